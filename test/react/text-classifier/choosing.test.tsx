import { createSettings } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { spamInit, travelInit } from '../../fixtures/seed-records';
import {
  button,
  checkbox,
  component,
  namesOf,
  part,
  radio,
  SPAM,
  said,
  show,
  showQueue,
  spamSettings,
  status,
  TRAVEL,
  travelSettings,
} from './harness';

afterEach(cleanup);

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('<TextClassifier> in %s', (_, Wrapper) => {
  it('decides a single-label record by one click, as the documents have it', async () => {
    const { told } = show(SPAM, { settings: spamSettings }, Wrapper);
    await userEvent.click(radio('SPAM'));
    expect(told.annotated).toHaveLength(1);
    expect(told.annotated[0]).toMatchObject({
      annotation: spamInit.annotation,
      annotationAgent: 'ada',
      status: 'Validated',
      metadata: { split: 'train' },
    });
    expect(radio('SPAM')).toBeChecked();
    expect(radio('HAM')).not.toBeChecked();
    expect(status()).toBe('Validated');
    expect(said()).toBe('SPAM chosen and validated.');
  });

  it('takes a chosen label back when it is pressed again, and says so in the record', async () => {
    const { told } = show(SPAM, { settings: spamSettings }, Wrapper);
    await userEvent.click(radio('HAM'));
    await userEvent.click(radio('HAM'));
    expect(radio('HAM')).not.toBeChecked();
    expect(told.annotated[1]).not.toHaveProperty('annotation');
    expect(told.annotated[1]?.status).toBe('Default');
    expect(said()).toBe('HAM taken back.');
  });

  it('waits for validate where choosing is not to decide', async () => {
    const { told } = show(SPAM, { settings: spamSettings, decide: 'explicit' }, Wrapper);
    await userEvent.click(radio('HAM'));
    expect(told.annotated).toEqual([]);
    expect(status()).toBe('Pending');
    expect(said()).toBe('HAM chosen.');
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]?.annotation).toBe('HAM');
  });

  it('gives several labels by clicks and validates them, as the documents have it', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings }, Wrapper);
    await userEvent.click(checkbox('travel'));
    expect(said()).toBe('travel chosen.');
    await userEvent.click(checkbox('history'));
    expect(part('chosen-count')).toHaveTextContent('2 labels chosen');
    expect(told.annotated).toEqual([]);
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]?.annotation).toEqual(travelInit.annotation);
    expect(said()).toBe('Validated.');
  });

  it('says how many predictions validating takes, and takes those above the threshold', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings }, Wrapper);
    await userEvent.click(button('Validate 2 predictions'));
    expect(told.annotated[0]?.annotation).toEqual(['travel', 'history']);
    expect(button('Validate')).toBeVisible();
  });

  it('follows a threshold of the host', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings, threshold: 0.25 }, Wrapper);
    await userEvent.click(button('Validate 3 predictions'));
    expect(told.annotated[0]?.annotation).toEqual(['travel', 'history', 'economy']);
  });

  it('accepts all predictions to go on from them', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings }, Wrapper);
    await userEvent.click(button('Accept all'));
    await userEvent.click(checkbox('history'));
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]?.annotation).toEqual(['travel']);
  });

  it('keeps "none applies" apart from no answer', async () => {
    const { told } = show({ ...TRAVEL, prediction: [] }, { settings: travelSettings }, Wrapper);
    expect(part('chosen-count')).toHaveTextContent('');
    await userEvent.click(button('Clear'));
    expect(part('chosen-count')).toHaveTextContent('No label applies');
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]?.annotation).toEqual([]);
  });

  it('undoes, redoes, discards, restores and resets', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings }, Wrapper);
    await userEvent.click(checkbox('sports'));
    await userEvent.click(button('Undo'));
    expect(checkbox('sports')).not.toBeChecked();
    await userEvent.click(button('Redo'));
    expect(checkbox('sports')).toBeChecked();
    await userEvent.click(button('Reset'));
    expect(checkbox('sports')).not.toBeChecked();
    await userEvent.click(button('Discard'));
    expect(told.discarded).toHaveLength(1);
    expect(component()).toContainElement(document.activeElement as HTMLElement);
    await userEvent.click(button('Restore'));
    expect(status()).toBe('Open');
    expect(component()).toContainElement(document.activeElement as HTMLElement);
  });

  it('knows its own record when the host hands it back from onChange', async () => {
    const told = showQueue([TRAVEL], { settings: travelSettings }, Wrapper);
    await userEvent.click(checkbox('travel'));
    await userEvent.click(checkbox('sports'));
    expect(told.changed).toHaveLength(2);
    expect(checkbox('travel')).toBeChecked();
    await userEvent.click(button('Undo'));
    await userEvent.click(button('Undo'));
    expect(checkbox('travel')).not.toBeChecked();
    expect(status()).toBe('Open');
  });

  it('opens a record again that was decided here before', async () => {
    const { told, load } = show(SPAM, { settings: spamSettings }, Wrapper);
    await userEvent.click(radio('HAM'));
    const decided = told.annotated[0];
    load({ ...decided, id: 'other', annotation: 'SPAM' });
    expect(radio('SPAM')).toBeChecked();
    load(decided);
    expect(radio('HAM')).toBeChecked();
  });

  it('asks when the record was changed elsewhere meanwhile, and keeps the focus', async () => {
    const { told, load } = show(TRAVEL, { settings: travelSettings }, Wrapper);
    await userEvent.click(checkbox('travel'));
    const changed = told.changed[0];
    load({ ...changed, annotation: ['sports'], status: 'Validated' });
    expect(screen.getByRole('alert')).toHaveTextContent('changed elsewhere');
    expect(told.conflicts).toHaveLength(1);
    expect(checkbox('travel')).toBeChecked();
    await userEvent.click(button('Take the other version'));
    expect(checkbox('sports')).toBeChecked();
    expect(checkbox('travel')).not.toBeChecked();
    expect(component()).toContainElement(document.activeElement as HTMLElement);
  });
});

