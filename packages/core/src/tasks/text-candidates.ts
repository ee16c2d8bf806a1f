import { isList, isPlainObject } from '../records/guards';
import type { Text2TextRecord, TextPrediction } from '../records/text2text';
import type { AgentScore } from '../spans/span';

/** A predicted text that can be taken: each text once, with the highest score that it got. */
export interface TextCandidate extends TextPrediction {
  /** Whose prediction that is; absent where the record does not say. */
  readonly agent?: string;
  /** Its place in that agent's list, from 0: in `record.prediction`, or in the agent's entry of `record.predictions`. */
  readonly index: number;
  /** All who predict it, each agent once, the surest first. Absent where the record names none of them. */
  readonly by?: readonly AgentScore[];
}

type Predicted = Pick<Text2TextRecord, 'prediction'> &
  Partial<Pick<Text2TextRecord, 'predictionAgent' | 'predictions'>>;

/**
 * The candidates of a record, of whichever agent, best first; equal scores keep the order in which they were predicted, those
 * of `prediction` before those of `predictions`. Entries that are no candidates (no text, a score outside 0..1) are left out:
 * they are among the record's issues.
 */
export function candidatesOf(record: Predicted): readonly TextCandidate[] {
  const found = new Map<string, TextCandidate>();
  for (const candidate of predictedTexts(record)) {
    const known = found.get(candidate.text);
    found.set(candidate.text, known === undefined ? candidate : joined(known, candidate));
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** Each agent's candidates as they come. */
function* predictedTexts({ prediction, predictionAgent, predictions }: Predicted): Generator<TextCandidate> {
  const main: unknown = predictionAgent;
  yield* listed(prediction, typeof main === 'string' ? main : undefined);
  if (!isPlainObject(predictions)) return;
  for (const [agent, texts] of Object.entries(predictions)) yield* listed(texts, agent);
}

function* listed(texts: unknown, agent: string | undefined): Generator<TextCandidate> {
  if (!isList(texts)) return;
  for (const [index, entry] of texts.entries()) {
    if (!isCandidate(entry)) continue;
    const { text, score } = entry;
    yield agent === undefined
      ? { text, score, index }
      : { text, score, index, agent, by: [{ agent, score }] };
  }
}

function isCandidate(value: unknown): value is TextPrediction {
  if (!isPlainObject(value)) return false;
  const { text, score } = value;
  return typeof text === 'string' && typeof score === 'number' && score >= 0 && score <= 1;
}

function joined(known: TextCandidate, other: TextCandidate): TextCandidate {
  const best = other.score > known.score ? other : known;
  const scores = new Map<string, number>();
  for (const { agent, score } of [...(known.by ?? []), ...(other.by ?? [])])
    scores.set(agent, Math.max(score, scores.get(agent) ?? 0));
  if (scores.size === 0) return best;
  const by = [...scores].map(([agent, score]) => ({ agent, score })).sort((a, b) => b.score - a.score);
  return { ...best, by };
}
