import { useRef } from 'react';

import { useBrowserLayoutEffect } from '../internal/use-latest';

/**
 * Keeps the list of labels as high as it was while a filter leaves fewer of them: nothing below it jumps at each key.
 * @param isFree whether it may have its own height
 * @returns to be called with the root before the list changes
 */
export function useKeptHeight(isFree: boolean): (root: Element | null) => void {
  const kept = useRef<HTMLElement | null>(null);
  useBrowserLayoutEffect(() => {
    if (isFree) kept.current?.style.removeProperty('min-block-size');
  }, [isFree]);
  return (root) => {
    const list = root?.querySelector<HTMLElement>('[data-lw-part="labels"]') ?? null;
    if (!isFree || list === null) return;
    kept.current = list;
    list.style.setProperty('min-block-size', `${list.offsetHeight}px`);
  };
}
