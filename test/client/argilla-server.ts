import type { Fetch } from '@labelwright/client';

type Json = Record<string, unknown>;

interface Shelf {
  readonly dataset: Json;
  readonly records: Map<string, Json>;
  settings: unknown;
}

/** One request as it went out. */
export interface SentRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface ArgillaServer {
  readonly fetch: Fetch;
  readonly requests: SentRequest[];
  /** Answers the next requests instead of the server: an answer, or a failure of the network. */
  readonly interruptions: (Response | Error)[];
  readonly weather: Weather;
  /** Each record that was stored, as often as it was, in the order of arrival. */
  readonly arrivals: { readonly id: string; readonly record: Json }[];
}

/** What the network is like; may be changed at any time. */
export interface Weather {
  /** Nothing arrives. */
  offline: boolean;
  /** How long an answer takes, in ms. */
  delay: number;
  /** Whether the reply to a request is lost after the server did what it asks for. */
  losesReply: (request: Pick<SentRequest, 'method' | 'path'>) => boolean;
  /** Keeps an answer back, until what it gives resolves. */
  holds?: ((request: Pick<SentRequest, 'method' | 'path'>) => Promise<void> | undefined) | undefined;
}

/** What `fetch` says when there is no way to the server. */
const noNetwork = (): TypeError => new TypeError('fetch failed');

/**
 * As much of a server of the REST API v0 as the store talks to, as the specification describes it: records are merged into what is
 * there, objects by key and lists replaced, and `null` clears nothing; a bulk with one bad record is refused whole.
 */
