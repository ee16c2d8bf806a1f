import { pluralOf } from '../plural';

const { number, form } = pluralOf('ar');

/** So many records, as it stands alone. */
export function records(count: number): string {
  return form(count, {
    zero: 'لا سجلات',
    one: 'سجل واحد',
    two: 'سجلان',
    few: `${number(count)} سجلات`,
    many: `${number(count)} سجلًا`,
    other: `${number(count)} سجل`,
  });
}

/** The same behind a preposition, or behind a noun that it belongs to: two are in another case there. */
export function ofRecords(count: number): string {
  return form(count, { zero: `${number(count)} سجل`, two: 'سجلين', other: records(count) });
}

/** So many labels, as it stands alone. */
export function labels(count: number): string {
  return form(count, {
    zero: 'لا وسوم',
    one: 'وسم واحد',
    two: 'وسمان',
    few: `${number(count)} وسوم`,
    many: `${number(count)} وسمًا`,
    other: `${number(count)} وسم`,
  });
}
