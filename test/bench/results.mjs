import { OverLimit } from './page.mjs';

/** One frame at 60 Hz, in ms. */
export const FRAME = 1000 / 60;

/**
 * What was measured of each subject on each text: a list of runs, or why there is none. A subject that took too long for a
 * text is not measured on it again, nor on a longer one.
 */
export class Results {
  #runs = new Map();
  #failures = new Map();
  #missed = new Map();
  #stopped;

  /** @param {Map<string, number>} stopped for each subject the length from which on it is not measured, in words; shared
   *   by results, so that what took too long in one part of the bench is not tried in the next */
  constructor(stopped) {
    this.#stopped = stopped;
  }

  /** Takes what `measure` gives as one more run of `subject` on `text`; `undefined` counts as missed. */
  async measure(subject, text, measure) {
    const key = keyOf(subject, text);
    await this.attempt(subject, text, async () => {
      const run = await measure();
      if (run === undefined) this.#missed.set(key, this.missed(subject, text) + 1);
      else this.#runs.set(key, [...this.runs(subject, text), run]);
    });
  }

  /** Does something without which there is no run, and notes where it fails. */
  async attempt(subject, text, act) {
    const key = keyOf(subject, text);
    if (this.isStopped(subject, text)) {
      if (!this.#failures.has(key)) this.#failures.set(key, 'not run');
      return undefined;
    }
    try {
      return await act();
    } catch (error) {
      if (error instanceof OverLimit) this.stop(subject, text, '>60 s');
      else this.#failures.set(key, `failed: ${firstLine(error)}`);
      return undefined;
    }
  }

  isStopped(subject, text) {
    return text.words >= (this.#stopped.get(subject.id) ?? Number.POSITIVE_INFINITY);
  }

  /** Notes why there are no figures, for this text; longer ones are not tried. */
  stop(subject, text, reason) {
    this.#failures.set(keyOf(subject, text), reason);
    this.#stopped.set(subject.id, Math.min(text.words, this.#stopped.get(subject.id) ?? text.words));
  }

  runs(subject, text) {
    return this.#runs.get(keyOf(subject, text)) ?? [];
  }

  /** How often nothing came of it. */
  missed(subject, text) {
    return this.#missed.get(keyOf(subject, text)) ?? 0;
  }

  /** Why there is no figure, or fewer; the last reason. */
  failure(subject, text) {
    return this.#failures.get(keyOf(subject, text));
  }

  /** The middle of what `read` finds in the runs; `undefined` without any. */
  median(subject, text, read) {
    const values = this.runs(subject, text).map(read);
    return values.length === 0 ? undefined : median(values);
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function keyOf(subject, text) {
  return `${subject.id} ${text.id}`;
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0];
}
