import type { Client } from '@labelwright/client';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import * as ar from '../../../../packages/react/src/messages/ar';
import { AnnotationWorkspace } from '../../../../packages/react/src/workspace/annotation-workspace';
import { Metrics } from '../../../../packages/react/src/workspace/shell/panel';
import { serialiseView } from '../../../../packages/react/src/workspace/view-string';
import { useWorkspace } from '../../../../packages/react/src/workspace/workspace-context';
import { WORKSPACE_MODES, type WorkspaceView } from '../../../../packages/react/src/workspace/workspace-view';
import { pressKeys } from '../../../support/keys';
import {
  classificationRecords,
  DATASET,
  fill,
  memoryClient,
  part,
  said,
  showWorkspace,
  spamSettings,
  textRecords,
  thePart,
  violations,
  workspace,
} from '../harness';

beforeEach(() => page.viewport(1024, 768));
afterEach(() => {
  cleanup();
  document.documentElement.dir = 'ltr';
});

const firstLabel = (inside = workspace()) =>
  thePart('labels', inside).querySelector<HTMLElement>('[role="radio"]') ?? inside;

/** A network that a test switches. */
function network() {
  const listeners = new Set<() => void>();
  let isOnline = true;
  return {
    connection: {
      online: () => isOnline,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    turn: (online: boolean) => {
      isOnline = online;
      for (const listener of [...listeners]) listener();
    },
    listeners,
  };
}

describe('modes', () => {
  it('are tabs: arrow keys go from one to the next', async () => {
    const views: WorkspaceView[] = [];
    await showWorkspace({
      records: classificationRecords(3),
      settings: spamSettings,
      onViewChange: (view) => views.push(view),
    });
    const annotate = screen.getByRole('tab', { name: 'Annotate' });
    annotate.focus();
    await pressKeys('ArrowRight');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Explore' }));
    expect(screen.getByRole('tab', { name: 'Explore' })).toHaveProperty('ariaSelected', 'true');
    expect(views.map(serialiseView)).toEqual(['mode=explore']);
    await pressKeys('Home');
    expect(document.activeElement).toBe(annotate);
  });

  it('have keys that work while the focus is in the record', async () => {
    await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
    firstLabel().focus();
    await pressKeys('Alt+Shift+4');
    expect(thePart('panel').dataset.mode).toBe('metrics');
    expect(said()).toBe('Metrics.');
  });

  it('are loaded when a pointer comes to their tabs', async () => {
    await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
    const ahead = vi.spyOn(Metrics, 'ahead');
    await userEvent.hover(screen.getByRole('tab', { name: 'Metrics' }));
    expect(ahead).toHaveBeenCalledOnce();
    await ahead.mock.results[0]?.value;
    ahead.mockRestore();
    expect(thePart('panel').dataset.mode).toBe('annotate');
    await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }));
    expect(part('queue-state')).toBeNull();
  });

  it('keep the focus in the workspace while they are loaded, and so its keys', async () => {
    await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
    for (const place of [2, 3, 4, 5, 6]) {
      firstLabel().focus();
      await pressKeys(`Alt+Shift+${place}`);
      await waitFor(() => expect(part('queue-state')).toBeNull());
      expect(workspace().contains(document.activeElement)).toBe(true);
      await pressKeys('Alt+Shift+1');
      expect(thePart('panel').dataset.mode).toBe('annotate');
    }
  });

  it('follow the view of a host that holds it', async () => {
    const { rerender } = await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
    rerender({ view: { mode: 'settings', filter: {}, sort: [], order: { kind: 'stored' } } });
    expect(thePart('panel').dataset.mode).toBe('settings');
    await pressKeys('Alt+Shift+1');
    expect(thePart('panel').dataset.mode).toBe('settings');
  });

  it.each(WORKSPACE_MODES)('have no accessibility violation in %s', async (mode) => {
    await showWorkspace({ records: classificationRecords(3), settings: spamSettings, view: { mode } });
    await waitFor(() => expect(part('queue-state')).toBeNull());
    expect(await violations()).toEqual([]);
  });
});

