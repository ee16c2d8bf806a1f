import { parseJson } from '@labelwright/formats';
import { httpError, notJson } from './http-error';
import { retryAfter } from './retry-after';

/** As much of `fetch` as is used here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Text of JSON. */
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @returns the JSON of the answer; `undefined` where something was written and nothing is said
 * @throws HttpError for every answer that is none, and where the server cannot be reached
 */
export type Send = (method: string, path: string, options?: RequestOptions) => Promise<unknown>;

export interface RequestsOptions {
  /** Of the server, with or without a slash at its end. */
  readonly url: string;
  readonly apiKey: string;
  readonly fetch: Fetch;
  /** Further headers, of a proxy for example. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How often a request is sent again after a failure that may pass; by default 4 times. */
  readonly retries?: number | undefined;
  /** Waits between them. */
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** The first pause; each one doubles. In ms. */
const PAUSE = 250;

/** A server asks for patience in hours sometimes; a user does not have it. In ms. */
const LONGEST_PAUSE = 30_000;

/** Too many requests, or nobody there behind the proxy. Everything sent is an upsert or a question, so sending it twice is harmless. */
const PASSING = new Set([408, 425, 429, 502, 503, 504]);

export function createRequests(options: RequestsOptions): Send {
  const { apiKey, fetch, headers, retries = 4, wait } = options;
  const base = options.url.replace(/\/+$/, '');
  return async (method, path, { query = {}, body, signal } = {}) => {
    const parameters = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(parameters.map(([name, value]) => [name, String(value)]));
    const url = `${base}${path}${parameters.length === 0 ? '' : `?${search}`}`;
    const init: RequestInit = {
      method,
      headers: {
        ...headers,
        'X-Argilla-Api-Key': apiKey,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    };
    for (let attempt = 0; ; attempt += 1) {
      signal?.throwIfAborted();
      const answer = await attemptAt(fetch, url, init, signal);
      if (answer.error === undefined) return answer.json;
      if (attempt >= retries || !answer.mayPass) throw answer.error;
      await wait(Math.min(LONGEST_PAUSE, answer.pause ?? PAUSE * 2 ** attempt), signal);
    }
  };
}

type Answer =
  | { readonly json: unknown; readonly error?: undefined }
  | {
      readonly error: Error;
      readonly mayPass: boolean;
      readonly pause?: number | undefined;
    };

async function attemptAt(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    if (response.ok) return readAnswer(init.method, response.status, text);
    return {
      error: httpError(response.status, text),
      mayPass: PASSING.has(response.status),
      pause: retryAfter(response.headers),
    };
  } catch (cause) {
    signal?.throwIfAborted();
    return { error: httpError(undefined, '', cause), mayPass: true };
  }
}

function readAnswer(method: string | undefined, status: number, text: string): Answer {
  try {
    return { json: text === '' && method !== 'GET' ? undefined : parseJson(text) };
  } catch (cause) {
    return { error: notJson(status, text, cause), mayPass: false };
  }
}
