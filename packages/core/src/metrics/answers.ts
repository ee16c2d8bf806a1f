import { compareIds } from '../query/sort';
import type { AnnotationRecord } from '../records/annotation-record';
import { isPlainObject } from '../records/guards';
import { ownMetadata, withOwnMember } from '../records/own-metadata';
import type { Json } from '../records/record';
import { compareSpans, type Span, sameSpan } from '../spans/span';

/** An annotation, whatever the task: a label, labels, spans, or a text. */
export type Answer = string | readonly string[] | readonly Span[];

/** What an agent answered. */
export interface AgentAnswer {
  readonly agent: string;
  readonly answer: Answer;
}

/*
 * A review: `metadata._labelwright.review` of a record whose annotation somebody took or made of other agents' answers.
 * - `by`: who reviewed
 * - `own`: what the reviewer had answered before, as one of the annotators
 */
const MEMBER = 'review';

/** Who reviewed a record; `undefined` where nobody did. */
export function reviewedBy({ metadata }: Pick<AnnotationRecord, 'metadata'>): string | undefined {
  const review = ownMetadata(metadata)[MEMBER];
  return isPlainObject(review) && typeof review.by === 'string' ? review.by : undefined;
}

/**
 * What each agent answered on their own, by name: of `annotations` and of the annotation, where that has an agent. A review is
 * no answer of its own: the reviewer counts with what they had answered before, or not at all.
 */
export function answersOf(record: AnnotationRecord): readonly AgentAnswer[] {
  const given = isPlainObject(record.annotations) ? record.annotations : {};
  const answers = new Map<string, Answer>(Object.entries(given).filter(([, answer]) => answer !== undefined));
  const { annotation, annotationAgent } = record;
  if (annotation !== undefined && annotationAgent !== undefined) answers.set(annotationAgent, annotation);
  const review = ownMetadata(record.metadata)[MEMBER];
  if (isPlainObject(review) && typeof review.by === 'string') {
    answers.delete(review.by);
    // Only `reviewRecord` writes it, from an annotation.
    if (review.own !== undefined) answers.set(review.by, review.own as Answer);
  }
  return [...answers]
    .map(([agent, answer]) => ({ agent, answer }))
    .sort((a, b) => compareIds(a.agent, b.agent));
}

/**
 * The record as `agent` decides it from the answers of others: validated, with `answer` as its annotation and all other answers
 * kept in `annotations`.
 */
export function reviewRecord<R extends AnnotationRecord>(record: R, answer: Answer, agent: string): R {
  const others = Object.fromEntries(answersOf(record).map((one) => [one.agent, one.answer]));
  const own = Object.hasOwn(others, agent) ? { own: others[agent] } : {};
  return {
    ...record,
    annotation: answer,
    annotationAgent: agent,
    annotations: { ...others, [agent]: answer },
    status: 'Validated',
    // An answer is plain JSON; its type only does not say that spans have no other members.
    metadata: withOwnMember(record.metadata, MEMBER, { by: agent, ...own } as Json),
  };
}

/**
 * Answers made one: all labels or spans that any has, or those that every one has. Spans are equal by label and ends, and the
 * first one's note stays.
 * @returns `undefined` for a single label and for texts, of which one can only be taken
 */
export function mergeAnswers(answers: readonly Answer[], how: 'union' | 'intersection'): Answer | undefined {
  const lists = answers.filter((answer) => typeof answer !== 'string');
  const [first] = lists;
  if (first === undefined || lists.length < answers.length) return undefined;
  // Answers to one record are of one kind.
  if (lists.every(isLabels)) return merged(lists, how, (a, b) => a === b);
  return merged(lists as readonly (readonly Span[])[], how, sameSpan).sort(compareSpans);
}

function isLabels(list: readonly string[] | readonly Span[]): list is readonly string[] {
  return list.every((entry) => typeof entry === 'string');
}

function merged<T>(
  lists: readonly (readonly T[])[],
  how: 'union' | 'intersection',
  same: (a: T, b: T) => boolean,
): T[] {
  const once: T[] = [];
  for (const entry of lists.flat()) {
    if (once.some((other) => same(other, entry))) continue;
    if (how === 'union' || lists.every((list) => list.some((other) => same(other, entry)))) once.push(entry);
  }
  return once;
}
