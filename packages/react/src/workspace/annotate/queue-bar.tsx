import { type KeyboardEvent, type MouseEvent, type ReactElement, useRef } from 'react';

import { ariaShortcuts } from '../../internal/shortcuts';
import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { SimilarRecords } from '../filters/similar';
import { hasGuidelines } from '../shell/has-guidelines';
import type { WorkspaceAction } from '../shell/keys';
import { useShell } from '../shell/shell-context';
import { useLastKnown } from '../shell/use-last-known';
import { Button } from '../ui/button';
import type { IconName } from '../ui/icon';
import { useWorkspace } from '../workspace-context';

/** Where the open record stands in the queue, the way to others, and what can be said of it besides its answer. */
export function QueueBar(): ReactElement {
  const { session, settings, messages, readOnly } = useWorkspace('QueueBar');
  const words = messages.annotate;
  const { record, hasNext, hasPrevious, checkLater, autoAdvance } = session;
  const { aside, guidelinesOpen, shortcuts, perform } = useShell('QueueBar');
  return (
    <section data-lw-part="queue-bar" aria-label={words.queue}>
      <div data-lw-part="queue-steps">
        <ActionButton action="previous" icon="previous" label={words.previous} disabled={!hasPrevious} />
        <Position />
        <ActionButton action="next" icon="next" label={words.next} disabled={!hasNext} />
        <ActionButton action="nextOpen" icon="nextOpen" label={words.nextOpen} disabled={!hasNext} />
      </div>
      <div data-lw-part="record-tools">
        <ActionButton
          action="checkLater"
          icon="flag"
          label={words.checkLater}
          pressed={checkLater}
          disabled={record === undefined || readOnly}
        />
        <ActionButton
          action="note"
          icon="note"
          label={session.note === '' ? words.addNote : words.note}
          expanded={aside === 'note'}
          marked={session.note !== ''}
          disabled={record === undefined}
        />
        <ActionButton action="info" icon="info" label={words.info} disabled={record === undefined} />
        {hasGuidelines(settings) ? (
          <ActionButton action="guidelines" icon="book" label={words.guidelines} expanded={guidelinesOpen} />
        ) : null}
        <SimilarRecords />
      </div>
      {readOnly ? null : (
        <label data-lw-part="auto-advance">
          <input
            type="checkbox"
            checked={autoAdvance}
            aria-keyshortcuts={ariaShortcuts(shortcuts.autoAdvance)}
            onChange={() => perform('autoAdvance')}
          />
          <span>{words.autoAdvance}</span>
        </label>
      )}
    </section>
  );
}

interface ActionButtonProps {
  readonly action: WorkspaceAction;
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** Whether there is something behind it. */
  readonly marked?: boolean;
}

/** A button that does what a key does. Who pressed it with a pointer goes on with the keys of the record. */
function ActionButton({ action, icon, label, disabled, pressed, expanded, marked }: ActionButtonProps) {
  const { perform, shortcuts, focusEditor } = useShell('QueueBar');
  const press = ({ detail }: MouseEvent): void => {
    perform(action);
    if (detail > 0 && RETURNING.has(action)) focusEditor(true);
  };
  return (
    <Button
      icon={icon}
      variant="quiet"
      data-lw-part={`queue-${action}`}
      data-marked={marked === true ? '' : undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={ariaShortcuts(shortcuts[action])}
      disabled={disabled}
      onClick={press}
    />
  );
}

const RETURNING: ReadonlySet<WorkspaceAction> = new Set<WorkspaceAction>([
  'next',
  'previous',
  'nextOpen',
  'checkLater',
  'guidelines',
]);

/** The place in the queue; pressed, a field for another one, as wide. */
function Position(): ReactElement {
  const { session, messages } = useWorkspace('Position');
  const { aside, setAside } = useShell('Position');
  const { index, length, complete } = session;
  const words = messages.annotate;
  const place = index === undefined ? words.outside(length) : words.position(index + 1, length, complete);
  // While other filters have their queue read, a record is not outside of it, nor are there none.
  const isKnown = length > 0 || complete;
  const shown = useLastKnown(isKnown ? place : undefined) ?? '…';
  if (aside === 'goTo' && length > 0) return <GoTo />;
  return (
    <Button
      variant="quiet"
      data-lw-part="position"
      title={words.goTo}
      disabled={length === 0}
      onClick={() => setAside('goTo')}
    >
      {shown}
    </Button>
  );
}

function GoTo(): ReactElement {
  const { session, send, messages } = useWorkspace('Position');
  const { setAside, focusEditor } = useShell('Position');
  const field = useRef<HTMLInputElement>(null);
  const { index = 0, length } = session;
  useBrowserLayoutEffect(() => field.current?.select(), []);
  const leave = (): void => {
    // First: the field goes away, and the focus with it.
    focusEditor();
    setAside(undefined);
  };
  const pressKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const place = Math.round(event.currentTarget.valueAsNumber);
    if (event.key === 'Enter' && Number.isFinite(place))
      send({ type: 'record.go', index: Math.min(Math.max(place, 1), length) - 1 });
    leave();
  };
  return (
    <input
      ref={field}
      type="number"
      inputMode="numeric"
      data-lw-ui="control"
      data-lw-part="go-to"
      min={1}
      max={length}
      defaultValue={index + 1}
      aria-label={messages.annotate.goToLabel(length)}
      onKeyDown={pressKey}
      onBlur={() => setAside(undefined)}
    />
  );
}
