import type { AnnotationRecord } from '../records/annotation-record';
import type { TokenClassificationRecord } from '../records/token-classification';
import type { Span } from '../spans/span';
import { alignTokens } from '../text/align-tokens';
import { createOffsetMap } from '../text/offset-map';
import { type TokenIndex, tokensTouching } from '../text/token-index';
import { tokenize } from '../text/tokenize';
import type { Answer } from './answers';

/** Something that several agents put labels on: a record, or a token of one. */
export interface Unit {
  /** What each agent gave, in the order of their answers. */
  readonly labels: readonly (readonly string[])[];
  /** So many units of a record are alike. */
  readonly times: number;
}

/**
 * What answers are compared by: in text classification the record, in token classification each of its tokens, with the labels of
 * all spans that share a character with it. Texts are no labels: `[]`.
 */
export function unitsOf(record: AnnotationRecord, answers: readonly Answer[]): readonly Unit[] {
  switch (record.task) {
    case 'TextClassification':
      return [{ labels: answers.map(labelsOf), times: 1 }];
    case 'TokenClassification':
      return tokenUnits(record, answers.map(spansOf));
    case 'Text2Text':
      return [];
  }
}

/** The labels of a classification; a single one as a list. */
export function labelsOf(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer.filter((entry) => typeof entry === 'string');
}

/** The spans of a token classification, each once. */
export function spansOf(answer: Answer): readonly Span[] {
  if (typeof answer === 'string') return [];
  const spans = answer.filter((entry) => typeof entry !== 'string');
  return [...new Map(spans.map((span) => [spanKey(span), span])).values()];
}

export function spanKey({ label, start, end }: Span): string {
  return `${start} ${end} ${label}`;
}

function tokenUnits(
  { text, tokens }: TokenClassificationRecord,
  answers: readonly (readonly Span[])[],
): readonly Unit[] {
  const index = indexOf(text, tokens);
  const touched = new Map<number, string[][]>();
  answers.forEach((spans, agent) => {
    for (const span of spans) {
      const run = tokensTouching(index, span);
      if (run === undefined) continue;
      for (let token = run.first; token <= run.last; token += 1) {
        const labels = touched.get(token) ?? answers.map(() => []);
        touched.set(token, labels);
        labels[agent]?.push(span.label);
      }
    }
  });
  const rest = { labels: answers.map(() => []), times: index.count - touched.size };
  return [...[...touched.values()].map((labels) => ({ labels, times: 1 })), rest];
}

/** Where the tokens are; those that are not in the text (which is among the record's issues) are cut anew. */
function indexOf(text: string, tokens: readonly string[]): TokenIndex {
  const alignment = alignTokens(createOffsetMap(text), tokens);
  return 'index' in alignment ? alignment.index : tokenize(text).index;
}
