import { createTextClassificationRecord } from '@labelwright/core';
import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';

import { TextClassifier } from '../../../packages/react/src/text-classifier/text-classifier';

/** What a server sends arrives as UTF-8, which has no lone surrogates. */
function overTheWire(markup: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(markup));
}

it('hydrates what a server rendered, whatever the strings hold, without a style attribute', async () => {
  const odd = 'a\r\nb\rc\nd \0 \ud800 \udc00 <b>&amp;';
  const record = createTextClassificationRecord({
    inputs: { [odd]: odd, list: [odd, ''] },
    multiLabel: true,
    prediction: [[odd, 0.7]],
    predictionAgent: odd,
  });
  const settings = { labels: [{ name: odd, color: 'red', description: 'odd' }, { name: 'even' }] };
  const app = <TextClassifier record={record} settings={settings} />;
  const markup = renderToString(app);
  expect(markup).not.toContain('style=');

  const host = document.createElement('div');
  const parsed = new DOMParser().parseFromString(overTheWire(markup), 'text/html');
  host.append(...document.importNode(parsed.body, true).childNodes);
  document.body.append(host);
  const label = host.querySelector('[role="checkbox"]');
  const recovered: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(host, app, { onRecoverableError: (error) => recovered.push(error) }),
  );
  expect(recovered).toEqual([]);
  expect(host.querySelector('[role="checkbox"]')).toBe(label);
  act(() => root.unmount());
  host.remove();
});
