import { init, memoryStore } from '@labelwright/client';
import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { part, thePart } from '../harness';
import {
  DATASET,
  FRESH,
  fileOf,
  importAll,
  importButton,
  pick,
  preview,
  roleOf,
  showData,
  showEmpty,
} from './harness';

afterEach(cleanup);

const SMS =
  'Label\tSMS\nham\tOk lar... Joking wif u oni...\nspam\tFree entry in 2 a wkly comp\nham\tU dun say so\n';
const NER = '\nSonmarg\tB-location\n,\tO\nsaid\tO\n\nWaltengoo\tB-location\nNar\tI-location\n';
const TRANSLATIONS = ['Guten Tag', 'Gute Nacht']
  .map((source, index) =>
    JSON.stringify({
      id: `t${index}`,
      source,
      mt: `A machine says of it ${source}, at some length`,
      hter: 0.5,
    }),
  )
  .join('\n');

function drag(type: string, ...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files.length === 0 ? [fileOf('sms.tsv', SMS)] : files) dataTransfer.items.add(file);
  thePart('drop-zone').dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
}

const drop = (file: File): void => drag('drop', file);

describe('a file that is picked', () => {
  it('is in the dataset after one more press: a table whose columns nobody named for us', async () => {
    const { client } = await showEmpty();
    await pick(fileOf('sms.tsv', SMS));
    expect(screen.getByLabelText<HTMLSelectElement>('Format').value).toBe('tsv');
    expect([roleOf('Label').value, roleOf('SMS').value]).toEqual(['annotation', 'text']);
    expect(preview()).toEqual([
      'Ok lar... Joking wif u oni...ham',
      'Free entry in 2 a wkly compspam',
      'U dun say soham',
    ]);
    await importAll();
    expect(thePart('import-outcome').textContent).toContain('3 records imported.');
    const records = await client.load(FRESH).toArray();
    // In the order of the file.
    expect(records.map(({ annotation }) => annotation)).toEqual(['ham', 'spam', 'ham']);
    expect((await client.dataset(FRESH)).settings?.labels).toEqual([{ name: 'ham' }, { name: 'spam' }]);
  });

  it('is recognised without a header, and with spans, and with texts that somebody translated', async () => {
    const { client } = await showEmpty();
    await pick(
      fileOf('messages.tsv', 'ham\tOk lar, see you\nspam\tFree entry, win now\nham\tSee you later then\n'),
    );
    expect(screen.getByLabelText<HTMLInputElement>(/first row names/).checked).toBe(false);
    expect([roleOf('Column 1').value, roleOf('Column 2').value]).toEqual(['annotation', 'text']);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    await pick(fileOf('test.conll', NER));
    expect(preview()).toEqual(['Sonmarg , saidlocationSonmarg', 'Waltengoo NarlocationWaltengoo Nar']);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    await pick(fileOf('mlqe.jsonl', TRANSLATIONS));
    expect(screen.getByLabelText<HTMLSelectElement>('Task').value).toBe('Text2Text');
    await importAll();
    const [record] = await client.load(FRESH).toArray();
    expect(record).toMatchObject({ id: 't0', task: 'Text2Text', text: 'Guten Tag', metadata: { hter: 0.5 } });
    expect(record?.prediction?.[0]).toMatchObject({ text: 'A machine says of it Guten Tag, at some length' });
  });

  it('is read as a spreadsheet saved it: in UTF-16, parted by semicolons', async () => {
    const { client } = await showEmpty();
    const text = '\uFEFFid;text;label\r\n7;"Zürich; 🚀";ja\r\n8;Bern, Chur;nein\r\n';
    const units = new Uint16Array(
      [...text].flatMap((each) => each.split('').map((unit) => unit.charCodeAt(0))),
    );
    await pick(fileOf('sheet.csv', new Uint8Array(units.buffer)));
    await importAll();
    const records = await client.load(FRESH).toArray();
    expect(records.map(({ id, text, annotation }) => [id, text, annotation])).toEqual([
      ['7', 'Zürich; 🚀', 'ja'],
      ['8', 'Bern, Chur', 'nein'],
    ]);
  });

  it('is shown with what filters and metrics take for predicted: the surest, or all above the threshold', async () => {
    await showEmpty();
    const lines = [
      {
        multiLabel: false,
        prediction: [
          ['ham', 0.4],
          ['spam', 0.6],
        ],
      } as const,
      {
        multiLabel: true,
        prediction: [
          ['ham', 0.5],
          ['spam', 0.6],
        ],
      } as const,
    ].map((init) => JSON.stringify(createTextClassificationRecord({ text: 'a text', ...init })));
    await pick(fileOf('two.jsonl', `${lines.join('\n')}\n`));
    expect(preview()).toEqual(['a textPredictedspam', 'a textPredictedspam']);
  });

  it('is read as its columns are mapped, and the preview follows', async () => {
    const { client } = await showEmpty();
    await pick(fileOf('pairs.csv', 'a,b,c\nfirst text of some length,second text of some length,yes\n'));
    await userEvent.selectOptions(roleOf('a'), 'metadata');
    await userEvent.selectOptions(roleOf('b'), 'text');
    await userEvent.selectOptions(roleOf('c'), 'prediction');
    await waitFor(() => expect(preview()).toEqual(['second text of some lengthPredictedyes']));
    // Two texts of one record.
    await userEvent.selectOptions(roleOf('a'), 'text');
    await waitFor(() =>
      expect(preview()).toEqual(['a: first text of some lengthb: second text of some lengthPredictedyes']),
    );
    await waitFor(importButton);
    await importAll();
    const [record] = await client.load(FRESH).toArray();
    expect(record).toMatchObject({
      inputs: { a: 'first text of some length', b: 'second text of some length' },
      prediction: [{ label: 'yes' }],
    });
  });

  it('says why it cannot be read, and imports as soon as it can', async () => {
    await showEmpty();
    await pick(fileOf('sms.tsv', SMS));
    await userEvent.selectOptions(roleOf('SMS'), 'none');
    await waitFor(() => expect(thePart('obstacle').textContent).toBe('Say which column is the text.'));
    expect(within(thePart('import')).getByRole('button', { name: /^Import/ }).ariaDisabled).toBe('true');
    await userEvent.selectOptions(roleOf('SMS'), 'text');
    await waitFor(() => expect(importButton().ariaDisabled).toBeNull());
  });

  it('is in the dataset once, however often it is imported', async () => {
    const { client } = await showEmpty();
    for (const _again of [1, 2]) {
      drop(fileOf('sms.tsv', SMS));
      await waitFor(importButton);
      await importAll();
      await userEvent.click(screen.getByRole('button', { name: 'Import another file' }));
    }
    expect(await client.load(FRESH).toArray()).toHaveLength(3);
  });

  it('is imported to its end where the host shows something else of a dataset that is there', async () => {
    const { client } = await showEmpty({ view: { mode: 'annotate' } });
    await pick(fileOf('sms.tsv', SMS));
    await importAll();
    expect(await client.load(FRESH).toArray()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Annotate' }));
    await waitFor(() => expect(thePart('panel').dataset.mode).toBe('annotate'));
  });

  it('comes after the one before it where several are picked', async () => {
    const { client } = await showEmpty();
    await pick(fileOf('one.tsv', SMS), fileOf('two.tsv', SMS.replace('Ok lar', 'Another')));
    expect(thePart('import-file').textContent).toContain('1 more file after this one');
    await importAll();
    await userEvent.click(screen.getByRole('button', { name: 'Next file' }));
    await waitFor(importButton);
    expect(thePart('import-file').textContent).toContain('two.tsv');
    await importAll();
    expect(await client.load(FRESH).toArray()).toHaveLength(6);
  });

  it('shows where it would be dropped, and is read when it is', async () => {
    await showEmpty();
    const zone = thePart('drop-zone');
    drag('dragenter');
    await waitFor(() => expect(zone.dataset.over).toBe(''));
    drag('dragleave');
    await waitFor(() => expect(zone.dataset.over).toBeUndefined());
    drag('dragenter');
    drop(fileOf('sms.tsv', SMS));
    await waitFor(importButton);
  });
});

describe('a file for a dataset that is there', () => {
  const settings = createSettings({ labels: ['ham'] });

  it('brings labels that the dataset lacks, unless somebody says no', async () => {
    const { client } = await showData({ settings });
    await pick(fileOf('sms.tsv', SMS));
    const choice = screen.getByRole('checkbox', { name: 'Add the label that the dataset lacks: spam' });
    await userEvent.click(choice);
    await importAll();
    expect(thePart('import-outcome').textContent).toContain('1 record not stored.');
    expect(thePart('issue-rows').textContent).toContain('LABEL_UNKNOWN');
    await userEvent.click(screen.getByRole('button', { name: 'Import another file' }));
    await pick(fileOf('sms.tsv', SMS));
    await importAll();
    expect(thePart('import-outcome').textContent).toContain('3 records imported.');
    expect((await client.dataset(DATASET)).settings?.labels.map(({ name }) => name)).toEqual(['ham', 'spam']);
  });

  it('is refused where it is for another task', async () => {
    await showData({ settings });
    await userEvent.upload(within(thePart('import')).getByLabelText(/Drop files/), fileOf('test.iob2', NER));
    await waitFor(() =>
      expect(thePart('obstacle').textContent).toBe(
        'The file is for Token classification, and this dataset for Text classification.',
      ),
    );
  });
});

describe('what is wrong with a file', () => {
  it('is told by line before anything is stored, and the rest is imported', async () => {
    const { client } = await showEmpty();
    const lines = [
      '{"id":"a","text":"one"}',
      '{"id":"b","text":',
      '{"id":"c","text":"three"}',
      '{"id":"d","text"}',
    ];
    await pick(fileOf('broken.hf.jsonl', lines.join('\n')));
    expect(thePart('issue-list').textContent).toContain('2 problems');
    const places = [...thePart('issue-rows').querySelectorAll('[data-lw-part="issue-place"]')];
    expect(places.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Line 2'),
      expect.stringContaining('Line 4'),
    ]);
    await importAll();
    expect((await client.load(FRESH).toArray()).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(thePart('import-outcome').textContent).toContain('2 records not stored.');
  });

  it('is told where two records of a file have one id, since they become one', async () => {
    await showData();
    await pick(fileOf('twice.csv', 'id,text,label\na,First,POS\nb,Other,POS\na,Second,POS\n'));
    const listed = await waitFor(() => thePart('issue-list').textContent);
    expect(listed).toContain('ID_REPEATED');
    expect(listed).toContain('Both become one in the dataset');
  });

  it('is named by its place in the file where the dataset refuses it', async () => {
    await showData({ settings: createSettings({ labels: ['ham'] }) });
    await pick(fileOf('mixed.tsv', 'label\ttext\nbroken\nham\tone\nbroken\nspam\ttwo\nham\tthree\n'));
    await userEvent.click(screen.getByRole('checkbox', { name: /lacks: spam/ }));
    await importAll();
    const places = [...thePart('issue-rows').querySelectorAll('[data-lw-part="issue-place"]')];
    expect(places.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Line 2/),
      expect.stringMatching(/^Line 4/),
      expect.stringMatching(/^Record 4.*LABEL_UNKNOWN$/),
    ]);
  });

  it('takes the room of what is in sight, however much it is', async () => {
    await showEmpty();
    const rows = Array.from({ length: 3000 }, (_, row) =>
      row % 2 === 0 ? `x\ttext number ${row}` : 'broken',
    );
    await pick(fileOf('half.tsv', ['label\ttext', ...rows].join('\n')));
    expect(thePart('issue-list').textContent).toContain('1,500 problems');
    expect(thePart('issue-rows').querySelectorAll('[data-lw-part="issue"]').length).toBeLessThan(40);
  });
});

