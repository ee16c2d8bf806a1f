import { afterEach, beforeEach } from 'vitest';

/**
 * Setup file of the browser tests: a `console.error` or `console.warn` that no test asked for fails the test
 * it happened in. React reports hydration mismatches, missing keys and the like only there.
 */
let unexpected: string[] = [];
let expected: { pattern: RegExp; seen: boolean }[] = [];

/** Lets messages that match `pattern` pass in the current test, which then fails if none came. */
export function expectConsole(pattern: RegExp): void {
  expected.push({ pattern, seen: false });
}

for (const level of ['error', 'warn'] as const) {
  const print = console[level].bind(console);
  console[level] = (...args: unknown[]) => {
    const message = args.map(String).join(' ');
    const match = expected.find(({ pattern }) => pattern.test(message));
    if (match !== undefined) {
      match.seen = true;
      return;
    }
    unexpected.push(`console.${level}: ${message}`);
    print(...args);
  };
}

beforeEach(() => {
  unexpected = [];
  expected = [];
});

afterEach(() => {
  const missing = expected.filter(({ seen }) => !seen).map(({ pattern }) => `no console message ${pattern}`);
  const problems = [...unexpected, ...missing];
  if (problems.length > 0) throw new Error(problems.join('\n'));
});
