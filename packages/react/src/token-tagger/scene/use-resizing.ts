import type { TextRange } from '@labelwright/core';
import { useEffect, useState } from 'react';

/** What a span would become while one of its handles is dragged. */
export interface ResizedSpan {
  readonly of: TextRange;
  readonly range: TextRange;
}

/** The span whose edges may be moved, and what it would become. */
export interface Resizing {
  readonly span: TextRange | undefined;
  /** `undefined` while nothing is dragged. A span that is no longer pointed at, by a key or by the host, has no edge to drag. */
  readonly next: TextRange | undefined;
  readonly show: (resized: ResizedSpan | undefined) => void;
}

export function useResizing(span: TextRange | undefined): Resizing {
  const [resized, show] = useState<ResizedSpan | undefined>(undefined);
  const isLeft = resized !== undefined && resized.of !== span;
  useEffect(() => {
    if (isLeft) show(undefined);
  }, [isLeft]);
  return { span, next: isLeft ? undefined : resized?.range, show };
}
