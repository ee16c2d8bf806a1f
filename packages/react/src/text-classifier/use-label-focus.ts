import { useRef, useState } from 'react';

import type { Choices } from './use-choices';

/** Which label has the focus, or would get it by Tab: one of them is in the tab order. */
export interface LabelFocus {
  /** The place of that label: the last that had the focus, or what is where it was. */
  readonly stop: number | undefined;
  readonly onFocus: (name: string) => void;
  /** Moves the focus to a label that may not be drawn yet: who draws it takes the wish and fulfils it. */
  readonly focusLater: (place: number) => void;
  readonly takeWish: () => number | undefined;
  /** Where a key leads from that label, in a list of which only a part is drawn. */
  readonly placeAfterKey: (key: string) => number | undefined;
}

/** How many labels Page Up and Page Down go on in a long list. */
const PAGE = 30;

export function useLabelFocus({ shown, placeOf, choiceAt }: Choices, answer: readonly string[]): LabelFocus {
  const [active, setActive] = useState<{ readonly name: string; readonly at: number } | undefined>();
  const wish = useRef<number | undefined>(undefined);
  const stop = (): number | undefined => {
    if (active === undefined) {
      const chosen = answer.length === 0 ? undefined : placeOf(answer[0] ?? '');
      return chosen !== undefined && shown.includes(chosen) ? chosen : shown[0];
    }
    const own = placeOf(active.name);
    return own !== undefined && shown.includes(own) ? own : shown[Math.min(active.at, shown.length - 1)];
  };
  const onFocus = (name: string) => setActive({ name, at: shown.indexOf(placeOf(name) ?? -1) });
  const current = stop();
  return {
    stop: current,
    onFocus,
    focusLater: (place) => {
      wish.current = place;
      const name = choiceAt(place)?.name;
      if (name !== undefined) onFocus(name);
    },
    takeWish: () => {
      const wanted = wish.current;
      wish.current = undefined;
      return wanted;
    },
    placeAfterKey: (key) => {
      const at = current === undefined ? 0 : shown.indexOf(current);
      const last = shown.length - 1;
      switch (key) {
        case 'ArrowRight':
        case 'ArrowDown':
          return shown[at === last ? 0 : at + 1];
        case 'ArrowLeft':
        case 'ArrowUp':
          return shown[at === 0 ? last : at - 1];
        case 'PageDown':
          return shown[Math.min(at + PAGE, last)];
        case 'PageUp':
          return shown[Math.max(at - PAGE, 0)];
        case 'Home':
          return shown[0];
        case 'End':
          return shown[last];
        default:
          return undefined;
      }
    },
  };
}
