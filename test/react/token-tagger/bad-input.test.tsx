import {
  AnnotationError,
  createTokenClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { misspeltProfessorInit } from '../../fixtures/seed-records';
import { describeWithCorpus, readCorpus } from '../../support/browser-corpus';
import { dragText } from '../../support/pointer';
import { component, HARVARD, marks, picker, show, shown, showRecord, spansOf, textbox } from './harness';

afterEach(cleanup);

const record = createTokenClassificationRecord({ ...HARVARD, prediction: [] });
/** Deliberately not what the type promises: a host's data may be anything. */
const bad = (value: unknown): TokenClassificationRecord => value as TokenClassificationRecord;

describe('a record that <TokenTagger> cannot show', () => {
  it.each([
    { name: 'none at all', given: null },
    { name: 'undefined', given: undefined },
    { name: 'a string', given: 'record' },
    { name: 'a list', given: [] },
    { name: 'one of another task', given: { ...record, task: 'Text2Text' } },
    { name: 'no text', given: { ...record, text: undefined } },
    { name: 'a text that is none', given: { ...record, text: 12 } },
    { name: 'tokens that are null', given: { ...record, tokens: null } },
    { name: 'tokens that are not in the text', given: { ...record, tokens: ['Michael', 'was'] } },
  ])('is told and never blank: $name', ({ given }) => {
    const { told } = showRecord(bad(given));
    expect(screen.getByRole('alert')).toHaveTextContent('This record cannot be shown.');
    expect(told.errors[0]).toBeInstanceOf(AnnotationError);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it("names the misspelt token of the documents' example, and where it is", () => {
    expect(() => createTokenClassificationRecord(misspeltProfessorInit)).toThrow(
      expect.objectContaining({ code: 'TOKEN_NOT_FOUND', path: 'tokens[0]' }),
    );
    const { told } = showRecord(
      bad({ ...record, tokens: misspeltProfessorInit.tokens, tokensDerived: undefined }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Micheal');
    expect(told.errors[0]).toMatchObject({ code: 'TOKEN_NOT_FOUND', path: 'tokens[0]' });
    expect(component()).toBeVisible();
  });

  it('leaves the next one as it should be, pointer and keys', async () => {
    const { told, load } = showRecord(bad(null));
    load(record);
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 13, 22]]);
  });

  it('keeps the focus in the component when it comes between two', async () => {
    const { load } = showRecord(record);
    textbox().focus();
    load(bad({ ...record, id: 'bad', text: undefined }));
    expect(component().contains(document.activeElement)).toBe(true);
    load({ ...record, id: 'good' });
    await userEvent.keyboard('{Tab}');
    expect(component().contains(document.activeElement)).toBe(true);
  });
});

describe('a part of a record that <TokenTagger> cannot use', () => {
  const span = { label: 'LOC', start: 26, end: 33 };
  it.each([
    { name: 'a span out of range', given: { annotation: [{ ...span, start: 40, end: 50 }, span] } },
    { name: 'a reversed span', given: { annotation: [{ ...span, start: 9, end: 3 }, span] } },
    { name: 'an empty span', given: { annotation: [{ ...span, start: 3, end: 3 }, span] } },
    { name: 'a negative offset', given: { annotation: [{ ...span, start: -4, end: -2 }, span] } },
    { name: 'a broken offset', given: { annotation: [{ ...span, start: 1.5 }, span] } },
    { name: 'a span that is null', given: { annotation: [null, span] } },
    { name: 'a label that is none', given: { annotation: [{ ...span, label: null }, span] } },
    {
      name: 'an unknown label',
      given: { annotation: [{ ...span, label: 'PERS', start: 13, end: 22 }, span] },
    },
    {
      name: 'a score out of range',
      given: { prediction: [{ ...span, score: 7, start: 0, end: 7 }], annotation: [span] },
    },
    { name: 'predictions that are null', given: { prediction: null, annotation: [span] } },
    { name: 'predictions that are none', given: { prediction: [null, 3, {}], annotation: [span] } },
    {
      name: 'spans off the borders of given tokens',
      given: {
        tokens: HARVARD.text.split(' '),
        tokensDerived: undefined,
        annotation: [{ ...span, start: 1, end: 5 }, span],
      },
    },
  ])('is told, and takes nothing else with it: $name', async ({ given }) => {
    const { told } = showRecord(bad({ ...record, prediction: [], ...given }));
    expect(screen.getByRole('alert')).toBeVisible();
    expect(told.errors[0]).toBeInstanceOf(AnnotationError);
    expect(shown()).toContain('annotation LOC Harvard');
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toContainEqual(['NAME', 13, 22]);
  });

  it('is mended where it only sticks out or is padded, without an alarm', () => {
    const { told } = showRecord(bad({ ...record, annotation: [{ ...span, start: 25, end: 99 }] }));
    expect(shown()).toEqual(['annotation LOC Harvard']);
    expect(told.errors).toEqual([]);
  });
});

describe('hostile text', () => {
  const markup = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';

  it('stays text: in the record, in labels, in the picker', async () => {
    show(
      { id: 'xss', text: `${markup} end`, annotation: [[markup, 0, 10]], prediction: [[markup, 11, 20]] },
      { settings: undefined },
    );
    expect(textbox().textContent).toBe(`${markup} end`);
    await dragText(textbox(), markup.length + 1, markup.length + 4);
    expect(component().querySelector('img, script')).toBeNull();
    expect('hacked' in window).toBe(false);
  });

  it('may be a label of 5,000 characters', async () => {
    const label = 'L'.repeat(5000);
    const prediction = [{ label, start: 0, end: 7, score: 0.5 }];
    const { told } = showRecord({ ...record, prediction }, { settings: undefined });
    await dragText(textbox(), 13, 22);
    const box = picker()?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
    expect(box.right).toBeLessThanOrEqual(window.innerWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    expect(told.errors.every((error) => error instanceof AnnotationError)).toBe(true);
  });
});

describeWithCorpus('naughty strings', () => {
  it('are shown as they are, as text and as labels', async () => {
    const strings = JSON.parse(await readCorpus('unicode/blns.json')) as readonly string[];
    const { load, told } = showRecord(record);
    const wrong: string[] = [];
    for (const [index, text] of strings.entries()) {
      load(
        bad({ ...record, id: `blns ${index}`, text, tokens: [], tokensDerived: true, annotation: undefined }),
      );
      const alert = screen.queryByRole('alert');
      const drawn = screen.queryByRole('textbox')?.textContent;
      // A blank text is no record: it is told, not drawn.
      if (text.trim() === '' ? alert === null && drawn !== text : drawn?.length !== text.length)
        wrong.push(text);
    }
    const labels = [...new Set(strings)].filter((text) => text.trim() !== '');
    load({
      ...record,
      id: 'labels',
      text: 'x'.repeat(labels.length),
      tokens: ['x'.repeat(labels.length)],
      tokensDerived: true,
      annotation: labels.map((label, start) => ({ label, start, end: start + 1 })),
    });
    window.dispatchEvent(new Event('beforeprint'));
    expect(wrong).toEqual([]);
    expect(textbox().textContent).toHaveLength(labels.length);
    expect(marks().length).toBeGreaterThan(labels.length * 0.9);
    expect(component().querySelector('script, img, svg, iframe, a')).toBeNull();
    expect(told.errors.every((error) => error instanceof AnnotationError)).toBe(true);
  });
});
