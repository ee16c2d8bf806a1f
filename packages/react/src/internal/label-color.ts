import { type RefCallback, useCallback } from 'react';

/** Colours in the stylesheet's palette, addressed by `data-color`. */
export const PALETTE_SIZE = 50;

/** The place in the palette of the label at `index` in the schema. */
export function paletteColor(index: number): number {
  return index % PALETTE_SIZE;
}

/**
 * A host's own colour for one element, as `--lw-label-color`. Set through the CSSOM: a `style` attribute in server markup
 * is blocked under a strict Content-Security-Policy.
 */
export function useLabelColor(color: string | undefined): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      if (color === undefined) element.style.removeProperty('--lw-label-color');
      else element.style.setProperty('--lw-label-color', color);
    },
    [color],
  );
}
