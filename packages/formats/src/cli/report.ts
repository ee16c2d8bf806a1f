import type { CodecIssue } from '../codec';

/** Findings of one kind that are listed one by one: many of one kind must not hide the only one of another. */
const MOST_LISTED = 10;

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

/** Which options help where a finding asks for what a file does not tell. */
const HINTS: Readonly<Partial<Record<CodecIssue['code'], string>>> = {
  TASK_UNKNOWN: '--task names the task, --columns the columns of a table; see labelwright --help.',
  TAG_INVALID: '--labels names the tags that a file has as numbers.',
  UNIT_UNCERTAIN: '--unit says what offsets count.',
};

/** Says on standard error what happens. */
export interface RunReport {
  readonly issue: (issue: CodecIssue) => void;
  readonly progress: (records: number, bytes: number) => void;
  readonly end: (converted: number, others: number) => void;
  readonly counts: { readonly errors: number; readonly warnings: number };
}

export function createRunReport({ input, size, quiet, tell, now }: ReportOptions): RunReport {
  const counts = { errors: 0, warnings: 0 };
  const kinds = new Map<string, number>();
  const hints = new Set<string>();
  let told = now();
  return {
    counts,
    issue(issue) {
      if (issue.severity === 'error') counts.errors += 1;
      else counts.warnings += 1;
      const kind = kindOf(issue);
      const count = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, count);
      const hint = HINTS[issue.code];
      if (hint !== undefined) hints.add(hint);
      if (!quiet && count <= MOST_LISTED) tell(`${describeIssue(issue, input)}\n`);
    },
    progress(records, bytes) {
      if (quiet || now() - told < PATIENCE) return;
      told = now();
      const share =
        size === undefined || size === 0
          ? ''
          : `, ${Math.floor((100 * bytes) / size)} % of ${megabytes(size)}`;
      tell(`${counted(records, 'record')}${share}\n`);
    },
    end(converted, others) {
      if (quiet) return;
      const total = counts.errors + counts.warnings;
      const not = others === 0 ? '' : `, ${others.toLocaleString('en')} not`;
      const findings = total === 0 ? '.' : `; ${counted(total, 'finding')}:`;
      tell(`${counted(converted, 'record')} converted${not}${findings}\n`);
      for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) tell(`${count} x ${kind}\n`);
      for (const hint of hints) tell(`${hint}\n`);
    },
  };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function kindOf({ code, path, severity }: CodecIssue): string {
  // Positions in lists would make every finding one of its kind.
  const place = path.replace(/\[\d+\]/g, '[]').replace(/^.* line \d+$/, '');
  return `${code} ${place}`.trim() + (severity === 'error' ? ' (error)' : '');
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
