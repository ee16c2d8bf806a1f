import { type ReactElement, useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { chipText } from '../filters/chip-text';
import { partsOf } from '../filters/filter-parts';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';

/** Why there is nothing to see, and what can be done about it. */
export function ExploreEmpty(): ReactElement {
  const { view, setView, settings, messages } = useWorkspace('Explore');
  const words = messages.explore;
  const names = partsOf(view.filter).map((part) => {
    const { name, value } = chipText(part, messages.filters, settings);
    return `${name}: ${value}`;
  });
  if (view.similarTo !== undefined) names.push(words.similar);
  if (names.length === 0) return <p data-lw-part="explore-empty">{words.noRecords}</p>;
  return (
    <div data-lw-part="explore-empty">
      <p>{words.empty}</p>
      <p>{words.filtersOn}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Button variant="primary" onClick={() => setView({ filter: {}, similarTo: undefined })}>
        {words.clearFilters}
      </Button>
    </div>
  );
}

interface ExploreFailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What went wrong, and another try. */
export function ExploreFailed({ error, onRetry }: ExploreFailedProps): ReactElement {
  const { messages, announce } = useWorkspace('Explore');
  const words = messages.explore;
  const told = useRef<unknown>(undefined);
  useBrowserLayoutEffect(() => {
    if (told.current === error) return;
    told.current = error;
    announce(words.failed);
  });
  return (
    <div data-lw-part="explore-failed">
      <p>{words.failed}</p>
      {error instanceof Error ? <p dir="auto">{error.message}</p> : null}
      <Button icon="retry" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  );
}
