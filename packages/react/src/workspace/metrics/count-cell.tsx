import type { ReactElement } from 'react';

import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';

interface CountCellProps {
  readonly count: number;
  /** What the number says, and what a press on it shows. */
  readonly name: string;
  readonly onShow: () => void;
}

/** A cell with a number of records, which leads to them where there are any. */
export function CountCell({ count, name, onShow }: CountCellProps): ReactElement {
  const { messages } = useWorkspace('CountCell');
  const text = messages.metrics.number(count);
  return (
    <td data-number="">
      {count === 0 ? (
        text
      ) : (
        <Button variant="quiet" aria-label={name} onClick={onShow}>
          {text}
        </Button>
      )}
    </td>
  );
}
