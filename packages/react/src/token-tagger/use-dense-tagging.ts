import {
  isBlank,
  nextToken,
  previousToken,
  type SpanDraft,
  type SpanEdit,
  type TextRange,
  type TokenClassificationTypes,
} from '@labelwright/core';
import { type FocusEvent, type RefObject, useEffect } from 'react';

import { sendEvent } from '../internal/send-event';
import type { ShownLabel } from '../internal/use-labels';
import { useLatest } from '../internal/use-latest';
import type { Task, TaskEvent } from '../internal/use-task';
import type { TokenTaggerAction } from './keys';
import type { TokenTaggerMessages } from './messages';
import { isToken, predictionOf, tagsOf } from './token-slots';
import { toldText } from './told';
import type { SpanActions } from './use-span-actions';
import type { TextMoves } from './use-text-moves';
import type { TextGestures } from './use-text-selection';

interface DenseTaggingOptions {
  readonly task: Task<TokenClassificationTypes>;
  /** Whether the text is laid out with a tag under each token; else everything here does nothing. */
  readonly dense: boolean;
  /** The label that whatever is pointed at next gets. */
  readonly armed: ShownLabel | undefined;
  readonly messages: TokenTaggerMessages;
  readonly gestures: TextGestures;
  readonly moves: TextMoves;
  readonly actions: SpanActions;
  readonly text: RefObject<HTMLElement | null>;
}

/** Tagging token by token: one key each, and the caret goes on by itself. */
export interface DenseTagging {
  /** Gives the token at the caret its tag, in place of any other, and goes on; what else is pointed at gets the label. */
  readonly applyLabel: (label: string) => void;
  /** Does what an action means at a token; tells whether it means anything there. */
  readonly perform: (action: TokenTaggerAction) => boolean;
  /** Whether one token is pointed at, and no more. */
  readonly isAtToken: () => boolean;
  /** The token at an offset (code points) was clicked: it gets the label that was chosen before, or the caret. */
  readonly onToken: (offset: number) => void;
  /** Goes to the token that an edit was about: where undoing and redoing lead. */
  readonly goToEdit: (edit: SpanEdit) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** What keys mean in the dense layout, where a text is tagged in as many strokes as it has tokens. */
export function useDenseTagging(options: DenseTaggingOptions): DenseTagging {
  const { task, dense, armed, messages, gestures, moves, actions, text } = options;
  const { actor, send, context, readOnly, announce } = task;
  const draft = () => actor.getSnapshot().context.draft;

  /** The token that is pointed at, where it is one and no more. */
  const pointedToken = (): TextRange | undefined => {
    const { selection, active } = actor.getSnapshot().context.view;
    const range = selection ?? active?.span;
    return dense && range !== undefined && isToken(draft().text.tokens, range) ? range : undefined;
  };

  const goTo = (offset: number, scroll = true): void => {
    const selection = moves.goTo(offset);
    if (selection !== undefined) gestures.showNatively(selection, scroll);
  };

  /** Goes to the next token; at the last one stays. */
  const goOn = (from: TextRange, done?: string): void => {
    const next = tokenBeside(draft(), from, 'forward');
    goTo((next ?? from).start);
    announce(messages.wentOn(done, next && toldToken(next)));
  };

  const toldToken = (token: TextRange) => ({
    text: toldText(draft().text, token, messages),
    label: tagsOf(draft(), token)[0]?.label,
    predicted: predictionOf(draft(), token)?.label,
  });

  /** Sends an event; what is refused is refused aloud. */
  const sendAloud = (event: TaskEvent<TokenClassificationTypes>): boolean => {
    const refused = sendEvent(task, event);
    if (refused !== undefined) announce(messages.issue(refused));
    return refused === undefined;
  };

  const tag = (token: TextRange, label: string): void => {
    actions.leavePicker();
    if (sendAloud({ type: 'label.apply', label, replace: true }))
      goOn(token, messages.tagged(toldText(draft().text, token, messages), label));
  };

  /** Takes what is predicted where nothing is tagged; what is tagged stays as it is. */
  const takeProposal = (token: TextRange): boolean => {
    const predicted = predictionOf(draft(), token);
    if (readOnly || predicted === undefined || tagsOf(draft(), token).length > 0) goOn(token);
    else if (sendAloud({ type: 'suggestion.accept', span: predicted }))
      goOn(token, messages.tagged(toldText(draft().text, token, messages), predicted.label));
    return true;
  };

  const clearBack = (token: TextRange): boolean => {
    if (readOnly) return false;
    const tags = tagsOf(draft(), token);
    for (const span of tags) send({ type: 'span.remove', span });
    const back = tokenBeside(draft(), token, 'backward') ?? token;
    goTo(back.start);
    const [removed] = tags;
    const done = removed && messages.removed(toldText(draft().text, token, messages), removed.label);
    announce(messages.wentOn(done, toldToken(back)));
    return true;
  };

  /** Without a caret a key would mean nothing: there is one as soon as the text has the focus. */
  const enter = (): void => {
    const { context: now } = actor.getSnapshot();
    const { selection, active } = now.view;
    if (!dense || !now.drawable || selection !== undefined || active !== undefined) return;
    const first = firstToTag(now.draft);
    if (first !== undefined) goTo(first.start);
  };

  const entering = useLatest(enter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another text there is no caret
  useEffect(() => {
    const element = text.current;
    const root = element?.getRootNode();
    const isFocused =
      (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
    if (isFocused) entering.current();
  }, [dense, context.draft.text, text, entering]);

  return {
    applyLabel: (label) => {
      const token = readOnly ? undefined : pointedToken();
      if (token === undefined) actions.applyLabel(label);
      else tag(token, label);
    },
    perform: (action) => {
      const token = pointedToken();
      if (token === undefined) return false;
      switch (action) {
        case 'takeProposal':
          return takeProposal(token);
        case 'clearBack':
          return clearBack(token);
        default:
          return false;
      }
    },
    isAtToken: () => pointedToken() !== undefined,
    onToken: (offset) => {
      goTo(offset, false);
      const token = pointedToken();
      if (armed !== undefined && token !== undefined && !readOnly) tag(token, armed.name);
    },
    goToEdit: ({ spans }) => {
      const [first] = [...spans.removed, ...spans.added].sort((a, b) => a.start - b.start);
      if (dense && first !== undefined) goTo(first.start);
    },
    onFocus: (event) => {
      // A pointer brings its own place.
      if (event.target === event.currentTarget && event.currentTarget.matches(':focus-visible')) enter();
    },
  };
}

/** The next or the previous token that is more than white space. */
function tokenBeside(
  { text }: SpanDraft,
  from: TextRange,
  direction: 'forward' | 'backward',
): TextRange | undefined {
  const { tokens, map } = text;
  const step = direction === 'forward' ? nextToken : previousToken;
  let token = step(tokens, from.start);
  while (token !== undefined && isBlank(map.text, map.toUtf16(token.start), map.toUtf16(token.end)))
    token = step(tokens, token.start);
  return token;
}

/** The first token without a tag; where all have one, the first of all. */
function firstToTag(draft: SpanDraft): TextRange | undefined {
  const tagged = new Set([...draft.spans].map(({ start, end }) => `${start} ${end}`));
  const first = tokenBeside(draft, { start: -1, end: -1 }, 'forward');
  let token = first;
  while (token !== undefined && tagged.has(`${token.start} ${token.end}`))
    token = tokenBeside(draft, token, 'forward');
  return token ?? first;
}
