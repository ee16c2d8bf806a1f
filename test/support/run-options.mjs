/** The seed of a run that nobody gave another one: what fails in CI is what the commit changed, not where dice fell. */
const CI_SEED = 20_230_118;

/** CI tells that it is one, as all of them do. */
export const isCi = (process.env.CI ?? '') !== '' && process.env.CI !== 'false';

/**
 * What property tests begin with: `LABELWRIGHT_SEED`, else always the same in CI; `undefined` elsewhere, for other cases every
 * time.
 * @returns {number | undefined}
 */
export function seedOfRun() {
  const chosen = process.env.LABELWRIGHT_SEED;
  if (chosen === undefined || chosen === '') return isCi ? CI_SEED : undefined;
  const seed = Number(chosen);
  if (!Number.isSafeInteger(seed))
    throw new Error(`LABELWRIGHT_SEED is ${chosen}, and should be a whole number.`);
  return seed;
}
