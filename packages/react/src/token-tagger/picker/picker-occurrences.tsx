import type { Span } from '@labelwright/core';
import { type ReactElement, useRef } from 'react';

import { mergeProps } from '../../internal/merge-props';
import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { useTokenTaggerContext } from '../token-tagger-context';
import { excerptOf } from './picker-excerpt';

/** How often the active span's text occurs, by which rules, and the button that labels all of it. They are painted meanwhile. */
export function PickerOccurrences({ span }: { readonly span: Span }): ReactElement {
  const { draft, occurrences, actions, messages, lifecycle } = useTokenTaggerContext('Picker');
  const { ranges, open, matchCase, wholeWords, change } = occurrences;
  const labelAll = useRef<HTMLButtonElement | null>(null);
  // Whoever asked for it by its key says yes by Enter: in the text that would take the label that is there already.
  useBrowserLayoutEffect(() => labelAll.current?.focus({ preventScroll: true }), []);
  return (
    <div
      {...mergeProps(lifecycle.getPartProps('occurrences'), {
        role: 'group',
        'aria-label': messages.labelOccurrences,
      })}
    >
      <p role="status">{messages.occurrenceCount(ranges.length, open, excerptOf(draft.text.map, span))}</p>
      <label>
        <input
          type="checkbox"
          checked={matchCase}
          onChange={({ target }) => change({ matchCase: target.checked })}
        />
        {messages.matchCase}
      </label>
      <label>
        <input
          type="checkbox"
          checked={wholeWords}
          onChange={({ target }) => change({ wholeWords: target.checked })}
        />
        {messages.wholeWords}
      </label>
      <button
        ref={labelAll}
        type="button"
        data-tool="label-all"
        aria-disabled={open === 0 ? true : undefined}
        onClick={
          open === 0 ? undefined : () => actions.annotateOccurrences(span, { matchCase, wholeWords }, open)
        }
      >
        {messages.labelAll(open, span.label)}
      </button>
    </div>
  );
}
