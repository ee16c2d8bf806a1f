import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { createLabelCheck } from '../records/check-labels';
import { createReport } from '../records/report';

/** The names of settings, which never change: one look-up per event however many labels there are. */
const namesOf = new WeakMap<Settings, ReadonlySet<string>>();

/** Why `label` cannot be given to a record of these settings; `undefined` where it can. */
export function labelIssue(label: string, settings: Settings | undefined): Issue | undefined {
  if (settings !== undefined && knownNames(settings).has(label)) return undefined;
  const report = createReport();
  createLabelCheck(settings, report)(label, 'label');
  return report.issues.find(({ severity }) => severity === 'error');
}

function knownNames(settings: Settings): ReadonlySet<string> {
  const known = namesOf.get(settings);
  if (known !== undefined) return known;
  const names = new Set(settings.labels.map(({ name }) => name));
  namesOf.set(settings, names);
  return names;
}

/** {@link labelIssue} for many labels of one answer: each is examined once. */
export function createLabelIssues(settings: Settings | undefined): (label: string) => Issue | undefined {
  const examined = new Map<string, Issue | undefined>();
  return (label) => {
    if (!examined.has(label)) examined.set(label, labelIssue(label, settings));
    return examined.get(label);
  };
}