it('keeps what was stored before somebody stopped it', async () => {
  const store = memoryStore();
  const { put } = store;
  let batches = 0;
  let goOn: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  // However slowly a press comes, the store is not through by then.
  store.put = async (...given) => {
    batches += 1;
    if (batches > 4) await stopped;
    return put(...given);
  };
  const client = init({ store });
  await client.configureDataset('other', { task: 'TextClassification' });
  await showEmpty({ client });
  const rows = Array.from(
    { length: 6000 },
    (_, row) => `${row % 2 === 0 ? 'a' : 'b'}\tthe text of message number ${row}`,
  );
  await pick(fileOf('many.tsv', ['label\ttext', ...rows].join('\n')));
  await userEvent.click(importButton());
  await expect.poll(() => thePart('import-progress').textContent).toContain('1,000');
  await userEvent.click(within(thePart('import')).getByRole('button', { name: 'Stop' }));
  goOn();
  await expect.poll(() => part('import-outcome')?.textContent ?? '').toContain('Stopped.');
  expect(thePart('import-outcome').textContent).toContain('1,000 records');
  expect((await client.facets(FRESH)).total).toBe(1000);
});

it('goes on while somebody looks at something else, and is where it was on the way back', async () => {
  const { client } = await showData({ settings: createSettings({ labels: [] }) });
  const rows = Array.from({ length: 3000 }, (_, row) => `a\tthe text of message number ${row}`);
  await pick(fileOf('many.tsv', ['label\ttext', ...rows].join('\n')));
  await userEvent.click(importButton());
  await userEvent.click(screen.getByRole('tab', { name: 'Settings' }));
  await waitFor(() => expect(part('import')).toBeNull());
  await waitFor(async () => expect((await client.facets(DATASET)).total).toBe(3000), { timeout: 10_000 });
  await userEvent.click(screen.getByRole('tab', { name: 'Data' }));
  await waitFor(() => expect(thePart('import-outcome').textContent).toContain('3,000 records imported.'));
});
