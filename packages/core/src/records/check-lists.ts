import { checkAgent, type Fields } from './check-fields';
import { describe } from './describe';
import { isList, isPlainObject } from './guards';
import { at, type Report } from './report';

/** Checks one prediction, or one annotation, found at `path`. */
export type CheckValue = (value: unknown, path: string) => void;

/** Runs the checks on `prediction`, `annotation` and on every agent's entry of `predictions` and `annotations`. */
export function checkAnswers(
  record: Fields,
  prediction: CheckValue,
  annotation: CheckValue,
  report: Report,
): void {
  const checks = { prediction, annotation };
  for (const kind of ['prediction', 'annotation'] as const) {
    if (record[kind] !== undefined) checks[kind](record[kind], kind);
    const path = `${kind}s`;
    const byAgent = record[path];
    if (byAgent === undefined) continue;
    if (!isPlainObject(byAgent)) {
      report.error('FIELD_TYPE', path, `It is ${describe(byAgent)}. Write an object from agent to ${kind}.`);
      continue;
    }
    for (const agent of Object.keys(byAgent)) {
      checkAgent(agent, at(path, agent), report);
      checks[kind](byAgent[agent], at(path, agent));
    }
  }
}

/** The members of a list; reports anything else, `shape` being what to write instead. */
export function listOrReport(
  value: unknown,
  path: string,
  shape: string,
  report: Report,
): readonly unknown[] {
  if (isList(value)) return value;
  const absent = value === null ? 'Leave the field out where there is no answer, or write' : 'Write';
  report.error('FIELD_TYPE', path, `It is ${describe(value)} where a list belongs. ${absent} ${shape}.`);
  return [];
}

/** The fields of an object; reports anything else. */
export function objectOrReport(
  value: unknown,
  path: string,
  shape: string,
  report: Report,
): Fields | undefined {
  if (isPlainObject(value)) return value;
  report.error('FIELD_TYPE', path, `It is ${describe(value)}. Write ${shape}.`);
  return undefined;
}
