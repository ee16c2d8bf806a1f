import { createTokenClassificationRecord, type TokenClassificationInit } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { Fragment, type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTouch } from '../../support/touch';
import { HARVARD, listening, manySettings, nothingTold, shown, spansOf } from './harness';

/** As on a page of a host: nobody waits for what React still has to do. */
const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
let before: boolean | undefined;
let root: Root | undefined;
let container: HTMLElement;

beforeEach(() => {
  before = environment.IS_REACT_ACT_ENVIRONMENT;
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  container = document.createElement('div');
  document.body.append(container);
});

afterEach(async () => {
  root?.unmount();
  root = undefined;
  container.remove();
  await frames(2);
  if (before !== undefined) environment.IS_REACT_ACT_ENVIRONMENT = before;
});

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
}

const part = (name: string): HTMLElement | null => container.querySelector(`[data-lw-part="${name}"]`);
const text = (): HTMLElement => {
  const element = part('text');
  if (element === null) throw new Error('No text is drawn.');
  return element;
};
const actions = (): HTMLElement | null => part('actions');

function draw(ui: ReactNode): void {
  root ??= createRoot(container);
  const drawing = root;
  flushSync(() => drawing.render(ui));
}

const recordOf = (init: TokenClassificationInit) => createTokenClassificationRecord(init);