describe('the list of keys', () => {
  it('opens by `?` from the record, and gives the focus back', async () => {
    await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
    const label = firstLabel();
    label.focus();
    await pressKeys('?');
    const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Next undecided record')).toBeTruthy();
    expect(within(dialog).getByText('Validate')).toBeTruthy();
    // Keys of the workspace mean nothing meanwhile.
    await pressKeys('Alt+n');
    expect(thePart('position').textContent).toBe('1 of 3');
    await pressKeys('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(label);
  });

  it('can have other keys, or none', async () => {
    await showWorkspace({
      records: classificationRecords(3),
      settings: spamSettings,
      shortcuts: { next: ['Alt+ArrowRight'], help: [] },
    });
    firstLabel().focus();
    await pressKeys('Alt+n', '?');
    expect(thePart('position').textContent).toBe('1 of 3');
    await pressKeys('Alt+ArrowRight');
    expect(thePart('position').textContent).toBe('2 of 3');
  });
});

describe('saving', () => {
  it('says that it is offline, keeps what is decided, and saves it in order later', async () => {
    const { connection, turn } = network();
    const { stored } = await showWorkspace({
      records: classificationRecords(4),
      settings: spamSettings,
      connection,
    });
    const width = thePart('saving').getBoundingClientRect().width;
    firstLabel().focus();
    turn(false);
    await pressKeys('1', '2');
    await expect.poll(() => thePart('saving-text').textContent).toBe('Offline, 2 waiting');
    expect(said()).toContain('Offline');
    expect(thePart('saving').getBoundingClientRect().width).toBe(width);
    expect((await stored('r0001'))[0]?.annotation).toBeUndefined();
    turn(true);
    await expect.poll(() => thePart('saving-text').textContent).toBe('Saved');
    expect((await stored('r0001', 'r0002')).map((record) => record?.annotation)).toEqual(['SPAM', 'HAM']);
    expect(said()).toBe('Online again.');
  });

  it('waits for a network only where the store is not on this device', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const local = memoryClient();
    const remote = { ...local, store: { ...local.store, isLocal: undefined } };
    for (const [client, says, annotation] of [
      [local, 'Saved', 'SPAM'],
      [remote, 'Offline, 1 waiting', undefined],
    ] as const) {
      const { stored, unmount } = await showWorkspace({
        records: classificationRecords(4),
        settings: spamSettings,
        client,
        view: { filter: { status: ['Default'] } },
      });
      const id = client === local ? 'r0001' : 'r0002';
      firstLabel().focus();
      await pressKeys('1');
      await expect.poll(() => thePart('saving-text').textContent).toBe(says);
      expect((await stored(id))[0]?.annotation).toBe(annotation);
      unmount();
    }
    vi.restoreAllMocks();
  });

  it('listens to the network as long as it is there, in StrictMode too', async () => {
    const { connection, listeners } = network();
    const { unmount, stored } = await showWorkspace({
      records: classificationRecords(3),
      settings: spamSettings,
      connection,
      wrapper: (ui) => <StrictMode>{ui}</StrictMode>,
    });
    expect(listeners.size).toBe(1);
    firstLabel().focus();
    await pressKeys('2');
    await expect.poll(async () => (await stored('r0001'))[0]?.annotation).toBe('HAM');
    unmount();
    expect(listeners.size).toBe(0);
  });

  it('saves what was decided in the moment before the workspace goes away', async () => {
    const { unmount, stored } = await showWorkspace({
      records: classificationRecords(3),
      settings: spamSettings,
    });
    firstLabel().focus();
    await userEvent.keyboard('1');
    unmount();
    await expect.poll(async () => (await stored('r0001'))[0]?.annotation).toBe('SPAM');
  });
});

describe('two workspaces on one page', () => {
  it('hear only their own keys', async () => {
    const client = memoryClient();
    await fill(client, classificationRecords(3), spamSettings);
    render(
      <>
        <AnnotationWorkspace client={client} dataset={DATASET} aria-label="One" />
        <AnnotationWorkspace client={client} dataset={DATASET} aria-label="Two" />
      </>,
    );
    const one = screen.getByRole('region', { name: 'One' });
    const two = screen.getByRole('region', { name: 'Two' });
    await waitFor(() => expect([part('labels', one), part('labels', two)]).not.toContain(null));
    firstLabel(two).focus();
    await pressKeys('Alt+n', 'Alt+Shift+2');
    expect(one.dataset.mode).toBe('annotate');
    expect(thePart('position', one).textContent).toBe('1 of 3');
    expect(two.dataset.mode).toBe('explore');
  });
});

