import type { Task } from '@labelwright/core';
import { type ReactElement, useId, useState } from 'react';

import { messageOf } from '../message-of';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';
import type { PrepareForTraining, TrainingFramework } from '../workspace-format';
import { saveBlob } from './save-file';
import { SelectField } from './select-field';

type Prepared = ReturnType<PrepareForTraining>;
type OverlapRule = 'refuse' | 'longest' | 'first';

/** Names that are names of libraries, and so the same in every language. */
const FRAMEWORKS: readonly {
  readonly id: TrainingFramework;
  readonly title: string;
  readonly tasks: readonly Task[];
  /** A token has one label there. */
  readonly isFlat: boolean;
}[] = [
  {
    id: 'transformers',
    title: 'Transformers',
    tasks: ['TextClassification', 'TokenClassification', 'Text2Text'],
    isFlat: true,
  },
  { id: 'setfit', title: 'SetFit', tasks: ['TextClassification'], isFlat: false },
  { id: 'spacy', title: 'spaCy', tasks: ['TextClassification', 'TokenClassification'], isFlat: true },
  {
    id: 'spark-nlp',
    title: 'Spark NLP',
    tasks: ['TextClassification', 'TokenClassification', 'Text2Text'],
    isFlat: true,
  },
  {
    id: 'openai',
    title: 'OpenAI',
    tasks: ['TextClassification', 'TokenClassification', 'Text2Text'],
    isFlat: false,
  },
  { id: 'text2text', title: 'Text2Text', tasks: ['Text2Text'], isFlat: false },
];

const OVERLAP_RULES: readonly OverlapRule[] = ['refuse', 'longest', 'first'];

/** Makes a training set of what is annotated, split into parts, each a file of its own. */
export function Training(): ReactElement | null {
  const { messages, client, dataset, settings, prepareForTraining, announce } = useWorkspace('DataTransfer');
  const { data } = messages;
  const titleId = useId();
  const fitting = FRAMEWORKS.filter(({ tasks }) => tasks.includes(dataset.task));
  const [framework, setFramework] = useState(fitting[0]?.id ?? 'transformers');
  const [shares, setShares] = useState({ train: '80', validation: '10', seed: '0' });
  const [overlaps, setOverlaps] = useState<OverlapRule>('refuse');
  const [result, setResult] = useState<Prepared>();
  const [state, setState] = useState<'idle' | 'busy' | { readonly message: string }>('idle');
  if (prepareForTraining === undefined) return null;

  const [train, validation, seed] = [shares.train, shares.validation, shares.seed].map(Number);
  const fits = isShare(train) && train > 0 && isShare(validation) && train + validation <= 100;
  const isFlat = fitting.find(({ id }) => id === framework)?.isFlat === true;
  const hasOverlaps = dataset.task === 'TokenClassification' && isFlat;

  const prepare = async () => {
    if (!fits || state === 'busy') return;
    setState('busy');
    setResult(undefined);
    try {
      const records = await client.load(dataset.name).toArray();
      const prepared = prepareForTraining(records, {
        framework,
        trainSize: train / 100,
        validationSize: validation / 100,
        seed: Number.isSafeInteger(seed) ? seed : 0,
        // Settings without labels allow any.
        ...(settings.labels.length === 0 ? {} : { settings }),
        ...(hasOverlaps ? { overlaps } : {}),
      });
      setResult(prepared);
      setState('idle');
      announce(preparedText(prepared));
    } catch (error) {
      setState({ message: messageOf(error) });
    }
  };
  const preparedText = ({ train, validation = [], test }: Prepared) =>
    data.prepared(train.length, validation.length, test.length);

  return (
    <section data-lw-part="training" aria-labelledby={titleId}>
      <h3 id={titleId}>{data.training}</h3>
      <p>{data.trainingHint}</p>
      <div data-lw-part="read-options">
        <SelectField label={data.framework} options={fitting} selected={framework} onSelect={setFramework} />
        {(['train', 'validation', 'seed'] as const).map((name) => (
          <Field
            key={name}
            label={{ train: data.trainShare, validation: data.validationShare, seed: data.seed }[name]}
            hint={
              name === 'validation' && fits
                ? data.testShare((100 - train - validation) / 100)
                : name === 'seed'
                  ? data.seedHint
                  : undefined
            }
            error={name !== 'seed' && !fits ? data.sharesTooBig : undefined}
          >
            <input
              type="number"
              min={0}
              max={name === 'seed' ? undefined : 100}
              value={shares[name]}
              onChange={({ target }) => setShares({ ...shares, [name]: target.value })}
            />
          </Field>
        ))}
        {hasOverlaps ? (
          <SelectField
            label={data.overlaps}
            options={OVERLAP_RULES.map((id) => ({ id, title: data.overlapRules[id] }))}
            selected={overlaps}
            onSelect={setOverlaps}
          />
        ) : null}
      </div>
      <div data-lw-part="data-actions">
        <Button disabled={!fits || state === 'busy'} onClick={() => void prepare()}>
          {state === 'busy' ? data.preparing : data.prepare}
        </Button>
      </div>
      {typeof state === 'object' ? (
        <p data-lw-part="obstacle" role="alert">
          {state.message}
        </p>
      ) : null}
      {result === undefined ? null : (
        <div data-lw-part="training-set">
          <p>
            <strong>{preparedText(result)}</strong>{' '}
            {data.leftOut(result.leftOut.notAnnotated, result.leftOut.discarded)}
          </p>
          <TrainingFiles name={dataset.name} result={result} />
        </div>
      )}
    </section>
  );
}

function TrainingFiles({ name, result }: { readonly name: string; readonly result: Prepared }): ReactElement {
  const { data } = useWorkspace('DataTransfer').messages;
  const { train, validation = [], test, labels } = result;
  const parts = { train, validation, test };
  return (
    <div data-lw-part="data-actions">
      {(['train', 'validation', 'test'] as const).map((part) => (
        <Button
          key={part}
          icon="export"
          disabled={parts[part].length === 0}
          onClick={() => saveBlob(linesOf(parts[part]), `${name}.${part}.jsonl`)}
        >
          {data.downloadPart(data.parts[part], parts[part].length)}
        </Button>
      ))}
      {labels.length === 0 ? null : (
        <Button
          icon="export"
          onClick={() =>
            saveBlob(
              new Blob([JSON.stringify(labels, null, 2)], { type: 'application/json' }),
              `${name}.labels.json`,
            )
          }
        >
          {data.downloadLabels}
        </Button>
      )}
    </div>
  );
}

function isShare(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 100;
}

/** JSON Lines. */
function linesOf(rows: readonly unknown[]): Blob {
  return new Blob(
    rows.map((row) => `${JSON.stringify(row)}\n`),
    { type: 'application/jsonl' },
  );
}
