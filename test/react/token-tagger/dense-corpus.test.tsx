import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { settled } from '../../support/pointer';
import { sampleOf } from '../../support/sample';
import { DENSE } from './dense-harness';
import { button, show, spansOf, textbox } from './harness';
import {
  englishSentences,
  PARTS_OF_SPEECH,
  sentencesInSixLanguages,
  type TaggedSentence,
} from './tagged-sentences';

afterEach(cleanup);

const TIMEOUT = 600_000;

const keyOf = (label: string): string => button(label).getAttribute('aria-keyshortcuts') ?? '';

describeWithCorpus('parts of speech', () => {
  it.each([
    { name: 'English', load: englishSentences, size: 12, least: 300 },
    {
      name: 'Arabic, Hebrew, Hindi, Japanese, Thai and Chinese',
      load: sentencesInSixLanguages,
      size: 18,
      least: 360,
    },
  ])(
    'in $name take as many strokes as there are tokens, and are then as in the treebank',
    async ({ load, size, least }) => {
      const all = await load();
      expect(all.length).toBeGreaterThanOrEqual(least);
      const chosen = wantsWholeCorpus() ? all : sampleOf(all, { size, seed: 7 });
      const page = show({ id: 'first', text: 'first' }, DENSE);
      textbox().focus();
      for (const sentence of chosen) {
        page.load(recordOf(sentence), { ...DENSE, settings: settingsFor(sentence) });
        await settled();
        const strokes = sentence.gold.map(({ label }) => keyOf(label));
        expect(strokes.join('')).toHaveLength(sentence.tokens.length);
        await userEvent.keyboard(strokes.join(''));
        expect(spansOf(page.told.changed.at(-1)?.annotation), sentence.id).toEqual(spansOf(sentence.gold));
        expect(textbox().textContent).toBe(sentence.text);
      }
      expect(page.told.errors).toEqual([]);
    },
    TIMEOUT,
  );
});

function recordOf({ id, text, tokens }: TaggedSentence) {
  return createTokenClassificationRecord({ id, text, tokens });
}

/** The seventeen, and what else a sentence needs: some treebanks join the parts of speech of glued words. */
function settingsFor({ gold }: TaggedSentence) {
  return createSettings({ labels: [...new Set([...PARTS_OF_SPEECH, ...gold.map(({ label }) => label)])] });
}
