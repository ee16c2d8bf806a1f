import { type RefObject, useState } from 'react';

import { sizeObserver } from '../../internal/layout';
import { useBrowserLayoutEffect } from '../../internal/use-latest';

/** Whether an element is narrower than `width`, in the root's font size. Not before it is measured, and that is before it is painted. */
export function useIsNarrow(ref: RefObject<HTMLElement | null>, width: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useBrowserLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const root = element.ownerDocument.documentElement;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(root).fontSize);
      // Without a layout, as in a hidden tab, nothing is known.
      if (element.offsetWidth > 0) setNarrow(element.offsetWidth < width * rem);
    };
    measure();
    const observer = sizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, width]);
  return isNarrow;
}
