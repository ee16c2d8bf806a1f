import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { MarkedText } from './marked-text';
import { useText2TextEditorContext } from './text2text-editor-context';

type DivProps = ComponentPropsWithoutRef<'div'>;

/** Heading of the candidates, with the agent that predicted them; nothing where there are none. */
export const CandidatesLabel = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { lifecycle, messages, candidates, predictionAgent } = useText2TextEditorContext('CandidatesLabel');
  if (candidates.length === 0) return null;
  return (
    <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('candidates-label'))}>
      {children ?? (
        <>
          <span aria-hidden="true">{messages.candidates}</span>
          {predictionAgent === undefined ? null : (
            <span data-lw-agent="" dir="auto">
              {messages.predictedBy(predictionAgent)}
            </span>
          )}
        </>
      )}
    </div>
  );
});
CandidatesLabel.displayName = 'CandidatesLabel';

/** The candidates to choose from, best first; nothing where there are none. */
export const Candidates = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { candidates, getCandidatesProps } = useText2TextEditorContext('Candidates');
  if (candidates.length === 0) return null;
  return (
    <div ref={ref} {...getCandidatesProps(props)}>
      {children ??
        candidates.map(({ index }) => (
          <CandidateRow key={index} index={index}>
            <Candidate index={index} />
            <RejectCandidate index={index} />
          </CandidateRow>
        ))}
    </div>
  );
});
Candidates.displayName = 'Candidates';

type OfCandidate = {
  /** Place in the order of scores, from 0. */
  readonly index: number;
};

/** Holds a candidate and what can be done with it. */
export const CandidateRow = forwardRef<HTMLDivElement, DivProps & OfCandidate>(({ index, ...props }, ref) => {
  const { candidates, lifecycle } = useText2TextEditorContext('CandidateRow');
  const candidate = candidates[index];
  if (candidate === undefined) return null;
  const { state, chosen } = candidate;
  return (
    <div
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('candidate-row'),
        'data-state': state,
        'data-chosen': chosen ? '' : undefined,
      })}
    />
  );
});
CandidateRow.displayName = 'CandidateRow';

/** One candidate: a click or its number takes it into the editor. */
export const Candidate = forwardRef<HTMLDivElement, DivProps & OfCandidate>(
  ({ index, children, ...props }, ref) => {
    const { candidates, messages, lang, predictionAgent, invisibles, getCandidateProps } =
      useText2TextEditorContext('Candidate');
    const candidate = candidates[index];
    if (candidate === undefined) return null;
    const { drawn, score, state, agents } = candidate;
    return (
      <div ref={ref} {...getCandidateProps(candidate, props)}>
        {children ?? (
          <>
            <span data-lw-number="" aria-hidden="true">
              {index + 1}
            </span>
            <span data-lw-text="" dir="auto" lang={lang}>
              {invisibles ? <MarkedText text={drawn} /> : drawn}
            </span>
            <span data-lw-meta="">
              {state === 'open' ? null : <span data-lw-mark="">{messages.candidateState[state]}</span>}
              {predictionAgent === undefined && agents.length > 0 ? (
                <span data-lw-agent="" dir="auto">
                  {agents.join(', ')}
                </span>
              ) : null}
              <span data-lw-score="">{messages.score(score)}</span>
            </span>
          </>
        )}
      </div>
    );
  },
);
Candidate.displayName = 'Candidate';

/** Turns a candidate down. */
export const RejectCandidate = forwardRef<
  HTMLButtonElement,
  ComponentPropsWithoutRef<'button'> & OfCandidate
>(({ index, children, ...props }, ref) => {
  const { candidates, getRejectProps } = useText2TextEditorContext('RejectCandidate');
  const candidate = candidates[index];
  if (candidate === undefined) return null;
  return (
    <button ref={ref} {...getRejectProps(candidate, props)}>
      {children ?? '✕'}
    </button>
  );
});
RejectCandidate.displayName = 'RejectCandidate';
