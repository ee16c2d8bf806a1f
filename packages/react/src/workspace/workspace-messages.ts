import { ANNOTATE_MESSAGES, type AnnotateMessages } from './annotate/messages';
import { DATA_MESSAGES, type DataMessages } from './data/messages';
import { EXPLORE_MESSAGES, type ExploreMessages } from './explore/messages';
import { FILTERS_MESSAGES, type FiltersMessages } from './filters/messages';
import { METRICS_MESSAGES, type MetricsMessages } from './metrics/messages';
import { REVIEW_MESSAGES, type ReviewMessages } from './review/messages';
import { SETTINGS_MESSAGES, type SettingsMessages } from './settings/messages';
import { SHELL_MESSAGES, type ShellMessages } from './shell/messages';

/** The words of the workspace, by part. */
export interface WorkspaceMessages {
  readonly shell: ShellMessages;
  readonly annotate: AnnotateMessages;
  readonly explore: ExploreMessages;
  readonly filters: FiltersMessages;
  readonly metrics: MetricsMessages;
  readonly review: ReviewMessages;
  readonly settings: SettingsMessages;
  readonly data: DataMessages;
}

export const WORKSPACE_MESSAGES: WorkspaceMessages = {
  shell: SHELL_MESSAGES,
  annotate: ANNOTATE_MESSAGES,
  explore: EXPLORE_MESSAGES,
  filters: FILTERS_MESSAGES,
  metrics: METRICS_MESSAGES,
  review: REVIEW_MESSAGES,
  settings: SETTINGS_MESSAGES,
  data: DATA_MESSAGES,
};
