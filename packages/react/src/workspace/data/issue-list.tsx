import { drawableText } from '@labelwright/core';
import { type ReactElement, useRef } from 'react';

import { lineProps, useWindow } from '../../internal/use-window';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { saveBlob } from './save-file';

/** Something to know about one record of a file. */
export interface ShownIssue {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Of the record, from 0. */
  readonly index: number;
  readonly id?: string | undefined;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface IssueListProps {
  readonly issues: readonly ShownIssue[];
  /** Also those that are not in `issues`. */
  readonly count: number;
  /** The name of the file that they are about. */
  readonly fileName: string;
}

const USUAL_HEIGHTS = { issue: 62 } as const;
const kindOf = () => 'issue' as const;

/** What is wrong, by line of the file; only what is in sight is drawn. */
export function IssueList({ issues, count, fileName }: IssueListProps): ReactElement {
  const { messages, announce } = useWorkspace('DataTransfer');
  const { data } = messages;
  const list = useRef<HTMLDivElement>(null);
  const { contentRef, lines } = useWindow(list, {
    count: issues.length,
    kindOf,
    usualHeights: USUAL_HEIGHTS,
    keep: undefined,
  });
  const download = () =>
    saveBlob(new Blob([tableOf(issues)], { type: 'text/tab-separated-values' }), `${fileName}.problems.tsv`);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tableOf(issues));
      announce(data.copied);
    } catch {
      // Where a page may not write to the clipboard, a file does as well.
      download();
    }
  };
  return (
    <div data-lw-part="issue-list">
      <header>
        <h4>{data.issues(count)}</h4>
        <Button icon="copy" onClick={() => void copy()}>
          {data.copyIssues}
        </Button>
        <Button icon="export" onClick={download}>
          {data.downloadIssues}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
      <section ref={list} data-lw-part="issue-rows" aria-label={data.issues(count)} tabIndex={0}>
        <div ref={contentRef}>
          {lines.map(({ index, kind, gap }) => {
            const issue = issues[index];
            if (issue === undefined) return null;
            const { line, column, id, message } = issue;
            return (
              <div
                key={index}
                {...lineProps({ kind, gap })}
                data-lw-part="issue"
                data-severity={issue.severity}
              >
                <span data-lw-part="issue-place">
                  {line === undefined ? data.recordNumber(issue.index + 1) : data.line(line, column)}
                  {id === undefined ? null : <bdi>{drawableText(id)}</bdi>}
                  <code>{issue.code}</code>
                </span>
                <span data-lw-part="issue-message" title={drawableText(message)} dir="auto">
                  {drawableText(message)}
                </span>
              </div>
            );
          })}
        </div>
      </section>
      {count > issues.length ? <p>{data.moreIssues(count - issues.length)}</p> : null}
    </div>
  );
}

function tableOf(issues: readonly ShownIssue[]): string {
  const rows = issues.map(({ line, column, index, id, severity, code, message }) =>
    [line, column, index + 1, id, severity, code, message.replace(/\s+/g, ' ')]
      .map((cell) => cell ?? '')
      .join('\t'),
  );
  return ['line\tcolumn\trecord\tid\tseverity\tcode\tmessage', ...rows, ''].join('\n');
}
