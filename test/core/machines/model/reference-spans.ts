import type { RecordLike, Rules } from './reference-task';

interface Marked {
  label: string;
  start: number;
  end: number;
  note?: string;
}

interface Predicted extends Marked {
  score: number;
  agent: string | undefined;
}

type Edge = 'start' | 'end';

export interface SpanData {
  answered: boolean;
  spans: Marked[];
  suggested: Predicted[];
  /** The edge that the last step moved, and of which span. */
  moved?: { edge: Edge; span: Marked };
}

export interface SpanViewData {
  selection: { start: number; end: number; backward: boolean } | undefined;
  active: { layer: 'annotation' | 'suggestion'; span: Marked } | undefined;
  lastLabel: string | undefined;
  hiddenAgents?: readonly string[];
}

const same = (a: Marked) => (b: Marked) => a.label === b.label && a.start === b.start && a.end === b.end;
const has = (list: Marked[], span: Marked) => list.some(same(span));
const drop = (list: Marked[], span: Marked) => list.splice(list.findIndex(same(span)), 1);
const inOrder = (a: Marked, b: Marked) =>
  a.start - b.start || b.end - a.end || Number(a.label > b.label) - Number(a.label < b.label);
const plain = ({ label, start, end }: Marked): Marked => ({ label, start, end });
const predictionOf = ({ prediction, predictionAgent }: RecordLike) =>
  ((prediction ?? []) as Predicted[]).map((one) => ({ ...one, agent: predictionAgent }));
const withNote = (span: Marked, note: string | undefined): Marked =>
  note === undefined || note === '' ? plain(span) : { ...plain(span), note };
const joined = (a?: string, b?: string) =>
  [a, b].filter((note) => note !== undefined).join('\n') || undefined;
