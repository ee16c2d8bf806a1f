import { AnnotationError, type IssueCode } from '@labelwright/core';
import { parseJson } from '@labelwright/formats';
import { isObject } from '../../record-change';

/** What a server of the REST API answered instead of doing what it was asked, or that it could not be reached. */
export class HttpError extends AnnotationError {
  /** `undefined` where there was no answer. */
  readonly status: number | undefined;
  /** The server's own code, such as `argilla.api.errors::WrongTaskError`. */
  readonly serverCode: string | undefined;

  constructor(
    code: IssueCode,
    message: string,
    options: {
      readonly status: number | undefined;
      readonly serverCode: string | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(code, message, { cause: options.cause });
    this.status = options.status;
    this.serverCode = options.serverCode;
  }
}

const CODES: Readonly<Record<string, IssueCode>> = {
  EntityAlreadyExistsError: 'DATASET_EXISTS',
  EntityNotFoundError: 'DATASET_MISSING',
  WrongTaskError: 'TASK_MISMATCH',
};

/** What some answers mean here, for those who do not know them by their numbers. */
const REASONS: Readonly<Record<number, string>> = {
  401: 'it does not accept the API key',
  403: 'this API key may not do that',
  413: 'it was sent more than it takes at once',
  429: 'it was asked too often',
};

/** Reads `{ "detail": { "code", "params" } }` of Argilla, the lists of FastAPI, and whatever a proxy says. */
export function httpError(status: number | undefined, body: string, cause?: unknown): HttpError {
  if (status === undefined) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The server could not be reached: ${reason}. Nothing was stored by this request; try again later.`;
    return new HttpError('STORE_FAILED', message, { status, serverCode: undefined, cause });
  }
  const detail = detailOf(body);
  const serverCode = isObject(detail) && typeof detail.code === 'string' ? detail.code : undefined;
  const name = serverCode?.split('::').at(-1) ?? '';
  const code = (Object.hasOwn(CODES, name) ? CODES[name] : undefined) ?? 'STORE_FAILED';
  const said = messageOf(detail) ?? wordsOf(body);
  const reason = REASONS[status] === undefined ? '' : ` (${REASONS[status]})`;
  return new HttpError(code, `The server answered ${status}${reason}${said === '' ? '' : `: ${said}`}`, {
    status,
    serverCode,
  });
}

/** What came in the place of an answer: the page of a proxy that wants somebody to sign in, for example. */
export function notJson(status: number, body: string, cause: unknown): HttpError {
  const said = wordsOf(body);
  const what = said === '' ? 'without any text' : `with ${JSON.stringify(said)}`;
  const advice = 'Something on the way to it may want you to sign in, or `url` is not that of its API.';
  const message = `The server answered ${status} ${what}, where its API answers JSON. ${advice}`;
  return new HttpError('STORE_FAILED', message, { status, serverCode: undefined, cause });
}

/** A page in words: its title, where it has one. */
function wordsOf(body: string): string {
  if (!/^\s*</.test(body)) return body.slice(0, 500);
  const title = /<title[^>]*>([^<]*)</i.exec(body)?.[1];
  const text = title ?? body.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gis, ' ');
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function detailOf(body: string): unknown {
  try {
    const parsed: unknown = parseJson(body);
    return isObject(parsed) ? parsed.detail : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(detail: unknown): string | undefined {
  if (typeof detail === 'string') return detail;
  if (Array.isArray(detail)) return detail.map(errorOf).join('; ');
  if (!isObject(detail)) return undefined;
  const { code, params } = detail;
  if (!isObject(params)) return typeof code === 'string' ? code : undefined;
  if (Array.isArray(params.errors)) return params.errors.map(errorOf).join('; ');
  const { message = params.detail } = params;
  if (typeof message === 'string') return message;
  return Object.keys(params).length === 0 ? String(code) : `${String(code)} ${JSON.stringify(params)}`;
}

/** `{ "loc": ["body", "records", 0, "text"], "msg": "…" }` */
function errorOf(error: unknown): string {
  if (!isObject(error)) return String(error);
  const place = Array.isArray(error.loc) ? error.loc.join('.') : '';
  return [place, String(error.msg ?? '')].filter((part) => part !== '').join(': ');
}
