import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { type ColumnRole, rolesFor } from './column-roles';
import type { TableRow } from './guess-table';
import type { ReadPlan } from './probe-file';

export interface ColumnMappingProps {
  readonly plan: ReadPlan;
  readonly onRole: (column: string, role: ColumnRole) => void;
}

/** Which column is what, with what is in it. */
export function ColumnMapping({ plan, onRole }: ColumnMappingProps): ReactElement | null {
  const { data } = useWorkspace('DataTransfer').messages;
  const { table, task, roles } = plan;
  if (table === undefined || task === undefined) return null;
  const nameOf = (column: string, place: number) =>
    table.header === false ? data.columnNumber(place + 1) : drawableText(column);
  const roleName = (role: ColumnRole) =>
    task === 'Text2Text' && (role === 'annotation' || role === 'prediction')
      ? data.textRoles[role]
      : data.roles[role];
  return (
    <div data-lw-part="column-mapping">
      <table>
        <caption>{data.mapping}</caption>
        <thead>
          <tr>
            <th scope="col">{data.column}</th>
            <th scope="col">{data.role}</th>
            <th scope="col">{data.sample}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, place) => (
            <tr key={column}>
              <th scope="row">
                <bdi>{nameOf(column, place)}</bdi>
              </th>
              <td>
                <select
                  data-lw-ui="control"
                  aria-label={data.roleOf(nameOf(column, place))}
                  value={roles.get(column) ?? 'none'}
                  // Only these are offered.
                  onChange={({ target }) => onRole(column, target.value as ColumnRole)}
                >
                  {rolesFor(task).map((role) => (
                    <option key={role} value={role}>
                      {roleName(role)}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <bdi data-lw-part="sample">{sampleOf(column, table.rows)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Code units of a sample: a line of it is shown. */
const SAMPLE_LENGTH = 120;

function sampleOf(column: string, rows: readonly TableRow[]): string {
  const cell = rows
    .map((row) => row[column])
    .find((each) => each !== undefined && each !== null && each !== '');
  if (cell === undefined) return '';
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  return drawableText(text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text);
}
