import { pluralOf } from '../plural';

const { number, form } = pluralOf('es');

/** So many records, as it stands alone. */
export function records(count: number): string {
  return form(count, { one: '1 registro', other: `${number(count)} registros` });
}
