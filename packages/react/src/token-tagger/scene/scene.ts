import type {
  SnapMode,
  SpanDraft,
  SpanView,
  TextSelection,
  TokenClassificationTypes,
} from '@labelwright/core';
import type { RefObject } from 'react';

import type { HotkeyBuffer } from '../../internal/use-hotkeys';
import type { Labels } from '../../internal/use-labels';
import type { Task } from '../../internal/use-task';
import type { TokenTaggerMessages } from '../messages/messages';
import type { TextDocument } from '../text/text-document';
import type { ArmedLabel } from './use-armed-label';
import type { PickerState } from './use-picker';
import type { Resizing } from './use-resizing';
import type { TextDisplay } from './use-text-display';

/** What was rendered last: what the annotator sees while a hand acts. */
export interface Scene {
  readonly task: Task<TokenClassificationTypes>;
  readonly messages: TokenTaggerMessages;
  readonly labels: Labels;
  readonly hotkeys: HotkeyBuffer;
  readonly document: TextDocument;
  readonly display: TextDisplay;
  readonly picker: PickerState;
  readonly armed: ArmedLabel;
  readonly resizing: Resizing;
  /** What a selection grows to. */
  readonly mode: SnapMode;
  /** The drawn text, while there is one. */
  readonly text: RefObject<HTMLElement | null>;
  /** What a move led to and nothing has extended: where the annotator is, rather than what is chosen. */
  readonly caret: TextSelection | undefined;
  readonly setCaret: (caret: TextSelection | undefined) => void;
}

/** The scene, to be looked at when something happens and not before. */
export interface SceneRef {
  readonly current: Scene;
}

/** The draft as the machine has it: behind an event it is ahead of what was rendered. */
export function draftNow({ current }: SceneRef): SpanDraft {
  return current.task.actor.getSnapshot().context.draft;
}

/** What is pointed at, as the machine has it. */
export function viewNow({ current }: SceneRef): SpanView {
  return current.task.actor.getSnapshot().context.view;
}

/** Whether the text has no tokens of the host's, so that there is something finer to select. */
export function hasFinerMode(scene: SceneRef): boolean {
  return draftNow(scene).text.borders === undefined;
}
