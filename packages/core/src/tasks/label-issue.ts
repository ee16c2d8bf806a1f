import { labelNames, type Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { createLabelCheck } from '../records/check-labels';
import { createReport } from '../records/report';

/** Why `label` cannot be given to a record of these settings; `undefined` where it can. */
export function labelIssue(label: string, settings: Settings | undefined): Issue | undefined {
  if (settings !== undefined && labelNames(settings).has(label)) return undefined;
  const report = createReport();
  createLabelCheck(settings, report)(label, 'label');
  return report.issues.find(({ severity }) => severity === 'error');
}

/** {@link labelIssue} for many labels of one answer: each is examined once. */
export function createLabelIssues(settings: Settings | undefined): (label: string) => Issue | undefined {
  const examined = new Map<string, Issue | undefined>();
  return (label) => {
    if (!examined.has(label)) examined.set(label, labelIssue(label, settings));
    return examined.get(label);
  };
}
