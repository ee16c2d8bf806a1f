import type { ByteChunks } from '../codec';
import { joinBytes } from './join-bytes';

/** The start of a file, and the whole of it. */
export interface HeadAndAll {
  /** As many bytes as were asked for, or all that there are; the same whatever the chunks. */
  readonly head: Uint8Array;
  /** All chunks, those that the head was taken from included. */
  readonly all: AsyncIterable<Uint8Array>;
}

/** Looks at the first `size` bytes, to see what kind of file it is, before any are read. */
export async function readHead(chunks: ByteChunks, size: number): Promise<HeadAndAll> {
  const iterator = iterate(chunks);
  const parts: Uint8Array[] = [];
  let done = false;
  for (let length = 0; !done && length < size; ) {
    const next = await iterator.next();
    if (next.done === true) {
      done = true;
    } else {
      // A copy: the chunk may be filled anew when the next is asked for.
      parts.push(next.value.slice());
      length += next.value.length;
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      while (!done) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: joinBytes(parts).subarray(0, size), all: all() };
}

function iterate(chunks: ByteChunks): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  return Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
}
