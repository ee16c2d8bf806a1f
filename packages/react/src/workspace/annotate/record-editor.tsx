import type {
  AnnotationRecord,
  PersistedDraft,
  QueuedRecord,
  RecordStatus,
  SessionEvent,
} from '@labelwright/core';
import { type ReactElement, type RefObject, useEffect, useMemo, useRef, useState } from 'react';

import { mergeProps } from '../../internal/merge-props';
import type { ShortcutOverrides } from '../../internal/shortcuts';
import { useBrowserLayoutEffect, useLatest } from '../../internal/use-latest';
import { TextClassifier } from '../../text-classifier/text-classifier';
import { Text2TextEditor } from '../../text2text-editor/text2text-editor';
import { TokenTagger } from '../../token-tagger/token-tagger';
import { restWhileHeld } from '../shell/editor-focus';
import { useShell } from '../shell/shell-context';
import type { HeldRecord } from '../shell/use-held-record';
import { useWorkspace } from '../workspace-context';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import { isDecided } from './is-decided';
import { useRecordStart } from './use-record-start';

/** The open record in the component of its task: one component for all records, so that the focus stays where it is. */
export function RecordEditor(): ReactElement | null {
  const { session, dataset, settings, annotationAgent, readOnly, send, messages } =
    useWorkspace('RecordEditor');
  const { components, onError, held } = useShell('RecordEditor');
  const { record, draft, isHeld } = held;
  const told = useSessionHandlers(session.record, send);
  const slot = useRest(held);
  useRecordStart(slot, session.record?.id);
  const hasSettings = settings.labels.length > 0 || settings.textLimits !== undefined;
  const shared = {
    settings: hasSettings ? settings : undefined,
    annotationAgent,
    readOnly,
    draft,
    onError,
  };
  // A render of the workspace for anything else shall cost nothing here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shared` is made of what is listed
  const editor = useMemo(() => {
    switch (record?.task) {
      case undefined:
        return null;
      case 'TextClassification':
        return (
          <TextClassifier {...componentProps(components.textClassifier, told)} {...shared} record={record} />
        );
      case 'TokenClassification':
        return <TokenTagger {...componentProps(components.tokenTagger, told)} {...shared} record={record} />;
      case 'Text2Text':
        return (
          <Text2TextEditor
            {...componentProps(components.text2TextEditor, told)}
            {...shared}
            record={record}
          />
        );
    }
  }, [record, draft, settings, hasSettings, annotationAgent, readOnly, onError, components, told]);
  if (editor === null) return null;
  return (
    <div
      ref={slot}
      data-lw-part="editor-slot"
      data-task={dataset.task}
      data-suggesting={session.suggesting || undefined}
      data-waiting={isHeld || undefined}
    >
      {editor}
      {isHeld ? (
        <div data-lw-part="editor-wait">
          <p>{messages.annotate.loading}</p>
        </div>
      ) : null}
    </div>
  );
}

/** Lets the editor in a slot rest while it holds a record that is left. @returns for the slot */
function useRest({ isHeld, isDrawn }: HeldRecord): RefObject<HTMLDivElement | null> {
  const slot = useRef<HTMLDivElement>(null);
  const wake = useRef<() => void>(undefined);
  useBrowserLayoutEffect(() => {
    // Not when the effect is undone: React hears no focus while it changes the page.
    wake.current?.();
    wake.current = isHeld ? restWhileHeld(slot.current) : undefined;
  }, [isHeld]);
  useBrowserLayoutEffect(() => {
    isDrawn.current = true;
    return () => {
      isDrawn.current = false;
    };
  }, [isDrawn]);
  return slot;
}

interface Told {
  readonly onAnnotate: (record: AnnotationRecord) => void;
  readonly onDiscard: (record: AnnotationRecord) => void;
  readonly onChange: DraftKeeper['keep'];
}

/** Hands on to the session what the component tells. */
function useSessionHandlers(record: QueuedRecord | undefined, send: (event: SessionEvent) => void): Told {
  const latest = useLatest({ record, send });
  const [told] = useState(() => {
    const decide = (decided: AnnotationRecord): void => {
      drafts.drop();
      if (isQueued(decided)) latest.current.send({ type: 'record.decide', record: decided });
    };
    const drafts = createDraftKeeper((change) => {
      const { draft } = change;
      const { recordId } = draft;
      const open = latest.current.record;
      if (recordId === undefined) return;
      // The component's own undo and redo go over decisions too; what is stored goes with them.
      if (open?.id === recordId && isOverDecision(draft, open.status)) decide(change.record);
      else latest.current.send({ type: 'draft.keep', id: recordId, draft });
    });
    return { drafts, handlers: { onAnnotate: decide, onDiscard: decide, onChange: drafts.keep } };
  });
  // Before anything else can happen to the next record.
  const id = record?.id;
  useBrowserLayoutEffect(() => told.drafts.flush, [told, id]);
  useEffect(() => told.drafts.flush, [told]);
  return told.handlers;
}

/** The host's props for a component, with its handlers called before ours; the list of shortcuts is the workspace's. */
function componentProps<Props extends { readonly shortcuts?: ShortcutOverrides | undefined }>(
  theirs: Props | undefined,
  told: Told,
): Props & Told {
  // What the merge leaves out of `Props` is what `Told` has too.
  const props = mergeProps(theirs ?? {}, told) as unknown as Props & Told;
  return { ...props, shortcuts: { ...theirs?.shortcuts, help: [] } };
}

/** Whether the step that was just undone or redone is a decision, and what is stored does not follow yet. */
function isOverDecision({ standing, past, future }: PersistedDraft, stored: RecordStatus): boolean {
  const here = isDecided(standing.status);
  if (here === isDecided(stored)) return false;
  const step = here ? past.at(-1) : future[0];
  return step !== undefined && isDecided(step.after.status) && !isDecided(step.before.status);
}

function isQueued(record: AnnotationRecord): record is QueuedRecord {
  return record.id !== undefined;
}