const find = (list: Marked[], span: Marked) => list.find(same(span));
const seen = ({ suggested }: SpanData, { hiddenAgents = [] }: SpanViewData): Predicted[] =>
  suggested.filter(({ agent }) => agent === undefined || !hiddenAgents.includes(agent));

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Rules for a text with these tokens and labels. Selections of the tests never start at a token's inside edge backward. */
export function spanRules(
  tokens: readonly { readonly start: number; readonly end: number }[],
  known: readonly string[],
): Rules<SpanData, SpanViewData> {
  const fits = (start: number, end: number) =>
    tokens.some((one) => one.start === start) && tokens.some((one) => one.end === end) && start < end;

  const put = (data: SpanData, next: Marked) => {
    const twin = find(data.spans, next);
    if (twin === undefined) data.spans.push(withNote(next, next.note));
    else if (next.note !== undefined) Object.assign(twin, withNote(twin, joined(twin.note, next.note)));
    if (has(data.suggested, next)) drop(data.suggested, next);
    data.answered = true;
  };
  const place = (data: SpanData, view: SpanViewData, next: Marked, former?: Marked) => {
    const note = former && find(data.spans, former)?.note;
    if (former !== undefined) drop(data.spans, former);
    put(data, withNote(next, note));
    Object.assign(view, {
      selection: undefined,
      active: { layer: 'annotation', span: plain(next) },
      lastLabel: next.label,
    });
    return 'edit' as const;
  };
  const add = (data: SpanData, view: SpanViewData, span: Marked) => {
    if (!fits(span.start, span.end) || !known.includes(span.label)) return 'refuse';
    return has(data.spans, span) ? 'nothing' : place(data, view, span);
  };
  const relabel = (data: SpanData, view: SpanViewData, span: Marked, label: string) => {
    if (!has(data.spans, span) || span.label === label) return 'nothing';
    return known.includes(label) ? place(data, view, { ...span, label }, span) : 'refuse';
  };
  const apply = (data: SpanData, view: SpanViewData, label: string) => {
    const { selection, active } = view;
    if (selection !== undefined) return add(data, view, { ...selection, label });
    if (active === undefined) return 'nothing';
    if (active.layer === 'annotation') return relabel(data, view, active.span, label);
    if (!has(data.suggested, active.span)) return 'nothing';
    if (!known.includes(label)) return 'refuse';
    drop(data.suggested, active.span);
    return place(data, view, { ...active.span, label });
  };
  const resize = (
    data: SpanData,
    view: SpanViewData,
    span: Marked,
    range: { start: number; end: number },
  ) => {
    if (!has(data.spans, span)) {
      if (!has(data.suggested, span)) return 'nothing';
      if (!known.includes(span.label) || !fits(range.start, range.end)) return 'refuse';
      drop(data.suggested, span);
      return place(data, view, { ...plain(span), ...range });
    }
    if (span.start === range.start && span.end === range.end) return 'nothing';
    return fits(range.start, range.end) ? place(data, view, { ...span, ...range }, span) : 'refuse';
  };
  const acceptAll = (data: SpanData, meant = data.suggested) => {
    data.answered = true;
    for (const span of [...meant]) put(data, plain(span));
  };
  const split = (data: SpanData, view: SpanViewData, span: Marked, at: number) => {
    const stored = find(data.spans, span);
    if (stored === undefined) return 'nothing';
    const inside = tokens.filter((one) => span.start <= one.start && one.end <= span.end);
    const cuts = inside.slice(1).map((one, i) => ({ end: inside[i]?.end ?? 0, start: one.start }));
    const far = (cut: Cut) => Math.max(cut.end - at, at - cut.start, 0);
    const [cut] = cuts.sort((a, b) => far(a) - far(b) || a.end - b.end);
    if (cut === undefined || at <= span.start || at >= span.end) return 'refuse';
    place(data, view, { ...span, end: cut.end }, span);
    put(data, { ...plain(span), start: cut.start });
    return 'edit';
  };
  const merge = (data: SpanData, view: SpanViewData, span: Marked, other: Marked) => {
    const both = [find(data.spans, span), find(data.spans, other)];
    const [one, two] = both;
    if (one === undefined || two === undefined || same(one)(two)) return 'nothing';
    const [first, second] = inOrder(one, two) < 0 ? [one, two] : [two, one];
    const note = joined(first.note, second.note);
    drop(data.spans, one);
    drop(data.spans, two);
    const next = {
      label: span.label,
      start: Math.min(one.start, two.start),
      end: Math.max(one.end, two.end),
    };
    put(data, withNote(next, note));
    return place(data, view, next);
  };
  const moveEdge = (
    data: SpanData,
    view: SpanViewData,
    { edge, direction }: { edge: Edge; direction: string },
    before: SpanData | undefined,
  ) => {
    const { active } = view;
    if (active === undefined) return 'nothing';
    const { span } = active;
    const borders = tokens.map((one) => one[edge]);
    const to =
      direction === 'forward'
        ? borders.find((at) => at > span[edge])
        : borders.findLast((at) => at < span[edge]);
    if (to === undefined || !fits(edge === 'start' ? to : span.start, edge === 'end' ? to : span.end))
      return 'refuse';
    const next = { ...plain(span), [edge]: to };
    const former = active.layer === 'annotation' ? span : undefined;
    if (former === undefined) drop(data.suggested, span);
    // What was taken only because the edge rested there is left again.
    const goesOn = former !== undefined && data.moved?.edge === edge && same(former)(data.moved.span);
    if (goesOn) data.suggested.push(...(before?.suggested.filter(same(former)) ?? []));
    const hadTwin = has(data.spans, next);
    place(data, view, next, former);
    if (hadTwin) delete data.moved;
    else data.moved = { edge, span: next };
    return 'edit';
  };
  const meantBy = (data: SpanData, view: SpanViewData, event: { readonly [key: string]: unknown }) =>
    (event.agent === undefined ? seen(data, view) : data.suggested).filter(
      ({ score, agent }) =>
        score >= Number(event.minScore ?? 0) && (event.agent === undefined || agent === event.agent),
    );

  return {
    read(record) {
      const spans = ((record.annotation ?? []) as Marked[]).map(plain);
      return {
        answered: record.annotation !== undefined,
        spans,
        suggested: predictionOf(record).filter((span) => !has(spans, span)),
      };
    },
    initialView: (before) => ({
      selection: undefined,
      active: undefined,
      lastLabel: before?.lastLabel,
      ...(before?.hiddenAgents === undefined ? {} : { hiddenAgents: before.hiddenAgents }),
    }),
    follow(data, view, event, _record, before) {
      if (event.type === 'span.moveEdge')
        return moveEdge(data, view, event as unknown as { edge: Edge; direction: string }, before);
      delete data.moved;
      const span = event.span as Marked;
      const label = event.label as string;
      const start = event.start as number;
      const end = event.end as number;
      switch (event.type) {
        case 'span.add':
          return add(data, view, span);
        case 'span.relabel':
          return relabel(data, view, span, label);
        case 'span.resize':
          return resize(data, view, span, { start, end });
        case 'span.remove':
          if (!has(data.spans, span)) return 'nothing';
          drop(data.spans, span);
          view.active = undefined;
          return 'edit';
        case 'label.apply':
          return apply(data, view, label);
        case 'span.split':
          return split(data, view, span, event.at as number);
        case 'span.merge':
          return merge(data, view, span, event.other as Marked);
        case 'span.annotateOccurrences':
          // Each word of the text is there once.
          return add(data, view, { label, start, end });
        case 'span.note': {
          const stored = find(data.spans, span);
          if (stored === undefined || (stored.note ?? '') === event.note) return 'nothing';
          drop(data.spans, stored);
          data.spans.push(withNote(stored, event.note as string));
          data.answered = true;
          return 'edit';
        }
        case 'suggestion.accept': {
          if (span !== undefined) return has(data.suggested, span) ? place(data, view, span) : 'nothing';
          const meant = meantBy(data, view, event);
          if (meant.length === 0) return 'nothing';
          acceptAll(data, meant);
          view.active = undefined;
          return 'edit';
        }
        case 'suggestion.reject': {
          const meant = span === undefined ? meantBy(data, view, event) : data.suggested.filter(same(span));
          if (meant.length === 0) return 'nothing';
          for (const one of meant) drop(data.suggested, one);
          view.active = undefined;
          return 'edit';
        }
        default:
          look(data, view, event, tokens);
          return 'nothing';
      }
    },
    clear(data) {
      if (data.answered && data.spans.length === 0) return false;
      Object.assign(data, { answered: true, spans: [] });
      return true;
    },
    decide(data, _record, view) {
      if (!data.answered) acceptAll(data, seen(data, view));
      return true;
    },
    offer(data, record, before) {
      const formerly = predictionOf(before);
      data.suggested = predictionOf(record).filter(
        (span) => !has(data.spans, span) && (has(data.suggested, span) || !has(formerly, span)),
      );
    },
    answer: ({ answered, spans }) => (answered ? spans.map(plain).sort(inOrder) : undefined),
    own({ spans }) {
      const notes = spans.filter(({ note }) => note !== undefined).sort(inOrder);
      return notes.length === 0 ? undefined : { notes };
    },
    forget(data) {
      delete data.moved;
    },
    goesOn(before, now, next) {
      const { moved } = now;
      if (moved === undefined || next.moved?.edge !== moved.edge || has(next.spans, moved.span)) return false;
      return (
        JSON.stringify([...before.spans].sort(inOrder)) !== JSON.stringify([...next.spans].sort(inOrder))
      );
    },
    settle(view, data) {
      const { active } = view;
      if (active === undefined) return;
      if (!has(active.layer === 'annotation' ? data.spans : seen(data, view), active.span))
        view.active = undefined;
    },
  };
}

