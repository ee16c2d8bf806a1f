import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { mergeProps } from '../../internal/merge-props';
import { activeSuggestion } from '../scene/use-picker';
import { useTokenTaggerContext } from '../token-tagger-context';
import { excerptOf } from './picker-excerpt';
import { PickerNote } from './picker-note';
import { PickerOccurrences } from './picker-occurrences';
import { PickerStack } from './picker-stack';
import { PickerTools } from './picker-tools';

/** What can be done with the active span besides labelling it; nothing while none is active. */
export function PickerHeader(): ReactElement | null {
  const { view, draft, actions, lang, picker, messages, lifecycle } = useTokenTaggerContext('Picker');
  const { active } = view;
  if (active === undefined) return null;
  const { span, layer } = active;
  const score = activeSuggestion(draft, active)?.score;
  const key = `${layer} ${span.label} ${span.start} ${span.end}`;
  return (
    <div {...lifecycle.getPartProps('picker-header')}>
      <PickerStack />
      <div
        {...mergeProps(lifecycle.getPartProps('active-span'), {
          role: 'group',
          'aria-label': messages.spanActions,
        })}
      >
        <span data-lw-part="active-text">
          <b dir="auto">{drawableText(messages.markTitle(span.label, layer, score))}</b>{' '}
          <bdi lang={lang}>{drawableText(excerptOf(draft.text.map, span))}</bdi>
        </span>
        {layer === 'suggestion' ? (
          <span data-lw-part="span-tools">
            <button type="button" data-tool="accept" onClick={() => actions.accept(span)}>
              {messages.accept}
            </button>
            <button type="button" data-tool="reject" onClick={() => actions.reject(span)}>
              {messages.reject}
            </button>
          </span>
        ) : (
          <PickerTools span={span} />
        )}
      </div>
      {layer === 'annotation' ? <PickerNote key={`note ${key}`} span={span} /> : null}
      {picker.panel === 'occurrences' ? <PickerOccurrences span={span} /> : null}
    </div>
  );
}
