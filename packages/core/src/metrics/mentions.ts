import type { AnnotationRecord } from '../records/annotation-record';
import type { Span } from '../spans/span';
import { createOffsetMap, type OffsetMap } from '../text/offset-map';
import { ratio } from './ratio';

/** What was labelled, and how often. */
export interface Mention {
  /** As it stands in the texts, runs of white space as one space. */
  readonly text: string;
  readonly count: number;
}

/** What got one label. */
export interface LabelMentions {
  readonly label: string;
  /** Spans. */
  readonly count: number;
  /** The most frequent first, equals by their text. */
  readonly mentions: readonly Mention[];
}

/** How densely texts are labelled. */
export interface EntityDensity {
  /** Records with an answer, none of them discarded; `[]` is one. */
  readonly records: number;
  readonly spans: number;
  readonly tokens: number;
  readonly spansPerRecord: number | undefined;
  readonly spansPer100Tokens: number | undefined;
}

/** Spans as predicted, or as annotated; labels with the most spans first. */
export interface MentionsOf {
  readonly labels: readonly LabelMentions[];
  readonly density: EntityDensity;
}

export interface Mentions {
  readonly predicted: MentionsOf;
  readonly annotated: MentionsOf;
}

export interface MentionCounter {
  add(record: AnnotationRecord): void;
  mentions(): Mentions;
}

/** Counts the mentions of token records one record at a time; other and discarded records are passed over. */
export function createMentionCounter({
  most = 50,
}: {
  /** Mentions given of each label. */
  readonly most?: number | undefined;
} = {}): MentionCounter {
  const predicted = createTally(most);
  const annotated = createTally(most);
  return {
    add: (record) => {
      if (record.task !== 'TokenClassification' || record.status === 'Discarded') return;
      const { prediction, annotation, text, tokens } = record;
      if (prediction === undefined && annotation === undefined) return;
      const map = createOffsetMap(text);
      if (prediction !== undefined) predicted.add(prediction, tokens.length, map);
      if (annotation !== undefined) annotated.add(annotation, tokens.length, map);
    },
    mentions: () => ({ predicted: predicted.result(), annotated: annotated.result() }),
  };
}

/** {@link Mentions} of records that are at hand. */
export function countMentions(records: Iterable<AnnotationRecord>): Mentions {
  const counter = createMentionCounter();
  for (const record of records) counter.add(record);
  return counter.mentions();
}

/** A label of which every mention is another one must not fill the memory: those that come later are only counted. */
const MOST_TEXTS = 20_000;

interface LabelTally {
  count: number;
  readonly texts: Map<string, number>;
}

function createTally(most: number) {
  const labels = new Map<string, LabelTally>();
  const sums = { records: 0, spans: 0, tokens: 0 };
  return {
    add: (spans: readonly Span[], tokens: number, map: OffsetMap): void => {
      sums.records += 1;
      sums.spans += spans.length;
      sums.tokens += tokens;
      for (const { label, start, end } of spans) {
        const tally: LabelTally = labels.get(label) ?? { count: 0, texts: new Map() };
        labels.set(label, tally);
        tally.count += 1;
        const text = map.slice(start, end).trim().replace(/\s+/g, ' ');
        const before = tally.texts.get(text);
        if (before !== undefined || tally.texts.size < MOST_TEXTS) tally.texts.set(text, (before ?? 0) + 1);
      }
    },
    result: (): MentionsOf => ({
      labels: [...labels]
        .map(([label, { count, texts }]) => ({ label, count, mentions: topOf(texts, most) }))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
      density: {
        ...sums,
        spansPerRecord: ratio(sums.spans, sums.records),
        spansPer100Tokens: ratio(100 * sums.spans, sums.tokens),
      },
    }),
  };
}

function topOf(texts: ReadonlyMap<string, number>, most: number): readonly Mention[] {
  return [...texts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, most);
}