describe('a dataset', () => {
  it('that is not there yet is offered an import', async () => {
    const client = memoryClient();
    render(<AnnotationWorkspace client={client} dataset="unheard-of" task="Text2Text" />);
    await waitFor(() => expect(thePart('panel').dataset.mode).toBe('data'));
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Data']);
  });

  it('that an import makes is opened with all its records, by a part of the host too', async () => {
    const client = memoryClient();
    function Import() {
      const { refreshDataset, session } = useWorkspace('Import');
      const run = async () => {
        // The ids that come last are written first.
        await fill(client, classificationRecords(1200).slice(600), spamSettings);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await client.log(classificationRecords(600), { name: DATASET });
        // As it was when the import began.
        await refreshDataset();
      };
      return (
        <button type="button" onClick={() => void run()}>
          Import, {session.length} there
        </button>
      );
    }
    render(
      <AnnotationWorkspace.Root client={client} dataset={DATASET}>
        <Import />
        <AnnotationWorkspace.Annotate />
      </AnnotationWorkspace.Root>,
    );
    await userEvent.click(screen.getByRole('button', { name: /Import/ }));
    await expect.poll(() => screen.queryByRole('button', { name: 'Import, 1200 there' })).not.toBeNull();
    expect(thePart('position').textContent).toBe('1 of 1,200');
  });

  it('gives way to another one, with a session of its own', async () => {
    const { client, rerender } = await showWorkspace({
      records: classificationRecords(3),
      settings: spamSettings,
    });
    await client.configureDataset('other', { task: 'Text2Text' });
    await client.log(textRecords(2), { name: 'other' });
    firstLabel().focus();
    await pressKeys('1');
    rerender({ dataset: 'other' });
    await expect.poll(() => part('editor')).not.toBeNull();
    await expect.poll(() => thePart('position').textContent).toBe('1 of 2');
    expect(thePart('workspace-undo').getAttribute('aria-disabled')).toBe('true');
    rerender({ dataset: DATASET });
    await expect.poll(() => part('labels')).not.toBeNull();
    expect((await client.get(DATASET, ['r0001']))[0]?.annotation).toBe('SPAM');
  });

  it('is drawn by a server, and taken over', async () => {
    const client = memoryClient();
    await fill(client, classificationRecords(2), spamSettings);
    const ui = <AnnotationWorkspace client={client} dataset={DATASET} />;
    const host = document.createElement('div');
    host.innerHTML = renderToString(ui);
    expect(host.textContent).toContain('Opening the dataset');
    expect(host.querySelector('[style]')).toBeNull();
    document.body.append(host);
    const { unmount } = render(ui, { container: host, hydrate: true });
    await expect.poll(() => part('position')?.textContent).toBe('1 of 2');
    unmount();
    host.remove();
  });

  it('that cannot be read says why, and is asked for again', async () => {
    const client = memoryClient();
    await fill(client, classificationRecords(2), spamSettings);
    let isBroken = true;
    const failing = {
      ...client,
      dataset: (name: string) => (isBroken ? Promise.reject(new Error('No disk.')) : client.dataset(name)),
    };
    const errors: string[] = [];
    render(
      <AnnotationWorkspace client={failing} dataset={DATASET} onError={({ code }) => errors.push(code)} />,
    );
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('No disk.'));
    expect(errors).toEqual(['STORE_FAILED']);
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(thePart('position').textContent).toBe('1 of 2'));
  });
});

it('counts once what the header and the filter bar both tell', async () => {
  const client = memoryClient();
  const asked: string[] = [];
  const counting: Client = {
    ...client,
    index: (name, options) => {
      const index = client.index(name, options);
      return {
        ...index,
        get state() {
          return index.state;
        },
        facets: (filter, cancel) => {
          asked.push(JSON.stringify(filter));
          return index.facets(filter, cancel);
        },
      };
    },
  };
  await showWorkspace({ client: counting, records: classificationRecords(3), settings: spamSettings });
  const told = (): readonly string[] => [
    thePart('progress-left').textContent,
    thePart('filter-results').textContent,
  ];
  await waitFor(() => expect(told()).toEqual(['0 / 3', '3 of 3']));
  expect(asked).toEqual(['{}']);
});

it('holds everything in 320 pixels, from right to left too', async () => {
  await page.viewport(320, 640);
  document.documentElement.dir = 'rtl';
  await showWorkspace({
    records: classificationRecords(3),
    settings: spamSettings,
    messages: ar.workspace,
    'aria-label': 'Annotation workspace',
  });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const wide = [...workspace().querySelectorAll<HTMLElement>('button, input, p')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const inTabs = element.closest('[role="tablist"], [data-lw-hidden]') !== null;
    return width > 1 && !inTabs && (left < -0.5 || right > 320.5);
  });
  expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
});

it('can be read to its end in a box that is lower than it', async () => {
  await page.viewport(320, 256);
  await showWorkspace({
    records: classificationRecords(3),
    settings: spamSettings,
    style: { blockSize: '200px' },
  });
  const validate = await within(workspace()).findByRole('button', { name: 'Validate' });
  validate.focus();
  const { left, top, width, height } = validate.getBoundingClientRect();
  expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(validate);
});
