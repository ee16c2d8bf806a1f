/** What is looked at of a file to find out what it is. */
const HEAD_BYTES = 262_144;

/** The bytes of a file as a stream, from the start with each call; `onRead` hears how many are read so far. */
export async function* bytesOf(
  file: Blob,
  options: { readonly signal?: AbortSignal; readonly onRead?: (bytes: number) => void } = {},
): AsyncGenerator<Uint8Array> {
  const { signal, onRead } = options;
  const reader = file.stream().getReader();
  let read = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      read += value.length;
      onRead?.(read);
      yield value;
    }
  } finally {
    // Whoever stops early frees the file; one that is at its end has nothing to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/** The first bytes of a file, up to the end of a line where it is longer than that. */
export async function headOf(file: Blob): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (file.size <= HEAD_BYTES) return bytes;
  const end = bytes.lastIndexOf(LINE_FEED);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

const LINE_FEED = 0x0a;

/** Bytes at hand as a stream. */
export async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
