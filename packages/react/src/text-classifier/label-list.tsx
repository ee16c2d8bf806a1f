import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement } from 'react';

import { Label } from './label';
import { type Nested, nest } from './label-tree';
import { useTextClassifierContext } from './text-classifier-context';
import { WindowedLabels } from './windowed-labels';

/** The labels to choose from. Children replace the usual list; put a `Label` in it for each. */
export const Labels = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { drawable, windowed, query, found, getLabelsProps, messages } = useTextClassifierContext('Labels');
    if (!drawable) return null;
    if (windowed && children === undefined) return <WindowedLabels ref={ref} {...getLabelsProps(props)} />;
    return (
      <div ref={ref} {...getLabelsProps(props)}>
        {children ?? <AllLabels />}
        {found === 0 ? (
          <p data-lw-part="no-labels">{query === '' ? messages.noLabels : messages.noLabelMatches}</p>
        ) : null}
      </div>
    );
  },
);
Labels.displayName = 'TextClassifier.Labels';

function AllLabels(): ReactElement {
  const { shown, pathOf } = useTextClassifierContext('Labels');
  if (pathOf === undefined) return <LabelsAt places={shown} />;
  return <Group group={nest(shown, pathOf)} />;
}

function LabelsAt({ places }: { readonly places: readonly number[] }): ReactElement {
  const { choiceAt } = useTextClassifierContext('Labels');
  return (
    <>
      {places.map((place) => {
        const name = choiceAt(place)?.name;
        return name === undefined ? null : <Label key={name} label={name} />;
      })}
    </>
  );
}

function Group({ group: { path, items, groups } }: { readonly group: Nested<number> }): ReactElement {
  const name = path.at(-1);
  const content = (
    <>
      <LabelsAt places={items} />
      {groups.map((inner) => (
        <Group key={inner.path.at(-1)} group={inner} />
      ))}
    </>
  );
  if (name === undefined) return content;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be no part of the grid around it
    <div role="group" aria-label={drawableText(name)} data-lw-part="label-group" data-depth={path.length}>
      <GroupHeading path={path} />
      {content}
    </div>
  );
}

/** The group around it has its name. */
function GroupHeading({ path }: { readonly path: readonly string[] }): ReactElement {
  return (
    <div data-lw-part="group-heading" aria-hidden="true">
      <bdi>{drawableText(path.at(-1) ?? '')}</bdi>
    </div>
  );
}
