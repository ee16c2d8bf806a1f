import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { clickText, dragText } from '../../support/pointer';
import {
  announcement,
  button,
  component,
  HARVARD,
  marks,
  picker,
  selected,
  show,
  shown,
  spansOf,
  textbox,
} from './harness';

afterEach(cleanup);

const STORED = { ...HARVARD, prediction: [], annotation: [['LOC', 26, 33]] } as const;

describe('the buttons of <TokenTagger>', () => {
  it('validate what is predicted, and say so', async () => {
    const { told } = show(HARVARD);
    await userEvent.click(button('Validate 2 predictions'));
    expect(told.annotated[0]).toMatchObject({
      status: 'Validated',
      annotationAgent: 'ada',
      annotation: [
        { label: 'NAME', start: 0, end: 7 },
        { label: 'LOC', start: 26, end: 33 },
      ],
    });
    expect(shown()).toEqual(['annotation NAME Michael', 'annotation LOC Harvard']);
    expect(component()).toHaveAttribute('data-status', 'Validated');
  });

  it('promise no prediction whose label the settings lack', async () => {
    const { told } = show(HARVARD, { settings: createSettings({ labels: ['NAME', 'ORG'] }) });
    await userEvent.click(button('Validate prediction'));
    expect(told.annotated[0]?.annotation).toEqual([{ label: 'NAME', start: 0, end: 7 }]);
    expect(shown()).toEqual(['annotation NAME Michael', 'suggestion LOC Harvard']);
  });

  it('discard and restore', async () => {
    const { told } = show(HARVARD);
    await userEvent.click(button('Discard'));
    expect(told.discarded[0]?.status).toBe('Discarded');
    await userEvent.click(button('Restore'));
    expect(told.annotated.at(-1)?.status).toBe('Default');
    expect(shown()).toHaveLength(2);
  });

  it('clear to the explicit empty answer, and reset to what is stored', async () => {
    const { told } = show(STORED);
    await userEvent.click(button('Clear'));
    expect(shown()).toEqual([]);
    expect(told.changed.at(-1)?.annotation).toEqual([]);
    await userEvent.click(button('Reset'));
    expect(shown()).toEqual(['annotation LOC Harvard']);
    await userEvent.click(button('Undo'));
    expect(shown()).toEqual([]);
    await userEvent.click(button('Redo'));
    expect(shown()).toEqual(['annotation LOC Harvard']);
  });

  it('undo and redo each edit', async () => {
    show(STORED);
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('1');
    await clickText(textbox(), 28);
    await userEvent.keyboard('3');
    const states = [shown()];
    for (const step of ['Undo', 'Undo', 'Redo', 'Redo']) {
      await userEvent.click(button(step));
      states.push(shown());
    }
    const [both, one, none] = [
      ['annotation NAME professor', 'annotation ORG Harvard'],
      ['annotation NAME professor', 'annotation LOC Harvard'],
      ['annotation LOC Harvard'],
    ];
    expect(states).toEqual([both, one, none, one, both]);
  });
});

describe('a read-only <TokenTagger>', () => {
  it('changes nothing by pointer or keys, while selecting and pointing work', async () => {
    const { told } = show({ ...HARVARD, annotation: [['ORG', 13, 22]] }, { readOnly: true });
    const before = shown();
    await dragText(textbox(), 11, 20);
    expect(selected()).toBe('a professor');
    expect(picker()).toBeNull();
    await userEvent.keyboard('1 {Enter}{Delete}{Alt>}a{/Alt}{Control>}z{/Control}');
    await clickText(textbox(), 28);
    expect(marks().find((mark) => mark.hasAttribute('data-active'))).toHaveTextContent('Harvard');
    await userEvent.keyboard('2{Enter}{Delete} ');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}{Shift>}{Delete}{/Shift}');
    for (const name of [/^Validate/, 'Discard', 'Clear', 'Undo']) {
      expect(button(name)).toHaveAttribute('aria-disabled', 'true');
      button(name).click();
    }
    expect(shown()).toEqual(before);
    expect([told.changed, told.annotated, told.discarded, told.errors]).toEqual([[], [], [], []]);
    expect(component()).toHaveTextContent('Read-only');
  });
});

describe('the record of <TokenTagger>', () => {
  it('may change under the focus: text, spans and agent are those of the new one', async () => {
    const { told, load } = show(HARVARD);
    textbox().focus();
    load(createTokenClassificationRecord({ id: 'next', text: 'Ada lives in London' }), {
      annotationAgent: 'grace',
    });
    expect(textbox()).toHaveFocus();
    expect([textbox().textContent, marks().length]).toEqual(['Ada lives in London', 0]);
    expect(announcement()).toContain('New record. Ada lives in London');
    await userEvent.keyboard('{ArrowRight}1{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]).toMatchObject({ id: 'next', annotationAgent: 'grace' });
    expect(spansOf(told.annotated[0]?.annotation)).toEqual([['NAME', 0, 3]]);
  });

  it('may be the one that onChange gave, fed back', async () => {
    const { told, load } = show(STORED);
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('1');
    const echo = told.changed.at(-1);
    if (echo !== undefined) load(echo);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(shown()).toEqual(['annotation LOC Harvard']);
  });

  it('is not called a new one when it comes back from the store', async () => {
    const { told, load } = show(HARVARD);
    textbox().focus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    const [stored] = told.annotated;
    if (stored !== undefined) load({ ...stored, eventTimestamp: '2024-01-01T00:00:00Z' });
    expect(announcement()).toBe('Validated.');
    expect(shown()).toEqual(['annotation NAME Michael', 'annotation LOC Harvard']);
  });

  it('brings its own labels where there are no settings', async () => {
    const { told } = show(HARVARD, { settings: undefined });
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('2');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 13, 22]]);
  });

  it('says so where neither settings nor record bring labels', async () => {
    show({ id: 'bare', text: 'No labels anywhere' }, { settings: undefined });
    await dragText(textbox(), 3, 9);
    expect(picker()).toHaveTextContent('There are no labels to choose from.');
  });

  it('refuses a predicted label that the settings do not know, and says so', async () => {
    const { told } = show({ ...HARVARD, prediction: [['PERSON', 0, 7]] });
    await clickText(textbox(), 2);
    await userEvent.click(button('Accept'));
    expect(told.errors.at(-1)?.code).toBe('LABEL_UNKNOWN');
    expect(announcement()).toContain('PERSON');
    expect(announcement()).not.toBe('Michael is PERSON');
    expect(shown()).toEqual(['suggestion PERSON Michael']);
  });
});
