import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { SvgBar } from './svg-bar';

/** A cell with a score from 0 to 1, and a bar as long as it. A score that is not defined has neither. */
export function ScoreCell({ value }: { readonly value: number | undefined }): ReactElement {
  const { messages } = useWorkspace('ScoreCell');
  const words = messages.metrics;
  if (value === undefined)
    return (
      <td data-number="" title={words.notDefinedHint}>
        <span aria-hidden="true">{words.notDefined}</span>
        <span data-lw-hidden="">{words.notDefinedHint}</span>
      </td>
    );
  return (
    <td data-number="">
      <SvgBar segments={[{ kind: 'score', share: value }]} />
      {words.score(value)}
    </td>
  );
}
