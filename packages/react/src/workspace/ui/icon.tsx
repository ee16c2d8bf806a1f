import type { ReactElement } from 'react';

import { COMMON_ICONS, StrokeIcon } from '../../internal/stroke-icon';

const PATHS = {
  ...COMMON_ICONS,
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  nextOpen: 'M3 3.5 7.5 8 3 12.5M8.5 3.5 13 8l-4.5 4.5',
  expand: 'M3.5 6 8 10.5 12.5 6',
  collapse: 'M3.5 10 8 5.5l4.5 4.5',
  flag: 'M4 14V2.5h8L10 6l2 3.5H4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.25V11M8 5v.01',
  book: 'M8 4C6.5 3 4.5 2.75 2.5 3v9.5c2-.25 4 0 5.5 1 1.5-1 3.5-1.25 5.5-1V3C11.5 2.75 9.5 3 8 4v9.5',
  undo: 'M5.5 2.5 2.5 5.5l3 3M2.5 5.5h7a4 4 0 0 1 0 8H6',
  redo: 'm10.5 2.5 3 3-3 3M13.5 5.5h-7a4 4 0 0 0 0 8H10',
  close: 'm4 4 8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  edit: 'm3 13 .75-3L10.5 3.25l2.25 2.25L6 12.25zM9 4.75 11.25 7',
  merge: 'M8 14V8.5L3.5 4M8 8.5 12.5 4M8 2v2',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.25 10.25 14 14',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  sort: 'M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5',
  similar: 'M6 10.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M10 13.5a4 4 0 1 0 0-8',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.25M8 11.75v.01',
  offline: 'M2 5.5a9 9 0 0 1 12 0M4.25 8.25a5.5 5.5 0 0 1 7.5 0M8 12v.01M2.5 14l11-12',
  import: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11',
  export: 'M8 10V2M4.5 5.5 8 2l3.5 3.5M2.5 13.5h11',
  more: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  retry: 'M13 8a5 5 0 1 1-1.5-3.5M13.25 2v3.25H10',
} as const;

export type IconName = keyof typeof PATHS;

/** These point to where one reads from or to, and turn around with it. */
const TURNING: ReadonlySet<IconName> = new Set<IconName>(['previous', 'next', 'nextOpen', 'undo', 'redo']);

/** Decoration beside a name; says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return <StrokeIcon name={name} path={PATHS[name]} width={1.5} turning={TURNING.has(name)} />;
}
