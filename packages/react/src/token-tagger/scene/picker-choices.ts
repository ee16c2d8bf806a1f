import { filterLabels, foldLabels } from '../../internal/filter-labels';
import { lazily } from '../../internal/lazily';
import type { ShownLabel } from '../../internal/use-labels';
import { inGroups, type PickerRow, pickerRows, proposedFirst } from './picker-rows';

/** What an open picker lists. */
export interface PickerChoice {
  /** Labels to choose from, the proposal first. */
  readonly options: readonly ShownLabel[];
  /** The options in their lines, with the headings of their groups. */
  readonly rows: readonly PickerRow[];
}

/** Lists labels, those that a query finds or all of them. They are grouped and folded once, when they are first asked for. */
export function createPickerChoices(
  labels: readonly ShownLabel[],
): (query: string, proposal: string | undefined) => PickerChoice {
  const listed = lazily(() => inGroups(labels));
  const folded = lazily(() => foldLabels(labels));
  return (query, proposal) => {
    const filtering = query.trim() !== '';
    const first = filtering ? undefined : proposal;
    const options = filtering ? filterLabels(labels, folded, query) : proposedFirst(listed(), first);
    return { options, rows: pickerRows(options, !filtering, first) };
  };
}
