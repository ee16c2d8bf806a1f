import {
  createSettings,
  createTokenClassificationRecord,
  type Span,
  type TokenClassificationInit,
  type TokenClassificationRecord,
  type TokenClassificationTypes,
} from '@labelwright/core';
import { TokenTagger, type TokenTaggerProps } from '@labelwright/react';
import { render, screen, within } from '@testing-library/react';
import { type ComponentType, type PropsWithChildren, useState } from 'react';
import {
  type Told as HostTold,
  listening as listeningHost,
  nothingTold as nothing,
} from '../../support/told';
import '@labelwright/react/styles.css';

export const HARVARD = {
  id: 'r1',
  text: 'Michael is a professor at Harvard',
  prediction: [
    ['NAME', 0, 7, 0.98],
    ['LOC', 26, 33, 0.6],
  ],
  predictionAgent: 'ner-1',
} as const satisfies TokenClassificationInit;

export const settings = createSettings({ labels: ['NAME', 'LOC', 'ORG'] });
export const manySettings = createSettings({
  labels: Array.from({ length: 150 }, (_, index) => `label ${index}`),
});

export type Told = HostTold<TokenClassificationTypes>;
export type Props = Partial<Omit<TokenTaggerProps, 'record'>>;
export type Wrapper = ComponentType<PropsWithChildren>;

export const nothingTold = (): Told => nothing<TokenClassificationTypes>();

/** Props of a host with labels that writes down what it is told. */
export const listening = (told: Told): Props => ({ settings, ...listeningHost(told) });

/** Shows one record, as a host that keeps it as it is. */
export function show(init: TokenClassificationInit = HARVARD, props: Props = {}, wrapper?: Wrapper) {
  return showRecord(createTokenClassificationRecord(init), props, wrapper);
}

/** Shows anything where a record belongs. */
export function showRecord(record: TokenClassificationRecord, props: Props = {}, wrapper?: Wrapper) {
  const told = nothingTold();
  const options = wrapper === undefined ? {} : { wrapper };
  const ui = (next: TokenClassificationRecord, nextProps: Props) => (
    <TokenTagger {...listening(told)} {...nextProps} record={next} />
  );
  const { rerender, unmount, container } = render(ui(record, props), options);
  const load = (next: TokenClassificationRecord, nextProps: Props = props) => rerender(ui(next, nextProps));
  return { told, unmount, container, load };
}

/** Shows one record after the other, as a host with a queue. */
export function showQueue(inits: readonly TokenClassificationInit[], wrapper?: Wrapper): Told {
  const told = nothingTold();
  const records = inits.map((init) => createTokenClassificationRecord(init));
  function Queue() {
    const [at, setAt] = useState(0);
    const record = records[at];
    if (record === undefined) return <p>All done</p>;
    const next = () => setAt((last) => last + 1);
    return (
      <TokenTagger
        {...listening(told)}
        record={record}
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

export const textbox = (): HTMLElement => screen.getByRole('textbox', { name: 'Text to tag' });
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const component = (within: ParentNode = document): HTMLElement =>
  found(within.querySelector<HTMLElement>('[data-lw-component="token-tagger"]'));
export const picker = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-lw-part="picker"]');
export const option = (name: string | RegExp): HTMLElement => screen.getByRole('option', { name });
export const options = (): readonly string[] =>
  screen
    .queryAllByRole('option')
    .map((shown) => within(shown).getByText(/./, { selector: '[dir]' }).textContent ?? '');
export const currentOption = (): string | undefined =>
  screen.queryByRole('option', { selected: true })?.querySelector('[dir]')?.textContent ?? undefined;
export const announcement = (): string =>
  document.querySelector('[data-lw-part="announcer"]')?.textContent?.replaceAll('\u00a0', ' ').trim() ?? '';

/** The marks of one span, or of all. */
export function marks(label?: string, layer?: 'annotation' | 'suggestion'): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('mark')];
  return all.filter(
    ({ dataset }) =>
      (label === undefined || dataset.label === label) && (layer === undefined || dataset.layer === layer),
  );
}

/** What the page shows, as the annotator sees it: a line a span, `layer label text`. */
export const shown = (): readonly string[] =>
  marks()
    .filter((mark) => mark.hasAttribute('data-starts') && mark.hasAttribute('data-ends'))
    .map((mark) => `${mark.dataset.layer} ${mark.dataset.label} ${mark.textContent}`);

/** A list of spans as plain data, whatever else is on them. */
export const spansOf = (spans: readonly Span[] | undefined): readonly (readonly [string, number, number])[] =>
  (spans ?? []).map(({ label, start, end }) => [label, start, end] as const);

/** What the browser's own selection holds. */
export const selected = (): string => document.getSelection()?.toString() ?? '';

function found<E>(element: E | null): E {
  if (element === null) throw new Error('The component is not on the page.');
  return element;
}
