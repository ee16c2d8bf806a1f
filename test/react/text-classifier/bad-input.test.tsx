import { createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import {
  button,
  component,
  namesOf,
  part,
  radio,
  SPAM,
  said,
  show,
  showRecord,
  spamSettings,
} from './harness';

afterEach(cleanup);

const good = createTextClassificationRecord(SPAM);

describe('a record that cannot be shown', () => {
  it.each([
    ['of another task', { ...good, task: 'Text2Text' }, 'TASK_MISMATCH'],
    ['that is null', null, 'RECORD_NOT_OBJECT'],
    ['that is undefined', undefined, 'RECORD_NOT_OBJECT'],
    ['without inputs', { ...good, inputs: null }, 'FIELD_TYPE'],
    ['with an input that is no text', { ...good, inputs: { text: 3 } }, 'FIELD_TYPE'],
  ])('%s gives the reason instead', (_, record, code) => {
    const { told } = showRecord(record, { settings: spamSettings });
    expect(screen.getByRole('alert')).toHaveTextContent('This record cannot be shown.');
    expect(part('issues')?.querySelector('li')?.textContent).not.toBe('');
    expect(told.errors[0]?.issues.map((issue) => issue.code)).toContain(code);
    expect(button('Validate')).toHaveAttribute('aria-disabled', 'true');
    expect(namesOf('radio')).toEqual([]);
  });
});

describe('a record with something wrong in it', () => {
  it.each([
    ['null as prediction', { prediction: null }],
    ['null among the predictions', { prediction: [null, { label: 'SPAM', score: 0.8 }] }],
    ['a prediction that is no list', { prediction: 'SPAM' }],
    ['a score that is no number', { prediction: [{ label: 'SPAM', score: Number.NaN }] }],
    ['a score above 1', { prediction: [{ label: 'SPAM', score: 2 }] }],
    ['null as annotation', { annotation: null }],
    ['an annotation that is no label', { annotation: { label: 'SPAM' } }],
  ])('is shown all the same: %s', async (_, fields) => {
    const { told } = showRecord({ ...good, ...fields }, { settings: spamSettings });
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.getByText(SPAM.text)).toBeVisible();
    await userEvent.click(radio('HAM'));
    expect(told.annotated[0]?.annotation).toBe('HAM');
  });

  it('shows a chosen label that the settings lack, to be taken back', async () => {
    const { told } = showRecord({ ...good, annotation: 'EGGS' }, { settings: spamSettings });
    expect(screen.getByRole('alert')).toHaveTextContent('"EGGS" is not among the labels of the settings');
    expect(namesOf('radio')).toEqual(['SPAM', 'HAM', 'EGGS']);
    expect(radio('EGGS')).toBeChecked();
    await userEvent.click(radio('EGGS'));
    expect(told.annotated[0]).not.toHaveProperty('annotation');
    expect(namesOf('radio')).toEqual(['SPAM', 'HAM']);
    expect(component()).toContainElement(document.activeElement as HTMLElement);
  });

  it('does not validate a predicted label that the settings lack', async () => {
    const { told } = showRecord(
      { ...good, prediction: [{ label: 'EGGS', score: 0.9 }] },
      { settings: spamSettings },
    );
    expect(button('Validate')).toHaveAttribute('aria-disabled', 'true');
    button('Validate').focus();
    await userEvent.keyboard('{Enter}{Shift>}{Enter}{/Shift}');
    expect(told.annotated).toEqual([]);
  });

  it('refuses a label of 5,000 characters with a reason, and stays in shape', async () => {
    const label = 'L'.repeat(5000);
    const { told } = showRecord({ ...good, prediction: [{ label, score: 0.9 }] });
    expect(radio(label).getBoundingClientRect().height).toBeLessThan(120);
    expect(component().scrollWidth).toBeLessThanOrEqual(component().clientWidth);
    await userEvent.click(radio(label));
    expect(told.annotated).toEqual([]);
    expect(told.errors.map(({ code }) => code)).toContain('LABEL_TOO_LONG');
    expect(said()).toContain('longer than');
  });
});

describe('strings of all kinds', () => {
  it('shows markup and script as text', () => {
    const markup = '<img src=x onerror="alert(1)"><b>bold</b>';
    const inputs = { [markup]: markup };
    const { container } = show({ inputs, prediction: [[markup, 1]], predictionAgent: markup });
    expect(container.querySelectorAll('img, b')).toHaveLength(0);
    expect(screen.getByRole('group', { name: markup })).toHaveTextContent(markup);
    expect(radio(markup)).toBeVisible();
    expect(screen.getByText(`Predicted by ${markup}`)).toBeVisible();
  });

  it('keeps line breaks of every kind, and shows what cannot be drawn', () => {
    show({ inputs: { text: 'one\r\ntwo\n\nfour\rfive \0 \ud800' } });
    const text = part('input-text');
    expect(text?.textContent).toBe('one\ntwo\n\nfour\nfive \u2400 \ufffd');
    expect(text === null ? '' : getComputedStyle(text).whiteSpace).toMatch(/pre-wrap|preserve/);
  });

  it('shows named inputs in the order given, a list one value a line', () => {
    const { container } = show({ inputs: { question: 'Why?', answers: ['b', 'a'], context: 'So.' } });
    const names = [...container.querySelectorAll('[data-lw-part="input-name"]')].map(
      (name) => name.textContent,
    );
    expect(names).toEqual(['question', 'answers', 'context']);
    const answers = screen.getByRole('group', { name: 'answers' });
    const lines = [...answers.querySelectorAll('[data-lw-part="input-text"]')];
    expect(lines.map((line) => line.textContent)).toEqual(['b', 'a']);
    const [first, second] = lines.map((line) => line.getBoundingClientRect());
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Number.POSITIVE_INFINITY);
  });

  it('lets each text have its own direction', () => {
    const { container } = show({ inputs: { en: 'left', he: 'שלום' } });
    const directions = [...container.querySelectorAll('[data-lw-part="input-text"]')].map(
      (text) => getComputedStyle(text).direction,
    );
    expect(directions).toEqual(['ltr', 'rtl']);
  });
});