export function createArgillaServer(): ArgillaServer {
  const shelves = new Map<string, Shelf>();
  const requests: SentRequest[] = [];
  const interruptions: (Response | Error)[] = [];
  const arrivals: ArgillaServer['arrivals'] = [];
  const weather: Weather = { offline: false, delay: 0, losesReply: () => false };
  let clock = Date.UTC(2026, 0, 1);
  const now = (): string => {
    clock += 1;
    return new Date(clock).toISOString().slice(0, -1);
  };

  const answer = (method: string, url: URL, body: Json): Response => {
    const workspace = url.searchParams.get('workspace') ?? 'default';
    const route = `${method} ${url.pathname}`;
    if (route === 'GET /api/datasets') {
      const all = [...shelves.values()].map(({ dataset }) => dataset);
      const inWorkspace = (dataset: Json) =>
        !url.searchParams.has('workspace') || dataset.workspace === workspace;
      return json(all.filter(inWorkspace));
    }
    if (route === 'POST /api/datasets') {
      const key = `${workspace}/${body.name}`;
      if (shelves.has(key))
        return problem(409, 'EntityAlreadyExistsError', { name: body.name, type: 'Dataset' });
      const dataset = {
        id: key,
        ...body,
        owner: workspace,
        created_at: now(),
        created_by: 'ada',
        last_updated: now(),
      };
      shelves.set(key, { dataset, records: new Map(), settings: undefined });
      return json(dataset);
    }
    const [, name = '', rest = ''] = /^\/api\/datasets\/([^/:]+)(.*)$/.exec(url.pathname) ?? [];
    const key = `${workspace}/${name}`;
    const shelf = shelves.get(key);
    if (method === 'DELETE' && rest === '') return json(shelves.delete(key) ? null : null);
    if (shelf === undefined) return problem(404, 'EntityNotFoundError', { name, type: 'Dataset' });
    const { dataset, records } = shelf;
    if (rest === '') {
      if (method === 'PATCH')
        for (const field of ['tags', 'metadata'] as const)
          dataset[field] = { ...(dataset[field] as Json), ...(body[field] as Json) };
      return json(dataset);
    }
    if (rest === ':copy') {
      const copy = `${body.target_workspace ?? workspace}/${body.name}`;
      if (shelves.has(copy))
        return problem(409, 'EntityAlreadyExistsError', { name: body.name, type: 'Dataset' });
      const { name: copied, target_workspace, tags, metadata } = body;
      const told = {
        ...dataset,
        id: copy,
        name: copied,
        workspace: target_workspace ?? workspace,
        tags,
        metadata,
      };
      shelves.set(copy, { dataset: told, records: new Map(records), settings: shelf.settings });
      return json(told);
    }
    if (rest.endsWith('/settings')) {
      if (method === 'PATCH') {
        const labels = (body.label_schema as { labels: string[] }).labels;
        shelf.settings = {
          label_schema: { labels: labels.map((id) => ({ id, name: id, description: null })) },
        };
      }
      return shelf.settings === undefined
        ? problem(404, 'EntityNotFoundError', { name, type: 'Settings' })
        : json(shelf.settings);
    }
    if (rest === '/data') {
      const gone = (body.ids as string[]).filter((id) => records.delete(id));
      return json({ matched: gone.length, processed: gone.length });
    }
    if (rest === '/records/:search')
      return json(found(records, body, Number(url.searchParams.get('limit') ?? 100)));
    if (rest === `/${dataset.task}:bulk`) {
      const list = body.records as Json[];
      const bad = list.find((record) => (record.metadata as Json).reject === true);
      if (bad !== undefined)
        return new Response(
          JSON.stringify({
            detail: {
              code: 'argilla.api.errors::ValidationError',
              params: {
                errors: [{ loc: ['body', 'records', list.indexOf(bad), 'metadata'], msg: 'rejected' }],
              },
            },
          }),
          { status: 422 },
        );
      for (const record of list) {
        const id = String(record.id);
        arrivals.push({ id, record });
        records.set(id, { ...(merge(records.get(id) ?? {}, record) as Json), last_updated: now() });
      }
      return json({ dataset: name, processed: list.length, failed: 0 });
    }
    if (rest.endsWith(':bulk'))
      return problem(400, 'WrongTaskError', { message: 'Provided task cannot be applied to dataset' });
    return new Response('Not Found', { status: 404 });
  };

  const fetch: Fetch = async (url, { method = 'GET', headers, body, signal }) => {
    signal?.throwIfAborted();
    const target = new URL(url);
    const text = typeof body === 'string' ? body : undefined;
    const sent = Object.fromEntries(new Headers(headers));
    requests.push({ method, path: `${target.pathname}${target.search}`, headers: sent, body: text });
    if (weather.offline) throw noNetwork();
    const interruption = interruptions.shift();
    if (interruption instanceof Error) throw interruption;
    const said = interruption ?? answer(method, target, text === undefined ? {} : JSON.parse(text));
    await weather.holds?.({ method, path: target.pathname });
    if (weather.delay > 0) await new Promise((resolve) => setTimeout(resolve, weather.delay));
    signal?.throwIfAborted();
    // The way may be gone when the answer comes.
    if (weather.offline || weather.losesReply({ method, path: target.pathname })) throw noNetwork();
    return said;
  };
  return { fetch, requests, interruptions, weather, arrivals };
}

function found(
  records: ReadonlyMap<string, Json>,
  { query = {}, fields, next_idx }: Json,
  limit: number,
): Json {
  const { ids, status } = query as { readonly ids?: string[]; readonly status?: string[] };
  const matching = [...records.keys()]
    .sort()
    .filter((id) => ids === undefined || ids.includes(id))
    .filter((id) => typeof next_idx !== 'string' || id > next_idx)
    .filter((id) => status === undefined || status.includes(String(records.get(id)?.status)));
  const page = matching.slice(0, limit);
  const list = page.map((id) => {
    const record = records.get(id) ?? {};
    if (!Array.isArray(fields)) return record;
    return Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
  });
  return { records: list, next_idx: page.at(-1) ?? null, next_page_cfg: null };
}

/** As Elasticsearch merges a document: objects by key, everything else replaced, and what is null was never sent. */
function merge(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) return isObject(after) ? merge({}, after) : after;
  const merged: Json = { ...before };
  for (const [key, value] of Object.entries(after))
    if (value !== null) merged[key] = merge(before[key], value);
  return merged;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
  });
}

/** An error as the server words it. */
export function problem(status: number, code: string, params: Json): Response {
  return new Response(JSON.stringify({ detail: { code: `argilla.api.errors::${code}`, params } }), {
    status,
  });
}
