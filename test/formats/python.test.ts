import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AnnotationRecord,
  createText2TextRecord,
  createTextClassificationRecord,
} from '@labelwright/core';
import { bratCodec, CODECS, prepareForTraining, type TrainingFramework } from '@labelwright/formats';
import { describe, expect, it } from 'vitest';
import { encodeAll } from './support/codec-promises';
import { goldTexts, hasPython, python, WIDE } from './support/gold';

/** Who has given no ids where one is asked for. */
const WITHOUT_IDS = new Set(['spacy', 'conll2003']);

const SPANS = [
  ...['jsonl', 'argilla', 'csv', 'label-studio', 'doccano', 'prodigy', 'spacy', 'web-annotation'],
  ...['conll2003', 'iob2', 'bilou', 'datasets'],
];

/** What has to be quoted in one format or another, and a name that looks like a number. */
const LABELS = ['a, "b"; c', "🚀's", 'línea', '7'];

const TEXTS = [...WIDE, 'null', '12', '"', '[1] a\n\n"b",\\n', ' two  spaces '];

/** Texts with one label, with up to three (never none: some formats take that for "nobody looked"), and with another text. */
const ANSWERED: Readonly<Record<'one' | 'many' | 'text', readonly AnnotationRecord[]>> = {
  one: TEXTS.map((text, i) =>
    createTextClassificationRecord({ id: `${i}`, text, annotation: LABELS[i % LABELS.length] }),
  ),
  many: TEXTS.map((text, i) =>
    createTextClassificationRecord({
      id: `r${i}`,
      text,
      multiLabel: true,
      annotation: LABELS.slice(i % 2, 2 + (i % 3)),
    }),
  ),
  text: TEXTS.map((text, i) =>
    createText2TextRecord({ id: `${i}`, text, annotation: TEXTS[TEXTS.length - 1 - i] }),
  ),
};

const ANSWERS = ['jsonl', 'argilla', 'csv', 'datasets', 'label-studio', 'doccano'];
const LABELLED = [...ANSWERS, 'prodigy', 'spacy', 'web-annotation'];

/** In these an answer is a list, also where there can be one only. */
const LISTS = new Set(['label-studio', 'doccano', 'prodigy', 'spacy', 'web-annotation']);

const codecsOf = (names: readonly string[]) => CODECS.filter(({ name }) => names.includes(name));

describe.skipIf(!hasPython)('files that Python reads with what comes with it', () => {
  it('have under each span the text that was annotated', async () => {
    const all = await goldTexts();
    const records = all.map(({ record }) => record);
    const words = all.flatMap((each) => each.words);
    expect(words.length).toBeGreaterThan(400);
    const found = await python('read_spans.py', async (folder) => {
      for (const codec of codecsOf(SPANS))
        await writeFile(join(folder, codec.name), (await encodeAll(codec, records)).bytes);
      await mkdir(join(folder, 'brat'));
      for await (const { name, bytes } of bratCodec.encodeFiles(records))
        await writeFile(join(folder, 'brat', name), bytes);
    });
    expect(Object.keys(found)).toEqual(expect.arrayContaining([...SPANS, 'brat']));
    for (const [format, spans] of Object.entries(found))
      expect([format, spans]).toEqual([
        format,
        WITHOUT_IDS.has(format) ? words.map(([, ...rest]) => [null, ...rest]) : words,
      ]);
  });

  it('have the labels, and the target texts, that were given', async () => {
    const found = await python('read_answers.py', async (folder) => {
      for (const [kind, records] of Object.entries(ANSWERED))
        for (const codec of codecsOf(kind === 'text' ? ANSWERS : LABELLED))
          await writeFile(join(folder, `${kind} ${codec.name}`), (await encodeAll(codec, records)).bytes);
    });
    expect(Object.keys(found)).toHaveLength(ANSWERS.length + 2 * LABELLED.length);
    for (const [name, rows] of Object.entries(found)) {
      const [kind, format = ''] = name.split(' ');
      const expected = ANSWERED[kind as keyof typeof ANSWERED].map(({ id, text, annotation }) => [
        WITHOUT_IDS.has(format) ? null : id,
        text,
        format === 'spacy'
          ? [annotation].flat().sort()
          : LISTS.has(format)
            ? [annotation].flat()
            : annotation,
      ]);
      expect([name, rows]).toEqual([name, expected]);
    }
  });

  it('train what was annotated, in every framework', async () => {
    const all = await goldTexts();
    const settings = { labels: [...LABELS, 'L2', 'L1', 'L0'].map((name) => ({ name })) };
    const spans = all.map(({ record }) => record);
    const sets: Record<string, string> = {};
    const prepare = (name: string, records: readonly AnnotationRecord[], frameworks: string) => {
      for (const framework of frameworks.split(' ') as TrainingFramework[])
        sets[`${name} ${framework}`] = JSON.stringify(
          prepareForTraining(records, { framework, settings, trainSize: 0.7, validationSize: 0.1, seed: 3 }),
        );
    };
    prepare('one', ANSWERED.one, 'transformers setfit spacy spark-nlp openai');
    prepare('many', ANSWERED.many, 'transformers setfit spacy spark-nlp openai');
    prepare('text', ANSWERED.text, 'transformers spark-nlp openai text2text');
    prepare('spans', spans, 'transformers spacy spark-nlp openai');

    const found = await python('read_training.py', async (folder) => {
      for (const [name, set] of Object.entries(sets)) await writeFile(join(folder, name), set);
    });
    expect(Object.keys(found)).toHaveLength(18);
    const expected: Readonly<Record<string, readonly unknown[]>> = {
      ...Object.fromEntries(
        Object.entries(ANSWERED).map(([kind, records]) => [
          kind,
          records.map(({ text, annotation }) => [text, [annotation].flat().sort()]),
        ]),
      ),
      spans: all.map(({ record, words }) => [record.text, words.map(([, ...rest]) => rest)]),
    };
    for (const [name, rows] of Object.entries(found)) {
      const [kind = ''] = name.split(' ');
      // Rows of tokens have no text: theirs is put together of the tokens.
      const known = new Map(expected[kind]?.map((row) => [keyOf(row), row]));
      expect(rows).toHaveLength(known.size);
      for (const row of rows) {
        const [, answers] = row as readonly unknown[];
        expect([name, answers]).toEqual([name, (known.get(keyOf(row)) as readonly unknown[])[1]]);
      }
    }
  });
});

/** The text of a row, without the white space that tokens do not have. */
function keyOf(row: unknown): string {
  const [text] = row as readonly unknown[];
  return (
    [text].flat().join('').replace(/\s/gu, '') + (typeof text === 'string' && /^\s/.test(text) ? ' ' : '')
  );
}
