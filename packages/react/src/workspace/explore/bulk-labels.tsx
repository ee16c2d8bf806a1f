import { type BulkChange, drawableText, type FacetCount } from '@labelwright/core';
import { type ReactElement, useEffect, useMemo, useState } from 'react';

import { filterLabels, foldLabels } from '../../internal/filter-labels';
import { useLabelColor } from '../../internal/label-color';
import { lazily } from '../../internal/lazily';
import { useLatest } from '../../internal/use-latest';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { useWorkspace } from '../workspace-context';
import {
  choiceState,
  type LabelChoice,
  type LabelPlan,
  labelChoices,
  NO_PLAN,
  plannedLabels,
  pressedPlan,
} from './label-choice';
import type { LabelLook, LabelLooks } from './label-looks';
import { useIndeterminate } from './use-indeterminate';

interface BulkLabelsProps {
  /** Of the selected records; read once. */
  readonly ids: () => readonly string[];
  /** One label a record. */
  readonly single: boolean;
  readonly looks: LabelLooks;
  readonly onApply: (change: BulkChange) => void;
}

/** Labels drawn at once; a filter finds the others. */
const SHOWN = 60;

/** Which labels many records get or lose; what is not touched here stays as it is on each of them. */
export function BulkLabels({ ids, single, looks, onApply }: BulkLabelsProps): ReactElement {
  const { settings, messages } = useWorkspace('Explore');
  const words = messages.explore.bulk.labels;
  const [selected] = useState(ids);
  const total = selected.length;
  const counts = useAnnotated(selected);
  const [query, setQuery] = useState('');
  const [plan, setPlan] = useState(NO_PLAN);
  const [validate, setValidate] = useState(true);
  const choices = useMemo(() => labelChoices(settings.labels, counts), [settings.labels, counts]);
  const folded = useMemo(() => lazily(() => foldLabels(choices)), [choices]);
  const found = useMemo(() => filterLabels(choices, folded, query), [choices, folded, query]);
  const planned = plannedLabels(choices, plan);
  const isIdle = planned.add.length === 0 && planned.remove.length === 0;
  return (
    <Form
      part="bulk-labels"
      onSend={() => {
        if (!isIdle) onApply({ kind: 'labels', ...planned, validate });
      }}
    >
      <p data-lw-part="bulk-labels-title">{words.title(total)}</p>
      <input
        type="search"
        data-lw-ui="control"
        data-autofocus=""
        autoComplete="off"
        aria-label={words.filter}
        placeholder={words.filter}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul data-lw-part="bulk-label-list">
        {found.slice(0, SHOWN).map((choice) => (
          <ChoiceRow
            key={choice.name}
            choice={choice}
            total={total}
            plan={plan}
            look={looks.get(choice.name)}
            onPress={() => setPlan(pressedPlan(plan, choice, total, single))}
          />
        ))}
        {found.length === 0 ? <li data-lw-part="explore-none">{words.noneFound}</li> : null}
        {found.length > SHOWN ? (
          <li data-lw-part="explore-none">{messages.explore.more(found.length - SHOWN)}</li>
        ) : null}
      </ul>
      <label data-lw-part="bulk-validate">
        <input type="checkbox" checked={validate} onChange={(event) => setValidate(event.target.checked)} />
        <span>{words.validate}</span>
      </label>
      <Button type="submit" variant="primary" disabled={isIdle}>
        {words.apply(total)}
      </Button>
    </Form>
  );
}

interface ChoiceRowProps {
  readonly choice: LabelChoice;
  readonly total: number;
  readonly plan: LabelPlan;
  readonly look: LabelLook | undefined;
  readonly onPress: () => void;
}

function ChoiceRow({ choice, total, plan, look, onPress }: ChoiceRowProps): ReactElement {
  const words = useWorkspace('Explore').messages.explore.bulk.labels;
  const state = choiceState(choice, total, plan);
  const planned = plan.get(choice.name);
  const color = useLabelColor(look?.color);
  const box = useIndeterminate(state === 'some');
  return (
    <li>
      <label data-lw-part="bulk-label" data-plan={planned}>
        <input ref={box} type="checkbox" checked={state === 'all'} onChange={onPress} />
        <span ref={color} data-lw-part="swatch" data-color={look?.paletteColor} aria-hidden="true" />
        <span data-lw-part="bulk-label-name" dir="auto">
          {drawableText(choice.name)}
        </span>
        <span data-lw-part="bulk-label-count">
          {planned !== undefined
            ? words[planned === 'add' ? 'willAdd' : 'willRemove']
            : choice.count === undefined
              ? words.counting
              : words.onCount(choice.count, total)}
        </span>
      </label>
    </li>
  );
}

/** How many of some records have which label; `undefined` while they are counted. */
function useAnnotated(ids: readonly string[]): readonly FacetCount[] | undefined {
  const { index } = useWorkspace('Explore');
  const [counts, setCounts] = useState<readonly FacetCount[]>();
  const latestIds = useLatest(ids);
  useEffect(() => {
    const control = new AbortController();
    const tell = (counted: readonly FacetCount[]): void => {
      if (!control.signal.aborted) setCounts(counted);
    };
    index.facets({ ids: latestIds.current }, { signal: control.signal }).then(
      ({ annotatedAs }) => tell(annotatedAs),
      // Labels can be given without knowing who has them.
      () => tell([]),
    );
    return () => control.abort();
  }, [index, latestIds]);
  return counts;
}
