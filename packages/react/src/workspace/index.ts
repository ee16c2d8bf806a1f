'use client';

export {
  AnnotationWorkspace,
  type AnnotationWorkspaceProps,
} from './annotation-workspace';
export type { Connection } from './shell/browser-connection';
export type { WorkspaceAction } from './shell/keys';
export type { AnnotationWorkspaceRootProps, WorkspaceOptions } from './shell/root-props';
export type { WorkspaceComponents } from './shell/shell-context';
export {
  type AnnotationSession,
  type UseAnnotationSessionOptions,
  useAnnotationSession,
} from './use-annotation-session';
export { parseView, serialiseView } from './view-string';
export { useWorkspace, type Workspace } from './workspace-context';
export type {
  FormatColumns,
  FormatDecodeOptions,
  FormatIssue,
  PrepareForTraining,
  TrainingFramework,
  WorkspaceFormat,
} from './workspace-format';
export type { WorkspaceMessages } from './workspace-messages';
export { DEFAULT_VIEW, WORKSPACE_MODES, type WorkspaceMode, type WorkspaceView } from './workspace-view';
