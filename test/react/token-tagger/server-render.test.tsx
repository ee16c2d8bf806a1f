import { createTokenClassificationRecord, type TokenClassificationInit } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { cleanup, render } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { dragText } from '../../support/pointer';
import { listening, marks, nothingTold, settings, spansOf, textbox } from './harness';

afterEach(cleanup);

/** Markup as a browser gets it: lone surrogates do not survive UTF-8. */
const overTheWire = (markup: string): string => new TextDecoder().decode(new TextEncoder().encode(markup));

/** Server markup in the page, hydrated. */
function hydrated(init: TokenClassificationInit, Wrapper: typeof StrictMode | typeof Fragment) {
  const record = createTokenClassificationRecord(init);
  const told = nothingTold();
  const ui = (
    <Wrapper>
      <TokenTagger {...listening(told)} settings={settings} record={record} />
    </Wrapper>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = overTheWire(renderToString(ui));
  const markup = container.innerHTML;
  const before = container.querySelector('[data-lw-part="text"]');
  render(ui, { container, hydrate: true });
  return { told, markup, kept: before === container.querySelector('[data-lw-part="text"]') };
}

const RECORDS = [
  { name: 'a plain text', text: 'Michael is a professor at Harvard' },
  { name: 'CRLF', text: 'first\r\nsecond\r\n\r\nthird line\r\n' },
  { name: 'lone CR', text: '\rfirst\rsecond' },
  { name: 'a leading line feed', text: '\n\nfirst' },
  { name: 'NUL', text: 'a\0b \0 c' },
  { name: 'lone surrogates', text: 'a\ud800b \udc00 c' },
  { name: 'markup', text: '</div><script>window.hacked = 1</script>&amp;&lt;' },
] as const;

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('<TokenTagger> rendered on a server and hydrated in %s', (_, Wrapper) => {
  it.each(RECORDS)(
    'takes the markup over without a warning, and offsets are right: $name',
    async ({ text }) => {
      const whole = `${text} target end`;
      const start = [...whole].indexOf('t', [...text].length);
      const { told, kept } = hydrated(
        { id: 'ssr', text: whole, prediction: [['LOC', start + 7, start + 10, 0.5]] },
        Wrapper,
      );
      expect(kept).toBe(true);
      expect(marks().map((mark) => mark.textContent)).toEqual(['end']);
      await dragText(textbox(), start, start + 6);
      await userEvent.keyboard('1');
      expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', start, start + 6]]);
    },
  );
});

describe('<TokenTagger> rendered on a server', () => {
  it('has no style attribute and no script in its markup', () => {
    const { markup } = hydrated(
      { id: 'csp', text: 'Michael <b>', annotation: [['<i style=x>', 0, 7]] },
      Fragment,
    );
    const page = new DOMParser().parseFromString(markup, 'text/html');
    expect(page.body.querySelectorAll('mark')).toHaveLength(1);
    expect(page.body.querySelectorAll('[style], script, b, i')).toHaveLength(0);
  });

  it('takes over labels that no page can hold as they are', () => {
    hydrated({ id: 'labels', text: 'Michael is', annotation: [['A\0\ud800\r\nB', 0, 7]] }, Fragment);
    expect(marks()).toHaveLength(1);
  });
});
