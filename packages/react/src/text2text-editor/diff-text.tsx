import { wordDistance } from '@labelwright/core';
import { type ReactNode, useState } from 'react';

import { drawnText } from '../internal/drawn-text';
import type { Steps } from './in-slices';
import type { Text2TextEditorMessages } from './messages';
import type { ComparedTexts } from './use-diff';
import { useLater } from './use-later';
import { type DiffPart, diffWords } from './word-diff';

export interface DiffTextProps {
  readonly texts: ComparedTexts;
  readonly lang: string | undefined;
  readonly messages: Text2TextEditorMessages;
}

interface Difference {
  readonly parts: readonly DiffPart[];
  /** Words put in, taken out or replaced. */
  readonly words: number;
}

function* differenceOf({ before, after }: ComparedTexts): Steps<Difference> {
  const parts = yield* diffWords(before, after);
  yield;
  return { parts, words: wordDistance(before, after) };
}

/** What differs between two texts, in one text: what was removed struck through, what was added underlined. */
export function DiffText({ texts, lang, messages }: DiffTextProps) {
  const [whole, setWhole] = useState(false);
  const computed = useLater(texts, differenceOf);
  if (computed === undefined) return <p data-lw-part="diff-text" data-pending="" />;
  const { parts, words } = computed.result;
  const equal = parts.every(({ kind }) => kind === 'same');
  const how = { count: parts.length, whole: whole || equal, messages };
  return (
    <>
      <p data-lw-part="diff-summary">
        <span dir="auto">{equal ? messages.noDifference : messages.wordsDiffer(words)}</span>
        {!equal && parts.some(isLong) ? (
          <button type="button" data-lw-part="diff-fold" onClick={() => setWhole(!whole)}>
            {whole ? messages.hideUnchanged : messages.showUnchanged}
          </button>
        ) : null}
      </p>
      <p
        data-lw-part="diff-text"
        dir="auto"
        lang={lang}
        data-pending={computed.input === texts ? undefined : ''}
      >
        {parts.map((part, index) => drawPart(part, index, how))}
      </p>
    </>
  );
}

interface Drawing {
  /** How many parts there are. */
  readonly count: number;
  /** Whether long unchanged parts are drawn as well. */
  readonly whole: boolean;
  readonly messages: Text2TextEditorMessages;
}

function drawPart(part: DiffPart, index: number, { count, whole, messages }: Drawing): ReactNode {
  const { kind, text } = part;
  if (kind === 'removed')
    return (
      <del key={index}>
        <span data-lw-hidden="">{messages.removed}</span>
        {visible(text)}
      </del>
    );
  if (kind === 'added')
    return (
      <ins key={index}>
        <span data-lw-hidden="">{messages.added}</span>
        {visible(text)}
      </ins>
    );
  const from = index === 0 ? 0 : spaceAfter(text, KEPT);
  const to = index === count - 1 ? text.length : spaceAfter(text, text.length - KEPT);
  if (whole || !isLong(part) || from >= to) return drawnText(text);
  const left = messages.unchanged(to - from);
  return [
    drawnText(text.slice(0, from)),
    <span key={index} data-lw-part="diff-gap" title={left}>
      <span aria-hidden="true">⋯</span>
      <span data-lw-hidden="">{left}</span>
    </span>,
    drawnText(text.slice(to)),
  ];
}

/** Unchanged text that is longer is folded; so much of it is left next to a change. In UTF-16 units. */
const LONG = 300;
const KEPT = 80;

function isLong({ kind, text }: DiffPart): boolean {
  return kind === 'same' && text.length > LONG;
}

/** A change that nobody would see is made visible. */
function visible(text: string): string {
  const drawn = drawnText(text).replaceAll('\n', '↵\n');
  return /\S/.test(text) ? drawn : drawn.replaceAll(' ', '␣').replaceAll('\t', '⇥').replaceAll('\u00a0', '⍽');
}

/** The next white space at or behind an offset, where one is near. */
function spaceAfter(text: string, at: number): number {
  const found = /\s/.exec(text.slice(at, at + KEPT));
  const start = at + (found?.index ?? 0);
  const low = text.charCodeAt(start);
  return low >= 0xdc00 && low <= 0xdfff ? start + 1 : start;
}
