import type { SessionJournal } from '@labelwright/core';
import type { DBSchema } from 'idb';
import { abort } from '../stores/indexeddb/abort';
import { createConnection, type Migration } from '../stores/indexeddb/connection';
import { tabSlot } from './tab-slot';

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
 * transaction and resolves when it is on the disk. A second tab with a session of the same name has notes of its own, which the next
 * second tab goes on with.
 * @throws AnnotationError `STORE_FULL`, `STORE_FAILED`, from each call
 */
export function indexedDbJournal({
  name,
  database = 'labelwright-sessions',
}: IndexedDbJournalOptions): IndexedDbJournal {
  const connection = createConnection<JournalSchema>(database, MIGRATIONS);
  const ownName = async (): Promise<string> => {
    const slot = await tabSlot(`${database} ${name}`);
    return slot === 0 ? name : `${name}\n${slot + 1}`;
  };
  return {
    entries: async () => {
      const own = await ownName();
      // An array comes after every string, so this is the end of the session's keys.
      const range = IDBKeyRange.bound([own, ''], [own, []], false, true);
      return connection.use(async (opened) => {
        const { store } = opened.transaction('entries');
        const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        return new Map(keys.map(([, key], i) => [key, values[i]]));
      });
    },
    write: async (changes) => {
      const own = await ownName();
      return connection.use(async (opened) => {
        const transaction = opened.transaction('entries', 'readwrite', { durability: 'strict' });
        transaction.done.catch(() => undefined);
        try {
          for (const [key, value] of changes) {
            const entry: EntryKey = [own, key];
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
      });
    },
    close: connection.close,
  };
}
