/** Krippendorff's alpha of any number of agents, one unit at a time. */
export interface AlphaCounter<V extends string | number> {
  /** What agents said of a unit, in any order; who said nothing is left out. `times` units of which they said the same. */
  add(values: readonly V[], times?: number): void;
  /** Units with two or more answers: the only ones that count. */
  readonly units: number;
  /**
   * 1 where all agree, 0 where they do as often as by chance, less where they do less. `undefined` without units, and where
   * nothing but one value was ever given: then there is nothing that could vary. With a distance also with more than 1,000
   * different values, of which each would have to be compared with each.
   */
  alpha(): number | undefined;
}

/** With 1,000 values half a million distances are asked for: some 100 ms. */
const MOST_VALUES = 1000;

/**
 * `1 - Do / De` of observed and expected disagreement by way of the coincidences of values (Klaus Krippendorff: Computing
 * Krippendorff's Alpha-Reliability. 2011).
 * @param distance from 0 to 1, symmetric, 0 for the same value; by default 1 for whatever differs (nominal data)
 */
export function createAlphaCounter<V extends string | number>(
  distance?: (a: V, b: V) => number,
): AlphaCounter<V> {
  const counts = new Map<V, number>();
  let answers = 0;
  let observed = 0;
  let units = 0;
  const between = distance ?? ((a: V, b: V) => (a === b ? 0 : 1));
  return {
    add: (values, times = 1) => {
      if (values.length < 2 || times <= 0) return;
      units += times;
      answers += values.length * times;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + times);
      observed += (times * pairSum(values, between)) / (values.length - 1);
    },
    get units() {
      return units;
    },
    alpha: () => {
      const expected =
        distance === undefined ? nominalExpected(counts, answers) : expectedBy(distance, counts);
      return alphaOf(observed, expected, answers);
    },
  };
}

/** Alpha of nominal data: a list of answers for each unit. */
export function krippendorffAlpha<V extends string | number>(
  units: Iterable<readonly V[]>,
  distance?: (a: V, b: V) => number,
): number | undefined {
  const counter = createAlphaCounter(distance);
  for (const values of units) counter.add(values);
  return counter.alpha();
}

/**
 * Alpha of one label against all others.
 * @param split over all units with two or more answers, the ordered pairs of answers of which one has the label, each unit by
 *   its number of answers less 1
 * @param given answers with the label @param answers answers of those units
 */
export function labelAlpha(split: number, given: number, answers: number): number | undefined {
  return alphaOf(split, 2 * given * (answers - given), answers);
}

function alphaOf(observed: number, expected: number | undefined, answers: number): number | undefined {
  return expected === undefined || expected === 0 ? undefined : 1 - ((answers - 1) * observed) / expected;
}

/** The distances of all ordered pairs. */
function pairSum<V>(values: readonly V[], distance: (a: V, b: V) => number): number {
  let sum = 0;
  values.forEach((value, at) => {
    for (let other = at + 1; other < values.length; other += 1) {
      // The index was just compared with the length.
      sum += 2 * distance(value, values[other] as V);
    }
  });
  return sum;
}

function nominalExpected<V>(counts: ReadonlyMap<V, number>, answers: number): number {
  let same = 0;
  for (const count of counts.values()) same += count * count;
  return answers * answers - same;
}

function expectedBy<V>(distance: (a: V, b: V) => number, counts: ReadonlyMap<V, number>): number | undefined {
  if (counts.size > MOST_VALUES) return undefined;
  const entries = [...counts];
  let sum = 0;
  entries.forEach(([value, count], at) => {
    for (const [other, times] of entries.slice(at + 1)) sum += 2 * count * times * distance(value, other);
  });
  return sum;
}
