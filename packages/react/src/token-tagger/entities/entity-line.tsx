import { type ActiveSpan, type AlignedText, drawableText, type SuggestedSpan } from '@labelwright/core';
import { type AriaAttributes, type HTMLAttributes, memo, type ReactElement } from 'react';

import { useLabelColor } from '../../internal/label-color';
import type { ShownLabel } from '../../internal/use-labels';
import { lineProps } from '../../internal/use-window';
import type { TokenTaggerMessages } from '../messages/messages';
import { type Comparison, compareWithPredictions } from '../predictions/standing';
import type { Predictions } from '../predictions/use-predictions';
import { UNKNOWN_LABEL } from '../text/span-mark';
import type { Entity, EntityGroup } from './entity-index';
import { excerptOf } from './excerpt';

interface LineProps {
  readonly id: string;
  /** Its place among all lines. */
  readonly line: number;
  /** Its place in the window: as of `WindowedLine`. */
  readonly kind: string;
  readonly gap: number;
  /** Its place among its siblings, and how many there are. */
  readonly place: number;
  readonly siblings: number;
  readonly current: boolean;
  readonly className: string | undefined;
}

interface LabelLineProps extends LineProps {
  readonly group: EntityGroup;
  readonly expanded: boolean;
  readonly label: ShownLabel | undefined;
  readonly messages: TokenTaggerMessages;
}

/** A label with its counts. */
export const LabelLine = memo(
  ({ group, expanded, label, messages, ...line }: LabelLineProps): ReactElement => {
    const color = useLabelColor(label?.color);
    const { annotated, entities } = group;
    return (
      <div {...treeItem(line, { 'aria-level': 1, 'aria-expanded': expanded })} data-lw-part="entity-label">
        <span
          ref={color}
          data-lw-part="swatch"
          data-color={label?.paletteColor ?? UNKNOWN_LABEL}
          aria-hidden="true"
        />
        <span data-lw-part="label-name" dir="auto">
          {drawableText(group.label)}
        </span>{' '}
        <span data-lw-part="entity-count" dir="auto">
          {messages.labelCount(annotated, entities.length - annotated)}
        </span>
      </div>
    );
  },
);
LabelLine.displayName = 'LabelLine';

interface EntityLineProps extends LineProps {
  readonly entity: Entity;
  readonly active: boolean;
  readonly text: AlignedText;
  readonly lang: string | undefined;
  readonly predictions: Predictions;
  readonly answered: boolean;
  readonly readOnly: boolean;
  readonly label: ShownLabel | undefined;
  readonly messages: TokenTaggerMessages;
}

/** An entity with a few words around it, and how it stands to what is predicted. */
export const EntityLine = memo((props: EntityLineProps): ReactElement => {
  const { entity, active, text, lang, predictions, answered, readOnly, label, messages, ...line } = props;
  const { layer, span } = entity;
  const color = useLabelColor(label?.color);
  const excerpt = excerptOf(text.map, span);
  const comparison = compareWithPredictions(predictions, entity, answered);
  return (
    <div
      {...treeItem(line, { 'aria-level': 2, 'aria-selected': active })}
      ref={color}
      data-lw-part="entity"
      data-color={label?.paletteColor ?? UNKNOWN_LABEL}
      data-layer={layer}
      data-standing={comparison?.standing}
    >
      {/* Read out before its context, in which it is only emphasised. */}
      <span data-lw-part="entity-name" lang={lang}>
        {messages.entityName(excerpt.text)}
      </span>
      <p data-lw-part="excerpt" dir="auto" lang={lang}>
        {excerpt.before}
        <strong>{excerpt.text}</strong>
        {excerpt.after}
      </p>
      {comparison === undefined ? null : (
        <p data-lw-part="entity-details" dir="auto">
          {detailsOf(comparison, props).join(' · ')}
        </p>
      )}
      {span.note === undefined ? null : (
        <p data-lw-part="entity-note" dir="auto">
          {messages.entityNote(drawableText(span.note))}
        </p>
      )}
      {readOnly ? null : <EntityButtons layer={layer} messages={messages} />}
    </div>
  );
});
EntityLine.displayName = 'EntityLine';

/** For the pointer alone: what the keys of the list and of the text do too is no part of what a line is called. */
function EntityButtons({
  layer,
  messages,
}: {
  readonly layer: ActiveSpan['layer'];
  readonly messages: TokenTaggerMessages;
}): ReactElement {
  const remove = layer === 'annotation' ? messages.remove : messages.reject;
  return (
    <span data-lw-part="entity-buttons" aria-hidden="true">
      {layer === 'annotation' ? null : (
        <button type="button" tabIndex={-1} data-entity-action="accept" title={messages.accept} />
      )}
      <button type="button" tabIndex={-1} data-entity-action="remove" title={remove} />
    </span>
  );
}

function treeItem(
  { id, line, kind, gap, place, siblings, current, className }: LineProps,
  own: AriaAttributes,
): HTMLAttributes<HTMLDivElement> {
  return {
    ...own,
    ...lineProps({ kind, gap }),
    id,
    className,
    role: 'treeitem',
    'aria-posinset': place + 1,
    'aria-setsize': siblings,
    ...{ 'data-index': line, 'data-current': current ? '' : undefined },
  };
}

function detailsOf({ standing, prediction }: Comparison, props: EntityLineProps): readonly string[] {
  const { messages, text, entity } = props;
  const { span } = entity;
  if (prediction === undefined) return [messages.standing[standing]];
  const agents = agentsOf(prediction, messages);
  if (standing !== 'different') return [messages.standing[standing], ...agents];
  const isSameRange = prediction.start === span.start && prediction.end === span.end;
  const other = isSameRange ? undefined : excerptOf(text.map, prediction).text;
  return [messages.predictedInstead(drawableText(prediction.label), other), ...agents];
}

/** How sure whoever predicted it is. */
function agentsOf({ by, score }: SuggestedSpan, messages: TokenTaggerMessages): readonly string[] {
  if (by === undefined) return [messages.score(score)];
  return by.map((one) => `${drawableText(one.agent)} ${messages.score(one.score)}`);
}
