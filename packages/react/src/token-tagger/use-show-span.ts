import type { ActiveSpan, Span, TokenClassificationTypes } from '@labelwright/core';
import { type RefObject, useEffect, useRef } from 'react';

import type { Task } from '../internal/use-task';
import type { TokenTaggerMessages } from './messages';
import { scrollRangeIntoView } from './scroll-into-view';
import { toldSpan } from './told';
import type { TextGestures } from './use-text-selection';

export interface ShowSpanOptions {
  /** Gives the focus to the text. @default false */
  readonly focus?: boolean;
  /** What must not leave the view because the text comes into it. */
  readonly keepInView?: () => Element | null | undefined;
}

export type ShowSpan = (span: ActiveSpan, options?: ShowSpanOptions) => void;

interface Context {
  readonly task: Task<TokenClassificationTypes>;
  readonly messages: TokenTaggerMessages;
  readonly gestures: TextGestures;
  readonly text: RefObject<HTMLElement | null>;
}

/** What comes near the view is drawn in the frames after it, and is then higher than it was taken to be. */
const FRAMES = 4;

/** Leads to a span in the text from elsewhere: from a list of spans, from a message about one. */
export function useShowSpan({ task, messages, gestures, text }: Context): ShowSpan {
  const frame = useRef<number | undefined>(undefined);

  const scrollTo = (span: Span, keepInView: ShowSpanOptions['keepInView'], frames: number): void => {
    const range = gestures.rangeOf(span);
    if (range === undefined) return;
    scrollRangeIntoView(range, 'start');
    keepInView?.()?.scrollIntoView({ block: 'nearest' });
    frame.current =
      frames === 0 ? undefined : requestAnimationFrame(() => scrollTo(span, keepInView, frames - 1));
  };
  useEffect(() => () => cancelAnimationFrame(frame.current ?? 0), []);

  return ({ layer, span }, { focus = false, keepInView } = {}) => {
    task.send({ type: 'span.activate', layer, span });
    if (focus) {
      text.current?.focus({ preventScroll: true });
      gestures.showNatively({ ...span, backward: false }, false);
      task.announce(messages.pointed(toldSpan(task.context.draft, { layer, span }, messages)));
    }
    cancelAnimationFrame(frame.current ?? 0);
    scrollTo(span, keepInView, FRAMES);
  };
}
