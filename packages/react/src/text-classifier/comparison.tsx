import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement } from 'react';

import { mergeProps } from '../internal/merge-props';
import { type ComparedLabel, type ComparedPrediction, comparePredictions } from './compare-labels';
import { useTextClassifierContext } from './text-classifier-context';

/** The answer beside what each agent predicts, and whether they say the same. */
export const Comparison = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { record, drawable, answer, threshold, lifecycle, messages } = useTextClassifierContext('Comparison');
  if (!drawable) return null;
  const predictions = comparePredictions(record, answer, threshold);
  const predicted = new Set(predictions.flatMap(({ labels }) => labels.map(({ name }) => name)));
  const chosen = (answer ?? []).map((name) => ({ name, score: undefined, shared: predicted.has(name) }));
  return (
    <div
      ref={ref}
      {...mergeProps(props, {
        role: 'group',
        'aria-label': messages.comparison,
        ...lifecycle.getPartProps('comparison'),
      })}
    >
      <Side
        title={messages.annotation}
        labels={chosen}
        empty={answer === undefined ? messages.notAnnotated : messages.noneAnnotated}
        lacks={messages.onlyAnnotated}
      />
      {predictions.length === 0 ? (
        <Side title={messages.prediction} labels={[]} empty={messages.nothingPredicted} lacks="" />
      ) : (
        predictions.map((prediction) => <Predicted key={prediction.agent ?? ''} prediction={prediction} />)
      )}
    </div>
  );
});
Comparison.displayName = 'TextClassifier.Comparison';

function Predicted({ prediction }: { readonly prediction: ComparedPrediction }): ReactElement {
  const { answer, messages } = useTextClassifierContext('Comparison');
  const { agent, labels, same } = prediction;
  return (
    <Side
      title={agent === undefined ? messages.prediction : messages.predictionOf(drawableText(agent))}
      labels={labels}
      empty={messages.nothingPredicted}
      lacks={answer === undefined ? '' : messages.onlyPredicted}
      verdict={same === undefined ? undefined : same ? 'same' : 'different'}
    />
  );
}

interface SideProps {
  readonly title: string;
  readonly labels: readonly ComparedLabel[];
  readonly empty: string;
  /** Behind a label that the other side has not; `''` while there is none to compare with. */
  readonly lacks: string;
  readonly verdict?: 'same' | 'different' | undefined;
}

function Side({ title, labels, empty, lacks, verdict }: SideProps): ReactElement {
  const { messages } = useTextClassifierContext('Comparison');
  return (
    <div data-lw-part="comparison-side">
      <div data-lw-part="comparison-title">
        <span dir="auto">{title}</span>
        {verdict === undefined ? null : (
          <span data-lw-part="verdict" data-verdict={verdict}>
            {messages.verdicts[verdict]}
          </span>
        )}
      </div>
      {labels.length === 0 ? (
        <p data-lw-part="comparison-empty">{empty}</p>
      ) : (
        <ul>
          {labels.map(({ name, score, shared }) => (
            <li key={name} data-shared={shared || lacks === '' ? '' : undefined}>
              <bdi>{drawableText(name)}</bdi>
              {score === undefined ? null : <span data-lw-part="label-score">{messages.score(score)}</span>}
              {shared || lacks === '' ? null : <span data-lw-part="comparison-note">{lacks}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
