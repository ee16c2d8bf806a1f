import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactElement,
  useId,
  useMemo,
  useState,
} from 'react';

import { mergeProps } from '../../internal/merge-props';
import { createAgreements } from '../predictions/agreement';
import { countSuggestions } from '../predictions/suggestion-counts';
import { useTokenTaggerContext } from '../token-tagger-context';
import { AgentList } from './agents';

/** What the threshold is before the annotator sets one. */
const FIRST_MIN_SCORE = 0.8;

/**
 * What is predicted: how many are left or how the answer differs, ways to be done with them at once, and with several agents
 * how each compares. Nothing while there is nothing to decide or to compare.
 */
export const Suggestions = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { draft, labels, messages, lifecycle, predictions, readOnly } =
      useTokenTaggerContext('Suggestions');
    const [minScore, setMinScore] = useState(FIRST_MIN_SCORE);
    const [agreementOf] = useState(createAgreements);
    const { spans, suggestions, answered } = draft;
    const { confirmed, confirmedBy } = agreementOf(spans, predictions.spans);
    const counts = useMemo(
      () => countSuggestions(suggestions, labels.byName, minScore),
      [suggestions, labels, minScore],
    );
    const dropped = predictions.spans.size - confirmed;
    const unpredicted = predictions.spans.size === 0 ? 0 : spans.size - confirmed;
    const isCompared = predictions.agents.length > 1;
    const differs = answered && dropped + unpredicted > 0;
    if (suggestions.size === 0 && !isCompared && !differs) return null;
    return (
      <div
        ref={ref}
        {...mergeProps(props, {
          ...lifecycle.getPartProps('suggestions'),
          role: 'group',
          'aria-label': messages.predictions,
        })}
      >
        {children ?? (
          <>
            <span data-lw-part="suggestions-summary">
              {answered ? messages.differences(dropped, unpredicted) : messages.suggestions(suggestions.size)}
            </span>
            {readOnly || suggestions.size === 0 ? null : (
              <Decisions counts={counts} minScore={minScore} onMinScore={setMinScore} />
            )}
            {isCompared ? <AgentList left={counts.byAgent} confirmedBy={confirmedBy} /> : null}
          </>
        )}
      </div>
    );
  },
);
Suggestions.displayName = 'TokenTagger.Suggestions';

interface DecisionsProps {
  readonly counts: { readonly all: number; readonly sure: number };
  readonly minScore: number;
  readonly onMinScore: (minScore: number) => void;
}

/** All at once, or only those that are sure enough. */
function Decisions({ counts, minScore, onMinScore }: DecisionsProps): ReactElement {
  const { messages, actions } = useTokenTaggerContext('Suggestions');
  const id = useId();
  return (
    <>
      <span data-lw-part="suggestions-all">
        <button type="button" onClick={() => actions.acceptAll()}>
          {messages.acceptAll}
        </button>
        <button type="button" onClick={() => actions.rejectAll()}>
          {messages.rejectAll}
        </button>
      </span>
      <span data-lw-part="suggestions-sure">
        <label htmlFor={id}>{messages.minScore}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={1}
          value={Math.round(minScore * 100)}
          aria-valuetext={messages.score(minScore)}
          onChange={({ target }) => onMinScore(Number(target.value) / 100)}
          onKeyDown={(event) => {
            // It would send a form that a host has around all this.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        {/* For the eye: the slider tells its value, and an output would be a live region. */}
        <span aria-hidden="true">{messages.score(minScore)}</span>
        <button
          type="button"
          aria-disabled={counts.sure === 0 ? true : undefined}
          onClick={() => {
            if (counts.sure > 0) actions.acceptSome({ minScore });
          }}
        >
          {messages.acceptSure(counts.sure)}
        </button>
      </span>
    </>
  );
}
