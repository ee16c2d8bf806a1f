import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { KeyList } from './key-list';
import { useLifecycleOf } from './lifecycle-context';
import { mergeProps } from './merge-props';

/** The record's status. */
export const Status = forwardRef<HTMLSpanElement, ComponentPropsWithoutRef<'span'>>(
  ({ children, ...props }, ref) => {
    const { status, readOnly, messages, getPartProps } = useLifecycleOf('Status');
    const text = readOnly ? `${messages.status[status]} · ${messages.readOnly}` : messages.status[status];
    return (
      <span ref={ref} {...mergeProps(props, { ...getPartProps('status'), 'data-status': status })}>
        {children ?? text}
      </span>
    );
  },
);
Status.displayName = 'Status';

/** What is wrong with the record; nothing while nothing is. */
export const Issues = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { issues, drawable, messages, getPartProps } = useLifecycleOf('Issues');
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length === 0) return null;
  return (
    <div ref={ref} {...mergeProps(props, { role: 'alert', ...getPartProps('issues') })}>
      <p dir="auto">{drawable ? messages.partlyDrawable(errors.length) : messages.undrawable}</p>
      <ul dir="auto">
        {errors.slice(0, SHOWN_ISSUES).map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two issues may be equal, and the list is never reordered
          <li key={index} data-code={issue.code}>
            {drawableText(shortened(messages.issue(issue)))}
          </li>
        ))}
      </ul>
    </div>
  );
});
Issues.displayName = 'Issues';

/** More do not help anyone; the host got all of them by `onError`. */
const SHOWN_ISSUES = 5;

/** A message quotes what it is about, and that may be very long. */
const LONGEST_ISSUE = 400;

function shortened(text: string): string {
  return text.length <= LONGEST_ISSUE ? text : `${text.slice(0, LONGEST_ISSUE)}…`;
}

/** Asks which version counts when the record was changed elsewhere; nothing while there is no conflict. */
export const Conflict = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { conflict, resolveConflict, messages, getPartProps } = useLifecycleOf('Conflict');
  if (!conflict) return null;
  return (
    <div ref={ref} {...mergeProps(props, { role: 'alert', ...getPartProps('conflict') })}>
      <p>{messages.conflict}</p>
      <button type="button" onClick={() => resolveConflict('theirs')}>
        {messages.takeTheirs}
      </button>
      <button type="button" onClick={() => resolveConflict('mine')}>
        {messages.keepMine}
      </button>
    </div>
  );
});
Conflict.displayName = 'Conflict';

/** Tells screen readers what happened. Not seen. */
export const Announcer = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { announcement, quote, getPartProps } = useLifecycleOf('Announcer');
  return (
    <div
      ref={ref}
      {...mergeProps(props, { role: 'status', 'aria-live': 'polite' as const, ...getPartProps('announcer') })}
    >
      {announcement}
      {quote && <> {quote.lang === undefined ? quote.text : <span lang={quote.lang}>{quote.text}</span>}</>}
    </div>
  );
});
Announcer.displayName = 'Announcer';

/** The list of shortcuts, while it is open. */
export const ShortcutList = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { helpOpen, shortcuts, perform, messages, getPartProps } = useLifecycleOf('ShortcutList');
    if (!helpOpen) return null;
    return (
      <div
        ref={ref}
        {...mergeProps(props, {
          role: 'region',
          'aria-label': messages.shortcuts,
          ...getPartProps('shortcuts'),
        })}
      >
        <KeyList shortcuts={shortcuts} names={messages.shortcutNames} />
        {children}
        <button type="button" onClick={() => perform('help')}>
          {messages.closeShortcuts}
        </button>
      </div>
    );
  },
);
ShortcutList.displayName = 'ShortcutList';
