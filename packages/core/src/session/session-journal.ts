/**
 * Where a session keeps what must outlive the page: its position, drafts, decisions under way, undo. Entries are small and
 * written one by one, so keeping a draft costs that draft. Values are plain JSON.
 */
export interface SessionJournal {
  entries(): Promise<ReadonlyMap<string, unknown>>;
  /** All or nothing; resolves when it is on the disk. `undefined` deletes the entry. */
  write(changes: ReadonlyMap<string, unknown>): Promise<void>;
}
