import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { createLabelCheck } from '../records/check-labels';
import { createReport } from '../records/report';

/** Why `label` cannot be given to a record of these settings; `undefined` where it can. */
export function labelIssue(label: string, settings: Settings | undefined): Issue | undefined {
  if (settings?.labels.some(({ name }) => name === label) === true) return undefined;
  const report = createReport();
  createLabelCheck(settings, report)(label, 'label');
  return report.issues[0];
}
