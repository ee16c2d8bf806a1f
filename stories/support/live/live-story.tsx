import type { AnnotationRecord } from '@labelwright/core';
import { useEffect, useState } from 'react';

import { LiveRecords, type LiveRecordsProps } from './live-records';
import type { LiveSource } from './live-source';

export interface LiveStoryProps<R extends AnnotationRecord> extends Omit<LiveRecordsProps<R>, 'source'> {
  /** Loads text and model. Another function is another source: keep it the same between renders. */
  readonly load: () => Promise<LiveSource<R>>;
}

/** Loads texts and models when the story opens, so that nothing else waits for them. */
export function LiveStory<R extends AnnotationRecord>({ load, annotator }: LiveStoryProps<R>) {
  const [loaded, setLoaded] = useState<{ readonly source: LiveSource<R>; readonly walk: number }>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let wanted = true;
    load().then(
      (source) => wanted && setLoaded((before) => ({ source, walk: (before?.walk ?? 0) + 1 })),
      (cause: unknown) => wanted && setFailure(String(cause)),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (loaded === undefined) return <p role="status">Loading texts and model …</p>;
  // Another source is another walk.
  return <LiveRecords key={loaded.walk} source={loaded.source} annotator={annotator} />;
}
