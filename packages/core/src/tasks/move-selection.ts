import type { TextRange } from '../text/offset-map';
import { sentenceAt } from '../text/sentences';
import { nextToken, previousToken, tokensOf } from '../text/token-index';
import type { AlignedText } from './aligned-text';
import { wordAt } from './words';

/** A snapped stretch of text. `backward`: the end that moves when it is extended is `start`. */
export interface TextSelection extends TextRange {
  readonly backward: boolean;
}

/** A step of the keyboard through the text. */
export interface SelectionMove {
  /** A word is a run of tokens that no white space parts; sentence and paragraph go to their first token. */
  readonly by: 'token' | 'word' | 'sentence' | 'paragraph' | 'text';
  readonly direction: 'forward' | 'backward';
  /** Moves one edge of the selection and leaves the other where it is. */
  readonly extend?: boolean | undefined;
}

/** The selection after a step; `undefined` where the text ends. Without a selection the first step enters the text. */
export function moveSelection(
  text: AlignedText,
  from: TextSelection | undefined,
  move: SelectionMove,
): TextSelection | undefined {
  if (from === undefined) return enter(text, move);
  const target = targetOf(text, from, move);
  if (target === undefined) return undefined;
  return move.extend === true ? extend(text, from, target) : { ...target, backward: false };
}

function enter({ tokens, map }: AlignedText, { direction }: SelectionMove): TextSelection | undefined {
  const token = direction === 'forward' ? nextToken(tokens, -1) : previousToken(tokens, map.length);
  return token && { ...token, backward: false };
}

/** The token that the moving edge goes to. */
function targetOf(
  text: AlignedText,
  from: TextSelection,
  { by, direction, extend }: SelectionMove,
): TextRange | undefined {
  const { tokens, map } = text;
  const forward = direction === 'forward';
  if (by === 'text') return forward ? previousToken(tokens, map.length) : nextToken(tokens, -1);
  const edge = movingToken(text, from, extend === true ? from.backward : !forward);
  switch (by) {
    case 'token':
      return forward ? nextToken(tokens, edge.end - 1) : previousToken(tokens, edge.start);
    case 'word':
      return forward ? nextWord(text, edge) : wordStart(text, edge);
    case 'sentence':
      return forward ? nextSentence(text, edge) : startOf(text, edge, firstOfSentence);
    case 'paragraph':
      return forward ? nextParagraph(text, edge) : startOf(text, edge, firstOfParagraph);
  }
}

/** The first or the last token of a selection. */
function movingToken({ tokens }: AlignedText, from: TextSelection, first: boolean): TextRange {
  const run = tokensOf(tokens, from);
  if (run === undefined) return from;
  const i = first ? run.first : run.last;
  return { start: tokens.start(i), end: tokens.end(i) };
}

function nextParagraph({ tokens, map }: AlignedText, { end }: TextRange): TextRange | undefined {
  const lineBreak = map.text.indexOf('\n', map.toUtf16(end));
  return lineBreak === -1 ? undefined : nextToken(tokens, map.toCodePoint(lineBreak));
}

/** The word behind that of `token`. */
function nextWord(text: AlignedText, token: TextRange): TextRange | undefined {
  const word = wordAt(text, token.start) ?? token;
  const next = nextToken(text.tokens, word.end - 1);
  return next && wordAt(text, next.start);
}

/** The word of `token`, or the one before where `token` is its start. */
function wordStart(text: AlignedText, token: TextRange): TextRange | undefined {
  const word = wordAt(text, token.start) ?? token;
  if (word.start < token.start) return word;
  const before = previousToken(text.tokens, word.start);
  return before && wordAt(text, before.start);
}

/** The first token behind the sentence of `token`. */
function nextSentence({ tokens, map }: AlignedText, token: TextRange): TextRange | undefined {
  const { end } = sentenceAt(map, token.start);
  return nextToken(tokens, Math.max(end, token.end) - 1);
}

/** The first token of the sentence or paragraph, or of the one before where `token` is that already. */
function startOf(
  text: AlignedText,
  token: TextRange,
  firstOf: (text: AlignedText, token: TextRange) => TextRange,
): TextRange | undefined {
  const first = firstOf(text, token);
  if (first.start < token.start) return first;
  const before = previousToken(text.tokens, token.start);
  return before && firstOf(text, before);
}

function firstOfSentence({ tokens, map }: AlignedText, token: TextRange): TextRange {
  const { start } = sentenceAt(map, token.start);
  return start < token.start ? (nextToken(tokens, start - 1) ?? token) : token;
}

function firstOfParagraph({ tokens, map }: AlignedText, token: TextRange): TextRange {
  const utf16 = map.toUtf16(token.start);
  const lineBreak = utf16 === 0 ? -1 : map.text.lastIndexOf('\n', utf16 - 1);
  return nextToken(tokens, lineBreak === -1 ? -1 : map.toCodePoint(lineBreak)) ?? token;
}

/** The selection from its fixed edge to `target`, both ends included. */
function extend(text: AlignedText, from: TextSelection, target: TextRange): TextSelection {
  const anchor = movingToken(text, from, !from.backward);
  return {
    start: Math.min(anchor.start, target.start),
    end: Math.max(anchor.end, target.end),
    backward: target.start < anchor.start,
  };
}