describe('what the labels show', () => {
  it('shows them in the order of the settings, with score, prediction and key', () => {
    show(TRAVEL, { settings: travelSettings });
    expect(namesOf('checkbox')).toEqual(['travel', 'history', 'economy', 'sports']);
    expect(checkbox('travel')).toHaveAccessibleDescription('80% predicted');
    expect(checkbox('economy')).toHaveAccessibleDescription('30%');
    expect(checkbox('travel')).toHaveTextContent('1');
    expect(screen.getByText(`Predicted by ${travelInit.predictionAgent}`)).toBeVisible();
  });

  it('tells predicted from chosen labels without colour', async () => {
    show(TRAVEL, { settings: travelSettings });
    await userEvent.click(checkbox('sports'));
    const look = (name: string) => getComputedStyle(checkbox(name)).borderTopStyle;
    expect([look('travel'), look('sports'), look('economy')]).toEqual(['dashed', 'solid', 'solid']);
    expect(checkbox('sports')).toHaveAttribute('aria-checked', 'true');
    expect(checkbox('travel')).toHaveAttribute('aria-checked', 'false');
  });

  it('draws the score as a bar in each label, without a style attribute', () => {
    const { container } = show(TRAVEL, { settings: travelSettings });
    const bars = [...container.querySelectorAll('[data-lw-part="label-bar"] rect')];
    const whole = bars.map((bar) => bar.parentElement?.getBoundingClientRect().width ?? 0);
    const shares = bars.map((bar, index) => bar.getBoundingClientRect().width / (whole[index] ?? 1));
    expect(shares.map((share) => Math.round(share * 10))).toEqual([8, 6, 3, 2]);
    expect(container.querySelectorAll('[style]')).toHaveLength(0);
  });

  it('moves nothing when a label is chosen', async () => {
    show(TRAVEL, { settings: travelSettings });
    const places = () =>
      namesOf('checkbox').map((name) => {
        const { x, y, width, height } = checkbox(name).getBoundingClientRect();
        return [x, y, width, height];
      });
    const before = places();
    await userEvent.click(checkbox('history'));
    expect(places()).toEqual(before);
  });

  it('takes the labels of the record where there are no settings', () => {
    show(SPAM);
    expect(namesOf('radio')).toEqual(['SPAM', 'HAM']);
  });

  it("paints a label in the host's own colour", () => {
    const settings = createSettings({ labels: [{ name: 'SPAM', color: 'rgb(255, 0, 0)' }, 'HAM'] });
    show(SPAM, { settings });
    expect(radio('SPAM').style.getPropertyValue('--lw-label-color')).toBe('rgb(255, 0, 0)');
  });

  it('says so where there is no label at all', () => {
    show({ text: 'Nothing to choose from' });
    expect(screen.getByText('There are no labels to choose from.')).toBeVisible();
  });

  it('changes nothing while it is read-only, and says that it is', async () => {
    const { told } = show(SPAM, { settings: spamSettings, readOnly: true });
    await userEvent.click(radio('SPAM'));
    await userEvent.keyboard('2');
    expect(told.annotated).toEqual([]);
    expect(radio('SPAM')).not.toBeChecked();
    expect(screen.getByRole('radiogroup', { name: 'Labels' })).toHaveAttribute('aria-readonly', 'true');
    expect(status()).toBe('Open · Read-only');
  });

  it('speaks the words of the host', () => {
    show(SPAM, { settings: spamSettings, messages: { labels: 'Etiketten', discard: 'Verwerfen' } });
    expect(screen.getByRole('radiogroup', { name: 'Etiketten' })).toBeVisible();
    expect(button('Verwerfen')).toBeVisible();
  });

  it('puts the classes of the host on its parts', () => {
    const classNames = { root: 'r', label: 'l', validate: 'v', status: 's' };
    const { container } = show(SPAM, { settings: spamSettings, className: 'own', classNames });
    expect(component()).toHaveClass('own', 'r');
    expect(container.querySelectorAll('.l')).toHaveLength(2);
    expect(button('Validate prediction')).toHaveClass('v');
    expect(part('status')).toHaveClass('s');
  });
});
