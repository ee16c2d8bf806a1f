import { drawableText, type PairAgreement } from '@labelwright/core';
import { type ReactElement, useId, useState } from 'react';

import { useCappedRows } from '../metrics/capped-rows';
import { CountCell } from '../metrics/count-cell';
import { LabelName } from '../metrics/label-name';
import { honestShare } from '../metrics/progress-counts';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import type { ReviewData } from './review-list';

interface AgreementPanelProps {
  readonly data: ReviewData;
  /** Lists the records that differ, about a label or about anything. */
  readonly onShow: (label: string | undefined) => void;
}

/** How far the agents agree, on the whole and by label; what differs is one press away. */
export function AgreementPanel({ data, onShow }: AgreementPanelProps): ReactElement {
  const { messages, dataset } = useWorkspace('AgreementPanel');
  const { review: words, metrics: numbers } = messages;
  const { agreement } = data;
  const { pairs, records, same, alpha, differing } = agreement;
  const [chosen, setChosen] = useState(0);
  const pair = pairs[chosen] ?? pairs[0];
  const id = useId();
  return (
    <details data-lw-part="review-agreement">
      <summary>
        <h2>{words.agreement}</h2>
        <span>{words.agreementOf(records, numbers.percent(honestShare(same, records)))}</span>
        {alpha === undefined || dataset.task === 'Text2Text' ? null : (
          <span data-lw-part="review-alpha">{`${words.alpha}: ${numbers.score(alpha)}`}</span>
        )}
      </summary>
      <div data-lw-part="review-numbers">
        {dataset.task === 'Text2Text' ? null : (
          <dl>
            <Agreed name={words.alpha} hint={words.alphaHint} value={alpha} />
            <Agreed name={words.kappa} hint={words.kappaHint} value={pair?.kappa} />
            {dataset.task === 'TokenClassification' ? (
              <Agreed name={words.spanF1} hint={words.f1Hint} value={pair?.f1} />
            ) : null}
          </dl>
        )}
        <Button onClick={() => onShow(undefined)} disabled={differing.length === 0}>
          {words.differ(differing.length)}
        </Button>
        {pairs.length < 2 ? null : (
          <p>
            <label htmlFor={id}>{words.pair}</label>{' '}
            <select
              id={id}
              data-lw-ui="control"
              value={chosen}
              onChange={({ target }) => setChosen(Number(target.value))}
            >
              {pairs.map(({ agents: [first, second], records: shared }, place) => (
                <option key={`${first}\n${second}`} value={place}>
                  {words.pairOf(first, second, shared)}
                </option>
              ))}
            </select>
          </p>
        )}
      </div>
      {pair === undefined || dataset.task === 'Text2Text' ? null : (
        <LabelTable data={data} pair={pair} onShow={onShow} />
      )}
    </details>
  );
}

interface AgreedProps {
  readonly name: string;
  readonly hint: string;
  readonly value: number | undefined;
}

function Agreed({ name, hint, value }: AgreedProps): ReactElement {
  return (
    <div title={hint}>
      <dt>{name}</dt>
      <dd>
        <Score value={value} />
      </dd>
    </div>
  );
}

function Score({ value }: { readonly value: number | undefined }): ReactElement {
  const { messages } = useWorkspace('AgreementPanel');
  const { review: words, metrics: numbers } = messages;
  if (value !== undefined) return <>{numbers.score(value)}</>;
  return (
    <>
      <span aria-hidden="true" title={words.notDefinedHint}>
        {numbers.notDefined}
      </span>
      <span data-lw-hidden="">{words.notDefinedHint}</span>
    </>
  );
}

interface LabelTableProps extends AgreementPanelProps {
  readonly pair: PairAgreement;
}

function LabelTable({ data, pair, onShow }: LabelTableProps): ReactElement {
  const { messages, dataset } = useWorkspace('AgreementPanel');
  const { review: words, metrics: numbers } = messages;
  const { rows, toggle } = useCappedRows(data.agreement.labels);
  const byLabel = new Map(pair.labels.map((one) => [one.label, one]));
  const isSpans = dataset.task === 'TokenClassification';
  const [first, second] = pair.agents;
  const heads = [
    words.alpha,
    words.kappa,
    ...(isSpans ? [words.spanF1] : []),
    words.bothGave,
    words.onlyOne(first),
    words.onlyOne(second),
    words.differing,
  ];
  return (
    <div data-lw-part="review-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            {heads.map((head, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their places, and an agent may be called like a column
              <th key={place} scope="col" data-number="">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, alpha }) => {
            const its = byLabel.get(label);
            const count = data.disputes.get(label) ?? 0;
            return (
              <tr key={label}>
                <th scope="row">
                  <LabelName label={label} />
                </th>
                <td data-number="">
                  <Score value={alpha} />
                </td>
                <td data-number="">
                  <Score value={its?.kappa} />
                </td>
                {isSpans ? (
                  <td data-number="">
                    <Score value={its?.f1} />
                  </td>
                ) : null}
                <td data-number="">{numbers.number(its?.both ?? 0)}</td>
                <td data-number="">{numbers.number(its?.onlyFirst ?? 0)}</td>
                <td data-number="">{numbers.number(its?.onlySecond ?? 0)}</td>
                <CountCell
                  count={count}
                  name={words.showDiffering(drawableText(label), count)}
                  onShow={() => onShow(label)}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
      {toggle}
    </div>
  );
}
