import type { Comparison } from './answer-distance';
import type { Unit } from './answer-units';
import { createKappaCounter, labelKappa } from './cohen-kappa';
import { f1Of } from './ratio';

/** How far two agents agree on one label. */
export interface PairLabelAgreement {
  readonly label: string;
  /** Records, or tokens, to which both gave it, and to which only one of the two. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Cohen's kappa of the label against all others. See `KappaCounter` for `undefined`. */
  readonly kappa: number | undefined;
  /** Of spans; `undefined` for other tasks. See {@link PairAgreement}. */
  readonly f1: number | undefined;
}

/** How far two agents agree, over the records that both answered. */
export interface PairAgreement {
  /** In the order of their names. */
  readonly agents: readonly [first: string, second: string];
  readonly records: number;
  /** Records to which both gave the same answer. */
  readonly same: number;
  /** Cohen's kappa: of whole answers, or of the labels of tokens. `undefined` for texts too. */
  readonly kappa: number | undefined;
  /**
   * Of spans that are equal by label and ends; it is the same whichever of the two is the reference. `undefined` for other tasks. Of
   * spans nobody can count what both left unlabelled, which kappa needs; as that grows kappa approaches F1 (Hripcsak, Rothschild:
   * Agreement, the F-measure, and Reliability in Information Retrieval. 2005).
   */
  readonly f1: number | undefined;
  /** Those that one of the two used, by name. */
  readonly labels: readonly PairLabelAgreement[];
}

export interface PairCounter {
  /** @param places of the two agents among those of the units */
  add(compared: Comparison, units: readonly NumberedUnit[], places: readonly [number, number]): void;
  agreement(): PairAgreement;
}

/** A unit of `unitsOf` with each label of an answer once, and the numbers of these sets: equal sets are one list. */
export interface NumberedUnit extends Unit {
  readonly numbers: readonly number[];
}

export function createPairCounter(agents: readonly [string, string]): PairCounter {
  const whole = createKappaCounter();
  const units = new Map<string, Overlap>();
  const spans = new Map<string, Overlap>();
  const sums = { records: 0, same: 0, units: 0, isSpans: false };
  return {
    add: (compared, all, [one, other]) => {
      sums.records += 1;
      if (compared.distance === 0) sums.same += 1;
      if (compared.spans !== undefined) {
        sums.isSpans = true;
        countAll(spans, compared.spans);
      }
      for (const { labels, numbers, times } of all) {
        sums.units += times;
        whole.add(numbers[one] ?? -1, numbers[other] ?? -1, times);
        countAll(units, labelOverlap(labels[one] ?? NOTHING, labels[other] ?? NOTHING), times);
      }
    },
    agreement: () => {
      const names = [...new Set([...units.keys(), ...spans.keys()])].sort();
      const labels = names.map((label) => {
        const counts = units.get(label) ?? NONE;
        const kappa = labelKappa({ ...counts, units: sums.units });
        return { label, ...counts, kappa, f1: sums.isSpans ? spanF1([spans.get(label) ?? NONE]) : undefined };
      });
      return {
        agents,
        records: sums.records,
        same: sums.same,
        kappa: whole.kappa(),
        f1: sums.isSpans ? spanF1([...spans.values()]) : undefined,
        labels,
      };
    },
  };
}

interface Overlap {
  both: number;
  onlyFirst: number;
  onlySecond: number;
}

const NONE: Readonly<Overlap> = { both: 0, onlyFirst: 0, onlySecond: 0 };

type Overlapping = Readonly<Record<keyof Overlap, readonly string[]>>;

function countAll(counts: Map<string, Overlap>, found: Overlapping, times = 1): void {
  for (const where of ['both', 'onlyFirst', 'onlySecond'] as const) {
    for (const label of found[where]) {
      const known = counts.get(label) ?? { ...NONE };
      counts.set(label, known);
      known[where] += times;
    }
  }
}

const NOTHING: readonly string[] = [];

/** Of lists without repetitions. Nearly always both agents say the same. */
function labelOverlap(first: readonly string[], second: readonly string[]): Overlapping {
  if (first === second) return { both: first, onlyFirst: NOTHING, onlySecond: NOTHING };
  return {
    both: first.filter((label) => second.includes(label)),
    onlyFirst: first.filter((label) => !second.includes(label)),
    onlySecond: second.filter((label) => !first.includes(label)),
  };
}

function spanF1(overlaps: readonly Readonly<Overlap>[]): number | undefined {
  const sum = (where: keyof Overlap): number =>
    overlaps.reduce((total, overlap) => total + overlap[where], 0);
  return f1Of(sum('both'), sum('onlyFirst'), sum('onlySecond'));
}
