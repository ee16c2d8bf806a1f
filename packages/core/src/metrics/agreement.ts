import { compareIds } from '../query/sort';
import type { AnnotationRecord } from '../records/annotation-record';
import { type ComparableAnswer, comparable, compareAnswers, disputedIn } from './answer-distance';
import { type Unit, unitsOf } from './answer-units';
import { answersOf } from './answers';
import { createAlphaCounter, labelAlpha } from './krippendorff-alpha';
import { createLabelSets } from './label-sets';
import { createPairCounter, type NumberedUnit, type PairAgreement, type PairCounter } from './pair-agreement';

/** How far all agents agree on one label. */
export interface LabelAgreement {
  readonly label: string;
  /** Answers with it, of those that could be compared; in token classification tokens. */
  readonly given: number;
  /** Krippendorff's alpha of the label against all others. `undefined` where every answer has it. */
  readonly alpha: number | undefined;
}

/** A record to which agents gave different answers. */
export interface Disagreement {
  readonly id: string;
  /** The mean over pairs of answers, above 0 and at most 1: see `answerDistance`. */
  readonly distance: number;
  /** Which labels it is about, by name; `[]` for texts. */
  readonly labels: readonly string[];
}

/** How far agents agree with each other. */
export interface Agreement {
  /** Records with answers of two or more agents: all the others tell nothing. */
  readonly records: number;
  /** Those to which all gave the same answer. */
  readonly same: number;
  /**
   * Krippendorff's alpha over all agents, whoever left out whatever; the unit is the record, in token classification the token. Sets
   * of labels are compared by MASI, which is nominal agreement where there is one label. `undefined` for texts too.
   */
  readonly alpha: number | undefined;
  /** The most given first, equals by name. */
  readonly labels: readonly LabelAgreement[];
  /** How many of the records each agent answered; the most first. */
  readonly agents: readonly { readonly agent: string; readonly records: number }[];
  /** Each two agents that answered the same record, those with the most records first. */
  readonly pairs: readonly PairAgreement[];
  /** The farthest apart first, equals by id. Records without an id cannot be named. */
  readonly differing: readonly Disagreement[];
}

export interface AgreementCounter {
  /** @returns how far the answers are apart, see {@link Disagreement}; `undefined` where they tell nothing */
  add(record: AnnotationRecord): number | undefined;
  agreement(): Agreement;
}

interface GivenAnswer extends ComparableAnswer {
  readonly agent: string;
}

/** Compares the answers of several agents one record at a time; discarded records are passed over. */
export function createAgreementCounter({
  agents: wanted,
}: {
  /** Only these; by default all. */
  readonly agents?: readonly string[] | undefined;
} = {}): AgreementCounter {
  const sets = createLabelSets();
  const whole = createAlphaCounter<number>(sets.distance);
  const labels = createLabelCounter();
  const pairs = new Map<string, Map<string, PairCounter>>();
  const answered = new Map<string, number>();
  const differing: Disagreement[] = [];
  const sums = { records: 0, same: 0 };

  const pairOf = (first: string, second: string): PairCounter => {
    const others = pairs.get(first) ?? new Map<string, PairCounter>();
    pairs.set(first, others);
    const pair = others.get(second) ?? createPairCounter([first, second]);
    others.set(second, pair);
    return pair;
  };
  const addPairs = (
    { task }: AnnotationRecord,
    given: readonly GivenAnswer[],
    units: readonly NumberedUnit[],
  ): number => {
    let distance = 0;
    let count = 0;
    given.forEach((one, place) => {
      for (let at = place + 1; at < given.length; at += 1) {
        const other = given[at];
        if (other === undefined) continue;
        const compared = compareAnswers(task, one, other);
        distance += compared.distance;
        count += 1;
        pairOf(one.agent, other.agent).add(compared, units, [place, at]);
      }
    });
    return distance / count;
  };

  return {
    add: (record) => {
      if (record.status === 'Discarded') return undefined;
      const named = answersOf(record).filter(({ agent }) => wanted?.includes(agent) ?? true);
      if (named.length < 2) return undefined;
      const answers = named.map(({ answer }) => answer);
      const given = named.map(({ agent, answer }) => ({ agent, ...comparable(record.task, answer) }));
      const units = unitsOf(record, answers).map(({ labels, times }) => {
        const numbers = labels.map(sets.numberOf);
        return { labels: numbers.map(sets.labelsOf), numbers, times };
      });
      sums.records += 1;
      for (const { agent } of given) answered.set(agent, (answered.get(agent) ?? 0) + 1);
      for (const { numbers, times } of units) whole.add(numbers, times);
      units.forEach(labels.add);
      const distance = addPairs(record, given, units);
      if (distance === 0) sums.same += 1;
      else if (record.id !== undefined)
        differing.push({ id: record.id, distance, labels: disputedIn(record.task, given) });
      return distance;
    },
    agreement: () => ({
      ...sums,
      alpha: whole.alpha(),
      labels: labels.result(),
      agents: [...answered]
        .map(([agent, records]) => ({ agent, records }))
        .sort((a, b) => b.records - a.records || compareIds(a.agent, b.agent)),
      pairs: [...pairs.values()]
        .flatMap((others) => [...others.values()].map((pair) => pair.agreement()))
        .sort((a, b) => b.records - a.records || compareIds(a.agents.join('\n'), b.agents.join('\n'))),
      differing: farthestFirst(differing),
    }),
  };
}

/** {@link Agreement} over records that are at hand. */
export function agreementOf(
  records: Iterable<AnnotationRecord>,
  options: Parameters<typeof createAgreementCounter>[0] = {},
): Agreement {
  const counter = createAgreementCounter(options);
  for (const record of records) counter.add(record);
  return counter.agreement();
}

/** Sorted group by group: there are few distances, and records mostly come by id, so that each group is in order already. */
function farthestFirst(differing: readonly Disagreement[]): readonly Disagreement[] {
  const groups = new Map<number, Disagreement[]>();
  for (const one of differing) {
    const group = groups.get(one.distance);
    if (group === undefined) groups.set(one.distance, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => b - a)
    .flatMap(([, group]) => group.sort((a, b) => compareIds(a.id, b.id)));
}

/** Alpha of each label by itself, from the units where somebody gave it. */
function createLabelCounter() {
  const counts = new Map<string, { given: number; split: number }>();
  let answers = 0;
  return {
    add: ({ labels, times }: Unit): void => {
      const agents = labels.length;
      answers += agents * times;
      for (const label of new Set(labels.flat())) {
        const having = labels.filter((each) => each.includes(label)).length;
        const known = counts.get(label) ?? { given: 0, split: 0 };
        counts.set(label, known);
        known.given += having * times;
        known.split += (2 * having * (agents - having) * times) / (agents - 1);
      }
    },
    result: (): readonly LabelAgreement[] =>
      [...counts]
        .map(([label, { given, split }]) => ({ label, given, alpha: labelAlpha(split, given, answers) }))
        .sort((a, b) => b.given - a.given || compareIds(a.label, b.label)),
  };
}