function look(
  data: SpanData,
  view: SpanViewData,
  event: { readonly type: string; readonly [key: string]: unknown },
  tokens: readonly { readonly start: number; readonly end: number }[],
): void {
  const point = (active: SpanViewData['active']) => Object.assign(view, { selection: undefined, active });
  const all = [
    ...data.spans.map((span) => ({ layer: 'annotation' as const, span: plain(span) })),
    ...seen(data, view).map((span) => ({ layer: 'suggestion' as const, span: plain(span) })),
  ];
  const isActive = (one: (typeof all)[number]) =>
    view.active !== undefined && one.layer === view.active.layer && same(one.span)(view.active.span);
  switch (event.type) {
    case 'selection.change': {
      const touched = tokens.filter((one) => one.start < Number(event.end) && one.end > Number(event.start));
      const first = touched[0];
      const last = touched.at(-1);
      if (first === undefined || last === undefined) point(undefined);
      else
        Object.assign(view, {
          selection: { start: first.start, end: last.end, backward: false },
          active: undefined,
        });
      return;
    }
    case 'selection.clear':
      point(undefined);
      return;
    case 'selection.move': {
      const from = view.selection ?? view.active?.span;
      const next = tokens.find((one) => from === undefined || one.start >= from.end);
      if (next === undefined) return;
      const start = event.extend === true && from !== undefined ? from.start : next.start;
      Object.assign(view, { selection: { start, end: next.end, backward: false }, active: undefined });
      return;
    }
    case 'span.activate': {
      const wanted = all.find((one) => one.layer === event.layer && same(one.span)(event.span as Marked));
      if (wanted !== undefined) point(wanted);
      return;
    }
    case 'span.activateAt': {
      const offset = Number(event.offset);
      const here = all
        .filter(({ span }) => span.start <= offset && offset < span.end)
        // Of equal length the annotations come first.
        .sort((a, b) => {
          const byLength = a.span.end - a.span.start - (b.span.end - b.span.start);
          return (
            byLength || (a.layer === b.layer ? inOrder(a.span, b.span) : a.layer === 'annotation' ? -1 : 1)
          );
        });
      point(here[(here.findIndex(isActive) + 1) % here.length]);
      return;
    }
    case 'agent.hide': {
      const others = (view.hiddenAgents ?? []).filter((agent) => agent !== event.agent);
      view.hiddenAgents = event.hidden === true ? [...others, String(event.agent)] : others;
      if (view.active?.layer === 'suggestion' && !has(seen(data, view), view.active.span))
        view.active = undefined;
      return;
    }
    case 'span.step': {
      const sorted = all.sort((a, b) => inOrder(a.span, b.span));
      const next = sorted.find(({ span }) => {
        if (view.active !== undefined) return inOrder(span, view.active.span) > 0;
        return view.selection === undefined || span.start >= view.selection.start;
      });
      if (next !== undefined) point(next);
      return;
    }
    default:
      throw new Error(`the reference does not know ${event.type}`);
  }
}
