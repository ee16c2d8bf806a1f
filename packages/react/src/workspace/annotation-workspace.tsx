import { forwardRef } from 'react';

import { Annotate, GuidelinesPanel } from './annotate/annotate';
import { Conflicts } from './annotate/conflicts';
import { EndOfQueue } from './annotate/end-of-queue';
import { QueueBar } from './annotate/queue-bar';
import { QueueState } from './annotate/queue-state';
import { RecordEditor } from './annotate/record-editor';
import { RecordInfo } from './annotate/record-info';
import { RecordLine } from './annotate/record-line';
import { Refusals } from './annotate/refusals';
import { FilterBar } from './filters/filters';
import { SimilarRecords } from './filters/similar';
import { Progress } from './metrics/progress';
import { Guidelines } from './settings/guidelines';
import { DatasetName, Header, HelpButton, HistoryButtons, ModeTabs } from './shell/header';
import { Help } from './shell/help';
import { DatasetSettings, DataTransfer, Explore, Metrics, Panel, Review } from './shell/panel';
import { Root } from './shell/root';
import type { AnnotationWorkspaceRootProps } from './shell/root-props';
import { Saving } from './shell/saving';

export type AnnotationWorkspaceProps = Omit<AnnotationWorkspaceRootProps, 'children'>;

const DropIn = forwardRef<HTMLDivElement, AnnotationWorkspaceProps>((props, ref) => (
  <Root ref={ref} {...props}>
    <Header />
    <Panel />
    <Help />
  </Root>
));
DropIn.displayName = 'AnnotationWorkspace';

/**
 * A whole dataset, start to finish: annotate, explore, review, metrics, settings, import and export. Made of its public parts:
 * rebuild it from them to change more.
 */
export const AnnotationWorkspace = /* @__PURE__ */ Object.assign(DropIn, {
  Root,
  Header,
  DatasetName,
  ModeTabs,
  Progress,
  Saving,
  HistoryButtons,
  HelpButton,
  Help,
  Panel,
  FilterBar,
  Annotate,
  QueueBar,
  Conflicts,
  Refusals,
  QueueState,
  RecordEditor,
  RecordLine,
  RecordInfo,
  EndOfQueue,
  GuidelinesPanel,
  Guidelines,
  SimilarRecords,
  Explore,
  Review,
  Metrics,
  DatasetSettings,
  DataTransfer,
});
