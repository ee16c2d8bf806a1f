import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useTokenTaggerContext } from './token-tagger-context';
import { activeSuggestion } from './use-picker';

/** What can be done with the active span besides labelling it. */
export function PickerHeader(): ReactElement | null {
  const { view, draft, actions, messages, lifecycle } = useTokenTaggerContext('Picker');
  const { active } = view;
  if (active === undefined) return null;
  const { span, layer } = active;
  const score = activeSuggestion(draft, active)?.score;
  return (
    <div {...lifecycle.getPartProps('active-span')}>
      <span dir="auto">{drawableText(messages.markTitle(span.label, layer, score))}</span>
      {layer === 'suggestion' ? (
        <>
          <button type="button" onClick={() => actions.accept(span)}>
            {messages.accept}
          </button>
          <button type="button" onClick={() => actions.reject(span)}>
            {messages.reject}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => actions.remove(span)}>
          {messages.remove}
        </button>
      )}
    </div>
  );
}
