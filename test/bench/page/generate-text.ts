import type { Span } from '@labelwright/core';

/** A text of pseudo-words with spans over some of them. Offsets in code points; there is nothing astral in it. */
export interface GeneratedText {
  readonly paragraphs: readonly string[];
  /** The paragraphs with an empty line between them. */
  readonly text: string;
  readonly spans: readonly Span[];
}

export const LABELS = ['PERSON', 'PLACE', 'ORGANISATION', 'DATE', 'WORK'] as const;

const SYLLABLES = 'ka lo mi ter an den shu re vi sto pra el ni ou gra be tan do wil fe ma che ru sol y'.split(
  ' ',
);
const VOCABULARY = 5000;

/**
 * `words` words with `spans` spans, the same for the same numbers. Words have English lengths (4.6 letters on average, the
 * frequent ones short), sentences 6 to 28 words, paragraphs 40 to 160. The spans are spread evenly over the text, one to
 * three words long, every tenth with another one nested in it.
 * @param oneLine all of it is one paragraph, without any line break
 */
export function generateText(words: number, spans: number, oneLine = false): GeneratedText {
  const random = seeded(20_260_101);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => pseudoWord(rank, random));
  const paragraphs: string[] = [];
  const separator = oneLine ? ' ' : '\n\n';
  /** Where each word lies, without the punctuation behind it. */
  const places: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  while (places.length < words) {
    const length = Math.min(40 + Math.floor(random() * 121), words - places.length);
    const parts: string[] = [];
    let sentence = 0;
    let at = start;
    for (let i = 0; i < length; i += 1) {
      const word = vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? 'the';
      const written = sentence === 0 ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;
      sentence += 1;
      const last = i === length - 1 || (sentence >= 6 && random() < 0.1) || sentence === 28;
      const mark = last ? '.' : random() < 0.07 ? ',' : '';
      if (last) sentence = 0;
      places.push({ start: at, end: at + written.length });
      parts.push(written + mark);
      at += written.length + mark.length + 1;
    }
    const paragraph = parts.join(' ');
    paragraphs.push(paragraph);
    start += paragraph.length + separator.length;
  }
  const text = paragraphs.join(separator);
  return { paragraphs: oneLine ? [text] : paragraphs, text, spans: spreadSpans(places, spans, random) };
}

function spreadSpans(
  places: readonly { readonly start: number; readonly end: number }[],
  count: number,
  random: () => number,
): readonly Span[] {
  const step = places.length / count;
  const label = () => LABELS[Math.floor(random() * LABELS.length)] ?? LABELS[0];
  return Array.from({ length: count }, (_, index) => {
    // Every tenth lies in the one before it, over that one's first word.
    const nested = index % 10 === 9;
    const first = Math.floor((nested ? index - 1 : index) * step);
    const last = Math.min(first + (nested ? 0 : 1 + Math.floor(random() * 2)), places.length - 1);
    return { label: label(), start: places[first]?.start ?? 0, end: places[last]?.end ?? 0 };
  });
}

/** The more frequent a word (the lower its rank), the shorter. */
function pseudoWord(rank: number, random: () => number): string {
  const syllables = 1 + Math.floor(random() * Math.min(1 + Math.log10(rank + 1), 4));
  return Array.from(
    { length: syllables },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'a',
  ).join('');
}

/** Numbers in [0, 1), the same for the same seed (mulberry32 by Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
