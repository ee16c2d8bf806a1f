import type { Text2TextTypes } from '@labelwright/core';

import type { TaskProps } from '../internal/task-props';
import type { LifecyclePartName } from '../internal/use-lifecycle';
import type { Text2TextEditorMessages } from './messages';

/** The parts of the editor that a host may give classes to, by their `data-lw-part`. */
export type Text2TextEditorPartName =
  | LifecyclePartName
  | 'panes'
  | 'source-pane'
  | 'target-pane'
  | 'source-label'
  | 'source'
  | 'fold-source'
  | 'candidates-label'
  | 'candidates'
  | 'candidate-row'
  | 'candidate'
  | 'reject-candidate'
  | 'editor-label'
  | 'editor-box'
  | 'editor'
  | 'editor-marks'
  | 'tools'
  | 'diff-toggle'
  | 'invisibles'
  | 'copy-source'
  | 'insert-selection'
  | 'counts'
  | 'diff'
  | 'diff-base'
  | 'comparison';

export interface UseText2TextEditorProps extends TaskProps<Text2TextTypes> {
  /** Language of the text to write (BCP 47): spell checking, fonts and screen readers follow it. */
  readonly lang?: string | undefined;
  /** Language of the source text. */
  readonly sourceLang?: string | undefined;
  /**
   * Where the source stands: above the text to write, beside it, or beside it where the component is wide enough.
   * @default 'auto'
   */
  readonly layout?: 'auto' | 'above' | 'beside' | undefined;
  /** What was changed in a candidate, below the text field. The annotator may choose otherwise. @default false */
  readonly showDiff?: boolean | undefined;
  /** Marks for spaces, line ends and characters without width. The annotator may choose otherwise. @default false */
  readonly showInvisibles?: boolean | undefined;
  /** The annotation beside the predictions, in place of the text field: for looking at, and deciding. @default false */
  readonly compare?: boolean | undefined;
  readonly messages?: Partial<Text2TextEditorMessages> | undefined;
  readonly classNames?: Readonly<Partial<Record<Text2TextEditorPartName, string>>> | undefined;
}

/** The names of the props that are the editor's alone. */
export const EDITOR_PROPS = [
  'lang',
  'sourceLang',
  'layout',
  'showDiff',
  'showInvisibles',
  'compare',
] as const satisfies readonly (keyof UseText2TextEditorProps)[];
