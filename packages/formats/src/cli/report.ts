import type { CodecIssue } from '../codec';

/** Findings that are listed one by one. */
const MOST_LISTED = 20;

/** From when on, and how often, a run tells how far it is, in milliseconds. */
const PATIENCE = 1000;

export interface ReportOptions {
  readonly input: string;
  readonly size: number | undefined;
  readonly quiet: boolean;
  /** Writes to standard error. */
  readonly tell: (text: string) => unknown;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Says on standard error what happens. */
export interface RunReport {
  readonly issue: (issue: CodecIssue) => void;
  readonly progress: (records: number, bytes: number) => void;
  readonly end: (records: number) => void;
  readonly counts: { readonly errors: number; readonly warnings: number };
}

export function createRunReport({ input, size, quiet, tell, now }: ReportOptions): RunReport {
  const counts = { errors: 0, warnings: 0 };
  const kinds = new Map<string, number>();
  let listed = 0;
  let told = now();
  return {
    counts,
    issue(issue) {
      if (issue.severity === 'error') counts.errors += 1;
      else counts.warnings += 1;
      // Positions in lists would make every finding one of its kind.
      const kind = `${issue.code} ${issue.path.replace(/\[\d+\]/g, '[]').replace(/ line \d+$/, '')}`.trim();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (quiet || listed >= MOST_LISTED) return;
      listed += 1;
      tell(`${describeIssue(issue, input)}\n`);
    },
    progress(records, bytes) {
      if (quiet || now() - told < PATIENCE) return;
      told = now();
      const share =
        size === undefined || size === 0
          ? ''
          : `, ${Math.floor((100 * bytes) / size)} % of ${megabytes(size)}`;
      tell(`${records.toLocaleString('en')} records${share}\n`);
    },
    end(records) {
      if (quiet) return;
      const total = counts.errors + counts.warnings;
      tell(
        `${records.toLocaleString('en')} records converted${total === 0 ? '.' : `, ${total} findings:`}\n`,
      );
      for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) tell(`${count} x ${kind}\n`);
    },
  };
}

function describeIssue({ code, path, message, line, column, index, id }: CodecIssue, input: string): string {
  const place =
    line === undefined
      ? `${input} record ${index}`
      : `${input}:${line}${column === undefined ? '' : `:${column}`}`;
  const about = [id === undefined ? '' : `(${id})`, code, path].filter((part) => part !== '').join(' ');
  return `${place} ${about}: ${message}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
