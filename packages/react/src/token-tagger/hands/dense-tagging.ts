import {
  isBlank,
  nextToken,
  previousToken,
  type SpanDraft,
  type SpanEdit,
  type TextRange,
  type TokenClassificationTypes,
} from '@labelwright/core';

import { sendEvent } from '../../internal/send-event';
import type { TaskEvent } from '../../internal/use-task';
import type { TokenTaggerAction } from '../keys';
import { draftNow, type SceneRef, viewNow } from '../scene/scene';
import { isToken, predictionOf, tagsOf } from '../text/token-slots';
import type { NativeSelection } from './native-selection';
import type { TextMoves } from './text-moves';
import { toldText } from './told';

/** Tagging token by token: one key each, and the caret goes on by itself. For the dense layout alone. */
export interface DenseTagging {
  /** Gives the token at the caret its tag, in place of any other, and goes on; tells whether one is pointed at, and no more. */
  readonly tag: (label: string) => boolean;
  /** Does what an action means at a token; tells whether it means anything there. */
  readonly perform: (action: TokenTaggerAction) => boolean;
  /** Whether one token is pointed at, and no more. */
  readonly isAtToken: () => boolean;
  /** The token at an offset (code points) was clicked: it gets the label that was chosen before, or the caret. */
  readonly onToken: (offset: number) => void;
  /** Goes to the token that an edit was about: where undoing and redoing lead. */
  readonly goToEdit: (edit: SpanEdit) => void;
  /** The text got the focus: without a caret a key would mean nothing, so there is one. */
  readonly enter: () => void;
  /** The same where the text has the focus already. */
  readonly enterIfFocused: () => void;
}

/** What keys mean in the dense layout, where a text is tagged in as many strokes as it has tokens. */
export function createDenseTagging(
  scene: SceneRef,
  native: NativeSelection,
  moves: TextMoves,
  leavePicker: () => void,
): DenseTagging {
  /** The token that is pointed at, where it is one and no more. */
  const pointedToken = (): TextRange | undefined => {
    const { selection, active } = viewNow(scene);
    const range = selection ?? active?.span;
    return range !== undefined && isToken(draftNow(scene).text.tokens, range) ? range : undefined;
  };

  const goTo = (offset: number, scroll = true): void => {
    const selection = moves.goTo(offset);
    if (selection !== undefined) native.show(selection, scroll);
  };

  const toldOf = (token: TextRange) => toldText(draftNow(scene).text, token, scene.current.messages);
  const toldToken = (token: TextRange) => ({
    text: toldOf(token),
    label: tagsOf(draftNow(scene), token)[0]?.label,
    predicted: predictionOf(draftNow(scene), token)?.label,
  });

  /** Goes to the next token; at the last one stays. */
  const goOn = (from: TextRange, done?: string): void => {
    const { task, messages } = scene.current;
    const next = tokenBeside(draftNow(scene), from, 'forward');
    goTo((next ?? from).start);
    task.announce(messages.wentOn(done, next && toldToken(next)));
  };

  /** Sends an event; what is refused is refused aloud. */
  const sendAloud = (event: TaskEvent<TokenClassificationTypes>): boolean => {
    const { task, messages } = scene.current;
    const refused = sendEvent(task, event);
    if (refused !== undefined) task.announce(messages.issue(refused));
    return refused === undefined;
  };

  const tag = (token: TextRange, label: string): void => {
    leavePicker();
    if (sendAloud({ type: 'label.apply', label, replace: true }))
      goOn(token, scene.current.messages.tagged(toldOf(token), label));
  };

  /** Takes what is predicted where nothing is tagged; what is tagged stays as it is. */
  const takeProposal = (token: TextRange): boolean => {
    const { task, messages } = scene.current;
    const predicted = predictionOf(draftNow(scene), token);
    if (task.readOnly || predicted === undefined || tagsOf(draftNow(scene), token).length > 0) goOn(token);
    else if (sendAloud({ type: 'suggestion.accept', span: predicted }))
      goOn(token, messages.tagged(toldOf(token), predicted.label));
    return true;
  };

  const clearBack = (token: TextRange): boolean => {
    const { task, messages } = scene.current;
    if (task.readOnly) return false;
    const tags = tagsOf(draftNow(scene), token);
    for (const span of tags) task.send({ type: 'span.remove', span });
    const back = tokenBeside(draftNow(scene), token, 'backward') ?? token;
    goTo(back.start);
    const [removed] = tags;
    const done = removed && messages.removed(toldOf(token), removed.label);
    task.announce(messages.wentOn(done, toldToken(back)));
    return true;
  };

  const enter = (): void => {
    const { drawable, draft, view } = scene.current.task.actor.getSnapshot().context;
    if (!drawable || view.selection !== undefined || view.active !== undefined) return;
    const first = firstToTag(draft);
    if (first !== undefined) goTo(first.start);
  };

  return {
    tag: (label) => {
      const token = scene.current.task.readOnly ? undefined : pointedToken();
      if (token !== undefined) tag(token, label);
      return token !== undefined;
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
      const { task, armed } = scene.current;
      const token = pointedToken();
      if (armed.label !== undefined && token !== undefined && !task.readOnly) tag(token, armed.label.name);
    },
    goToEdit: ({ spans }) => {
      const [first] = [...spans.removed, ...spans.added].sort((a, b) => a.start - b.start);
      if (first !== undefined) goTo(first.start);
    },
    enter,
    enterIfFocused: () => {
      if (scene.current.text.current?.matches(':focus') === true) enter();
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
