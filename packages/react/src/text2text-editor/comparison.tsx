import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useMemo } from 'react';

import { drawnText } from '../internal/drawn-text';
import { mergeProps } from '../internal/merge-props';
import { LazyDiffText } from './lazy-diff-text';
import { withLineFeeds } from './line-endings';
import type { ShownCandidate } from './shown-candidates';
import { useText2TextEditorContext } from './text2text-editor-context';

/** The annotation beside what was predicted: `ok` where they are the same, else what differs. */
export const Comparison = forwardRef<HTMLElement, ComponentPropsWithoutRef<'section'>>(
  ({ children, ...props }, ref) => {
    const { answer, candidates, lang, lifecycle, messages } = useText2TextEditorContext('Comparison');
    if (!lifecycle.drawable) return null;
    return (
      <section
        ref={ref}
        {...mergeProps(props, { ...lifecycle.getPartProps('comparison'), 'aria-label': messages.comparison })}
      >
        {children ?? (
          <>
            <div data-lw-part="compared" data-of="annotation">
              <p data-lw-part="compared-head">{messages.annotation}</p>
              {answer === undefined ? (
                <p>{messages.notAnnotated}</p>
              ) : (
                <p data-lw-text="" dir="auto" lang={lang}>
                  {drawnText(answer)}
                </p>
              )}
            </div>
            {candidates.length === 0 ? <p>{messages.nothingPredicted}</p> : null}
            {candidates.map((candidate) => (
              <ComparedCandidate key={candidate.index} candidate={candidate} />
            ))}
          </>
        )}
      </section>
    );
  },
);
Comparison.displayName = 'Comparison';

function ComparedCandidate({ candidate }: { readonly candidate: ShownCandidate }) {
  const { answer, lang, messages } = useText2TextEditorContext('Comparison');
  const { index, text, drawn, score, agents } = candidate;
  const verdict = answer === undefined ? undefined : answer === text ? 'same' : 'different';
  return (
    <div data-lw-part="compared" data-of="prediction" data-verdict={verdict}>
      <p data-lw-part="compared-head">
        <span dir="auto">{messages.candidate(index + 1)}</span>
        {agents.map((agent) => (
          <span key={agent} data-lw-agent="" dir="auto">
            {agent}
          </span>
        ))}
        <span data-lw-score="">{messages.score(score)}</span>
        {verdict === undefined ? null : <span data-lw-verdict={verdict}>{messages.verdicts[verdict]}</span>}
      </p>
      {verdict === 'different' && answer !== undefined ? (
        <ComparedText before={text} after={answer} fallback={<p data-lw-text="">{drawn}</p>} />
      ) : (
        <p data-lw-text="" dir="auto" lang={lang}>
          {drawn}
        </p>
      )}
    </div>
  );
}

interface ComparedTextProps {
  readonly before: string;
  readonly after: string;
  readonly fallback: ReactNode;
}

function ComparedText({ before, after, fallback }: ComparedTextProps) {
  const { lang, messages } = useText2TextEditorContext('Comparison');
  const texts = useMemo(
    () => ({ before: withLineFeeds(before), after: withLineFeeds(after) }),
    [before, after],
  );
  return <LazyDiffText texts={texts} lang={lang} messages={messages} fallback={fallback} />;
}
