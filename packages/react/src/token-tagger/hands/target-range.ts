import type { Scene } from '../scene/scene';
import type { Hands } from './hands';
import { innermostAt } from './told';

/** The DOM range of what is pointed at: where a picker belongs. */
export function rangeOfTarget({ task, document, picker }: Scene, hands: Hands): Range | undefined {
  const { selection, active } = task.context.view;
  const at = picker.clicked?.offset;
  // What was clicked stays where it is, whichever of the spans there is chosen.
  const clicked = at === undefined ? undefined : innermostAt(document.draft, { start: at, end: at + 1 });
  const target = selection ?? (active && (clicked ?? active).span);
  return target && hands.native().rangeOf(target);
}
