import type { ByteChunks } from '../codec';
import { readHead } from './read-head';

/** As much of a file as is looked at to see how its characters are written and its lines end. */
const HEAD_BYTES = 1 << 14;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/**
 * The bytes of a text file as all text codecs read them: UTF-8, lines with a line feed. A file in UTF-16, as spreadsheets and
 * PowerShell write it, is decoded; one whose lines end with a carriage return alone, as on old Macs, gets line feeds for them.
 * Any other passes as it is.
 */
export async function* plainText(chunks: ByteChunks): AsyncGenerator<Uint8Array> {
  const given = await readHead(chunks, HEAD_BYTES);
  const utf16 = utf16Of(given.head);
  const { head, all } = utf16 === undefined ? given : await readHead(transcode(given.all, utf16), HEAD_BYTES);
  const hasOldEnds = head.includes(CARRIAGE_RETURN) && !head.includes(LINE_FEED);
  yield* hasOldEnds ? withLineFeeds(all) : all;
}

/** The start of a text file, however its characters are written. */
export function decodeHead(head: Uint8Array): string {
  return new TextDecoder(utf16Of(head)).decode(head);
}

/**
 * By the byte order mark, else as RFC 4627 (section 3) tells it of JSON: the first characters of these formats are ASCII, and the
 * very first one is to be seen. A NUL and the end of its line are junk in a file of single bytes.
 */
function utf16Of([a, b, c, d]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (a >= SPACE && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  return a === 0 && b >= SPACE && c === 0 && d !== 0 ? 'utf-16be' : undefined;
}

async function* transcode(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

async function* withLineFeeds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map((byte) => (byte === CARRIAGE_RETURN ? LINE_FEED : byte));
}
