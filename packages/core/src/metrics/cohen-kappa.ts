/** Cohen's kappa of two agents, one unit at a time. */
export interface KappaCounter {
  /** What each of them said of a unit; `times` units for which they said the same. */
  add(first: string | number, second: string | number, times?: number): void;
  /**
   * From -1 to 1: 1 where they always agree, 0 where they do as often as by chance. `undefined` without units, and where both
   * gave one and the same answer throughout: then chance explains all, and kappa is 0/0.
   */
  kappa(): number | undefined;
}

/**
 * `(po - pe) / (1 - pe)`: observed agreement po, and pe as it is expected of two who answer by chance, each by their own habits
 * (Jacob Cohen: A Coefficient of Agreement for Nominal Scales. 1960).
 */
export function createKappaCounter(): KappaCounter {
  const counts = new Map<string | number, { first: number; second: number }>();
  let units = 0;
  let same = 0;
  const countsOf = (value: string | number) => {
    const known = counts.get(value) ?? { first: 0, second: 0 };
    counts.set(value, known);
    return known;
  };
  return {
    add: (first, second, times = 1) => {
      units += times;
      if (first === second) same += times;
      countsOf(first).first += times;
      countsOf(second).second += times;
    },
    kappa: () => {
      let byChance = 0;
      for (const { first, second } of counts.values()) byChance += first * second;
      return kappaOf(same, byChance, units);
    },
  };
}

/** Kappa of two lists of answers to the same units. */
export function cohenKappa(
  first: readonly (string | number)[],
  second: readonly (string | number)[],
): number | undefined {
  const counter = createKappaCounter();
  const units = Math.min(first.length, second.length);
  for (let unit = 0; unit < units; unit += 1) counter.add(first[unit] ?? '', second[unit] ?? '');
  return counter.kappa();
}

/** How often two agents gave a label: both, the one alone, the other alone, of so many units. */
export interface LabelOverlap {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly units: number;
}

/** Kappa of one label against all others. */
export function labelKappa({ both, onlyFirst, onlySecond, units }: LabelOverlap): number | undefined {
  const first = both + onlyFirst;
  const second = both + onlySecond;
  const byChance = first * second + (units - first) * (units - second);
  return kappaOf(units - onlyFirst - onlySecond, byChance, units);
}

/** Counts instead of shares: so what is whole stays whole, and perfect agreement is exactly 1. */
function kappaOf(same: number, byChance: number, units: number): number | undefined {
  const rest = units * units - byChance;
  return rest === 0 ? undefined : (same * units - byChance) / rest;
}
