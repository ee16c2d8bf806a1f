import { type FocusEvent, useRef } from 'react';

import { useBrowserLayoutEffect } from './use-latest';

interface Focus {
  readonly element: Element;
  readonly root: HTMLElement;
}

/** Handlers for a component's root; they see the focus of everything in it. */
export interface KeepFocusHandlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps the focus in a component when the element that has it goes away with a render: a label that the next record does
 * not have, a button that has done its work. A browser would drop it to the body, and with it every key.
 *
 * @param fallback where the focus goes; without an answer to the root itself, which must be focusable
 */
export function useKeepFocus(
  fallback: ((root: HTMLElement) => HTMLElement | null | undefined) | undefined,
): KeepFocusHandlers {
  const focus = useRef<Focus | undefined>(undefined);
  useBrowserLayoutEffect(() => {
    if (focus.current === undefined || focus.current.element.isConnected) return;
    const { root } = focus.current;
    focus.current = undefined;
    // Whoever took the focus meanwhile keeps it.
    const { activeElement } = root.ownerDocument;
    if (!root.isConnected || (activeElement !== null && activeElement !== root.ownerDocument.body)) {
      if (!isShadowHostOf(root, activeElement)) return;
    }
    (fallback?.(root) ?? root).focus();
  });
  return {
    onFocus: ({ target, currentTarget }) => {
      focus.current = { element: target, root: currentTarget };
    },
    // React is silent while it removes elements, so this is the user (or the host) moving the focus elsewhere.
    onBlur: () => {
      focus.current = undefined;
    },
  };
}

/** In a shadow tree the document names the host as long as the focus is anywhere inside. */
function isShadowHostOf(root: HTMLElement, element: Element | null): boolean {
  const tree = root.getRootNode();
  return element !== null && element.shadowRoot === tree && element.shadowRoot.activeElement === null;
}
