import {
  type AgentAnswer,
  type AnnotationRecord,
  answersOf,
  drawableText,
  reviewedBy,
} from '@labelwright/core';
import { Fragment, type ReactElement, useMemo } from 'react';

import { drawnText } from '../../internal/drawn-text';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { AnswerView } from './answer-view';
import { answerWords, type Merge, mergedAnswer } from './merged-answer';

interface ReviewRecordProps {
  readonly record: AnnotationRecord;
  /** Why no answer can be taken; `undefined` where one can. */
  readonly blocked: string | undefined;
  readonly onTake: (place: number) => void;
  readonly onMerge: (how: Merge) => void;
}

const MERGES: readonly { readonly how: Merge; readonly key: string }[] = [
  { how: 'union', key: 'U' },
  { how: 'intersection', key: 'I' },
];

/** One record with the answers of all agents beside each other, and what can be made of them. */
export function ReviewRecord({ record, blocked, onTake, onMerge }: ReviewRecordProps): ReactElement {
  const { messages } = useWorkspace('ReviewRecord');
  const words = messages.review;
  const answers = useMemo(() => answersOf(record), [record]);
  const reviewer = reviewedBy(record);
  const isGold = record.annotation !== undefined && record.annotationAgent === undefined;
  return (
    <>
      {record.task === 'TokenClassification' ? null : <RecordTexts record={record} />}
      {blocked === undefined ? null : <p data-lw-part="review-blocked">{blocked}</p>}
      <div data-lw-part="review-answers">
        {answers.map(({ agent, answer }, place) => (
          // By place, not by agent: the button that was just pressed stays, with its focus, when the next record comes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <section key={place} data-lw-part="review-answer" aria-label={words.answerOf(drawableText(agent))}>
            <header>
              <h3>
                <bdi>{drawableText(agent)}</bdi>
              </h3>
              <TakeButton agent={agent} place={place} disabled={blocked !== undefined} onTake={onTake} />
            </header>
            <AnswerView record={record} answer={answer} all={answers} />
          </section>
        ))}
      </div>
      <Merges record={record} answers={answers} disabled={blocked !== undefined} onMerge={onMerge} />
      {record.annotation === undefined || (reviewer === undefined && !isGold) ? null : (
        <section data-lw-part="review-answer" data-current="" aria-label={words.current}>
          <header>
            <h3>{reviewer === undefined ? words.current : words.reviewedBy(drawableText(reviewer))}</h3>
          </header>
          <AnswerView record={record} answer={record.annotation} all={answers} />
        </section>
      )}
    </>
  );
}

interface TakeButtonProps {
  readonly agent: string;
  readonly place: number;
  readonly disabled: boolean;
  readonly onTake: (place: number) => void;
}

/** Agents beyond the ninth have no key. */
const KEYS = 9;

function TakeButton({ agent, place, disabled, onTake }: TakeButtonProps): ReactElement {
  const { messages } = useWorkspace('ReviewRecord');
  const words = messages.review;
  const key = place < KEYS ? String(place + 1) : undefined;
  const name = drawableText(agent);
  return (
    <Button
      icon="check"
      disabled={disabled}
      title={key === undefined ? undefined : words.takeKey(name, key)}
      aria-keyshortcuts={key}
      onClick={() => onTake(place)}
    >
      {words.take(name)}
      {key === undefined ? null : <Key name={key} />}
    </Button>
  );
}

/** Its `aria-keyshortcuts` says it to those who do not see it. */
function Key({ name }: { readonly name: string }): ReactElement {
  return (
    <span aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  );
}

interface MergesProps {
  readonly record: AnnotationRecord;
  readonly answers: readonly AgentAnswer[];
  readonly disabled: boolean;
  readonly onMerge: (how: Merge) => void;
}

function Merges({ record, answers, disabled, onMerge }: MergesProps): ReactElement | null {
  const { messages } = useWorkspace('ReviewRecord');
  const words = messages.review;
  const merges = MERGES.flatMap(({ how, key }) => {
    const merged = mergedAnswer(record, answers, how);
    return merged === undefined ? [] : [{ how, key, merged }];
  });
  if (merges.length === 0) return null;
  const none = record.task === 'TokenClassification' ? words.noSpans : words.noneApplies;
  return (
    <div data-lw-part="review-merges">
      {merges.map(({ how, key, merged }) => (
        <Fragment key={how}>
          <Button
            icon="merge"
            disabled={disabled}
            title={words.merged(answerWords(merged, none))}
            aria-keyshortcuts={key}
            onClick={() => onMerge(how)}
          >
            {words[how]}
            <Key name={key} />
          </Button>
          <span data-lw-part="review-merged">{answerWords(merged, none)}</span>
        </Fragment>
      ))}
    </div>
  );
}

function RecordTexts({ record }: { readonly record: AnnotationRecord }): ReactElement {
  const texts =
    record.task === 'TextClassification' ? Object.entries(record.inputs) : [['', record.text] as const];
  return (
    <div data-lw-part="review-texts">
      {texts.map(([name, value]) => (
        <div key={name}>
          {texts.length === 1 ? null : <h3>{drawableText(name)}</h3>}
          {[value].flat().map((text, place) => (
            // Paragraphs of one text, which may be alike.
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity
            <p key={place} data-lw-part="review-text" dir="auto">
              {drawnText(text)}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
