import type { Task } from '@labelwright/core';

import type { FormatColumns } from '../workspace-format';

/** What a column of a table is for. Several columns of `text` are several texts of one record. */
const COLUMN_ROLES = [
  'text',
  'annotation',
  'prediction',
  'score',
  'tokens',
  'tags',
  'id',
  'metadata',
  'none',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type ColumnRoles = ReadonlyMap<string, ColumnRole>;

const BY_TASK: Readonly<Record<Task, ReadonlySet<ColumnRole>>> = {
  TextClassification: new Set(['text', 'annotation', 'prediction', 'score', 'id', 'metadata', 'none']),
  TokenClassification: new Set(['text', 'annotation', 'tokens', 'tags', 'id', 'metadata', 'none']),
  Text2Text: new Set(['text', 'annotation', 'prediction', 'score', 'id', 'metadata', 'none']),
};

/** The roles that columns can have in records of a task. */
export function rolesFor(task: Task): readonly ColumnRole[] {
  return COLUMN_ROLES.filter((role) => BY_TASK[task].has(role));
}

/** Roles that more than one column can have. */
export function isShared(role: ColumnRole, task: Task): boolean {
  return role === 'metadata' || role === 'none' || (role === 'text' && task === 'TextClassification');
}

/** Gives a column a role; who had it before becomes metadata, unless several may have it. */
export function withRole(roles: ColumnRoles, column: string, role: ColumnRole, task: Task): ColumnRoles {
  return new Map(
    [...roles].map(([name, before]) => {
      if (name === column) return [name, role];
      return [name, before === role && !isShared(role, task) ? 'metadata' : before];
    }),
  );
}

/** Roles for another task: those that it does not have become metadata. */
export function rolesInTask(roles: ColumnRoles, task: Task): ColumnRoles {
  let adapted: ColumnRoles = new Map();
  for (const [column, role] of roles) {
    const known = BY_TASK[task].has(role) ? role : 'metadata';
    const taken = !isShared(known, task) && [...adapted.values()].includes(known);
    adapted = new Map([...adapted, [column, taken ? 'metadata' : known]]);
  }
  return adapted;
}

/** The mapping for a codec. Every field is there, so that it guesses none. */
export function columnsOf(roles: ColumnRoles): FormatColumns {
  const having = (role: ColumnRole) => [...roles].filter(([, given]) => given === role).map(([name]) => name);
  const texts = having('text');
  return {
    id: having('id')[0],
    text: texts.length > 1 ? undefined : texts[0],
    inputs: texts.length > 1 ? texts : undefined,
    annotation: having('annotation')[0],
    prediction: having('prediction')[0],
    score: having('score')[0],
    tokens: having('tokens')[0],
    tags: having('tags')[0],
    metadata: having('metadata'),
  };
}

/** What keeps a mapping from making records; `undefined` where nothing does. */
export function mappingGap(roles: ColumnRoles, task: Task): 'text' | 'tokens' | undefined {
  const given = new Set(roles.values());
  if (task === 'TokenClassification') return given.has('text') || given.has('tokens') ? undefined : 'tokens';
  return given.has('text') ? undefined : 'text';
}
