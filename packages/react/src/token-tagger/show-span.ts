import type { ActiveSpan, Span } from '@labelwright/core';

import type { NativeSelection } from './native-selection';
import { draftNow, type SceneRef } from './scene';
import { scrollRangeIntoView } from './scroll-into-view';
import { toldSpan } from './told';

export interface ShowSpanOptions {
  /** Gives the focus to the text. @default false */
  readonly focus?: boolean;
  /** What must not leave the view because the text comes into it. */
  readonly keepInView?: () => Element | null | undefined;
}

export type ShowSpan = (span: ActiveSpan, options?: ShowSpanOptions) => void;

/** What comes near the view is drawn in the frames after it, and is then higher than it was taken to be. */
const FRAMES = 4;

/**
 * Leads to a span in the text from elsewhere: from a list of spans, from a message about one.
 * @param mounted aborted when the text goes away
 */
export function createShowSpan(
  scene: SceneRef,
  native: NativeSelection,
  mounted: () => AbortSignal,
): ShowSpan {
  let frame = 0;

  const scrollTo = (span: Span, keepInView: ShowSpanOptions['keepInView'], frames: number): void => {
    const range = native.rangeOf(span);
    if (range === undefined) return;
    scrollRangeIntoView(range, 'start');
    keepInView?.()?.scrollIntoView({ block: 'nearest' });
    if (frames === 0) return;
    const signal = mounted();
    frame = requestAnimationFrame(() => {
      if (!signal.aborted) scrollTo(span, keepInView, frames - 1);
    });
  };

  return ({ layer, span }, { focus = false, keepInView } = {}) => {
    const { task, text, messages } = scene.current;
    task.send({ type: 'span.activate', layer, span });
    if (focus) {
      text.current?.focus({ preventScroll: true });
      native.show({ ...span, backward: false }, false);
      task.announce(messages.pointed(toldSpan(draftNow(scene), { layer, span }, messages)));
    }
    cancelAnimationFrame(frame);
    scrollTo(span, keepInView, FRAMES);
  };
}
