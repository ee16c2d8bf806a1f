import { type RefObject, useEffect } from 'react';

import { sizeObserver } from '../../internal/layout';

/**
 * Tells the stylesheet how much of the view the component's sticky rows take from what scrolls beside the text:
 * `--lw-covered-start` and `--lw-covered-end` on `box`. Through the CSSOM, as a Content-Security-Policy wants it.
 */
export function useCovered(box: RefObject<HTMLElement | null>, drawn: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box comes when something is drawn
  useEffect(() => {
    const element = box.current;
    const rows = element?.parentElement?.querySelectorAll<HTMLElement>(
      ':scope > [data-lw-part="labels"], :scope > [data-lw-part="actions"]',
    );
    if (element === null || rows === undefined || rows.length === 0) return undefined;
    const measure = () => {
      for (const row of rows) {
        const edge = row.dataset.lwPart === 'labels' ? 'start' : 'end';
        element.style.setProperty(`--lw-covered-${edge}`, `${row.offsetHeight}px`);
      }
    };
    const observer = sizeObserver(measure);
    for (const row of rows) observer.observe(row);
    return () => observer.disconnect();
  }, [box, drawn]);
}
