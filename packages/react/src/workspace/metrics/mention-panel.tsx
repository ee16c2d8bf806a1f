import type { LabelMentions, Mentions } from '@labelwright/core';
import { type ReactElement, useState } from 'react';

import { Segmented } from '../ui/tabs';
import { useWorkspace } from '../workspace-context';
import { useCappedRows } from './capped-rows';
import { LabelName } from './label-name';
import { MetricPanel } from './metric-panel';
import { SvgBar } from './svg-bar';

type Side = keyof Mentions;

/** What was labelled most often, by label, as annotated or as predicted. */
export function MentionPanel({ mentions }: { readonly mentions: Mentions }): ReactElement {
  const { messages } = useWorkspace('MentionPanel');
  const words = messages.metrics;
  const [side, setSide] = useState<Side>(mentions.annotated.labels.length > 0 ? 'annotated' : 'predicted');
  const { labels, density } = mentions[side];
  const { spansPerRecord, spansPer100Tokens } = density;
  return (
    <MetricPanel
      kind="mentions"
      title={words.mentions}
      summary={
        spansPerRecord === undefined || spansPer100Tokens === undefined
          ? words.noMentions
          : words.density(words.score(spansPerRecord), words.score(spansPer100Tokens))
      }
    >
      <Segmented<Side>
        label={words.mentionsOf}
        options={[
          { id: 'annotated', label: words.annotated },
          { id: 'predicted', label: words.predicted },
        ]}
        selected={side}
        onSelect={setSide}
      />
      <div data-lw-part="mention-lists">
        {labels.map((its) => (
          <MentionTable key={`${side} ${its.label}`} its={its} />
        ))}
      </div>
    </MetricPanel>
  );
}

/** So many mentions of a label are shown at first. */
const SHOWN = 5;

function MentionTable({ its }: { readonly its: LabelMentions }): ReactElement {
  const { messages } = useWorkspace('MentionTable');
  const words = messages.metrics;
  const { rows, toggle } = useCappedRows(its.mentions, SHOWN);
  const most = its.mentions[0]?.count ?? 1;
  return (
    <div data-lw-part="mention-list">
      <table>
        <caption>
          <LabelName label={its.label} /> <span>{words.spanCount(its.count)}</span>
        </caption>
        <thead data-lw-hidden="">
          <tr>
            <th scope="col">{words.mention}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ text, count }) => (
            <tr key={text}>
              <th scope="row" title={text}>
                <bdi>{text}</bdi>
              </th>
              <td data-number="">
                <SvgBar segments={[{ kind: 'annotated', share: count / most }]} />
                {words.number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {toggle}
    </div>
  );
}
