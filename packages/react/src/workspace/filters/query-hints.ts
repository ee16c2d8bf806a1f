import { fieldNamed, nearestLabel, QUERY_FIELDS } from '@labelwright/core';

/** What somebody who typed a query may have meant otherwise than it is read. */
export type QueryHint =
  /** The last `"` has no partner, so it is looked for as it stands. */
  | { readonly kind: 'openQuote' }
  /** `name:` is no field, so that the whole word is looked for in the texts. */
  | { readonly kind: 'unknownField'; readonly name: string; readonly near: string | undefined }
  /** A field without a value. */
  | { readonly kind: 'noValue'; readonly name: string }
  /** `AND`, `OR`, `NOT` are words like others here. */
  | { readonly kind: 'operator'; readonly word: string }
  /** A minus with a space behind it. */
  | { readonly kind: 'loneMinus' }
  /** `gi*t`: a star counts at the end of a word only. */
  | { readonly kind: 'innerStar'; readonly word: string };

/** Phrases in quotes, and what goes on to the next white space. As {@link parseTextQuery} reads them. */
const PIECES = /-?(?:\p{L}[^\s":]*:)?(?:"[^"]*"|\S+)/gu;

const FIELDS = { labels: QUERY_FIELDS.map((name) => ({ name })) };

/**
 * What in a query is likely a slip; each kind once, in the order in which they are met. Every string is a query all the same.
 * @param metadataKeys of them somebody may have left out the `metadata.`
 */
export function queryHints(query: string, metadataKeys: readonly string[] = []): readonly QueryHint[] {
  const hints = new Map<QueryHint['kind'], QueryHint>();
  for (const [piece] of query.matchAll(PIECES)) {
    const hint = hintOf(piece, metadataKeys);
    if (hint !== undefined && !hints.has(hint.kind)) hints.set(hint.kind, hint);
  }
  return [...hints.values()];
}

function hintOf(piece: string, metadataKeys: readonly string[]): QueryHint | undefined {
  if (piece === '-') return { kind: 'loneMinus' };
  if (/^(?:AND|OR|NOT|&&|\|\|)$/.test(piece)) return { kind: 'operator', word: piece };
  const [, name, value = ''] = /^-?(\p{L}[^\s":]*):(.*)$/su.exec(piece) ?? [];
  if (name !== undefined && value === '') return { kind: 'noValue', name };
  const quoted = /^-?(?:\p{L}[^\s":]*:)?"[^"]*"$/u.test(piece);
  if (piece.includes('"') && !quoted) return { kind: 'openQuote' };
  // Of `https://…` everybody knows that it is no field.
  if (name !== undefined && fieldNamed(name) === undefined && !value.startsWith('//'))
    return { kind: 'unknownField', name, near: nearField(name, metadataKeys) };
  if (!quoted && /\S\*\S/u.test(piece)) return { kind: 'innerStar', word: piece };
  return undefined;
}

function nearField(name: string, metadataKeys: readonly string[]): string | undefined {
  return metadataKeys.includes(name) ? `metadata.${name}` : nearestLabel(name, FIELDS);
}
