import { describe, expect, it } from 'vitest';

import * as messagesAr from '../../../packages/react/src/messages/ar';
import * as messagesEs from '../../../packages/react/src/messages/es';
import { TEXT_CLASSIFIER_MESSAGES } from '../../../packages/react/src/text-classifier/messages';
import { TEXT2TEXT_EDITOR_MESSAGES } from '../../../packages/react/src/text2text-editor/messages';
import { TOKEN_TAGGER_MESSAGES } from '../../../packages/react/src/token-tagger/messages/messages';
import { WORKSPACE_MESSAGES } from '../../../packages/react/src/workspace/workspace-messages';

type Messages = Readonly<Record<string, unknown>>;

const ENGLISH: Readonly<Record<string, Messages>> = {
  textClassifier: { ...TEXT_CLASSIFIER_MESSAGES },
  tokenTagger: { ...TOKEN_TAGGER_MESSAGES },
  text2TextEditor: { ...TEXT2TEXT_EDITOR_MESSAGES },
  workspace: { ...WORKSPACE_MESSAGES },
};

/** All strings and functions of some messages, by their path. */
function entries(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    entries(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** What is the same in every language: signs, and what is only quoted. */
const SAME_EVERYWHERE = ['metrics.notDefined', 'metrics.f1', 'filters.searchExamples.4.query'];

/** Words that a language shares with English. */
const SAME_IN: Readonly<Record<string, readonly string[]>> = {
  es: [
    ...['annotate.fields.id', 'filters.fields.id', 'data.roles.id'],
    ...['settings.units.tokens', 'data.roles.tokens'],
    ...[
      'filters.hasPrediction.no',
      'filters.hasAnnotation.no',
      'filters.checkLater.no',
      'filters.hasNote.no',
    ],
  ],
};

const LANGUAGES = { es: messagesEs, ar: messagesAr } as const;

describe.each(Object.entries(LANGUAGES))('messages in %s', (language, all) => {
  const components: readonly (readonly [string, Messages, Messages])[] = Object.entries(ENGLISH).map(
    ([name, english]) => [name, english, { ...all[name as keyof typeof all] }],
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
      // English has one word for one and for many in places.
      if (typeof value === 'function' && typeof other === 'function' && value.length > 0)
        expect(other.length, path).toBeLessThanOrEqual(value.length);
    }
  });

  it.each(components)('differ from English in every string of %s', (_, english, own) => {
    const theirs = new Map(entries(own));
    const shared = new Set([...SAME_EVERYWHERE, ...(SAME_IN[language] ?? [])]);
    const same = entries(english).filter(
      ([path, value]) => typeof value === 'string' && theirs.get(path) === value && !shared.has(path),
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

it('have the Arabic for two in its case behind a preposition, and behind what belongs to them', () => {
  const { workspace, tokenTagger } = messagesAr;
  const told = [
    workspace.data.start(2),
    workspace.data.startExport(2),
    workspace.data.lossAfter(2),
    workspace.explore.bulk.labels.title(2),
    workspace.explore.bulk.labels.apply(2),
    workspace.metrics.computing(1, 2),
    workspace.metrics.computed(0, 2),
    workspace.settings.affected(1, 2),
    workspace.shell.saving.saving(2),
  ];
  for (const each of told) expect(each).toContain('سجلين');
  expect(workspace.metrics.computed(2, 2)).toContain('قبل دقيقتين');
  expect(tokenTagger.labelledAll(2, 'text', 'LABEL')).toContain('مرتين أخريين');
});
