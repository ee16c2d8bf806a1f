'use client';

export type { CommonMessages } from './internal/common-messages';
export type { Hotkeys } from './internal/hotkeys';
export type { ShortcutOverrides, Shortcuts } from './internal/shortcuts';
export type { Suggest, TaskChange, TaskProps } from './internal/task-props';
export type { Labels, ShownLabel } from './internal/use-labels';
export type { Lifecycle, LifecycleAction, LifecyclePartName } from './internal/use-lifecycle';
export type { CommonAction, CompleteMessages } from './messages/complete-messages';
export type { TextClassifierAction } from './text-classifier/actions';
export type { LabelProps as TextClassifierLabelProps } from './text-classifier/label';
export type { TextClassifierMessages } from './text-classifier/messages';
export { TextClassifier, type TextClassifierProps } from './text-classifier/text-classifier';
export { useTextClassifierContext } from './text-classifier/text-classifier-context';
export type { TextClassifierRootProps } from './text-classifier/text-classifier-parts';
export type {
  TextClassifierClassNames,
  TextClassifierPartName,
  UseTextClassifierProps,
} from './text-classifier/text-classifier-props';
export type { LabelChoice } from './text-classifier/use-choices';
export { type TextClassifierState, useTextClassifier } from './text-classifier/use-text-classifier';
export type { Text2TextEditorPartName, UseText2TextEditorProps } from './text2text-editor/editor-props';
export type { Text2TextEditorAction } from './text2text-editor/keys';
export type { Text2TextEditorMessages } from './text2text-editor/messages';
export type { CandidateState, ShownCandidate } from './text2text-editor/shown-candidates';
export { Text2TextEditor, type Text2TextEditorProps } from './text2text-editor/text2text-editor';
export { useText2TextEditorContext } from './text2text-editor/text2text-editor-context';
export type { Text2TextEditorRootProps } from './text2text-editor/text2text-editor-parts';
export type { DiffBase, DiffState } from './text2text-editor/use-diff';
export type { SourceState } from './text2text-editor/use-source';
export type { CountedText } from './text2text-editor/use-text-counts';
export { type Text2TextEditorState, useText2TextEditor } from './text2text-editor/use-text2text-editor';
export type { SpanActions } from './token-tagger/hands/span-actions';
export type { TokenTaggerAction, TokenTaggerMove } from './token-tagger/keys';
export type { LabelNames } from './token-tagger/messages/display-messages';
export type { ToldSpan } from './token-tagger/messages/key-messages';
export type { TokenTaggerMessages } from './token-tagger/messages/messages';
export type { PickerState } from './token-tagger/scene/use-picker';
export type { TextDisplay, TextDisplayProps } from './token-tagger/scene/use-text-display';
export { TextBlocks, type TextBlocksProps } from './token-tagger/text/text-blocks';
export type { TextDocument } from './token-tagger/text/text-document';
export { TokenTagger, type TokenTaggerProps } from './token-tagger/token-tagger';
export { useTokenTaggerContext } from './token-tagger/token-tagger-context';
export type {
  TextProps as TokenTaggerTextProps,
  TokenTaggerRootProps,
} from './token-tagger/token-tagger-parts';
export {
  type TokenTaggerPartName,
  type TokenTaggerState,
  type UseTokenTaggerProps,
  useTokenTagger,
} from './token-tagger/use-token-tagger';
