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
  const said = messageOf(detail) ?? body.slice(0, 500);
  return new HttpError(code, `The server answered ${status}${said === '' ? '' : `: ${said}`}`, {
    status,
    serverCode,
  });
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
  if (typeof params.message === 'string') return params.message;
  return `${String(code)} ${JSON.stringify(params)}`;
}

/** `{ "loc": ["body", "records", 0, "text"], "msg": "…" }` */
function errorOf(error: unknown): string {
  if (!isObject(error)) return String(error);
  const place = Array.isArray(error.loc) ? error.loc.join('.') : '';
  return [place, String(error.msg ?? '')].filter((part) => part !== '').join(': ');
}
