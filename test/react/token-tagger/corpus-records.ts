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

/** Whether a file has a span for every token. */
export function isPartsOfSpeech({ name }: CorpusFile): boolean {
  return name.startsWith('ud-');
}

/** Books with spans inside of spans. */
export const LITBANK: CorpusFile = { name: 'litbank-brat', load: () => litbank() };

export const CORPUS_FILES: readonly CorpusFile[] = [
  { name: 'wnut17-test-predictions', load: () => jsonLines('wnut17-test-predictions').then(wnut) },
  { name: 'wnut17-test', load: () => readCorpus(`${FOLDER}/wnut17-test.conll`).then(conll) },
  { name: 'wnut17-dev-emoji', load: () => jsonLines('wnut17-dev-emoji').then(wnut) },
  { name: 'ja-wikipedia-ner', load: () => jsonLines('ja-wikipedia-ner').then(japanese) },
  { name: 'uner-zh-gsd-test', load: () => readCorpus(`${FOLDER}/uner-zh-gsd-test.iob2`).then(chinese) },
  { name: 'ud-multilingual-pos', load: () => jsonLines('ud-multilingual-pos').then(partsOfSpeech) },
  { name: 'ud-en-ewt-sample', load: () => readCorpus(`${FOLDER}/ud-en-ewt-sample.conllu`).then(treebank) },
  LITBANK,
];

export const HEBREW: CorpusFile = {
  name: 'he-wikipedia-docs',
  load: async () =>
    lines(await readCorpus('long/he-wikipedia-docs.jsonl')).map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return { id, text, gold: [] };
    }),
};

/** Latin words and numbers: in Hebrew what runs from left to right. */
export const LEFT_TO_RIGHT = /\p{Script=Latin}+|\p{N}+(?:[.,:/-]\p{N}+)*/gu;

/** Every Latin run and every number of a text. */
export function leftToRightRuns(text: string): readonly Span[] {
  const map = createOffsetMap(text);
  return [...text.matchAll(LEFT_TO_RIGHT)].map(({ index, 0: run }) => ({
    label: /\p{N}/u.test(run) ? 'NUMBER' : 'LATIN',
    start: map.toCodePoint(index),
    end: map.toCodePoint(index + run.length),
  }));
}

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
    const tag = tags[index] ?? 'O';
    const [prefix, label] = [tag.slice(0, 1), tag.slice(2)];
    const end = map.toCodePoint(from);
    const open = gold.at(-1);
    if (prefix === 'B') gold.push({ label, start: map.toCodePoint(utf16Start), end });
    if (prefix === 'I' && open !== undefined) gold[gold.length - 1] = { ...open, end };
  });
  return gold;
}

/** Tokens and tags a line, a blank line between records; they have no text of their own. */
function conll(file: string): readonly GoldRecord[] {
  return file
    .trim()
    .split(/\n\s*\n/)
    .map((block, at) => {
      const rows = lines(block).map((line) => line.split('\t'));
      const tokens = rows.map(([token = '']) => token);
      const text = tokens.join(' ');
      const tags = rows.map(([, tag = 'O']) => tag);
      return { id: `sentence ${at + 1}`, text, tokens, gold: tagged(text, tokens, tags) };
    });
}

/**
 * Sentences with a part of speech for each word. Words that are written as one (`do` `n't`) are glued tokens; where they are
 * not what is written, the written word is one token with the tags of its words joined.
 */
function treebank(file: string): readonly GoldRecord[] {
  return file
    .trim()
    .split('\n\n')
    .map((sentence) => {
      const id = /^# sent_id = (.*)$/m.exec(sentence)?.[1] ?? '';
      const text = /^# text = (.*)$/m.exec(sentence)?.[1] ?? '';
      const rows = lines(sentence)
        .map((line) => line.split('\t'))
        .filter(([number = '']) => /^\d+(-\d+)?$/.test(number));
      const words: { token: string; tag: string }[] = [];
      for (let at = 0; at < rows.length; ) {
        const [number = '', token = '', , tag = ''] = rows[at] ?? [];
        const [from, to] = number.split('-').map(Number);
        const parts = to === undefined ? [] : rows.slice(at + 1, at + 2 + to - (from ?? to));
        const isGlued = parts.map(([, part]) => part).join('') === token;
        // Where they are what is written the next rows are the tokens.
        if (!isGlued) words.push({ token, tag: parts.map((row) => row[3]).join('+') || tag });
        at += 1 + (isGlued ? 0 : parts.length);
      }
      const tokens = words.map(({ token }) => token);
      const tags = words.map(({ tag }) => `B-${tag}`);
      return { id, text, tokens, gold: tagged(text, tokens, tags) };
    });
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
