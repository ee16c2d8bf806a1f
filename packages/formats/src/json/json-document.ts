import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { ByteChunks, FilePlace } from '../codec';
import { describeParserError } from './json-error';
import type { ParsedJson } from './parse-json';

/** One member of a document's list, or what is wrong with the document. */
export type DocumentItem =
  | { readonly value: ParsedJson; readonly place: FilePlace; readonly problem?: undefined }
  | { readonly problem: string; readonly place: FilePlace };

const LINE_FEED = 0x0a;

/**
 * The members of the list that a JSON document is, or that it has under one of the names `lists`, one at a time, up to the
 * first break: behind that nothing tells where a value starts. Only one member is in memory. Whole numbers beyond 2^53 are
 * bigints.
 */
export async function* readJsonDocument(
  chunks: ByteChunks,
  lists: readonly string[] = [],
): AsyncGenerator<DocumentItem> {
  const reader = createDocumentReader(lists);
  for await (const chunk of chunks) {
    yield* reader.push(chunk);
    if (reader.isBroken()) return;
  }
  yield* reader.end();
}

interface DocumentReader {
  push(chunk: Uint8Array): Iterable<DocumentItem>;
  end(): Iterable<DocumentItem>;
  isBroken(): boolean;
}

function createDocumentReader(lists: readonly string[]): DocumentReader {
  let items: DocumentItem[] = [];
  let line = 1;
  let problem: unknown;
  const note = (error: Error): void => {
    problem ??= error;
  };
  const parser = createListParser(lists, note, (value, lines) => {
    items.push({ value, place: { line: line - lines } });
  });
  const broken = (message: string): DocumentItem => ({
    problem: `The JSON breaks off here: ${message}. What follows cannot be read, as nothing tells where a record starts.`,
    place: { line },
  });
  return {
    *push(chunk) {
      // By lines, so that a token's line is known: the parser's own offsets are off behind characters of several bytes.
      for (let start = 0; start < chunk.length && problem === undefined; ) {
        const feed = chunk.indexOf(LINE_FEED, start);
        const end = feed === -1 ? chunk.length : feed + 1;
        parser.write(chunk.subarray(start, end), line);
        yield* items;
        items = [];
        if (problem !== undefined) yield broken(describeParserError(problem));
        start = end;
        if (feed !== -1) line += 1;
      }
    },
    *end() {
      if (problem !== undefined) return;
      if (!parser.isEnded()) yield broken('the file ends before its list does');
      else if (!parser.sawList()) yield { problem: `There is no list of records in it.`, place: { line: 1 } };
    },
    isBroken: () => problem !== undefined,
  };
}

interface ListParser {
  write(bytes: Uint8Array, line: number): void;
  isEnded(): boolean;
  sawList(): boolean;
}

function createListParser(
  lists: readonly string[],
  onError: (error: Error) => void,
  /** `lines`: how many lines the value takes up besides its first. */
  onItem: (value: ParsedJson, lines: number) => void,
): ListParser {
  const tokenizer = new DigitKeepingTokenizer();
  let values: TokenParser | undefined;
  let line = 1;
  let depth = 0;
  let itemDepth = 1;
  let itemLine = 1;
  let field: unknown;
  let sawList = false;

  const start = (isList: boolean): TokenParser => {
    sawList = isList;
    itemDepth = isList ? 1 : 2;
    const paths = isList ? ['$.*'] : lists.map((name) => `$.${name}.*`);
    const parser = new TokenParser({ paths, keepStack: false });
    // Only members of lists have numbers for keys.
    parser.onValue = ({ value, key }) => {
      // The parser makes JSON of tokens, and its type for that has no bigint, which the tokenizer adds.
      if (typeof key === 'number') onItem(value as ParsedJson, line - itemLine);
    };
    parser.onError = onError;
    return parser;
  };

  tokenizer.onError = onError;
  tokenizer.onToken = (info) => {
    const { token, value } = info;
    values ??= start(token === TokenType.LEFT_BRACKET);
    if (depth === 1 && token === TokenType.STRING) field = value;
    if (depth === 1 && token === TokenType.LEFT_BRACKET) sawList ||= lists.includes(String(field));
    if (depth === itemDepth && token !== TokenType.COMMA) itemLine = line;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1;
    values.write(info);
  };
  return {
    write(bytes, at) {
      line = at;
      tokenizer.write(bytes);
    },
    isEnded: () => values?.isEnded === true,
    sawList: () => sawList,
  };
}

/** Its base class rounds whole numbers beyond 2^53. */
class DigitKeepingTokenizer extends Tokenizer {
  protected override parseNumber(digits: string): number {
    const number = Number(digits);
    if (digits.length < 16 || Number.isSafeInteger(number) || !/^-?\d+$/.test(digits)) return number;
    // What is called a number there goes into values as it is.
    return BigInt(digits) as unknown as number;
  }
}
