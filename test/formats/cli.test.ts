import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../packages/formats/src/cli/run';
import { corpusPath, describeWithCorpus } from '../support/corpus';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labelwright-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A clock that is a second on at each look. */
function createClock(): () => number {
  let time = 0;
  return () => {
    time += 1000;
    return time;
  };
}

async function labelwright(...words: readonly string[]) {
  const said: string[] = [];
  const told: string[] = [];
  const code = await run(words, (text) => said.push(text), {
    tell: (text) => told.push(text),
    now: createClock(),
  });
  return { code, said: said.join(''), told: told.join('') };
}

const file = (name: string, text?: string): string => {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};

describe('labelwright convert', () => {
  it('converts by the names and contents of the files', async () => {
    const input = file('in.csv', 'text,label\r\n"a ""b""",x\r\n');
    const { code, told } = await labelwright('convert', input, file('out.spacy.json'));
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(file('out.spacy.json'), 'utf8'))).toEqual([['a "b"', { cats: { x: 1 } }]]);
    expect(told).toContain('1 record converted.');
    expect(readdirSync(folder)).toEqual(['in.csv', 'out.spacy.json']);
  });

  it('names what it could not read, converts the rest and exits with 1', async () => {
    const input = file(
      'in.jsonl',
      '{"task":"Text2Text","text":"a"}\n{"text":\n{"task":"Text2Text","text":"b"}\n',
    );
    const { code, told } = await labelwright('convert', input, file('out.argilla.jsonl'));
    expect(code).toBe(1);
    expect(told).toContain(`${input}:2:9 SYNTAX_INVALID`);
    expect(readFileSync(file('out.argilla.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('says what a format does not carry, which is no failure unless --strict says so', async () => {
    const input = file(
      'in.jsonl',
      '{"task":"TokenClassification","id":"7","text":"Ada","tokens":["Ada"],"annotation":[]}\n',
    );
    const { code, told } = await labelwright('convert', input, file('out.conll'));
    expect([code, told.includes('1 x FIELD_LOST id')]).toEqual([0, true]);
    expect((await labelwright('convert', input, file('out.conll'), '--strict', '--quiet')).code).toBe(1);
  });

  it('takes columns and labels of a table of somebody else', async () => {
    const input = file('in.tsv', 'nice,\t3\nodd\t0,1\n');
    const { code } = await labelwright(
      'convert',
      input,
      file('out.jsonl'),
      '--no-header',
      '--columns',
      'text=0,annotation=1',
      '--labels',
      'a,b,c,d',
      '--separator',
      ',',
    );
    const lines = readFileSync(file('out.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { text: 'nice,', annotation: ['d'] },
      { text: 'odd', annotation: ['a', 'b'] },
    ]);
  });

  it('takes lines of JSON whose columns are named for a table', async () => {
    const input = file('in.jsonl', '{"source":"a","mt":"b","post_edit":"c"}\n');
    const columns = 'text=source,prediction=mt,annotation=post_edit';
    const words = ['convert', input, file('out.jsonl'), '--task', 'Text2Text', '--columns', columns];
    expect((await labelwright(...words)).code).toBe(0);
    expect(JSON.parse(readFileSync(file('out.jsonl'), 'utf8'))).toMatchObject({
      text: 'a',
      prediction: [{ text: 'b' }],
      annotation: 'c',
    });
  });

  it('writes and reads folders and Parquet', async () => {
    const input = file('in.iob2', '# sent_id = s1\nNew\tB-LOC\nYork\tI-LOC\n');
    expect((await labelwright('convert', input, file('folder'), '--to', 'brat')).code).toBe(0);
    expect(readFileSync(file('folder/s1.ann'), 'utf8')).toBe('T1\tLOC 0 8\tNew York\n');
    expect((await labelwright('convert', file('folder'), file('out.parquet'))).code).toBe(0);
    expect((await labelwright('convert', file('out.parquet'), file('out.jsonl'))).code).toBe(0);
    expect(JSON.parse(readFileSync(file('out.jsonl'), 'utf8'))).toMatchObject({ id: 's1', text: 'New York' });
  });

  it('leaves what was there where nothing can be done, and exits with 2', async () => {
    const output = file('out.jsonl', 'kept');
    for (const words of [
      ['convert', file('missing.csv'), output],
      ['convert', file('in.unknown', '?'), output],
      ['convert', file('in.csv', 'text\na\n'), output, '--from', 'cvs'],
      ['convert', file('in.csv'), output, '--task', 'Other'],
      ['convert', file('in.csv')],
      ['convret'],
      ['convert', 'a', 'b', '--bad'],
    ]) {
      const { code, told } = await labelwright(...words);
      expect(code).toBe(2);
      expect(told).not.toBe('');
    }
    expect(readFileSync(output, 'utf8')).toBe('kept');
  });

  it('leaves what was there where no record could be converted, and says what to name', async () => {
    const output = file('out.conll', 'kept');
    const table = await labelwright('convert', file('in.tsv', 'Label\tSMS\nham\tHi\n'), output);
    expect(table.code).toBe(2);
    expect(table.told).toContain('0 records converted, 1 not; 1 finding:\n1 x TASK_UNKNOWN (error)\n--task');
    expect(table.told).toContain(`Nothing could be converted, so ${output} was not written.`);
    const texts = file('in.jsonl', '{"task":"Text2Text","text":"a"}\n{"task":"Text2Text","text":"b"}\n');
    const other = await labelwright('convert', texts, output);
    expect([other.code, other.told.includes('0 records converted, 2 not;')]).toEqual([2, true]);
    expect(readFileSync(output, 'utf8')).toBe('kept');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('counts what the format of the output has no place for as not converted', async () => {
    const tokens = '{"task":"TokenClassification","text":"a","tokens":["a"],"annotation":[]}';
    const input = file('in.jsonl', `{"task":"Text2Text","text":"a"}\n${tokens}\n`);
    const { code, told } = await labelwright('convert', input, file('out.conll'));
    expect([code, told.includes('1 record converted, 1 not; 1 finding:')]).toEqual([1, true]);
  });

  it('shows where the only finding of a kind is behind many of another', async () => {
    const lines = Array.from(
      { length: 50 },
      (_, i) => `{"task":"Text2Text","id":"${i}","text":"a\\ud83d"}\n`,
    );
    const { told } = await labelwright('convert', file('in.jsonl', `${lines.join('')}{`), file('out.csv'));
    expect(told).toContain(':51:2 SYNTAX_INVALID');
    expect(told).toContain('1 x SYNTAX_INVALID (error)');
  });

  it('says why it cannot write', async () => {
    const input = file('in.jsonl', '{"task":"Text2Text","text":"a"}\n');
    const { code, told } = await labelwright('convert', input, join(folder, 'missing', 'out.csv'));
    expect([code, told.startsWith('ENOENT')]).toEqual([2, true]);
  });

  it('says of a packed file that it is one', async () => {
    const input = file('in.jsonl');
    for (const [bytes, word] of [
      [[0x1f, 0x8b, 8, 0], 'gunzip -c'],
      [[0x50, 0x4b, 3, 4], 'spreadsheet'],
    ] as const) {
      writeFileSync(input, Uint8Array.from(bytes));
      const { code, told } = await labelwright('convert', input, file('out.csv'));
      expect([code, told.includes(word)]).toEqual([2, true]);
    }
  });

  it('ends without a stack where whoever reads standard output stops', async () => {
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((...given: unknown[]) => {
      const done = given.at(-1) as (error: Error) => void;
      process.stdout.emit('error', closed);
      done(closed);
      return false;
    });
    try {
      const input = file('in.jsonl', '{"task":"Text2Text","text":"a"}\n');
      const { code, told } = await labelwright('convert', input, '-', '--to', 'csv');
      expect([code, told.includes('Whoever reads standard output stopped')]).toEqual([2, true]);
    } finally {
      write.mockRestore();
    }
  });

  it('lists its formats and says how it is used', async () => {
    expect((await labelwright('formats')).said).toContain('label-studio');
    expect(await labelwright('--help')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Exit codes'),
    });
  });
});

describeWithCorpus('labelwright convert with a public data set', () => {
  it('tells how far it is', async () => {
    const input = corpusPath('text-classification/banking77-test.csv') ?? '';
    const { code, told } = await labelwright('convert', input, file('out.jsonl'));
    expect(code).toBe(0);
    expect(told).toMatch(/records, \d+ % of 0\.2 MB/);
    expect(told).toContain('3,080 records converted.');
  });
});
