import type { SessionJournal } from '@labelwright/core';
import type { DBSchema } from 'idb';
import { abort } from '../stores/indexeddb/abort';
import { createConnection, type Migration } from '../stores/indexeddb/connection';

export interface IndexedDbJournalOptions {
  /** Of the session: by dataset and annotator, say. What runs under one name goes on where the last one stood. */
  readonly name: string;
  /** Of the database that all sessions of a site share; by default `labelwright-sessions`. */
  readonly database?: string | undefined;
}

export interface IndexedDbJournal extends SessionJournal {
  /** Frees the connection; the journal must not be used after. */
  close(): void;
}

type EntryKey = [session: string, key: string];

interface JournalSchema extends DBSchema {
  entries: { key: EntryKey; value: unknown };
}

const MIGRATIONS: readonly Migration<JournalSchema>[] = [
  (database) => void database.createObjectStore('entries'),
];

/**
 * A session's notes in a database of their own, so that keeping a draft waits for no import of records. Each write is one
 * transaction and resolves when it is on the disk. Two tabs that run a session of one name write over each other's entries: give
 * each its own name, or hold a Web Lock.
 * @throws AnnotationError `STORE_FULL`, `STORE_FAILED`, from each call
 */
export function indexedDbJournal({
  name,
  database = 'labelwright-sessions',
}: IndexedDbJournalOptions): IndexedDbJournal {
  const connection = createConnection<JournalSchema>(database, MIGRATIONS);
  // An array comes after every string, so this is the end of the session's keys.
  const range = (): IDBKeyRange => IDBKeyRange.bound([name, ''], [name, []], false, true);
  return {
    entries: () =>
      connection.use(async (opened) => {
        const { store } = opened.transaction('entries');
        const [keys, values] = await Promise.all([store.getAllKeys(range()), store.getAll(range())]);
        return new Map(keys.map(([, key], i) => [key, values[i]]));
      }),
    write: (changes) =>
      connection.use(async (opened) => {
        const transaction = opened.transaction('entries', 'readwrite', { durability: 'strict' });
        transaction.done.catch(() => undefined);
        try {
          for (const [key, value] of changes) {
            const entry: EntryKey = [name, key];
            const { store } = transaction;
            const request = value === undefined ? store.delete(entry) : store.put(value, entry);
            request.catch(() => undefined);
          }
        } catch (error) {
          // A value that cannot be copied throws at once.
          abort(transaction);
          throw error;
        }
        await transaction.done;
      }),
    close: connection.close,
  };
}
