import { drawableText, sameSpan } from '@labelwright/core';
import type { ReactElement } from 'react';
import { mergeProps } from '../../internal/merge-props';
import { spansInwardsAt } from '../hands/told';
import { LabelSwatch } from '../label-name';
import { useTokenTaggerContext } from '../token-tagger-context';
import { excerptOf } from './picker-excerpt';

/** Where several spans lie over the place that is pointed at: all of them, the innermost first, to say which one is meant. */
export function PickerStack(): ReactElement | null {
  const { view, draft, labels, actions, lang, picker, messages, lifecycle } = useTokenTaggerContext('Picker');
  const { active } = view;
  if (active === undefined) return null;
  const place = picker.clicked?.offset ?? active.span.start;
  const stack = spansInwardsAt(draft, { start: place, end: place + 1 });
  if (stack.length < 2) return null;
  return (
    <div
      {...mergeProps(lifecycle.getPartProps('span-stack'), {
        role: 'group',
        'aria-label': messages.spansHere,
      })}
    >
      {stack.map((other) => {
        const { layer, span } = other;
        const label = labels.byName.get(span.label);
        // Two with one label are told apart by what they are over.
        const isTwin = stack.filter((another) => another.span.label === span.label).length > 1;
        const isActive = layer === active.layer && sameSpan(span, active.span);
        return (
          <button
            key={`${layer} ${span.label} ${span.start} ${span.end}`}
            type="button"
            aria-pressed={isActive}
            data-layer={layer}
            title={excerptOf(draft.text.map, span)}
            onClick={() => actions.activate(other)}
          >
            {label === undefined ? null : <LabelSwatch label={label} />}
            <bdi>{drawableText(layer === 'annotation' ? span.label : `${span.label}?`)}</bdi>
            {isTwin ? (
              <bdi data-lw-part="span-text" lang={lang}>
                {drawableText(excerptOf(draft.text.map, span))}
              </bdi>
            ) : null}
          </button>
        );
      })}
    </div>
  );
}
