/** A line with its end, whichever that is. */
const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

/** A sentence with the white space behind it. */
const SENTENCE = /[\s\S]*?(?:[.!?…]+\s+|[。！？]+\s*)|[\s\S]+$/g;

/** A line that is longer is cut at its sentences. In UTF-16 units. */
const LONG_LINE = 400;

/**
 * A text in pieces that an edit elsewhere leaves as they are: its lines, long ones cut at sentences. Together they are the text;
 * no word goes over a cut.
 */
export function textPieces(text: string): readonly string[] {
  const lines = text.match(LINE) ?? [];
  return lines.flatMap((line) => (line.length > LONG_LINE ? (line.match(SENTENCE) ?? []) : [line]));
}
