import {
  createText2TextRecord,
  recordOf,
  type Text2TextRecord,
  text2TextMachine,
  tokenize,
} from '@labelwright/core';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { initialTransition, transition } from 'xstate';

import { describeWithCorpus } from '../../support/browser-corpus';
import { sampleOf } from '../../support/sample';
import { readChanges, shownChanges } from './changes';
import { type PostEdited, parallel, postEdited, summarised } from './corpus-records';
import { field, show, TRANSLATION } from './harness';

afterEach(cleanup);

const TIMEOUT = 180_000;

interface BasedOn {
  readonly unchanged: boolean;
  readonly distance: number;
}

/** What a record says of how its answer was made. */
function basedOn(record: Text2TextRecord | undefined): BasedOn | undefined {
  // What the library writes there is documented.
  const own = record?.metadata._labelwright as { readonly basedOn?: BasedOn } | undefined;
  return own?.basedOn;
}

/** By the plain table, over the library's own tokens. */
function slowDistance(before: string, after: string): number {
  const [a, b] = [tokenize(before).tokens, tokenize(after).tokens];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  a.forEach((token, row) => {
    const current = [row + 1];
    b.forEach((other, column) => {
      const replaced = (last[column] ?? 0) + (token === other ? 0 : 1);
      current.push(Math.min((last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, replaced));
    });
    last = current;
  });
  return last.at(-1) ?? 0;
}

const recordOfLine = ({ source, mt_tokenised }: PostEdited, id: string) =>
  createText2TextRecord({ id, text: source, prediction: [[mt_tokenised, 0.5]], predictionAgent: 'nmt' });

describeWithCorpus('machine translations, post-edited', () => {
  it.each(['en-de', 'en-zh'] as const)(
    '%s: every record leads from what the system wrote to what the human made of it, and says how far that was',
    async (pair) => {
      const lines = await postEdited(pair);
      expect(lines.length).toBeGreaterThan(200);
      let untouched = 0;
      let least = 0;
      let most = 0;
      for (const [index, line] of lines.entries()) {
        const { mt_tokenised: mt, post_edit_tokenised: wanted, hter } = line;
        const record = recordOfLine(line, String(index));
        const [opened] = initialTransition(text2TextMachine, { record, annotationAgent: 'ada' });
        const [edited] = transition(text2TextMachine, opened, { type: 'text.change', text: wanted });
        const [validated] = transition(text2TextMachine, edited, { type: 'record.validate' });
        const done = recordOf(validated);
        expect(done).toMatchObject({ annotation: wanted, status: 'Validated' });
        expect(basedOn(done)).toEqual({
          unchanged: mt === wanted,
          distance: slowDistance(mt, wanted),
          index: 0,
          score: 0.5,
          agent: 'nmt',
        });
        const distance = basedOn(done)?.distance ?? 0;
        // Their measure is blind to capitals.
        if (hter === 0) expect(mt.toLowerCase()).toBe(wanted.toLowerCase());
        if (distance === 0) untouched += 1;
        least += hter * wanted.split(' ').length;
        most += distance;
      }
      // Without moves it takes at least as many edits as with them, over all and cut into tokens however.
      expect(most).toBeGreaterThan(0.9 * least);
      expect(most).toBeLessThan(2 * least);
      expect(untouched).toBe(lines.filter((line) => line.mt_tokenised === line.post_edit_tokenised).length);
      expect(untouched).toBeGreaterThan(0);
    },
    TIMEOUT,
  );

  it.each(['en-de', 'en-zh'] as const)(
    '%s: a sample is edited by hand, its changes shown',
    async (pair) => {
      const edited = (await postEdited(pair)).filter(({ hter }) => hter > 0);
      const page = show(TRANSLATION, { showDiff: true, lang: pair.slice(3), sourceLang: 'en' });
      const lines = sampleOf(edited, { size: 6, seed: 5 });
      expect(lines).toHaveLength(6);
      for (const [index, line] of lines.entries()) {
        const { mt_tokenised: mt, post_edit_tokenised: wanted } = line;
        page.load(recordOfLine(line, `${pair}/${index}`));
        await waitFor(() => expect(field().value).toBe(mt));
        await userEvent.click(field());
        if (index % 2 === 0) await typeChange(mt, wanted);
        else await paste(wanted);
        expect(field().value).toBe(wanted);
        expect(field()).toHaveFocus();
        const region = await shownChanges();
        if (screen.queryByRole('button', { name: 'Show all' }) !== null)
          await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
        const changes = readChanges(region);
        expect([changes.before, changes.after]).toEqual([mt, wanted]);
        expect(changes.removed.length + changes.added.length).toBeGreaterThan(0);
        await userEvent.click(field());
        await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
        const done = page.told.annotated.at(-1);
        expect(done?.annotation).toBe(wanted);
        expect(basedOn(done)).toMatchObject({ unchanged: false, distance: slowDistance(mt, wanted) });
      }
      expect(page.told.errors).toEqual([]);
    },
    TIMEOUT,
  );
});

/** Types what is new where the two differ, through the browser's own input. */
async function typeChange(before: string, after: string): Promise<void> {
  let start = 0;
  while (before[start] === after[start] && start < Math.min(before.length, after.length)) start += 1;
  let end = 0;
  while (before.at(-1 - end) === after.at(-1 - end) && end < Math.min(before.length, after.length) - start)
    end += 1;
  field().setSelectionRange(start, before.length - end);
  const typed = after.slice(start, after.length - end);
  if (typed === '') await userEvent.keyboard('{Delete}');
  for (const character of typed) await cdp().send('Input.insertText', { text: character });
}

/** Replaces all by a paste: the browser makes one input event of it. */
async function paste(text: string): Promise<void> {
  field().select();
  field().ownerDocument.execCommand('insertText', false, text);
}

describeWithCorpus('translations into other directions and scripts', () => {
  it.each([
    { lang: 'ar' as const, direction: 'rtl' },
    { lang: 'hi' as const, direction: 'ltr' },
  ])(
    'into $lang: shown in its direction, written and emitted as it is',
    async ({ lang, direction }) => {
      const lines = sampleOf(await parallel(), { size: 5, seed: 7 });
      const page = show(TRANSLATION, { lang, sourceLang: 'en', showDiff: true });
      for (const { id, en, es, [lang]: wanted } of lines) {
        page.load(
          createText2TextRecord({
            id,
            text: en,
            prediction: [
              [es, 0.2],
              [wanted.slice(1), 0.1],
            ],
          }),
        );
        await waitFor(() => expect(field().value).toBe(es));
        await userEvent.click(field());
        field().select();
        await cdp().send('Input.insertText', { text: wanted });
        expect(field().value).toBe(wanted);
        expect(getComputedStyle(field()).direction).toBe(direction);
        expect(getComputedStyle(screen.getByRole('group', { name: 'Source' })).direction).toBe('ltr');
        await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
        const done = page.told.annotated.at(-1);
        expect(done?.annotation).toBe(wanted);
        expect(basedOn(done)?.distance).toBe(slowDistance(es, wanted));
        // From the candidate of its own script only the first letter is missing.
        await userEvent.keyboard('{Alt>}2{/Alt}');
        expect(field().value).toBe(wanted.slice(1));
      }
    },
    TIMEOUT,
  );
});

describeWithCorpus('summaries, of which there are several', () => {
  it(
    'each is taken by its number or a click, and what is validated is what is on the screen',
    async () => {
      const all = await summarised();
      expect(all.every(({ summaries }) => summaries.length >= 3)).toBe(true);
      const page = show(TRANSLATION, { lang: 'en' });
      for (const { id, text, summaries } of sampleOf(all, { size: 5, seed: 3 })) {
        const prediction = summaries.map((summary, at) => [summary, 0.9 - at / 10] as const);
        page.load(createText2TextRecord({ id, text, prediction, predictionAgent: 'authors' }));
        const distinct = [...new Set(summaries)];
        await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(distinct.length));
        for (const [at, summary] of distinct.entries()) {
          const radio = screen.getAllByRole('radio')[at];
          if (radio === undefined) throw new Error('The candidate is not shown.');
          if (at % 2 === 0) {
            await userEvent.click(radio);
          } else {
            screen.getAllByRole('radio')[0]?.focus();
            await userEvent.keyboard(String(at + 1));
          }
          expect(field().value).toBe(summary);
          expect(radio).toBeChecked();
        }
        await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
        const done = page.told.annotated.at(-1);
        expect(done?.annotation).toBe(distinct.at(-1));
        expect(basedOn(done)).toMatchObject({ unchanged: true, distance: 0 });
      }
    },
    TIMEOUT,
  );
});
