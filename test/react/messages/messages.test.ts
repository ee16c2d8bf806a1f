import { describe, expect, it } from 'vitest';

import * as messagesAr from '../../../packages/react/src/messages/ar';
import * as messagesEs from '../../../packages/react/src/messages/es';
import { TEXT_CLASSIFIER_MESSAGES } from '../../../packages/react/src/text-classifier/messages';
import { TOKEN_TAGGER_MESSAGES } from '../../../packages/react/src/token-tagger/messages/messages';

type Messages = Readonly<Record<string, unknown>>;

const ENGLISH: Readonly<Record<string, Messages>> = {
  textClassifier: { ...TEXT_CLASSIFIER_MESSAGES },
  tokenTagger: { ...TOKEN_TAGGER_MESSAGES },
};

/** All strings and functions of some messages, by their path. */
function entries(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    entries(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** What is the same in every language: what is only quoted, and numbers. */
const SAME_EVERYWHERE = new Set<string>([]);

const LANGUAGES = { es: messagesEs, ar: messagesAr } as const;

describe.each(Object.entries(LANGUAGES))('messages in %s', (language, all) => {
  const components: readonly (readonly [string, Messages, Messages])[] = Object.entries(ENGLISH).map(
    ([name, english]) => [name, english, { ...all[name as 'textClassifier' | 'tokenTagger'] }],
  );

  it.each(components)('have what %s has, of the same kind, taking as many values', (_, english, own) => {
    const theirs = new Map(entries(own));
    expect([...theirs.keys()].sort()).toEqual(
      entries(english)
        .map(([path]) => path)
        .sort(),
    );
    for (const [path, value] of entries(english)) {
      const other = theirs.get(path);
      expect(typeof other, path).toBe(typeof value);
      if (typeof value === 'function' && typeof other === 'function')
        expect(other.length, path).toBeLessThanOrEqual(value.length);
    }
  });

  it.each(components)('differ from English in every string of %s', (_, english, own) => {
    const theirs = new Map(entries(own));
    const same = entries(english).filter(
      ([path, value]) =>
        typeof value === 'string' && theirs.get(path) === value && !SAME_EVERYWHERE.has(path),
    );
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('say a number in each plural form that the language has', () => {
    const forms = new Set(
      [0, 1, 2, 3, 11, 100].map((count) => all.textClassifier.chosenCount(count).replace(/[\d٠-٩]+/g, '#')),
    );
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // `many` of Spanish begins at a million.
    const expected = language === 'es' ? 2 : categories.length;
    expect(forms.size).toBe(expected);
  });

  it('write what they are given', () => {
    const { textClassifier, tokenTagger, common } = all;
    for (const told of [
      textClassifier.chosen('LABEL'),
      textClassifier.takenBack('LABEL'),
      textClassifier.createLabel('LABEL'),
      textClassifier.explained('LABEL'),
      textClassifier.unfoldInput('LABEL'),
      tokenTagger.tagged('text', 'LABEL'),
      tokenTagger.mergeWith('LABEL', 'text'),
      tokenTagger.rejected('text', 'LABEL'),
      common.predictedBy('LABEL'),
    ])
      expect(told).toContain('LABEL');
    expect(textClassifier.moreLabels(1234)).toMatch(/1[.,٬\s]?234|١٬?٢٣٤/);
    expect(textClassifier.attribution(0.25)).toMatch(/\+/);
  });
});

it('are written in the script of their language', () => {
  const strings = entries({ ...messagesAr.textClassifier, ...messagesAr.tokenTagger }).flatMap(
    ([path, value]) => (typeof value === 'string' ? [[path, value] as const] : []),
  );
  expect(strings.filter(([, value]) => !/\p{Script=Arabic}/u.test(value)).map(([path]) => path)).toEqual([]);
});
