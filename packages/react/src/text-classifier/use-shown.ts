import type { TextClassificationRecord } from '@labelwright/core';
import { useState } from 'react';

/** What the annotator has chosen to see; it stays from record to record. */
export interface Shown {
  /** Whether the record explains its prediction. */
  readonly explainable: boolean;
  readonly explained: boolean;
  readonly setExplained: (shown: boolean) => void;
  /** Whether descriptions stand in the labels. */
  readonly described: boolean;
  readonly setDescribed: (shown: boolean) => void;
}

export function useShown(record: TextClassificationRecord, drawable: boolean): Shown {
  const [explained, setExplained] = useState(true);
  const [described, setDescribed] = useState(false);
  const explainable = drawable && Object.keys(record.explanation ?? {}).length > 0;
  return { explainable, explained, setExplained, described, setDescribed };
}
