import { AnnotationError } from '@labelwright/core';
import { openDB } from 'idb';
import { isClosedConnection, storeError } from './failures';
import { type Database, MIGRATIONS, type Schema } from './schema';

/** A connection that is opened when it is first needed, and anew where the browser took it away. */
export interface Connection {
  /** Runs an operation, once more where its connection turned out to be gone before it began. */
  use<T>(run: (database: Database) => Promise<T>): Promise<T>;
  close(): void;
}

export function createConnection(name: string, onOpen: () => void): Connection {
  let opening: Promise<Database> | undefined;
  let isClosed = false;

  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<Database> => {
    const opened = openDB<Schema>(name, MIGRATIONS.length, {
      upgrade: async (database, oldVersion, _newVersion, transaction) => {
        for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
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
