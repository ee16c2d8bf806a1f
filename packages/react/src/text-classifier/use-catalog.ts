import { labelsOfRecord, type TaskContext, type TextClassificationTypes } from '@labelwright/core';
import { useMemo } from 'react';

import { type LabelCatalog, labelCatalog } from './label-catalog';

export interface Catalog {
  readonly catalog: LabelCatalog;
  /** Whether there is a filter: for more labels than are all shown, and where labels may be created. */
  readonly filterable: boolean;
}

/** The labels to choose from: those of the settings, or without any those that the record itself mentions. */
export function useCatalog(
  { record, drawable, settings, options }: TaskContext<TextClassificationTypes>,
  max: number,
): Catalog {
  const own = useMemo(
    () => (settings === undefined && drawable ? labelsOfRecord(record).map((name) => ({ name })) : []),
    [settings, record, drawable],
  );
  const labels = settings?.labels ?? own;
  const filterable = labels.length > max || options.createLabels === true;
  const catalog = useMemo(() => labelCatalog(labels, filterable), [labels, filterable]);
  return { catalog, filterable };
}
