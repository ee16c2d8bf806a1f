import {
  type AnnotationError,
  createText2TextRecord,
  type Text2TextInit,
  type Text2TextRecord,
} from '@labelwright/core';
import { render, screen } from '@testing-library/react';
import { type ComponentType, type PropsWithChildren, useState } from 'react';

import {
  Text2TextEditor,
  type Text2TextEditorProps,
} from '../../../packages/react/src/text2text-editor/text2text-editor';
import '../../../packages/react/src/styles.css';

export const TRANSLATION = {
  id: 'r1',
  text: 'Michael is a professor at Harvard',
  prediction: [
    ['Michael es un profesor de Harvard', 0.6],
    ['Michael es profesor en Harvard', 0.9],
  ],
  predictionAgent: 'mt-1',
} as const satisfies Text2TextInit;

/** What a host was told. */
export interface Told {
  readonly annotated: Text2TextRecord[];
  readonly discarded: Text2TextRecord[];
  readonly changed: Text2TextRecord[];
  readonly errors: AnnotationError[];
  readonly conflicts: unknown[];
}

type Props = Omit<Text2TextEditorProps, 'record'>;
type Wrapper = ComponentType<PropsWithChildren>;

function listening(told: Told): Props {
  return {
    annotationAgent: 'ada',
    onAnnotate: (record) => told.annotated.push(record),
    onDiscard: (record) => told.discarded.push(record),
    onChange: (change) => told.changed.push(change.record),
    onError: (error) => told.errors.push(error),
    onConflict: (conflict) => told.conflicts.push(conflict),
  };
}

const nothingTold = (): Told => ({ annotated: [], discarded: [], changed: [], errors: [], conflicts: [] });

/** Shows one record, as a host that keeps it as it is. */
export function show(init: Text2TextInit = TRANSLATION, props: Props = {}, wrapper?: Wrapper) {
  return showRecord(createText2TextRecord(init), props, wrapper);
}

/** Shows anything where a record belongs. */
export function showRecord(record: Text2TextRecord, props: Props = {}, wrapper?: Wrapper) {
  const told = nothingTold();
  const options = wrapper === undefined ? {} : { wrapper };
  const ui = (next: Text2TextRecord) => <Text2TextEditor record={next} {...listening(told)} {...props} />;
  const { rerender, unmount, container } = render(ui(record), options);
  return { told, unmount, container, load: (next: Text2TextRecord) => rerender(ui(next)) };
}

/** Shows one record after the other, as a host with a queue; the record is fed back from `onChange`. */
export function showQueue(inits: readonly Text2TextInit[], wrapper?: Wrapper): Told {
  const told = nothingTold();
  function Queue() {
    const [records, setRecords] = useState(() => inits.map((init) => createText2TextRecord(init)));
    const [at, setAt] = useState(0);
    const record = records[at];
    if (record === undefined) return <p>All done</p>;
    const next = () => setAt((last) => last + 1);
    return (
      <Text2TextEditor
        {...listening(told)}
        record={record}
        onChange={(change) => {
          const { record: echo } = change;
          told.changed.push(echo);
          setRecords((last) => last.map((old) => (old.id === echo.id ? echo : old)));
        }}
        onAnnotate={(done) => {
          told.annotated.push(done);
          next();
        }}
        onDiscard={(done) => {
          told.discarded.push(done);
          next();
        }}
      />
    );
  }
  render(<Queue />, wrapper === undefined ? {} : { wrapper });
  return told;
}

export const field = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Your text' });
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const candidate = (name: string | RegExp): HTMLElement => screen.getByRole('radio', { name });
export const component = (): HTMLElement => screen.getByRole('group', { name: 'Text editor' });
export const status = (): string | null | undefined =>
  component().querySelector('[data-lw-part="status"]')?.textContent;