const press = (key: string, element: HTMLElement = text()): void => {
  flushSync(() =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
};

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('<TokenTagger> on a page that has just been opened (%s)', (_, Wrapper) => {
  it('shows text and labels at once, and all the rest a frame later', async () => {
    draw(
      <Wrapper>
        <TokenTagger {...listening(nothingTold())} record={recordOf(HARVARD)} />
      </Wrapper>,
    );
    expect(shown()).toEqual(['suggestion NAME Michael', 'suggestion LOC Harvard']);
    expect(part('labels')).not.toBeNull();
    expect(actions()).toBeNull();
    await vi.waitFor(() => expect(actions()).not.toBeNull());
    for (const name of ['display', 'suggestions', 'announcer']) expect(part(name)).not.toBeNull();
    expect(container.querySelector('[data-lw-room]')).toBeNull();
  });

  it('takes keys before that, and has what they opened when the rest comes', async () => {
    const told = nothingTold();
    draw(
      <Wrapper>
        <TokenTagger {...listening(told)} record={recordOf({ ...HARVARD, prediction: [] })} />
      </Wrapper>,
    );
    text().focus();
    press('Home');
    press('ArrowRight');
    press('3');
    press('?');
    expect(actions()).toBeNull();
    expect(spansOf(told.changed.at(-1)?.annotation)).toHaveLength(1);
    await vi.waitFor(() => expect(part('shortcuts')).not.toBeNull());
    expect(document.activeElement).toBe(text());
    expect(shown()).toHaveLength(1);
    expect(part('announcer')?.textContent).toMatch(/ORG/);
  });

  it('has the filter for what is typed behind the key that opens it', () => {
    const told = nothingTold();
    draw(
      <Wrapper>
        <TokenTagger {...listening(told)} record={recordOf(HARVARD)} settings={manySettings} />
      </Wrapper>,
    );
    text().focus();
    for (const key of ['ArrowRight', 'F2', '/']) press(key);
    expect(actions()).toBeNull();
    const filter = container.querySelector<HTMLElement>('[role="combobox"]');
    expect(filter).not.toBeNull();
    expect(document.activeElement).toBe(filter);
    // In the text it is the key of a label.
    press('9', filter ?? text());
    expect(told.changed).toEqual([]);
  });

  it('opens another record that comes before anything else did', async () => {
    const told = nothingTold();
    const ui = (id: string, annotation: TokenClassificationInit['annotation']) => (
      <Wrapper>
        <TokenTagger
          {...listening(told)}
          record={recordOf({ id, text: HARVARD.text, ...(annotation ? { annotation } : {}) })}
        />
      </Wrapper>
    );
    draw(ui('first', [['LOC', 26, 33]]));
    draw(ui('second', [['NAME', 0, 7]]));
    expect(shown()).toEqual(['annotation NAME Michael']);
    text().focus();
    await vi.waitFor(() => expect(actions()).not.toBeNull());
    flushSync(() => container.querySelector<HTMLElement>('[data-action="validate"]')?.click());
    expect(told.annotated.map(({ id }) => id)).toEqual(['second']);
    expect(spansOf(told.annotated[0]?.annotation)).toEqual([['NAME', 0, 7]]);
  });

  it('may go again before the rest has come', async () => {
    draw(
      <Wrapper>
        <TokenTagger {...listening(nothingTold())} record={recordOf(HARVARD)} />
      </Wrapper>,
    );
    expect(actions()).toBeNull();
    draw(null);
    await frames(3);
    expect(container.innerHTML).toBe('');
  });

  it('is whole on a server, and stays whole where its markup is taken over', async () => {
    const ui = (
      <Wrapper>
        <TokenTagger {...listening(nothingTold())} record={recordOf(HARVARD)} />
      </Wrapper>
    );
    container.innerHTML = renderToString(ui);
    const served = actions();
    expect(served).not.toBeNull();
    const absent: unknown[] = [];
    const observer = new MutationObserver(() => absent.push(actions() === null));
    observer.observe(container, { childList: true, subtree: true });
    root = hydrateRoot(container, ui);
    await frames(4);
    observer.disconnect();
    expect(absent).not.toContain(true);
    expect(actions()).toBe(served);
  });
});

describe('what comes a frame later', () => {
  const BOXES = [
    { name: 'wide', width: '900px', dir: 'ltr' },
    { name: 'from right to left', width: '700px', dir: 'rtl' },
  ] as const;
  const INITS = [
    { name: 'without predictions', init: { ...HARVARD, prediction: [] } },
    { name: 'with predictions', init: HARVARD },
  ] as const;

  it.each(BOXES.flatMap((box) => INITS.map((init) => ({ box, init }))))(
    'moves nothing, neither the text nor what is below: $box.name, $init.name',
    async ({ box, init: { init } }) => {
      container.style.width = box.width;
      container.dir = box.dir;
      const below = document.createElement('p');
      below.textContent = 'What the host has below.';
      document.body.append(below);
      const moves: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moves.push(entry.startTime);
      });
      draw(<TokenTagger {...listening(nothingTold())} record={recordOf(init)} />);
      await new Promise(requestAnimationFrame);
      observer.observe({ type: 'layout-shift', buffered: false });
      const places = () => [text(), below].map((element) => element.getBoundingClientRect().toJSON());
      const first = places();
      expect(actions()).toBeNull();
      await vi.waitFor(() => expect(actions()).not.toBeNull());
      await frames(3);
      expect(places()).toEqual(first);
      expect(moves).toEqual([]);
      // What the observer is there for, it sees.
      container.style.marginTop = '100px';
      await vi.waitFor(() => expect(moves).not.toEqual([]));
      observer.disconnect();
      below.remove();
    },
  );
});

describe('what is below a <TokenTagger>', () => {
  const nothingPredicted = { ...HARVARD, prediction: [] };

  it.each([
    { of: 'a mouse', touched: false, init: HARVARD },
    { of: 'a mouse', touched: false, init: nothingPredicted },
    { of: 'a finger', touched: true, init: HARVARD },
    { of: 'a finger', touched: true, init: nothingPredicted },
  ])('stays where it is when the rest comes, with buttons for $of', async ({ touched, init }) => {
    const untouched = touched ? await withTouch() : undefined;
    try {
      draw(<TokenTagger {...listening(nothingTold())} record={recordOf(init)} />);
      const height = container.getBoundingClientRect().height;
      await vi.waitFor(() => expect(actions()).not.toBeNull());
      expect(Math.abs(container.getBoundingClientRect().height - height)).toBeLessThan(1);
    } finally {
      await untouched?.();
    }
  });
});
