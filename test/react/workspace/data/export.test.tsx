import { type AnnotationRecord, createSettings, createTextClassificationRecord } from '@labelwright/core';
import { CODECS, csvCodec, doccanoCodec, jsonlCodec } from '@labelwright/formats';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { classificationRecords, part, thePart } from '../harness';
import { DATASET, FRESH, fileOf, importAll, pick, showData, showEmpty } from './harness';

const saved: { readonly name: string; readonly blob: Blob }[] = [];

/** What the browser is given to download, by the only two things that tell of it. */
function catchDownloads(): void {
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    const url = `blob:${blobs.size}`;
    if (object instanceof Blob) blobs.set(url, object);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  saved.length = 0;
});

const settings = createSettings({ labels: ['ham', 'spam'] });
const RECORDS: readonly AnnotationRecord[] = Array.from({ length: 20 }, (_, place) =>
  createTextClassificationRecord({
    id: `r${String(place).padStart(2, '0')}`,
    text: `Message "${place}",\tin two\nlines`,
    prediction: [['spam', 0.75]],
    metadata: { split: place < 10 ? 'a' : 'b' },
    ...(place % 2 === 0 ? { annotation: place % 4 === 0 ? 'ham' : 'spam', annotationAgent: 'ada' } : {}),
    status: place % 2 === 0 ? 'Validated' : 'Default',
  }),
);

const exportPart = () => within(thePart('export'));
const exportButton = (name: RegExp | string) => exportPart().getByRole('button', { name });

async function exported(name: RegExp | string): Promise<{ readonly name: string; readonly blob: Blob }> {
  await userEvent.click(await waitFor(() => exportButton(name)));
  return waitFor(() => {
    const [file] = saved;
    if (file === undefined) throw new Error('Nothing is saved yet.');
    return file;
  });
}

const withoutVersion = ({ lastUpdated: _version, ...record }: AnnotationRecord & { lastUpdated?: string }) =>
  record;

describe('a file that is exported', () => {
  it.each([jsonlCodec, csvCodec])('is read back equal: $title', async ({ name }) => {
    catchDownloads();
    const { client } = await showData({ records: RECORDS, settings });
    await userEvent.selectOptions(exportPart().getByLabelText('Format'), name);
    await waitFor(() => expect(thePart('loss').textContent).toContain('holds all'));
    const file = await exported('Export 20 records');
    cleanup();
    const other = await showEmpty();
    await pick(fileOf(file.name, await file.blob.text()));
    await importAll();
    const back = await other.client.load(FRESH).toArray();
    const before = await client.load(DATASET).toArray();
    expect(back.map(withoutVersion)).toEqual(before.map(withoutVersion));
  });

  it('has what is filtered, or validated, as somebody chooses', async () => {
    catchDownloads();
    await showData({
      records: RECORDS,
      settings,
      view: { mode: 'data', filter: { metadata: { split: ['a'] } } },
    });
    await userEvent.click(exportPart().getByLabelText('Validated'));
    await waitFor(() => exportButton('Export 10 records'));
    await userEvent.click(exportPart().getByLabelText('As filtered'));
    const { blob } = await exported('Export 10 records');
    const ids = (await blob.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(RECORDS.slice(0, 10).map(({ id }) => id));
  });

  it('says what it cannot hold, before and after', async () => {
    catchDownloads();
    await showData({ records: RECORDS, settings });
    await userEvent.selectOptions(exportPart().getByLabelText('Format'), doccanoCodec.name);
    await waitFor(() => expect(thePart('loss').textContent).toContain('prediction: 20 records'));
    await exported('Export 20 records');
    await waitFor(() => expect(thePart('export-state').textContent).toContain('20 records exported.'));
    expect(thePart('export-state').textContent).toContain('prediction: 20 records');
  });

  it('is not made of nothing, and says why', async () => {
    await showData({ records: classificationRecords(3), settings });
    await userEvent.click(exportPart().getByLabelText('Validated'));
    const button = await waitFor(() => exportButton('Export 0 records'));
    expect(button.ariaDisabled).toBe('true');
    expect(button.ariaDescribedByElements?.map(({ textContent }) => textContent)).toEqual([
      'No record matches, so there is nothing to export.',
    ]);
  });

  it('offers the formats that hold such records', async () => {
    await showData({ records: RECORDS, settings });
    const offered = [...exportPart().getByLabelText<HTMLSelectElement>('Format').options].map(
      ({ value }) => value,
    );
    expect(offered).toEqual(
      CODECS.filter(({ tasks }) => tasks.includes('TextClassification')).map(({ name }) => name),
    );
  });
});

describe('a training set', () => {
  it('has three parts, each a file', async () => {
    catchDownloads();
    await showData({ records: RECORDS, settings });
    const training = within(thePart('training'));
    const shareOf = (name: RegExp) => training.getByLabelText(name);
    await userEvent.fill(shareOf(/^Training, in/), '60');
    await userEvent.fill(shareOf(/^Validation, in/), '20');
    await userEvent.selectOptions(training.getByLabelText('Framework'), 'setfit');
    await userEvent.click(training.getByRole('button', { name: 'Prepare' }));
    await waitFor(() =>
      expect(thePart('training-set').textContent).toContain(
        '6 for training, 2 for validation, 2 for the test. Left out: 10 not annotated, 0 discarded.',
      ),
    );
    await userEvent.click(training.getByRole('button', { name: 'Validation: 2 rows' }));
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual([`${DATASET}.validation.jsonl`]));
    expect((await saved[0]?.blob.text())?.trim().split('\n')).toHaveLength(2);
  });

  it('is not made with shares that are none', async () => {
    await showData({ records: RECORDS, settings });
    const training = within(thePart('training'));
    await userEvent.fill(training.getByLabelText(/^Validation, in/), '30');
    expect(training.getByRole('button', { name: 'Prepare' }).ariaDisabled).toBe('true');
    expect(thePart('training').textContent).toContain('100 at most');
  });
});

it('neither imports nor loses anything where it can only be read', async () => {
  await showData({ records: RECORDS, settings, readOnly: true });
  expect(part('import')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Export' })).toBeDefined();
});
