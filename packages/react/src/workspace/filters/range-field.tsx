import { type ReactElement, useState } from 'react';

import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';
import { chosenRange, type Range, withRange } from './filter-target';
import { dateEnd, endText, numberEnd, type RangeEnd } from './range-text';
import { useDelayed } from './use-delayed';

interface RangeFieldProps {
  readonly target: { readonly field: 'metadata'; readonly key: string };
  readonly kind: 'number' | 'date';
  /** What records have, for a hint. */
  readonly extent: Range;
}

type End = 'from' | 'to';

/** Milliseconds without a keystroke before an end counts. */
const DELAY = 400;

/** Two ends, both included, either of which may be left open. What cannot be read changes nothing and says so. */
export function RangeField(props: RangeFieldProps): ReactElement {
  return (
    <div data-lw-part="filter-range">
      <EndField {...props} end="from" />
      <EndField {...props} end="to" />
    </div>
  );
}

function EndField({ target, kind, extent, end }: RangeFieldProps & { readonly end: End }): ReactElement {
  const { view, setView, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const [unread, setUnread] = useState<string>();
  const range = chosenRange(view.filter, target) ?? {};
  const read = (text: string): RangeEnd => (kind === 'date' ? dateEnd(text, end) : numberEnd(text));
  const tell = (text: string): void => {
    const written = read(text);
    setUnread(written.kind === 'invalid' ? text : undefined);
    if (written.kind === 'invalid') return;
    const next = { ...range, [end]: written.kind === 'at' ? written.value : undefined };
    setView({ filter: withRange(view.filter, target, next) });
  };
  const same = (a: string, b: string): boolean => {
    const [left, right] = [read(a), read(b)];
    if (left.kind === 'invalid' || right.kind === 'invalid') return a === b;
    return JSON.stringify(left) === JSON.stringify(right);
  };
  const { value, change, flush } = useDelayed(endText(range[end], kind), tell, DELAY, same);
  const known = extent[end];
  const hint = known === undefined ? ' ' : words[end === 'from' ? 'lowest' : 'highest'](endText(known, kind));
  const error =
    unread === value
      ? words[kind === 'date' ? 'noDate' : 'noNumber']
      : isTurned(range, kind)
        ? words.fromAboveTo
        : undefined;
  return (
    <Field label={words[end]} hint={hint} error={error}>
      <input
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'date' ? undefined : 'decimal'}
        autoComplete="off"
        value={value}
        onChange={({ target }) => change(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') flush(value);
        }}
      />
    </Field>
  );
}

function isTurned({ from, to }: Range, kind: 'number' | 'date'): boolean {
  if (from === undefined || to === undefined) return false;
  return kind === 'date' ? endText(from, kind) > endText(to, kind) : Number(from) > Number(to);
}
