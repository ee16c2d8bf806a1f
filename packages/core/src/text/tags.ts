import { AnnotationError } from '../errors';
import type { Span } from '../spans/span';
import { type TokenIndex, tokensOf } from './token-index';

/** How token tags are written. Both schemes are read, mixed or not. */
export type TagScheme = 'IOB2' | 'BILOU';

type Prefix = 'B' | 'I' | 'L' | 'U';

interface Tag {
  readonly prefix: Prefix;
  readonly label: string;
}

/**
 * Reads IOB or BILOU tags, one a token, as leniently as Rubrix and Argilla v1: `I` or `L` without a beginning starts
 * a span, and a span ends where the next tag is no `I` or `L` of its label. A label is all behind the first hyphen.
 * @returns spans in code points, in the order of the text
 * @throws AnnotationError `TAGS_LENGTH` unless there is a tag for every token; `TAG_INVALID` if one has no known
 *   prefix or no label
 */
export function spansFromTags(tags: readonly string[], tokens: TokenIndex): Span[] {
  if (tags.length !== tokens.count) {
    throw new AnnotationError(
      'TAGS_LENGTH',
      `There are ${tags.length} tags for ${tokens.count} tokens. Give every token one tag, 'O' where nothing is labelled.`,
      { path: 'tags' },
    );
  }
  const parsed = tags.map(parseTag);
  const spans: Span[] = [];
  let first: number | undefined;
  parsed.forEach((tag, i) => {
    if (tag === undefined) return;
    if (tag.prefix === 'B' || tag.prefix === 'U') first = i;
    first ??= i;
    const open = tag.prefix === 'B' || tag.prefix === 'I';
    if (open && continues(tag, parsed[i + 1])) return;
    spans.push({ label: tag.label, start: tokens.start(first), end: tokens.end(i) });
    first = undefined;
  });
  return spans;
}

/**
 * Writes spans as tags, one a token: `B-`, `I-` and `O` in IOB2, also `L-` and `U-` in BILOU.
 * @throws AnnotationError `SPAN_NOT_ALIGNED` if a span does not start and end with a token; `TAGS_OVERLAP` if two
 *   spans share a token, for which there is no tag
 */
export function tagsFromSpans(spans: readonly Span[], tokens: TokenIndex, scheme: TagScheme): string[] {
  const tags = new Array<string>(tokens.count).fill('O');
  spans.forEach((span, position) => {
    const run = tokensOf(tokens, span);
    if (run === undefined) throw notAligned(span, position);
    for (let i = run.first; i <= run.last; i += 1) {
      if (tags[i] !== 'O') throw overlapping(span, position);
      tags[i] = `${prefixOf(i, run.first, run.last, scheme)}-${span.label}`;
    }
  });
  return tags;
}

function parseTag(tag: string, position: number): Tag | undefined {
  const hyphen = tag.indexOf('-');
  const prefix = hyphen === -1 ? tag : tag.slice(0, hyphen);
  if (prefix === 'O') return undefined;
  if (hyphen === -1 || hyphen === tag.length - 1 || !isPrefix(prefix)) {
    throw new AnnotationError(
      'TAG_INVALID',
      `Tag "${tag}" is not IOB or BILOU. Write 'O', or B, I, L or U with a hyphen and the label: 'B-PER'.`,
      { path: `tags[${position}]` },
    );
  }
  return { prefix, label: tag.slice(hyphen + 1) };
}

function isPrefix(prefix: string): prefix is Prefix {
  return prefix === 'B' || prefix === 'I' || prefix === 'L' || prefix === 'U';
}

function continues(tag: Tag, next: Tag | undefined): boolean {
  return next !== undefined && (next.prefix === 'I' || next.prefix === 'L') && next.label === tag.label;
}

function prefixOf(i: number, first: number, last: number, scheme: TagScheme): Prefix {
  if (scheme === 'BILOU' && i === last) return i === first ? 'U' : 'L';
  return i === first ? 'B' : 'I';
}

function describeSpan({ label, start, end }: Span): string {
  return `Span ${label} [${start}, ${end})`;
}

function notAligned(span: Span, position: number): AnnotationError {
  return new AnnotationError(
    'SPAN_NOT_ALIGNED',
    `${describeSpan(span)} does not start and end with a token, so tags cannot say it. Snap it to tokens first.`,
    { path: `spans[${position}]` },
  );
}

function overlapping(span: Span, position: number): AnnotationError {
  return new AnnotationError(
    'TAGS_OVERLAP',
    `${describeSpan(span)} shares a token with another span, and a token has one tag. Leave one out, or keep spans.`,
    { path: `spans[${position}]` },
  );
}
