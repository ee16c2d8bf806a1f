import {
  createTextClassificationRecord,
  createTokenClassificationRecord,
  sliceCodePoints,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';

import { predictNames } from '../../../stories/support/models/compromise';
import { trainNaiveBayes, trigrams } from '../../../stories/support/models/naive-bayes';
import { exclusiveScores, highestScores } from '../../../stories/support/models/scores';
import { lookUp } from '../../../stories/support/models/translation-memory';
import { predictSentiment } from '../../../stories/support/models/vader';
import { predictEntities, predictPartsOfSpeech, summarize } from '../../../stories/support/models/wink';
import { ADDRESSES } from '../../../stories/support/texts/addresses';
import { loadChapter } from '../../../stories/support/texts/moby-dick';
import { passages } from '../../../stories/support/texts/passages';

const greeting =
  '👩‍🚀😀 President Chester Arthur’s friends met Mr. Smith in New York on May 3, 1884. They paid $3,000,000!';

/** The text under each span, cut by code points. */
const drawn = (text: string, spans: readonly { label: string; start: number; end: number }[]) =>
  spans.map(({ label, start, end }) => [label, sliceCodePoints(text, start, end)]);

describe('predictNames', () => {
  it('gives code points, behind emoji too, without punctuation and possessives', () => {
    const found = drawn(greeting, predictNames(greeting));
    expect(found).toContainEqual(['PERSON', 'President Chester Arthur']);
    expect(found).toContainEqual(['PLACE', 'New York']);
  });

  it('finds names in a speech and in a chapter, each span within a valid record', async () => {
    const { text: chapter } = await loadChapter(16);
    const speech = ADDRESSES[0]?.text ?? '';
    for (const text of [chapter, speech]) {
      const prediction = predictNames(text);
      const { prediction: kept } = createTokenClassificationRecord({ text, prediction });
      expect(kept).toEqual(prediction);
      for (const [, name] of drawn(text, prediction)) expect(name).toMatch(/^\p{Lu}.*[\p{L}\p{N}]$/su);
    }
  });
});

describe('predictEntities', () => {
  it('gives code points behind emoji', () => {
    const found = drawn(greeting, predictEntities(greeting));
    expect(found).toContainEqual(['DATE', 'May 3, 1884']);
    expect(found).toContainEqual(['MONEY', '$3,000,000']);
  });
});

describe('predictPartsOfSpeech', () => {
  it('tags each token where it stands, white space left out', () => {
    const text = 'The  old\n\ncaptain 😀 speaks.';
    expect(drawn(text, predictPartsOfSpeech(text))).toEqual([
      ['DET', 'The'],
      ['ADJ', 'old'],
      ['NOUN', 'captain'],
      ['SYM', '😀'],
      ['VERB', 'speaks'],
      ['PUNCT', '.'],
    ]);
  });
});

describe('summarize', () => {
  it('offers sentences of the text, most important first', async () => {
    const { text } = await loadChapter(1);
    const summaries = summarize(text, 3);
    expect(summaries).toHaveLength(3);
    for (const { text: sentence, score } of summaries) {
      expect(text).toContain(sentence);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    const scores = summaries.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('predictSentiment', () => {
  it.each(['This is great!', 'A sad and horrible war.', 'The table has four legs.'])(
    'gives scores that a record accepts: %s',
    (text) => {
      const prediction = predictSentiment(text);
      expect(createTextClassificationRecord({ text, prediction }).prediction).toEqual(prediction);
    },
  );

  it('puts what the text mostly is first', () => {
    expect(predictSentiment('great, wonderful, happy')[0]?.label).toBe('positive');
    expect(predictSentiment('horrible war and death')[0]?.label).toBe('negative');
  });

  it('predicts nothing for a text without words', () => {
    expect(predictSentiment('')).toEqual([]);
  });
});

describe('scores', () => {
  test('of labels that exclude each other add up to 1, however sure the model is', () => {
    const scores = exclusiveScores(
      [
        ['a', -900],
        ['b', 1200],
        ['c', 0],
      ],
      1,
    );
    expect(scores[0]).toEqual({ label: 'b', score: 1 });
    expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 12);
  });

  test('of a whole are the highest of its parts', () => {
    const parts = [
      [
        { label: 'a', score: 0.9 },
        { label: 'b', score: 0.1 },
      ],
      [{ label: 'b', score: 0.6 }],
      [],
    ];
    expect(highestScores(parts)).toEqual([
      { label: 'a', score: 0.9 },
      { label: 'b', score: 0.6 },
    ]);
  });
});

describe('trainNaiveBayes', () => {
  const examples = [
    { text: 'rivers and mountains, climate, rain, forest and the desert', label: 'land' },
    { text: 'the parliament, a president, an election and the constitution', label: 'state' },
  ];

  it('tells learned topics apart', () => {
    const model = trainNaiveBayes(examples);
    expect(model.predict('the president and the parliament')[0]?.label).toBe('state');
  });

  it('predicts nothing for a text of which it has never seen a word', () => {
    expect(trainNaiveBayes(examples).predict('xyzzy')).toEqual([]);
  });

  it('counts trigrams by letters, not UTF-16 units', () => {
    expect(trigrams('𐐨𐐩𐐪x')).toEqual(['𐐨𐐩𐐪', '𐐩𐐪x']);
  });
});

describe('lookUp', () => {
  const memory = [
    { source: 'Everyone has the right to rest', target: 'descanso' },
    { source: 'Everyone has the right to life', target: 'vida' },
    { source: 'No one shall be held in slavery', target: 'esclavitud' },
  ];

  it('offers the translation of the same text with the score 1, then similar ones', () => {
    expect(lookUp(memory, 'Everyone has the right to life', 2)).toEqual([
      { text: 'vida', score: 1 },
      { text: 'descanso', score: 10 / 12 },
    ]);
  });
});

describe('passages', () => {
  it('cuts at sentences and loses only the white space between them', () => {
    const text = 'It rains. We stay in, "why not?" Then 3.5 hours pass. The end.';
    expect(passages(text, 1)).toEqual([
      'It rains.',
      'We stay in, "why not?"',
      'Then 3.5 hours pass.',
      'The end.',
    ]);
    expect(passages(text, 1000)).toEqual([text]);
  });
});
