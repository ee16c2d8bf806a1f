import type { AnnotationRecord, Task } from '@labelwright/core';
import type { Codec, CodecIssue, Decoded, DecodeOptions, EncodeOptions } from '@labelwright/formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validRecords } from './arbitrary-records';

const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** `bytes` in chunks of the given sizes, over and over. */
export function* inChunks(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  // One buffer for all, as a host may do: a codec must not keep what it was lent.
  const lent = new Uint8Array(Math.max(1, ...sizes));
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? bytes.length);
    const part = bytes.subarray(start, start + size);
    lent.set(part);
    yield lent.subarray(0, part.length);
    start += size;
  }
}

export async function decodeAll<D extends DecodeOptions>(
  codec: Codec<D, never>,
  bytes: Uint8Array | string,
  options?: D,
  sizes: readonly number[] = [1 << 16],
): Promise<readonly Decoded[]> {
  const all: Decoded[] = [];
  const given = typeof bytes === 'string' ? bytesOf(bytes) : bytes;
  for await (const decoded of codec.decode(inChunks(given, sizes), options)) all.push(decoded);
  return all;
}

export async function encodeAll<E extends EncodeOptions>(
  codec: Codec<never, E>,
  records: Iterable<AnnotationRecord>,
  options?: E,
): Promise<{ readonly bytes: Uint8Array; readonly text: string; readonly issues: readonly CodecIssue[] }> {
  const parts: Uint8Array[] = [];
  const issues: CodecIssue[] = [];
  const onIssue = (issue: CodecIssue): void => void issues.push(issue);
  // The caller's own options stay; only who listens is added.
  for await (const chunk of codec.encode(records, { ...options, onIssue } as unknown as E)) parts.push(chunk);
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  return { bytes, text: new TextDecoder().decode(bytes), issues };
}

export function recordsOf(decoded: readonly Decoded[]): readonly AnnotationRecord[] {
  return decoded.flatMap(({ record }) => (record === undefined ? [] : [record]));
}

export function short(issues: readonly CodecIssue[]): readonly string[] {
  return issues.map(({ code, path, index, line }) =>
    `${index}${line === undefined ? '' : `:${line}`} ${code} ${path}`.trim(),
  );
}

interface Promises<D, E> {
  readonly decode?: D;
  readonly encode?: E;
  readonly numRuns?: number;
  /** Which records may be together in one file; by default any. */
  readonly only?: (record: AnnotationRecord) => boolean;
}

/** What a codec has to keep that claims to lose nothing. */
export function promiseNothingIsLost<D extends DecodeOptions, E extends EncodeOptions>(
  codec: Codec<D, E>,
  task: Task,
  { decode, encode, numRuns = 25, only = () => true }: Promises<D, E> = {},
): void {
  it(`${task}: whatever valid records hold comes back`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(validRecords(task).filter(only), { maxLength: 4 }),
        fc.integer({ min: 1, max: 99 }),
        async (records, size) => {
          const { bytes, issues } = await encodeAll(codec, records, encode);
          expect(short(issues)).toEqual([]);
          // `task` is an option of every codec.
          const options = { ...decode, task } as unknown as D;
          const decoded = await decodeAll(codec, bytes, options, [size]);
          expect(decoded.flatMap((item) => item.issues)).toEqual([]);
          expect(recordsOf(decoded)).toEqual(records);
        },
      ),
      { numRuns },
    );
  });
}

/** What every codec has to keep: what is not told is carried. */
export function promiseLossIsTold<D extends DecodeOptions, E extends EncodeOptions>(
  codec: Codec<D, E>,
  task: Task,
  { decode, encode, numRuns = 25 }: Promises<D, E> = {},
): void {
  it(`${task}: a record of which nothing is told comes back whole, and no record disturbs another`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(validRecords(task), { maxLength: 4 }),
        fc.boolean(),
        async (all, multiLabel) => {
          // Whether texts have several labels is a fact of the data set, which its reader knows, like the task.
          const records = all.filter(
            (record) => record.task !== 'TextClassification' || record.multiLabel === multiLabel,
          );
          const { bytes, issues } = await encodeAll(codec, records, encode);
          const options = { ...decode, task, multiLabel } as unknown as D;
          const back = recordsOf(await decodeAll(codec, bytes, options));
          const told = new Set(issues.map(({ index }) => index));
          const gone = issues
            .filter(({ path, code }) => path === '' || code === 'TASK_MISMATCH')
            .map(({ index }) => index);
          const kept = records
            .map((record, index) => ({ record, index }))
            .filter(({ index }) => !gone.includes(index));
          expect(back).toHaveLength(kept.length);
          kept.forEach(({ record, index }, position) => {
            if (!told.has(index)) expect(back[position]).toEqual(record);
          });
        },
      ),
      { numRuns },
    );
  });
}

/** Bytes that look like the format and are not, so that more than the first character is looked at. */
function bytesLike(snippets: readonly string[]): fc.Arbitrary<Uint8Array> {
  const piece = fc.oneof(
    fc.constantFrom(...snippets).map(bytesOf),
    fc.uint8Array({ maxLength: 6 }),
    fc.string({ maxLength: 6 }).map(bytesOf),
  );
  return fc
    .array(piece, { maxLength: 12 })
    .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));
}

/** Decoding is total, and chunks mean nothing. */
export function promiseDecodingIsTotal<D extends DecodeOptions, E extends EncodeOptions>(
  codec: Codec<D, E>,
  snippets: readonly string[],
  options?: D,
): void {
  it('decoding throws on no bytes, tells why a record is missing, and gives the same whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytesLike(snippets),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (bytes, sizes) => {
          const whole = await decodeAll(codec, bytes, options);
          for (const { record, issues } of whole)
            expect(record !== undefined || issues.length > 0).toBe(true);
          expect(await decodeAll(codec, bytes, options, sizes)).toEqual(whole);
        },
      ),
      { numRuns: 80 },
    );
  });
}
