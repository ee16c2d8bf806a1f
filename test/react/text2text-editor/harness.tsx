import {
  createText2TextRecord,
  type Text2TextInit,
  type Text2TextRecord,
  type Text2TextTypes,
} from '@labelwright/core';
import { render, screen } from '@testing-library/react';
import { type ComponentType, type PropsWithChildren, useState } from 'react';

import {
  Text2TextEditor,
  type Text2TextEditorProps,
} from '../../../packages/react/src/text2text-editor/text2text-editor';
import { type Told as HostTold, listening, nothingTold } from '../../support/told';
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

export type Told = HostTold<Text2TextTypes>;
type Props = Omit<Text2TextEditorProps, 'record'>;
type Wrapper = ComponentType<PropsWithChildren>;

/** Shows one record, as a host that keeps it as it is. */
export function show(init: Text2TextInit = TRANSLATION, props: Props = {}, wrapper?: Wrapper) {
  return showRecord(createText2TextRecord(init), props, wrapper);
}

/** Shows anything where a record belongs. */
export function showRecord(record: Text2TextRecord, props: Props = {}, wrapper?: Wrapper) {
  const told = nothingTold<Text2TextTypes>();
  const options = wrapper === undefined ? {} : { wrapper };
  const ui = (next: Text2TextRecord) => <Text2TextEditor record={next} {...listening(told)} {...props} />;
  const { rerender, unmount, container } = render(ui(record), options);
  return { told, unmount, container, load: (next: Text2TextRecord) => rerender(ui(next)) };
}

/** Shows one record after the other, as a host with a queue; the record is fed back from `onChange`. */
export function showQueue(inits: readonly Text2TextInit[], wrapper?: Wrapper): Told {
  const told = nothingTold<Text2TextTypes>();
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
