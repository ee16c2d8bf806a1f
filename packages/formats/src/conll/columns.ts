import type { DecodeOptions, EncodeOptions } from '../codec';

/** Which columns of a file are what, from 0; a negative number counts from the last one. */
export interface ConllColumns {
  readonly token: number;
  readonly tag: number;
}

export interface ConllDecodeOptions extends DecodeOptions {
  /** By default the first column is the token, after one that counts the tokens if there is one, and the tag the last one. */
  readonly columns?: ConllColumns | undefined;
}

export interface ConllEncodeOptions extends EncodeOptions {
  /** Whether id and text stand in comments above the tokens (`# text = …`). Without them the text is its tokens. */
  readonly comments?: boolean | undefined;
}

/** Where tokens and tags are in a sentence of which nobody said so. */
export function guessColumns(rows: readonly (readonly string[])[], hasComments: boolean): ConllColumns {
  const isCounted = rows.every((cells, position) => cells.length > 2 && cells[0] === String(position + 1));
  // A sentence that is the token "1" alone looks counted.
  const counted = isCounted && (hasComments || rows.length > 1);
  // Universal NER puts the tag behind the token, before a second layer and the annotator.
  return counted && hasComments ? { token: 1, tag: 2 } : { token: counted ? 1 : 0, tag: -1 };
}
