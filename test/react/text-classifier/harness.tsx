import {
  createSettings,
  createTextClassificationRecord,
  type TextClassificationInit,
  type TextClassificationRecord,
  type TextClassificationTypes,
} from '@labelwright/core';
import { render, screen } from '@testing-library/react';
import { type ComponentType, type PropsWithChildren, useState } from 'react';

import {
  TextClassifier,
  type TextClassifierProps,
} from '../../../packages/react/src/text-classifier/text-classifier';
import { spamInit, travelInit } from '../../fixtures/seed-records';
import { type Told as HostTold, listening, nothingTold } from '../../support/told';
import '../../../packages/react/src/styles.css';

const { annotation: _spam, annotationAgent: _ham, ...openSpam } = spamInit;
const { annotation: _travel, annotationAgent: _history, ...openTravel } = travelInit;

/** The documents' examples, not annotated yet. */
export const SPAM = { id: 'spam', ...openSpam } as const satisfies TextClassificationInit;
export const TRAVEL = { id: 'travel', ...openTravel } as const satisfies TextClassificationInit;

export const spamSettings = createSettings({ labels: ['SPAM', 'HAM'] });
export const travelSettings = createSettings({ labels: ['travel', 'history', 'economy', 'sports'] });
/** More than are shown at once: "Topic 1" to "Topic 29", and one with an accent. */
export const manySettings = createSettings({
  labels: [...Array.from({ length: 29 }, (_, index) => `Topic ${index + 1}`), 'Café'],
});

export type Told = HostTold<TextClassificationTypes>;
type Props = Omit<TextClassifierProps, 'record'>;
type Wrapper = ComponentType<PropsWithChildren>;

/** Shows one record, as a host that keeps it as it is. */
export function show(init: TextClassificationInit, props: Props = {}, wrapper?: Wrapper) {
  return showRecord(createTextClassificationRecord(init), props, wrapper);
}

/** Shows anything where a record belongs. */
export function showRecord(record: unknown, props: Props = {}, wrapper?: Wrapper) {
  const told = nothingTold<TextClassificationTypes>();
  const ui = (next: unknown) => (
    // What a host without types may hand over.
    <TextClassifier record={next as TextClassificationRecord} {...listening(told)} {...props} />
  );
  const { rerender, container } = render(ui(record), wrapper === undefined ? {} : { wrapper });
  return { told, container, load: (next: unknown) => rerender(ui(next)) };
}

/** Shows one record after the other, as a host with a queue that keeps what `onChange` says. */
export function showQueue(inits: readonly TextClassificationInit[], props: Props, wrapper?: Wrapper): Told {
  const told = nothingTold<TextClassificationTypes>();
  function Queue() {
    const [records, setRecords] = useState(() => inits.map((init) => createTextClassificationRecord(init)));
    const [at, setAt] = useState(0);
    const record = records[at];
    if (record === undefined) return <p>All done</p>;
    const decided = (list: TextClassificationRecord[]) => (done: TextClassificationRecord) => {
      list.push(done);
      setAt((last) => Math.min(last + 1, inits.length - 1));
    };
    return (
      <TextClassifier
        {...listening(told)}
        {...props}
        record={record}
        onChange={({ record: echo }) => {
          told.changed.push(echo);
          setRecords((last) => last.map((old) => (old.id === echo.id ? echo : old)));
        }}
        onAnnotate={decided(told.annotated)}
        onDiscard={decided(told.discarded)}
      />
    );
  }
  render(<Queue />, wrapper === undefined ? {} : { wrapper });
  return told;
}

export const radio = (name: string | RegExp): HTMLElement => screen.getByRole('radio', { name });
export const checkbox = (name: string | RegExp): HTMLElement => screen.getByRole('checkbox', { name });
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const filter = (): HTMLElement => screen.getByRole('searchbox', { name: 'Filter labels' });
export const component = (): HTMLElement => screen.getByRole('group', { name: 'Text classification' });
export const said = (): string => screen.getByRole('status').textContent.trim();
export const namesOf = (role: 'radio' | 'checkbox'): readonly string[] =>
  screen.queryAllByRole(role).map((label) => label.dataset.label ?? '');
export const status = (): string | undefined => part('status')?.textContent ?? undefined;
export const part = (name: string): HTMLElement | null =>
  component().querySelector<HTMLElement>(`[data-lw-part="${name}"]`);
