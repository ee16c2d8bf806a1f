import type { ActiveSpan, Span } from '@labelwright/core';
import { boxOf, bringIntoView } from '../../internal/layout';
import { scrollRangeIntoView } from '../places/scroll-into-view';
import { draftNow, type SceneRef } from '../scene/scene';
import type { NativeSelection } from './native-selection';
import { toldSpan } from './told';

export interface ShowSpanOptions {
  /** Gives the focus to the text. @default false */
  readonly focus?: boolean | undefined;
  /** What must not leave the view because the text comes into it. */
  readonly keepInView?: () => Element | null | undefined;
}

export type ShowSpan = (span: ActiveSpan, options?: ShowSpanOptions) => void;

/** What comes near the view is drawn in the frames after it, and is then higher than it was taken to be. */
const STILL_FRAMES = 6;

/** About a second: what moves for longer is moved by somebody else. */
const MOST_FRAMES = 60;

/**
 * Leads to a span in the text from elsewhere: from a list of spans, from a message about one. Follows it until it stands
 * still, or until the reader goes on by wheel, finger, pointer or key.
 * @param mounted aborted when the text goes away
 */
export function createShowSpan(
  scene: SceneRef,
  native: NativeSelection,
  mounted: () => AbortSignal,
): ShowSpan {
  let following: AbortController | undefined;

  /** @returns where the span is in the view then, in pixels */
  const scrollTo = (span: Span, keepInView: ShowSpanOptions['keepInView']): number | undefined => {
    const range = native.rangeOf(span);
    if (range === undefined) return undefined;
    scrollRangeIntoView(range, 'start');
    bringIntoView(keepInView?.());
    return boxOf(range).top;
  };

  const follow = (span: Span, keepInView: ShowSpanOptions['keepInView']): void => {
    following?.abort();
    const own = new AbortController();
    following = own;
    const { signal } = own;
    const stop = () => own.abort();
    mounted().addEventListener('abort', stop, { signal });
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      scene.current.text.current?.addEventListener(type, stop, { passive: true, signal });
    }
    let top = scrollTo(span, keepInView);
    let still = 0;
    let frames = 0;
    const next = () => {
      if (signal.aborted) return;
      const before = top;
      top = scrollTo(span, keepInView);
      still = top === before ? still + 1 : 0;
      frames += 1;
      if (still < STILL_FRAMES && frames < MOST_FRAMES) requestAnimationFrame(next);
      else stop();
    };
    if (top !== undefined) requestAnimationFrame(next);
  };

  return ({ layer, span }, { focus = false, keepInView } = {}) => {
    const { task, text, messages } = scene.current;
    task.send({ type: 'span.activate', layer, span });
    if (focus) {
      text.current?.focus({ preventScroll: true });
      native.show({ ...span, backward: false }, false);
      task.announce(messages.pointed(toldSpan(draftNow(scene), { layer, span }, messages)));
    }
    follow(span, keepInView);
  };
}
