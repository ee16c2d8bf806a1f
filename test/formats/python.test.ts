import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTokenClassificationRecord, type TokenClassificationRecord } from '@labelwright/core';
import { bratCodec, CODECS } from '@labelwright/formats';
import { describe, expect, it } from 'vitest';

import { articleText } from '../../stories/support/texts/udhr';
import { loadDeclaration } from '../../stories/support/texts/udhr-files';
import { encodeAll } from './support/codec-promises';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), 'support/read_spans.py');
const READ = ['jsonl', 'argilla', 'csv', 'label-studio', 'doccano', 'prodigy', 'spacy', 'web-annotation'];
const WITHOUT_IDS = new Set(['spacy']);

const LANGUAGES = ['eng', 'rus', 'arb', 'heb', 'hin', 'tha', 'cmn_hans', 'jpn'];

/** Where UTF-16, code points and what a reader takes for a character count differently. */
const WIDE = [
  'I 👩‍👩‍👧 love 🏳️‍🌈 Zu\u0308rich, 𠮷野家 and 👍🏽 🇨🇭.',
  '𝒳 is\r\nnot "X",\tand a\u200bb\u00a0c is three.',
];

interface Gold {
  readonly record: TokenClassificationRecord;
  readonly words: readonly (readonly [id: string, label: string, text: string])[];
}

/** Each word of a text as a span. Its offsets are worked out here, by code points, and not by the library. */
function gold(id: string, text: string): Gold {
  const words = [...text.matchAll(/\S{1,12}/gu)].map((match, index) => {
    const start = [...text.slice(0, match.index)].length;
    return { label: `L${index % 3}`, start, end: start + [...match[0]].length, word: match[0] };
  });
  return {
    record: createTokenClassificationRecord({
      id,
      text,
      annotation: words.map(({ label, start, end }) => ({ label, start, end })),
    }),
    words: words.map(({ label, word }) => [id, label, word]),
  };
}

describe('files that Python reads with what comes with it', () => {
  const missing = spawnSync('python3', ['--version']).status !== 0;
  if (missing) {
    it.skip('needs python3 on the path');
    return;
  }

  it('have under each span the text that was annotated', async () => {
    const texts = await Promise.all(
      LANGUAGES.map(async (code) => [code, articleText(await loadDeclaration(code), 2)] as const),
    );
    const all = [...texts, ...WIDE.map((text, index) => [`wide-${index}`, text] as const)]
      .map(([id, text]) => gold(id, text))
      .sort((a, b) => (String(a.record.id) < String(b.record.id) ? -1 : 1));
    const records = all.map(({ record }) => record);
    const words = all.flatMap((each) => each.words);
    expect(words.length).toBeGreaterThan(400);

    const folder = await mkdtemp(join(tmpdir(), 'labelwright-python-'));
    try {
      for (const codec of CODECS.filter(({ name }) => READ.includes(name)))
        await writeFile(join(folder, codec.name), (await encodeAll(codec, records)).bytes);
      await mkdir(join(folder, 'brat'));
      for await (const { name, bytes } of bratCodec.encodeFiles(records))
        await writeFile(join(folder, 'brat', name), bytes);

      const { status, stdout, stderr } = spawnSync('python3', [SCRIPT, folder], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      const found: Record<string, [string | null, string, string][]> = JSON.parse(stdout);
      expect(Object.keys(found)).toEqual(expect.arrayContaining([...READ, 'brat']));
      for (const [format, spans] of Object.entries(found))
        expect([format, spans]).toEqual([
          format,
          WITHOUT_IDS.has(format) ? words.map(([, ...rest]) => [null, ...rest]) : words,
        ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
