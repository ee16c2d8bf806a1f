import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTokenClassificationRecord, type TokenClassificationRecord } from '@labelwright/core';
import { expect } from 'vitest';

import { articleText } from '../../../stories/support/texts/udhr';
import { loadDeclaration } from '../../../stories/support/texts/udhr-files';

const LANGUAGES = ['eng', 'rus', 'arb', 'heb', 'hin', 'tha', 'cmn_hans', 'jpn'];

/** Where UTF-16, code points and what a reader takes for a character count differently. */
export const WIDE = [
  'I 👩‍👩‍👧 love 🏳️‍🌈 Zu\u0308rich, 𠮷野家 and 👍🏽 🇨🇭.',
  '𝒳 is\r\nnot "X",\tand a\u200bb\u00a0c is three.',
];

/** A record, and what is annotated in it without any offsets. */
export interface Gold {
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

/** Texts of many scripts, by id. */
export async function goldTexts(): Promise<readonly Gold[]> {
  const texts = await Promise.all(
    LANGUAGES.map(async (code) => [code, articleText(await loadDeclaration(code), 2)] as const),
  );
  return [...texts, ...WIDE.map((text, index) => [`wide-${index}`, text] as const)]
    .map(([id, text]) => gold(id, text))
    .sort((a, b) => (String(a.record.id) < String(b.record.id) ? -1 : 1));
}

export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** What a script prints, as JSON, of the files that `write` puts into a folder. */
export async function python(
  script: string,
  write: (folder: string) => Promise<void>,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const folder = await mkdtemp(join(tmpdir(), 'labelwright-python-'));
  try {
    await write(folder);
    const path = join(dirname(fileURLToPath(import.meta.url)), script);
    // -B: what Python compiles of the scripts is no file of this repository.
    const { status, stdout, stderr } = spawnSync('python3', ['-B', path, folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
