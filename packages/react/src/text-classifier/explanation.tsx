import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement } from 'react';

import { mergeProps } from '../internal/merge-props';
import { type Attribution, strongestAttributions } from './attributions';
import { useTextClassifierContext } from './text-classifier-context';
import { useExplainedLabel } from './use-explained';

/** So many numbers say what there is to say. */
const SHOWN = 8;

/**
 * What speaks for and against the label that is pointed at, in numbers, with the legend of what is drawn in the text. Nothing
 * where the record explains nothing, or while it is not to be shown.
 */
export const Explanation = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { record, lifecycle, messages } = useTextClassifierContext('Explanation');
  const label = useExplainedLabel();
  if (label === undefined) return null;
  const all = strongestAttributions(record.explanation, label);
  const title = messages.explained(drawableText(label));
  return (
    <div
      ref={ref}
      {...mergeProps(props, {
        role: 'group',
        'aria-label': title,
        ...lifecycle.getPartProps('explanation'),
      })}
    >
      <div data-lw-part="explanation-header">
        <span data-lw-part="explanation-title" dir="auto" aria-hidden="true">
          {title}
        </span>
        <span data-lw-part="legend">
          <span data-lw-part="attribution" data-sign="positive" data-strength="3">
            {messages.speaksFor}
          </span>
          <span data-lw-part="attribution" data-sign="negative" data-strength="3">
            {messages.speaksAgainst}
          </span>
        </span>
      </div>
      {all.length === 0 ? (
        <p data-lw-part="unexplained">{messages.unexplained(drawableText(label))}</p>
      ) : (
        <ul data-lw-part="attributions">
          {all.slice(0, SHOWN).map((attribution, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: tokens repeat, and each stays in its place
            <AttributionLine key={index} attribution={attribution} />
          ))}
          {all.length > SHOWN ? <li>{messages.moreAttributions(all.length - SHOWN)}</li> : null}
        </ul>
      )}
    </div>
  );
});
Explanation.displayName = 'TextClassifier.Explanation';

function AttributionLine({
  attribution: { token, value },
}: {
  readonly attribution: Attribution;
}): ReactElement {
  const { lang, messages } = useTextClassifierContext('Explanation');
  return (
    <li data-sign={value > 0 ? 'positive' : 'negative'}>
      <bdi lang={lang}>{drawableText(token)}</bdi>{' '}
      <span data-lw-part="attribution-value" dir="ltr">
        {messages.attribution(value)}
      </span>
    </li>
  );
}
