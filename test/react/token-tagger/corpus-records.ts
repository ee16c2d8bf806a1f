import { createOffsetMap, type Span, type TokenClassificationInit } from '@labelwright/core';

import { readCorpus } from '../../support/browser-corpus';

/** A corpus record with its gold spans, in code points. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  /** Tokens where the corpus gives them: they then bind the spans. */
  readonly tokens?: readonly string[];
  readonly gold: readonly Span[];
  /** The gold spans' texts where the corpus has them itself. */
  readonly goldTexts?: readonly string[];
  readonly prediction?: TokenClassificationInit['prediction'];
}

export interface CorpusFile {
  readonly name: string;
  readonly load: () => Promise<readonly GoldRecord[]>;
}

const FOLDER = 'token-classification';

export const CORPUS_FILES: readonly CorpusFile[] = [
  { name: 'wnut17-test-predictions', load: () => jsonLines('wnut17-test-predictions').then(wnut) },
  { name: 'wnut17-dev-emoji', load: () => jsonLines('wnut17-dev-emoji').then(wnut) },
  { name: 'ja-wikipedia-ner', load: () => jsonLines('ja-wikipedia-ner').then(japanese) },
  { name: 'uner-zh-gsd-test', load: () => readCorpus(`${FOLDER}/uner-zh-gsd-test.iob2`).then(chinese) },
  { name: 'ud-multilingual-pos', load: () => jsonLines('ud-multilingual-pos').then(partsOfSpeech) },
  { name: 'litbank-brat', load: litbank },
];

export const HEBREW: CorpusFile = {
  name: 'he-wikipedia-docs',
  load: async () =>
    lines(await readCorpus('long/he-wikipedia-docs.jsonl')).map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return { id, text, gold: [] };
    }),
};

type Row = Readonly<Record<string, unknown>>;

async function jsonLines(name: string): Promise<readonly Row[]> {
  return lines(await readCorpus(`${FOLDER}/${name}.jsonl`)).map((line) => JSON.parse(line) as Row);
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

interface WnutRow {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly annotation: readonly WnutSpan[];
  readonly predictions?: readonly { readonly entities: readonly WnutSpan[] }[];
}

interface WnutSpan {
  readonly label: string;
  readonly start_cp: number;
  readonly end_cp: number;
}

function wnut(rows: readonly Row[]): readonly GoldRecord[] {
  return (rows as unknown as readonly WnutRow[]).map(({ id, text, tokens, annotation, predictions }) => ({
    id,
    text,
    tokens,
    gold: annotation.map(({ label, start_cp: start, end_cp: end }) => ({ label, start, end })),
    prediction: (predictions?.[0]?.entities ?? []).map(
      ({ label, start_cp, end_cp }) => [label, start_cp, end_cp] as const,
    ),
  }));
}

interface JapaneseRow {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (Span & { readonly text: string })[];
}

function japanese(rows: readonly Row[]): readonly GoldRecord[] {
  return (rows as unknown as readonly JapaneseRow[]).map(({ id, text, entities }) => ({
    id,
    text,
    gold: entities.map((span) => fromUtf16(text, span)),
    goldTexts: entities.map((entity) => entity.text),
  }));
}

interface PosRow {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly (readonly [number, number, string])[];
}

function partsOfSpeech(rows: readonly Row[]): readonly GoldRecord[] {
  return (rows as unknown as readonly PosRow[]).map(({ id, text, tokens }) => ({
    id,
    text,
    gold: tokens.map(([start, end, label]) => fromUtf16(text, { label, start, end })),
  }));
}

function fromUtf16(text: string, { label, start, end }: Span): Span {
  const map = createOffsetMap(text);
  return { label, start: map.toCodePoint(start), end: map.toCodePoint(end) };
}

function chinese(file: string): readonly GoldRecord[] {
  return file.split('\n\n').flatMap((sentence) => {
    const id = /^# sent_id = (.*)$/m.exec(sentence)?.[1];
    const text = /^# text = (.*)$/m.exec(sentence)?.[1];
    if (id === undefined || text === undefined) return [];
    const rows = lines(sentence)
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t'));
    const tokens = rows.map((row) => row[1] ?? '');
    return [
      {
        id,
        text,
        tokens,
        gold: tagged(
          text,
          tokens,
          rows.map((row) => row[2] ?? 'O'),
        ),
      },
    ];
  });
}

function tagged(text: string, tokens: readonly string[], tags: readonly string[]): readonly Span[] {
  const map = createOffsetMap(text);
  const gold: Span[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    const utf16Start = text.indexOf(token, from);
    from = utf16Start + token.length;
    const [prefix, label = ''] = (tags[index] ?? 'O').split('-');
    const end = map.toCodePoint(from);
    const open = gold.at(-1);
    if (prefix === 'B') gold.push({ label, start: map.toCodePoint(utf16Start), end });
    if (prefix === 'I' && open !== undefined) gold[gold.length - 1] = { ...open, end };
  });
  return gold;
}

const BOOKS = [
  '11_alices_adventures_in_wonderland',
  '1342_pride_and_prejudice',
  '1661_the_adventures_of_sherlock_holmes',
  '2489_moby_dick',
  '345_dracula',
  '36_the_war_of_the_worlds',
  '4300_ulysses',
  '599_vanity_fair',
  '766_david_copperfield',
  '84_frankenstein_or_the_modern_prometheus',
];

async function litbank(): Promise<readonly GoldRecord[]> {
  return Promise.all(
    BOOKS.map(async (id) => {
      const [text, notes] = await Promise.all(
        ['txt', 'ann'].map((ext) => readCorpus(`${FOLDER}/litbank-brat/${id}.${ext}`)),
      );
      const rows = lines(notes ?? '').map((line) => line.split('\t'));
      return {
        id,
        text: text ?? '',
        gold: rows.map(([, place = '']) => {
          const [label = '', start, end] = place.split(' ');
          return { label, start: Number(start), end: Number(end) };
        }),
        goldTexts: rows.map(([, , covered = '']) => covered),
      };
    }),
  );
}
