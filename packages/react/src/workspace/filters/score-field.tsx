import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { FilterField } from './filter-field';
import { withRange } from './filter-target';
import { Histogram } from './histogram';
import { useDelayed } from './use-delayed';
import { useFacetsFor } from './use-facets';

const SCORE = { field: 'score' } as const;

/** Milliseconds without a move before a range counts. */
const DELAY = 150;

const NO_COUNTS: readonly number[] = Array.from({ length: 20 }, () => 0);

/** A range of scores under a picture of how they are spread: two thumbs, in steps of a percent. */
export function ScoreField(): ReactElement {
  const { view, setView, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const { score = {} } = view.filter;
  const { facets } = useFacetsFor(SCORE);
  const ask = (from: number, to: number): void => {
    // What reaches the end is open: scores beyond it, as some models give them, are not left out.
    const range = { from: from <= 0 ? undefined : from / 100, to: to >= 100 ? undefined : to / 100 };
    setView({ filter: withRange(view.filter, SCORE, range) });
  };
  const from = useDelayed(percentOf(score.from, 0), (from) => ask(from, to.value), DELAY);
  const to = useDelayed(percentOf(score.to, 100), (to) => ask(from.value, to), DELAY);
  const [lowest, highest] = [from.value / 100, to.value / 100];
  return (
    <FilterField name={words.fields.score}>
      <Histogram counts={facets?.score ?? NO_COUNTS} from={lowest} to={highest} />
      <div data-lw-part="filter-thumbs">
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={from.value}
          aria-label={words.lowestScore}
          aria-valuetext={words.percent(lowest)}
          // Where both stand at the end this one must be reachable.
          data-on-top={from.value > 50 ? '' : undefined}
          onChange={({ target }) => from.change(Math.min(target.valueAsNumber, to.value))}
        />
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={to.value}
          aria-label={words.highestScore}
          aria-valuetext={words.percent(highest)}
          onChange={({ target }) => to.change(Math.max(target.valueAsNumber, from.value))}
        />
      </div>
      <output data-lw-part="filter-range-text" aria-live="off">
        {words.between(words.percent(lowest), words.percent(highest))}
      </output>
    </FilterField>
  );
}

function percentOf(share: number | undefined, open: number): number {
  return share === undefined ? open : Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}
