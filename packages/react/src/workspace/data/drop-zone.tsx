import { type DragEvent, type ReactElement, useRef, useState } from 'react';

import { Icon } from '../ui/icon';
import { useWorkspace } from '../workspace-context';

/** Takes files: the field lies over all of it, so that a press anywhere opens the picker, and so does a key. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactElement {
  const { messages, formats } = useWorkspace('DataTransfer');
  const [isOver, setOver] = useState(false);
  // Entering a child leaves the parent: who is inside is counted.
  const depth = useRef(0);
  const enter = (by: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current += by;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field in it is the first
    <div
      data-lw-part="drop-zone"
      data-over={isOver ? '' : undefined}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
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
