import { type IndexedDbJournal, indexedDbJournal } from '@labelwright/client';
import { afterAll, expect, it, vi } from 'vitest';
import { describeJournal } from '../../client/journal-contract';
import { deleteDatabase } from './raw-database';

const database = `journal-${Math.random()}`;
const opened: IndexedDbJournal[] = [];

function open(name: string): IndexedDbJournal {
  const journal = indexedDbJournal({ name, database });
  opened.push(journal);
  return journal;
}

afterAll(async () => {
  for (const { close } of opened) close();
  await deleteDatabase(database);
});

describeJournal('a journal in IndexedDB', () => open(`session-${opened.length}`));

it('keeps what is written for whoever opens the session again, and apart from other sessions', async () => {
  const [first, other] = [open('a'), open('ab')];
  await first.write(new Map([['position', 'r-1']]));
  await other.write(new Map([['position', 'r-2']]));
  first.close();
  expect(await open('a').entries()).toEqual(new Map([['position', 'r-1']]));
  expect(await open('ab').entries()).toEqual(new Map([['position', 'r-2']]));
  expect(await open('').entries()).toEqual(new Map());
});

it('asks for strict transactions, so that what is acknowledged is on the disk', async () => {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await open('strict').write(new Map([['draft', { text: 'x' }]]));
  const writing = spy.mock.results
    .map(({ value }) => value)
    .filter((transaction): transaction is IDBTransaction => transaction instanceof IDBTransaction)
    .filter(({ mode }) => mode === 'readwrite');
  spy.mockRestore();
  expect(writing.map(({ durability }) => durability)).toEqual(['strict']);
});
