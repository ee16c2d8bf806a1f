import { type ReactElement, type ReactNode, useId } from 'react';
import { Segmented } from '../ui/tabs';
import { useWorkspace } from '../workspace-context';
import { type FlagField, withoutTarget } from './filter-target';
import { useFacetsFor } from './use-facets';

/** A filter under its name. */
export function FilterField({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend lies in no grid and no flex row
    <div role="group" aria-labelledby={id} data-lw-part="filter-field">
      <span id={id} data-lw-part="filter-name">
        {name}
      </span>
      {children}
    </div>
  );
}

/** Whether the prediction is what was annotated. */
export function PredictedField(): ReactElement {
  const { view, setView, messages } = useWorkspace('FilterBar');
  const { facets } = useFacetsFor(PREDICTED);
  const words = messages.filters;
  const count = (verdict: 'ok' | 'ko') =>
    facets?.predicted.find(({ value }) => value === verdict)?.count ?? 0;
  return (
    <Choice
      name={words.fields.predicted}
      selected={view.filter.predicted ?? 'any'}
      options={[
        { id: 'ok', name: words.verdicts.ok, count: facets && count('ok') },
        { id: 'ko', name: words.verdicts.ko, count: facets && count('ko') },
      ]}
      onSelect={(predicted) =>
        setView({
          filter: predicted === 'any' ? withoutTarget(view.filter, PREDICTED) : { ...view.filter, predicted },
        })
      }
    />
  );
}

/** A yes or a no. */
export function HasField({ field }: { readonly field: FlagField }): ReactElement {
  const { view, setView, messages } = useWorkspace('FilterBar');
  const { facets } = useFacetsFor({ field });
  const words = messages.filters[field];
  const asked = view.filter[field];
  return (
    <Choice
      name={words.name}
      selected={asked === undefined ? 'any' : asked ? 'yes' : 'no'}
      options={[
        { id: 'yes', name: words.yes, count: facets?.[field] },
        { id: 'no', name: words.no, count: facets && facets.total - facets[field] },
      ]}
      onSelect={(answer) =>
        setView({
          filter:
            answer === 'any'
              ? withoutTarget(view.filter, { field })
              : { ...view.filter, [field]: answer === 'yes' },
        })
      }
    />
  );
}

const PREDICTED = { field: 'predicted' } as const;

interface ChoiceProps<Id extends string> {
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly name: string; readonly count: number | undefined }[];
  readonly selected: Id | 'any';
  readonly onSelect: (id: Id | 'any') => void;
}

function Choice<Id extends string>({ name, options, selected, onSelect }: ChoiceProps<Id>): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  return (
    <div data-lw-part="filter-field">
      <span aria-hidden="true" data-lw-part="filter-name">
        {name}
      </span>
      <Segmented<Id | 'any'>
        label={name}
        selected={selected}
        onSelect={onSelect}
        options={[
          { id: 'any', label: words.any },
          ...options.map(({ id, name, count }) => ({
            id,
            label: count === undefined ? name : `${name} ${words.number(count)}`,
          })),
        ]}
      />
    </div>
  );
}
