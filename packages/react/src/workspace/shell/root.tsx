import type { AnnotationError, Settings } from '@labelwright/core';
import {
  forwardRef,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';

import { mergeProps } from '../../internal/merge-props';
import { mergeShortcuts } from '../../internal/shortcuts';
import { useAnnouncement } from '../../internal/use-announcement';
import { useKeepFocus } from '../../internal/use-keep-focus';
import { useLatest } from '../../internal/use-latest';
import { useMergedRefs } from '../../internal/use-merged-refs';
import { type Workspace, WorkspaceContext } from '../workspace-context';
import { WORKSPACE_MESSAGES } from '../workspace-messages';
import { editorIn, focusedIn, focusRecord } from './editor-focus';
import { keepEnter } from './host-form';
import { WORKSPACE_SHORTCUTS } from './keys';
import { performAction } from './perform';
import { pressKey } from './press-key';
import { type AnnotationWorkspaceRootProps, splitRootProps } from './root-props';
import { type Aside, type Shell, ShellContext } from './shell-context';
import { absentDataset } from './stand-ins';
import { useDataset } from './use-dataset';
import { useHeldRecord } from './use-held-record';
import { useNewcomers } from './use-newcomers';
import { useView } from './use-view';
import { useWorkspaceSession } from './use-workspace-session';

const NO_SETTINGS: Settings = { labels: [] };
const NO_ORDERS: readonly string[] = [];
const NOTHING = {};

/** Holds the dataset and the session on it; every other part goes inside. */
export const Root = forwardRef<HTMLDivElement, AnnotationWorkspaceRootProps>((props, ref) => {
  const { own, rest } = splitRootProps(props);
  const { client, dataset: name, readOnly = false, formats = [], components = NOTHING } = own;
  const latest = useLatest(own);
  const box = useRef<HTMLDivElement | null>(null);
  const panelId = useId();
  const messages = useMemo(() => ({ ...WORKSPACE_MESSAGES, ...own.messages }), [own.messages]);
  const shortcuts = useMemo(() => mergeShortcuts(WORKSPACE_SHORTCUTS, own.shortcuts), [own.shortcuts]);
  const [announcement, announce] = useAnnouncement();
  const [view, setView] = useView(own);
  const [helpOpen, setHelpOpen] = useState(false);
  const [aside, setAside] = useState<Aside>();
  const [guidelinesOpen, setGuidelinesOpen] = useState(false);
  const focusEditor = useCallback((quietly = false) => focusRecord(box.current, quietly), []);
  const onError = useCallback((error: AnnotationError) => latest.current.onError?.(error), [latest]);

  const { opened, read } = useDataset(client, name, onError);
  const task = own.task ?? 'TextClassification';
  const absent = useMemo(() => absentDataset(client, name, task), [client, name, task]);
  const dataset = opened.state === 'there' ? opened.dataset : absent;
  const settings = dataset.settings ?? own.settings ?? NO_SETTINGS;
  const isThere = opened.state === 'there';
  // Its records are asked for while the dataset itself is being read: they come sooner.
  const isExpected = isThere || opened.state === 'loading';
  const {
    view: session,
    send,
    index,
  } = useWorkspaceSession({ ...own, settings }, view, isExpected, (ids) =>
    announce(messages.annotate.gone(ids.length)),
  );

  const held = useHeldRecord(session, index);
  const newcomers = useNewcomers(session, index);
  useSessionErrors(isThere ? (session.saving.error ?? session.error) : undefined, onError);
  // What is open beside one record is not for the next one. The field for a place is: the rest of a number that is being typed would
  // decide the record that comes meanwhile.
  const openId = session.record?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each record
  useEffect(() => setAside((open) => (open === 'goTo' ? open : undefined)), [openId]);
  // Where the focus was when its element went away (a row of the list that opened this record), it is the workspace's: give it on.
  const mode = view.mode;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each record and mode
  useEffect(() => {
    if (box.current !== null && focusedIn(box.current) === box.current) focusEditor();
  }, [openId, mode]);
  const now = useLatest({ send, index });
  const refreshDataset = useCallback(async () => {
    await read();
    // When what was written has been counted, it is found too. What is wrong with the store the queue says.
    await now.current.index.facets({}).catch(() => undefined);
    now.current.send({ type: 'queue.refresh' });
  }, [read, now]);
  const orders = useMemo(
    () => (own.orders === undefined ? NO_ORDERS : Object.keys(own.orders)),
    [own.orders],
  );

  const workspace: Workspace = {
    client,
    dataset,
    isNew: opened.state === 'missing',
    settings,
    annotationAgent: own.annotationAgent,
    formats,
    detectFormat: own.detectFormat,
    prepareForTraining: own.prepareForTraining,
    readOnly,
    orders,
    view,
    setView,
    session,
    send,
    index,
    refreshDataset,
    messages,
    announce,
  };
  const shell: Shell = {
    opened,
    shortcuts,
    components,
    panelId,
    helpOpen,
    setHelpOpen,
    aside,
    setAside,
    guidelinesOpen,
    setGuidelinesOpen,
    held,
    newcomers,
    perform: (action) => performAction(action, workspace, shell, box),
    onError,
    focusEditor,
    now: own.now ?? Date.now,
    retryDataset: () => void read(),
  };

  const keepFocus = useKeepFocus((root) => editorIn(root) ?? root);
  const { children, ...others } = rest;
  return (
    <WorkspaceContext.Provider value={workspace}>
      <ShellContext.Provider value={shell}>
        <div
          ref={useMergedRefs(box, ref)}
          {...mergeProps(others, {
            ...keepFocus,
            role: 'region',
            'aria-label': others['aria-label'] ?? messages.shell.title,
            tabIndex: -1,
            'data-lw-root': '',
            'data-lw-component': 'workspace',
            'data-task': dataset.task,
            'data-mode': view.mode,
            onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
              pressKey(event, shell, mode);
              keepEnter(event);
            },
          })}
        >
          {children}
          <div role="status" aria-live="polite" data-lw-part="announcer">
            {announcement}
          </div>
        </div>
      </ShellContext.Provider>
    </WorkspaceContext.Provider>
  );
});
Root.displayName = 'AnnotationWorkspace.Root';

/** Each error of the session once. */
function useSessionErrors(
  error: AnnotationError | undefined,
  onError: (error: AnnotationError) => void,
): void {
  useEffect(() => {
    if (error !== undefined) onError(error);
  }, [error, onError]);
}
