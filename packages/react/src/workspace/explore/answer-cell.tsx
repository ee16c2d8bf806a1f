import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { drawnText } from '../../internal/drawn-text';
import type { Answer } from './answers';
import { cellProps } from './cell-props';
import type { LabelLooks } from './label-looks';
import type { ExploreMessages } from './messages';
import { Pill } from './pill';

interface AnswerCellProps {
  /** Of the element. */
  readonly id: string;
  readonly kind: 'prediction' | 'annotation';
  readonly answer: Answer | undefined;
  /** What is shown for an answer without labels. */
  readonly nothing: string;
  /** Whether the annotation says what the prediction says; shown with the annotation. */
  readonly agreement?: 'ok' | 'ko' | undefined;
  readonly looks: LabelLooks;
  readonly messages: ExploreMessages;
}

/** What was predicted or annotated, and by whom. */
export function AnswerCell(props: AnswerCellProps): ReactElement {
  const { id, kind, answer, nothing, agreement, looks, messages } = props;
  const none = kind === 'prediction' ? messages.noPrediction : messages.noAnnotation;
  return (
    <div {...cellProps(`explore-${kind}`, id)} data-empty={answer === undefined ? '' : undefined}>
      {answer === undefined ? (
        <span data-lw-part="explore-none">{none}</span>
      ) : (
        <>
          <span data-lw-part="explore-cell-name">{messages[kind]}</span>
          <AnswerBody answer={answer} nothing={nothing} looks={looks} messages={messages} />
          <span data-lw-part="explore-details">
            {agreement === undefined ? null : (
              <span data-lw-part="explore-agreement" data-agreement={agreement}>
                {agreement === 'ok' ? messages.agrees : messages.differs}
              </span>
            )}
            {answer.score === undefined ? null : (
              <span data-lw-part="explore-number">{messages.score(answer.score)}</span>
            )}
            {answer.text === undefined ? null : <More count={answer.more} messages={messages} />}
            <Agents agents={answer.agents} messages={messages} />
          </span>
        </>
      )}
    </div>
  );
}

type BodyProps = Pick<AnswerCellProps, 'nothing' | 'looks' | 'messages'> & { readonly answer: Answer };

function AnswerBody({ answer, nothing, looks, messages }: BodyProps): ReactElement {
  const { labels, text, more } = answer;
  if (text !== undefined) {
    return (
      <p data-lw-part="explore-answer-text" dir="auto">
        {text === '' ? <em>{messages.emptyText}</em> : drawnText(text.slice(0, SHOWN_TEXT))}
      </p>
    );
  }
  if (labels.length === 0) return <span data-lw-part="explore-none">{nothing}</span>;
  return (
    <ul data-lw-part="explore-pills">
      {labels.map((answered) => (
        <Pill key={answered.label} answered={answered} look={looks.get(answered.label)} messages={messages} />
      ))}
      {more === 0 ? null : (
        <li>
          <More count={more} messages={messages} />
        </li>
      )}
    </ul>
  );
}

/** Labels and candidates that there is no room for. */
function More({ count, messages }: Pick<AnswerCellProps, 'messages'> & { readonly count: number }) {
  return count === 0 ? null : <span data-lw-part="explore-more">{messages.more(count)}</span>;
}

/** More of a text than fits into a line of the list, in UTF-16 units. */
const SHOWN_TEXT = 400;

function Agents({
  agents,
  messages,
}: Pick<AnswerCellProps, 'messages'> & { readonly agents: readonly string[] }) {
  const [first, ...others] = agents;
  if (first === undefined) return null;
  const text = messages.by(drawableText(first), others.length);
  return (
    <span data-lw-part="explore-agent" dir="auto" title={agents.map(drawableText).join(', ')}>
      {text}
    </span>
  );
}
