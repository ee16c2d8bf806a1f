import { createReadStream, rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedFile } from '../folder-codec';
import type { ByteSource } from '../parquet/read-parquet';

/** Where bytes come from, how many there will be if that is known, and the first of them. */
export interface Input {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly size: number | undefined;
}

const HEAD_BYTES = 1 << 14;

/** The first bytes of a file; none of standard input, which can be read once only. */
export async function headOf(path: string): Promise<Uint8Array> {
  if (path === '-') return new Uint8Array(0);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return (
    path !== '-' &&
    (await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  );
}

export async function openInput(path: string): Promise<Input> {
  if (path === '-') return { chunks: process.stdin, size: undefined };
  const { size } = await stat(path);
  return { chunks: createReadStream(path, { highWaterMark: 1 << 18 }), size };
}

/** A file any part of which can be read, and how to close it. */
export async function openSource(path: string): Promise<ByteSource & { close(): Promise<void> }> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(Math.max(0, end - start));
      await file.read(bytes, 0, bytes.length, start);
      return bytes;
    },
    close: () => file.close(),
  };
}

/** The files of a folder and its subfolders, by name. */
export async function* readFolder(folder: string): AsyncGenerator<NamedFile> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) continue;
    yield { name: name.replaceAll('\\', '/'), bytes: await readFile(path) };
  }
}

export async function writeFolder(folder: string, files: AsyncIterable<NamedFile>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for await (const { name, bytes } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

/**
 * Writes a file under another name and gives it its own when it is whole, so that a run that breaks off leaves what was there
 * before, and a file may be converted into itself. At its end `isWorthKeeping` has the last word.
 */
export async function writeOutput(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  isWorthKeeping: () => boolean,
): Promise<void> {
  if (path === '-') return writeStandardOutput(chunks);
  const part = `${path}.part`;
  const file = await open(part, 'w');
  const remove = (): void => rmSync(part, { force: true });
  // Whoever stops the process finds no half of a file.
  process.once('exit', remove);
  try {
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
    if (isWorthKeeping()) await rename(part, path);
  } finally {
    process.off('exit', remove);
    await rm(part, { force: true });
  }
}

async function writeStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const ignore = (): void => undefined;
  // The stream tells an error to the callback of the write as well; nobody listening to the event would end the process.
  process.stdout.on('error', ignore);
  try {
    for await (const chunk of chunks) await writeTo(process.stdout, chunk);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
    throw new Error('Whoever reads standard output stopped before its end, so not all records were written.');
  } finally {
    process.stdout.off('error', ignore);
  }
}

/** Waits while the reader of the stream is slower than we are. */
async function writeTo(stream: NodeJS.WritableStream, chunk: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(chunk, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}
