import { drawableText } from '@labelwright/core';
import type { ReactElement, ReactNode } from 'react';

import { groupRows, type PickerRow } from '../scene/picker-rows';

/** Lines with an element around each group of them that has a name. */
export function PickerGroups<Row extends PickerRow>({
  rows,
  line,
}: {
  readonly rows: readonly Row[];
  readonly line: (row: Row) => ReactNode;
}): ReactElement {
  return (
    <>
      {groupRows(rows).map(({ group, rows: own }) =>
        group === undefined ? (
          own.map(line)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: options in a fieldset are none of the list's
          <div key={`group ${group}`} role="group" aria-label={drawableText(group)}>
            {own.map(line)}
          </div>
        ),
      )}
    </>
  );
}
