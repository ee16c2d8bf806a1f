import { RECORD_STATUSES } from '@labelwright/core';
import type { ReactElement } from 'react';

import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { FilterField, HasField, PredictedField } from './filter-field';
import { type FilterGroup, targetsIn, withoutGroup } from './filter-parts';
import { MetadataFields } from './metadata-fields';
import { OptionList } from './option-list';
import { ScoreField } from './score-field';

/** All filters of a group, and a button that takes back what was chosen in it. */
export function GroupFields({ group }: { readonly group: FilterGroup }): ReactElement {
  const { view, setView, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const isActive = targetsIn(view.filter, group).length > 0;
  return (
    <div data-lw-part="filter-group" data-group={group}>
      {view.filter.ids === undefined ? null : <p data-lw-part="filter-note">{words.idsDecide}</p>}
      <FieldsOf group={group} />
      <Button
        variant="quiet"
        data-lw-part="filter-clear-group"
        disabled={!isActive}
        onClick={() => setView({ filter: withoutGroup(view.filter, group) })}
      >
        {words.clearGroup}
      </Button>
    </div>
  );
}

function FieldsOf({ group }: { readonly group: FilterGroup }): ReactElement {
  const { dataset, messages } = useWorkspace('FilterBar');
  const { fields } = messages.filters;
  // Written texts are no values to choose from, and none is ever quite the predicted one.
  const hasLabels = dataset.task !== 'Text2Text';
  switch (group) {
    case 'predictions':
      return (
        <>
          {hasLabels ? (
            <>
              <FilterField name={fields.predictedAs}>
                <OptionList target={PREDICTED_AS} autoFocus />
              </FilterField>
              <PredictedField />
            </>
          ) : null}
          <ScoreField />
          <FilterField name={fields.predictedBy}>
            <OptionList target={PREDICTED_BY} autoFocus={!hasLabels} />
          </FilterField>
          <HasField field="hasPrediction" />
        </>
      );
    case 'annotations':
      return (
        <>
          {hasLabels ? (
            <FilterField name={fields.annotatedAs}>
              <OptionList target={ANNOTATED_AS} autoFocus />
            </FilterField>
          ) : null}
          <FilterField name={fields.annotatedBy}>
            <OptionList target={ANNOTATED_BY} autoFocus={!hasLabels} />
          </FilterField>
          <HasField field="hasAnnotation" />
        </>
      );
    case 'status':
      return (
        <>
          <FilterField name={fields.status}>
            <OptionList target={STATUS} always={RECORD_STATUSES} fixed autoFocus />
          </FilterField>
          <HasField field="checkLater" />
          <HasField field="hasNote" />
        </>
      );
    case 'metadata':
      return <MetadataFields />;
  }
}

// The same objects each time: what is made of them is kept.
const PREDICTED_AS = { field: 'predictedAs' } as const;
const PREDICTED_BY = { field: 'predictedBy' } as const;
const ANNOTATED_AS = { field: 'annotatedAs' } as const;
const ANNOTATED_BY = { field: 'annotatedBy' } as const;
const STATUS = { field: 'status' } as const;
