import type { Span } from '@labelwright/core';
import type { ReactElement } from 'react';

import { mergeProps } from '../../internal/merge-props';
import { useTokenTaggerContext } from '../token-tagger-context';
import { excerptOf } from './picker-excerpt';

/** How often the active span's text occurs, by which rules, and the button that labels all of it. They are painted meanwhile. */
export function PickerOccurrences({ span }: { readonly span: Span }): ReactElement {
  const { draft, occurrences, actions, messages, lifecycle } = useTokenTaggerContext('Picker');
  const { ranges, open, matchCase, wholeWords, change } = occurrences;
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
