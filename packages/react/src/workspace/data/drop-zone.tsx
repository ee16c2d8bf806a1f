import type { ReactElement } from 'react';

import { Icon } from '../ui/icon';
import { useWorkspace } from '../workspace-context';

export interface DropZoneProps {
  /** Whether files are held above it. */
  readonly isOver: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files: the field lies over all of it, so that a press anywhere opens the picker, and so does a key. */
export function DropZone({ isOver, onFiles }: DropZoneProps): ReactElement {
  const { messages, formats } = useWorkspace('DataTransfer');
  return (
    <div data-lw-part="drop-zone" data-over={isOver ? '' : undefined}>
      <Icon name="import" />
      <label>
        <span>{messages.data.drop}</span>
        <input
          type="file"
          multiple
          accept={[...new Set(formats.flatMap(({ extensions }) => extensions))]
            .map((extension) => `.${extension.split('.').at(-1)}`)
            .concat('.txt', '.json')
            .join(',')}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <p>{messages.data.dropHint}</p>
    </div>
  );
}
