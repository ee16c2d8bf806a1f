import { describe } from '../records/describe';
import { isList } from '../records/guards';
import type { Report } from '../records/report';

/** Reports what is wrong with the annotators and guidelines that somebody wrote (`SETTINGS_INVALID`). */
export function checkPeople(annotators: unknown, guidelines: unknown, report: Report): void {
  const named = isList(annotators) && annotators.every((name) => typeof name === 'string' && name !== '');
  if (annotators !== undefined && !named) {
    const problem = `The annotators are ${describe(annotators)}.`;
    report.error(
      'SETTINGS_INVALID',
      'annotators',
      `${problem} Write their names: annotators: ["ada", "grace"].`,
    );
  }
  if (guidelines !== undefined && typeof guidelines !== 'string') {
    const problem = `The guidelines are ${describe(guidelines)}.`;
    report.error('SETTINGS_INVALID', 'guidelines', `${problem} Write Markdown in a string.`);
  }
}
