/** UTF-16 units that are gathered before they become a chunk. */
const CHUNK_UNITS = 1 << 16;

/** Pieces of a text as UTF-8, in chunks of a size that is worth a write. */
export async function* writeText(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered = '';
  for await (const piece of pieces) {
    gathered += piece;
    if (gathered.length < CHUNK_UNITS) continue;
    // Half of a pair at the end would be replaced; its other half comes with the next piece.
    const end = isHighSurrogate(gathered.charCodeAt(gathered.length - 1)) ? -1 : gathered.length;
    yield encoder.encode(gathered.slice(0, end));
    gathered = end === -1 ? gathered.slice(-1) : '';
  }
  if (gathered !== '') yield encoder.encode(gathered);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
