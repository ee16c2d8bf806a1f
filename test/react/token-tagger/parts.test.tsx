import { createTokenClassificationRecord } from '@labelwright/core';
import { TextBlocks, TokenTagger, useTokenTagger } from '@labelwright/react';
import { cleanup, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { describeParts, type PartCase } from '../../support/part-conformance';
import { dragText, press } from '../../support/pointer';
import {
  button,
  HARVARD,
  listening,
  marks,
  nothingTold,
  option,
  picker,
  settings,
  show,
  spansOf,
  textbox,
} from './harness';

afterEach(cleanup);

const record = createTokenClassificationRecord(HARVARD);

const PARTS: readonly PartCase[] = [
  { name: 'Text', part: 'text', draw: (props) => <TokenTagger.Text {...props} /> },
  { name: 'Labels', part: 'labels', draw: (props) => <TokenTagger.Labels {...props} /> },
  { name: 'TextKeys', part: 'text-keys', draw: (props) => <TokenTagger.TextKeys {...props} /> },
  { name: 'Entities', part: 'entities', draw: (props) => <TokenTagger.Entities {...props} /> },
  { name: 'Suggestions', part: 'suggestions', draw: (props) => <TokenTagger.Suggestions {...props} /> },
  { name: 'Display', part: 'display', draw: (props) => <TokenTagger.Display {...props} /> },
  {
    name: 'LabelNamesButton',
    part: 'label-names',
    draw: (props) => <TokenTagger.LabelNamesButton {...props} />,
  },
  {
    name: 'InvisiblesButton',
    part: 'invisibles',
    draw: (props) => <TokenTagger.InvisiblesButton {...props} />,
  },
  {
    name: 'Validate',
    part: 'validate',
    draw: (props) => <TokenTagger.Validate {...props} />,
    clickable: true,
  },
];

describeParts('TokenTagger', PARTS, (part) => (
  <TokenTagger.Root record={record} settings={settings}>
    {part}
    <TokenTagger.Status />
  </TokenTagger.Root>
));

describe('<TokenTagger.Picker>', () => {
  it('takes ref, class and data of the host while it is open', async () => {
    const ref = createRef<HTMLDivElement>();
    render(
      <TokenTagger.Root record={record} settings={settings}>
        <TokenTagger.Text />
        <TokenTagger.Picker ref={ref} className="theirs" data-host="yes" />
      </TokenTagger.Root>,
    );
    expect(ref.current).toBeNull();
    await dragText(textbox(), 13, 22);
    expect(ref.current).toBe(picker());
    expect(picker()).toHaveClass('theirs');
    expect(picker()).toHaveAttribute('data-host', 'yes');
  });
});

describe('the root', () => {
  it('passes class, data, ref and a name of the host', () => {
    const ref = createRef<HTMLDivElement>();
    render(<TokenTagger ref={ref} record={record} className="mine" data-x="1" aria-label="Entities" />);
    const root = screen.getByRole('group', { name: 'Entities' });
    expect(ref.current).toBe(root);
    expect(root).toHaveClass('mine');
    expect(root).toHaveAttribute('data-x', '1');
    expect(root).toHaveAttribute('data-lw-component', 'token-tagger');
  });

  it("carries the host's classes for parts", () => {
    show(HARVARD, { classNames: { text: 'prose', root: 'frame', label: 'chip' } });
    expect(textbox()).toHaveClass('prose');
    expect(button('ORG')).toHaveClass('chip');
    expect(screen.getByRole('group', { name: 'Token tagging' })).toHaveClass('frame');
  });

  it('lets the host prevent what a key or the pointer does', async () => {
    const told = nothingTold();
    render(
      <TokenTagger.Root {...listening(told)} record={record}>
        <TokenTagger.Text
          onKeyDown={(event) => event.key === '3' && event.preventDefault()}
          onPointerDown={(event) => event.altKey && event.preventDefault()}
        />
        <TokenTagger.Picker />
      </TokenTagger.Root>,
    );
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('3');
    expect(told.changed).toEqual([]);
    await userEvent.keyboard('2');
    expect(told.changed).toHaveLength(1);
    await dragText(textbox(), 8, 10, { alt: true });
    expect(picker()).toBeNull();
  });

  it('speaks the language of its messages, and keeps what is left out', async () => {
    show(HARVARD, { messages: { acceptAll: 'Alle annehmen', suggestions: (count) => `${count} übrig` } });
    expect(screen.getByText('2 übrig')).toBeVisible();
    expect(button('Alle annehmen')).toBeVisible();
    expect(button('Reject all')).toBeVisible();
  });

  it('gives the colours of the settings to marks and options', async () => {
    const colored = { labels: [{ name: 'NAME', color: 'rgb(1, 2, 3)' }, { name: 'LOC' }] };
    show(HARVARD, { settings: colored });
    expect(marks('NAME')[0]?.style.getPropertyValue('--lw-label-color')).toBe('rgb(1, 2, 3)');
    expect(marks('LOC')[0]?.dataset.color).toBe('1');
    await dragText(textbox(), 13, 22);
    const swatch = option('NAME').querySelector<HTMLElement>('[data-lw-part="swatch"]');
    expect(swatch?.style.getPropertyValue('--lw-label-color')).toBe('rgb(1, 2, 3)');
  });
});

describe('the hook', () => {
  it('is enough to build the component without its parts', async () => {
    const told = nothingTold();
    function Own() {
      const tagger = useTokenTagger({ ...listening(told), record });
      const { document, labels, messages } = tagger;
      return (
        <main {...tagger.getRootProps()}>
          <article ref={tagger.textRef} {...tagger.getTextProps()}>
            <TextBlocks text={tagger.textRef} document={document} labels={labels} messages={messages} />
          </article>
          {labels.list.map((label) => (
            <button key={label.name} {...tagger.getLabelProps(label)}>
              {label.name}
            </button>
          ))}
        </main>
      );
    }
    render(<Own />);
    await dragText(textbox(), 13, 22);
    await userEvent.click(button('ORG'));
    await press('Escape');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 13, 22]]);
  });
});
