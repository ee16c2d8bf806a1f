import type { AnnotationError } from '@labelwright/core';
import { createContext, useContext } from 'react';
import type { Shortcuts } from '../../internal/shortcuts';
import type { TextClassifierProps } from '../../text-classifier/text-classifier';
import type { Text2TextEditorProps } from '../../text2text-editor/text2text-editor';
import type { TokenTaggerProps } from '../../token-tagger/token-tagger';
import type { WorkspaceAction } from './keys';
import type { OpenedDataset } from './use-dataset';
import type { HeldRecord } from './use-held-record';

/** What the workspace says itself to a component, whatever the host says of it. */
type Given = 'record' | 'settings' | 'annotationAgent' | 'draft' | 'suggest' | 'readOnly' | 'children';

/** Props for the component that shows a record, by task. */
export interface WorkspaceComponents {
  readonly textClassifier?: Partial<Omit<TextClassifierProps, Given>> | undefined;
  readonly tokenTagger?: Partial<Omit<TokenTaggerProps, Given>> | undefined;
  readonly text2TextEditor?: Partial<Omit<Text2TextEditorProps, Given>> | undefined;
}

/** What the frame's own parts read besides the workspace. */
export interface Shell {
  readonly opened: OpenedDataset;
  readonly shortcuts: Shortcuts;
  readonly components: WorkspaceComponents;
  /** Of the element that shows what the mode is. */
  readonly panelId: string;
  readonly helpOpen: boolean;
  readonly setHelpOpen: (open: boolean) => void;
  /** What the annotate mode has open; kept here so that keys reach it. */
  readonly aside: Aside;
  readonly setAside: (aside: Aside) => void;
  readonly guidelinesOpen: boolean;
  readonly setGuidelinesOpen: (open: boolean) => void;
  readonly held: HeldRecord;
  /** Records that came since the queue was read. */
  readonly newcomers: number;
  readonly perform: (action: WorkspaceAction) => boolean;
  readonly onError: (error: AnnotationError) => void;
  /** Puts the focus into the component with the record, so that its keys work; see `focusRecord`. */
  readonly focusEditor: (quietly?: boolean) => void;
  /** Milliseconds of the session's clock. */
  readonly now: () => number;
  /** Asks the store for the dataset again. */
  readonly retryDataset: () => void;
}

/** What is open beside the record. */
export type Aside = 'note' | 'info' | 'goTo' | undefined;

export const ShellContext = createContext<Shell | undefined>(undefined);

export function useShell(part: string): Shell {
  const shell = useContext(ShellContext);
  if (shell === undefined)
    throw new Error(`<AnnotationWorkspace.${part}> stands outside of <AnnotationWorkspace.Root>.`);
  return shell;
}
