/** What of a key event is looked at. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does in the list. */
export type GridMove =
  /** `extend`: what lies between is selected. */
  | { readonly kind: 'go'; readonly to: number; readonly extend: boolean }
  /** `range`: everything from where the last one was selected. */
  | { readonly kind: 'select'; readonly range: boolean }
  | { readonly kind: 'selectAll' | 'selectNone' | 'open' };

/**
 * What a key means, by the ARIA practices of grids and lists of which several can be chosen; `undefined` for a key that is
 * somebody else's.
 * @param page lines that fit into the list
 */
export function gridMoveOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: GridKey,
  { current, count, page }: { readonly current: number; readonly count: number; readonly page: number },
): GridMove | undefined {
  if (altKey || count === 0) return undefined;
  const isCommand = ctrlKey || metaKey;
  if (isCommand && !shiftKey && key.toLowerCase() === 'a') return { kind: 'selectAll' };
  if (key === ' ' && !isCommand) return { kind: 'select', range: shiftKey };
  if (key === 'Enter' && !isCommand && !shiftKey) return { kind: 'open' };
  if (key === 'Escape' && !isCommand && !shiftKey) return { kind: 'selectNone' };
  // The first key that moves shows where one is.
  const at = current === -1 ? undefined : current;
  const goTo = (to: number): GridMove => ({
    kind: 'go',
    to: Math.min(Math.max(to, 0), count - 1),
    extend: shiftKey,
  });
  switch (key) {
    case 'Home':
      return goTo(0);
    case 'End':
      return goTo(count - 1);
    case 'ArrowDown':
      return isCommand ? undefined : goTo(at === undefined ? 0 : at + 1);
    case 'ArrowUp':
      return isCommand ? undefined : goTo(at === undefined ? 0 : at - 1);
    case 'PageDown':
      return isCommand ? undefined : goTo((at ?? 0) + page);
    case 'PageUp':
      return isCommand ? undefined : goTo((at ?? 0) - page);
    default:
      return undefined;
  }
}
