import { AnnotationError } from '@labelwright/core';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { isClosedConnection, noStorage, storeError } from './failures';

/** A connection that is opened when it is first needed, and anew where the browser took it away. */
export interface Connection<S extends DBSchema> {
  /** Runs an operation, once more where its connection turned out to be gone before it began. */
  use<T>(run: (database: IDBPDatabase<S>) => Promise<T>): Promise<T>;
  close(): void;
}

/** One step from each version of a database to the next, in one transaction: an upgrade that is interrupted never was. */
export type Migration<S extends DBSchema> = (
  database: IDBPDatabase<S>,
  transaction: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>,
) => Promise<void> | void;

export function createConnection<S extends DBSchema>(
  name: string,
  migrations: readonly Migration<S>[],
  onOpen: () => void = () => undefined,
): Connection<S> {
  let opening: Promise<IDBPDatabase<S>> | undefined;
  let isClosed = false;

  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<IDBPDatabase<S>> => {
    if (typeof indexedDB === 'undefined') throw noStorage();
    const opened = openDB<S>(name, migrations.length, {
      upgrade: async (database, oldVersion, _newVersion, transaction) => {
        for (const migrate of migrations.slice(oldVersion)) await migrate(database, transaction);
      },
      // A tab with a newer version waits for us: we make way, and fail with advice when we are needed again.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close(); // the event's target is the connection that blocks
        forget();
      },
      terminated: forget,
    });
    opened.then(onOpen, forget);
    return opened;
  };

  return {
    use: async (run) => {
      for (let attempt = 0; ; attempt += 1) {
        if (isClosed) throw new AnnotationError('STORE_FAILED', 'The store was closed. Make another one.');
        try {
          opening ??= open();
          return await run(await opening);
        } catch (error) {
          if (!isClosedConnection(error) || attempt > 0) throw storeError(error);
          forget();
        }
      }
    },
    close: () => {
      isClosed = true;
      opening?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}
