/** Hands a file to the browser for downloading. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(blob);
  link.href = url;
  link.download = name;
  link.click();
  // The download holds the data from here on; it has begun by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Bytes that are put into the blob at a time: browsers keep large blobs on the disk, and lists of chunks in memory. */
const PART_BYTES = 4_194_304;

/** A blob of chunks, of which no more than a few megabytes are held apart at a time. */
export async function blobOf(chunks: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  let whole = new Blob([], { type });
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const close = () => {
    whole = new Blob([whole, ...parts], { type });
    parts = [];
    size = 0;
  };
  for await (const chunk of chunks) {
    // A chunk may be used again once the next is asked for.
    parts.push(new Uint8Array(chunk));
    size += chunk.length;
    if (size >= PART_BYTES) close();
  }
  close();
  return whole;
}

/** The part of a file handle that is written to; browsers that have no picker have none. */
interface WritableFile {
  createWritable(): Promise<{
    write(chunk: Uint8Array): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

type SavePicker = (options: { readonly suggestedName: string }) => Promise<WritableFile>;

/** Asks where to save a file; `undefined` in browsers that cannot. */
export function savePicker(): SavePicker | undefined {
  // In Chromium only, and so in no type of the DOM.
  const { showSaveFilePicker } = globalThis as { readonly showSaveFilePicker?: SavePicker };
  return showSaveFilePicker?.bind(globalThis);
}

/** Writes chunks into a file as they come; a file that is not finished is not there. */
export async function writeTo(file: WritableFile, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const writable = await file.createWritable();
  try {
    for await (const chunk of chunks) await writable.write(chunk);
  } catch (error) {
    await writable.abort();
    throw error;
  }
  await writable.close();
}
