import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { quote } from '../records/describe';
import { isBlank } from '../text/white-space';
import { labelIssue } from './label-issue';

/** Why `label` cannot be a label besides those of the settings; `undefined` where it can. */
export function newLabelIssue(label: string, settings: Settings | undefined): Issue | undefined {
  if (isBlank(label)) {
    return issueOf('LABEL_EMPTY', 'A new label needs a name that can be seen.');
  }
  const twin = twinOf(label, settings);
  if (twin !== undefined) {
    return issueOf(
      'LABEL_DUPLICATE',
      `${quote(label)} is among the labels as ${quote(twin)}. Choose that one.`,
    );
  }
  return labelIssue(label, undefined);
}

/** A label of the settings that differs in case, white space or the form of its characters only. */
function twinOf(label: string, settings: Settings | undefined): string | undefined {
  const sought = foldedName(label);
  return settings?.labels.find(({ name }) => foldedName(name) === sought)?.name;
}

function foldedName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function issueOf(code: Issue['code'], message: string): Issue {
  return { code, path: 'label', message, severity: 'error' };
}
