import type { Settings, Task } from '@labelwright/core';

/** A collection of records of one task, under a name in a workspace. */
export interface Dataset {
  /** Lower case letters, digits, `-` and `_`; starts with neither `-` nor `_`. */
  readonly name: string;
  readonly workspace: string;
  readonly task: Task;
  readonly settings?: Settings;
  readonly tags: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601. */
  readonly lastUpdated: string;
}
