import type { WorkspaceMessages } from '../../workspace/workspace-messages';
import { annotate } from './workspace/annotate';
import { data } from './workspace/data';
import { explore } from './workspace/explore';
import { filters } from './workspace/filters';
import { metrics } from './workspace/metrics';
import { review } from './workspace/review';
import { settings } from './workspace/settings';
import { shell } from './workspace/shell';

/** The words of the workspace in Spanish. */
export const workspace: WorkspaceMessages = {
  shell,
  annotate,
  explore,
  filters,
  metrics,
  review,
  settings,
  data,
};
