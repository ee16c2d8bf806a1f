import type { TextClassificationRecord, TokenAttributions } from '@labelwright/core';

import type { Stretch } from './keywords';

/** How much a token speaks for a label (above 0) or against it, as the model gave it. */
export interface Attribution {
  readonly token: string;
  readonly value: number;
}

/** A stretch of a text with an attribution. UTF-16 units of the text as it is drawn, half-open. */
export interface PlacedAttribution extends Stretch {
  readonly value: number;
  /** From 1 (hardly) to 5 (most of all tokens of the record), whatever its sign. */
  readonly strength: number;
}

type Explanation = TextClassificationRecord['explanation'];

/** What the model says of a label in one input, token by token; tokens without a number for it count 0. */
export function attributionsOf(
  explanation: Explanation,
  input: string,
  label: string,
): readonly Attribution[] {
  return tokensOf(explanation, input).map(({ token, attributions }) => {
    const value = attributions[label];
    return { token, value: typeof value === 'number' && Number.isFinite(value) ? value : 0 };
  });
}

/** The tokens that say something of a label, in all inputs, the strongest first. */
export function strongestAttributions(explanation: Explanation, label: string): readonly Attribution[] {
  return Object.keys(explanation ?? {})
    .flatMap((input) => attributionsOf(explanation, input, label))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** Less than such a part of the strongest is not drawn: a text in which every word is marked says nothing. */
const NEGLIGIBLE = 0.1;

/**
 * Where in a text the tokens with an attribution are. Tokens follow each other in the text, whatever lies between them; case,
 * and the marks that subword tokenizers put on tokens, do not count. A token that is not in the rest of the text is left out.
 * @param most the largest number without its sign, of all inputs
 */
export function placeAttributions(
  text: string,
  attributions: readonly Attribution[],
  most: number,
): readonly PlacedAttribution[] {
  const lower = text.toLowerCase();
  // A letter may be longer in the other case (`İ`): places would shift.
  const ignoresCase = lower.length === text.length;
  const placed: PlacedAttribution[] = [];
  let from = 0;
  for (const { token, value } of attributions) {
    const found = ignoresCase
      ? firstOf(
          lower,
          formsOf(token).map((form) => form.toLowerCase()),
          from,
        )
      : firstOf(text, formsOf(token), from);
    if (found === undefined) continue;
    from = found.end;
    if (Math.abs(value) >= most * NEGLIGIBLE && value !== 0)
      placed.push({ ...found, value, strength: strengthOf(value, most) });
  }
  return placed;
}

/** What tokenizers mark the beginning or the inside of words with: `##ing` (WordPiece), `Ġword` (BPE), `▁word`. */
const SUBWORD_MARKS = /^(?:##|Ġ|▁)+|<\/w>$/gu;

/** A token as it may stand in a text: as it is, and without such marks. */
function formsOf(token: string): readonly string[] {
  const forms = [token.trim(), token.replace(SUBWORD_MARKS, '').trim()];
  return [...new Set(forms)].filter((form) => form !== '');
}

function firstOf(text: string, forms: readonly string[], from: number): Stretch | undefined {
  const places = forms
    .map((form) => ({ start: text.indexOf(form, from), length: form.length }))
    .filter(({ start }) => start !== -1);
  const [first] = places.sort((a, b) => a.start - b.start);
  return first && { start: first.start, end: first.start + first.length };
}

function strengthOf(value: number, most: number): number {
  return Math.min(5, Math.max(1, Math.ceil((Math.abs(value) / most) * 5)));
}

/** What is no list of tokens is among the record's issues. */
function tokensOf(explanation: Explanation, input: string): readonly TokenAttributions[] {
  const tokens: unknown = explanation?.[input];
  return Array.isArray(tokens) ? tokens.filter(isTokenAttributions) : [];
}

function isTokenAttributions(entry: unknown): entry is TokenAttributions {
  if (typeof entry !== 'object' || entry === null || !('token' in entry) || !('attributions' in entry))
    return false;
  return (
    typeof entry.token === 'string' && typeof entry.attributions === 'object' && entry.attributions !== null
  );
}
