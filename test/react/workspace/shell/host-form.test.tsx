import { CODECS, prepareForTraining } from '@labelwright/formats';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

// Loaded before they are waited for.
import '../../../../packages/react/src/workspace/data/data';
import '../../../../packages/react/src/workspace/explore/explore';
import '../../../../packages/react/src/workspace/settings/settings';
import { MAILS } from '../filters/filters-harness';
import {
  DATASET,
  part,
  type ShowOptions,
  showWorkspace,
  spamSettings,
  textRecords,
  thePart,
  workspace,
} from '../harness';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const SPAM = { records: MAILS, settings: spamSettings };

/** The workspace inside of a host's form, and which fields have sent that. */
async function showInForm(options: ShowOptions) {
  const sentBy: (string | undefined)[] = [];
  const shown = await showWorkspace({
    ...options,
    wrapper: (ui) => (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sentBy.push(document.activeElement?.outerHTML);
        }}
      >
        {ui}
        <button type="submit">Send</button>
      </form>
    ),
  });
  return { ...shown, sentBy };
}

/** Presses Enter in each field that is there, and tells of what kinds they were. A file's opens what no test can close. */
async function enterInAll(inside: HTMLElement = workspace()): Promise<readonly string[]> {
  const kinds = new Set<string>();
  for (const field of inside.querySelectorAll<HTMLInputElement>(
    'input:not([type="file"]), select, textarea',
  )) {
    field.focus();
    // What Enter did in another one may have taken this one away.
    if (document.activeElement !== field) continue;
    kinds.add(field.type);
    await userEvent.keyboard('{Enter}');
  }
  return [...kinds].sort();
}

describe("a host's form around the workspace is not sent by Enter", () => {
  it('in a filter', async () => {
    const { sentBy } = await showInForm(SPAM);
    const bar = screen.getByRole('region', { name: 'Filters' });
    const kinds = new Set<string>();
    for (const name of [/^Predictions/, /^Annotations/, /^Status/, /^Metadata/, /^Order/]) {
      await userEvent.click(within(bar).getByRole('button', { name }));
      const box = await screen.findByRole('dialog');
      for (const folded of within(box).queryAllByRole('button', { expanded: false }))
        await userEvent.click(folded);
      for (const kind of await enterInAll(box)) kinds.add(kind);
      await userEvent.keyboard('{Escape}');
    }
    expect([...kinds].sort()).toEqual(['radio', 'range', 'select-one', 'text']);
    expect(sentBy).toEqual([]);
  });

  it('in the place in the queue, which it goes to', async () => {
    const { sentBy } = await showInForm({ records: textRecords(3) });
    await userEvent.click(thePart('position'));
    await userEvent.keyboard('3{Enter}');
    await waitFor(() => expect(thePart('position').textContent).toContain('3'));
    expect(part('go-to')).toBeNull();
    await enterInAll();
    expect(sentBy).toEqual([]);
  });

  it('in what selects records', async () => {
    const { sentBy } = await showInForm({ ...SPAM, view: { mode: 'explore' } });
    await waitFor(() => expect(part('explore-select')).not.toBeNull());
    expect(await enterInAll()).toEqual(['checkbox', 'search']);
    expect(sentBy).toEqual([]);
  });

  it('in a limit of length, which stays as it was typed', async () => {
    const { sentBy, client } = await showInForm({ records: textRecords(1), view: { mode: 'settings' } });
    const limits = within(thePart('text-limits'));
    await userEvent.type(limits.getAllByRole('spinbutton')[0] as HTMLElement, '7{Enter}');
    expect(await enterInAll()).toEqual(['number', 'textarea']);
    expect(sentBy).toEqual([]);
    await userEvent.click(limits.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect((await client.dataset(DATASET)).settings?.textLimits).toEqual({ characters: { min: 7 } }),
    );
  });

  it('in what a training set is made of', async () => {
    const { sentBy } = await showInForm({
      ...SPAM,
      formats: CODECS,
      prepareForTraining,
      view: { mode: 'data' },
    });
    await waitFor(() => expect(part('training')).not.toBeNull());
    expect(await enterInAll()).toEqual(['number', 'radio', 'select-one']);
    expect(sentBy).toEqual([]);
  });

  it('in a form of the workspace, which is sent itself', async () => {
    // HTML has no form in a form, and React says so while it makes one.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { sentBy, client } = await showInForm({ ...SPAM, view: { mode: 'settings' } });
    await userEvent.type(within(thePart('add-labels')).getByRole('textbox'), 'NEWS{Enter}');
    await waitFor(async () => expect(JSON.stringify(await client.dataset(DATASET))).toContain('NEWS'));
    await userEvent.click(await screen.findByRole('button', { name: 'Edit NEWS' }));
    await enterInAll(thePart('label-dialog'));
    await waitFor(() => expect(part('label-dialog')).toBeNull());
    expect(sentBy).toEqual([]);
  });

  it('in the labels that many records get, which are sent themselves', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { sentBy, client } = await showInForm({ ...SPAM, view: { mode: 'explore' } });
    const { total: validated } = await client.facets(DATASET, { query: { status: ['Validated'] } });
    const [first] = await screen.findAllByRole('checkbox', { name: /^Select:/ });
    await userEvent.click(first as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Labels' }));
    await userEvent.keyboard('ham');
    await userEvent.click(within(thePart('bulk-labels')).getByRole('checkbox', { name: /HAM/ }));
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => {
      const { total } = await client.facets(DATASET, { query: { status: ['Validated'] } });
      expect(total).toBe(validated + 1);
    });
    expect(sentBy).toEqual([]);
  });
});
