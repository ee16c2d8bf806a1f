import {
  createSettings,
  type TaskTypes,
  type Text2TextTypes,
  type TextClassificationTypes,
  type TokenClassificationTypes,
  text2TextMachine,
  textClassificationMachine,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { article, greeting, mail, meeting } from '../records';
import { eventsOf, labelCatalogue, spanCatalogue, textCatalogue } from './catalogue';
import { labelRules } from './reference-labels';
import { spanRules } from './reference-spans';
import { ReferenceTask, type Rules } from './reference-task';
import { limitedTextRules, textRules } from './reference-text';
import { type Coverage, pathsThrough, type Subject, walk } from './walk';

const AGENT = 'ada';
const LABELS = ['spam', 'ham', 'travel', 'history', 'sport'];
const SPAN_LABELS = ['PER', 'LOC'];
const TOKENS = [
  { start: 0, end: 3 },
  { start: 4, end: 7 },
  { start: 8, end: 11 },
];

/** The reference of one task behind the type that the walk can hold. */
function hidden<D, V>(rules: Rules<D, V>, record: TaskTypes['record']): ReferenceTask<unknown, unknown> {
  return new ReferenceTask(rules as unknown as Rules<unknown, unknown>, record, AGENT);
}

const single: Subject<TextClassificationTypes> = {
  machine: textClassificationMachine,
  input: {
    record: mail,
    settings: createSettings({ labels: LABELS }),
    annotationAgent: AGENT,
    options: { decide: 'immediate', threshold: 0.5, createLabels: true },
  },
  // With one label there is no answer that none applies, so nothing to follow.
  events: eventsOf(labelCatalogue(mail, 'spam', 'ham')).filter(({ type }) => type !== 'label.none'),
  depth: 3,
  reference: () => hidden(labelRules(LABELS, false), mail),
};
const multi: Subject<TextClassificationTypes> = {
  ...single,
  input: { ...single.input, record: article },
  events: eventsOf(labelCatalogue(article, 'travel', 'history')),
  reference: () => hidden(labelRules(LABELS, true), article),
};
const spans: Subject<TokenClassificationTypes> = {
  machine: tokenClassificationMachine,
  input: { record: meeting, settings: createSettings({ labels: SPAN_LABELS }), annotationAgent: AGENT },
  events: eventsOf(spanCatalogue(meeting)),
  depth: 2,
  reference: () => hidden(spanRules(TOKENS, SPAN_LABELS), meeting),
  viewOf: ({ view }) => view,
};
/**
 * The same machine in three parts, since states multiply: what is pointed at, over few answers; many answers, with little
 * pointed at; whose predictions are shown.
 */
const POINTING = ['selection.', 'span.activate', 'span.step', 'label.apply'];
const isPointing = ({ type }: { readonly type: string }) => POINTING.some((start) => type.startsWith(start));
const isHiding = ({ type }: { readonly type: string }) => type === 'agent.hide';
const breaking = spans.events.filter((event) => event.type === 'record.load' && event.record.id === 'broken');
const pointing = {
  ...spans,
  events: [
    ...spans.events.filter(
      (event) =>
        isPointing(event) ||
        /^(span.add|span.moveEdge|record.(validate|discard)|history.undo)$/.test(event.type),
    ),
    ...breaking,
  ],
};
const annotating = {
  ...spans,
  events: spans.events.filter((event) => !isPointing(event) && !isHiding(event)),
};
const hiding = {
  ...spans,
  events: [
    ...spans.events.filter(
      (event) =>
        isHiding(event) ||
        /^(suggestion.(accept|reject)|span.step|record.(validate|discard|clear)|history.undo)$/.test(
          event.type,
        ),
    ),
    ...breaking,
  ],
};
const text: Subject<Text2TextTypes> = {
  machine: text2TextMachine,
  input: { record: greeting, annotationAgent: AGENT },
  events: eventsOf(textCatalogue(greeting)),
  depth: 3,
  reference: () => hidden(textRules, greeting),
};
/** Takes `Servus` and `Hallo`, not `Guten Tag`. */
const limitedText: Subject<Text2TextTypes> = {
  ...text,
  input: { ...text.input, settings: createSettings({ textLimits: { characters: { max: 6 } } }) },
  reference: () => hidden(limitedTextRules(6), greeting),
};

const OPEN = ['pristine', 'edited', 'validated', 'discarded'];

/** In which states an event must have been seen followed (`yes`) and not followed (`no`). */
const LIFECYCLE: Readonly<
  Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>
> = {
  'record.load': { yes: [...OPEN, 'refused'], no: OPEN },
  'record.validate': { yes: OPEN, no: ['refused'] },
  'record.discard': { yes: ['pristine', 'edited', 'validated'], no: ['discarded', 'refused'] },
  'record.restore': { yes: ['validated', 'discarded'], no: ['pristine', 'edited', 'refused'] },
  'record.clear': { yes: OPEN, no: ['edited', 'refused'] },
  'record.reset': { yes: OPEN, no: [...OPEN.filter((state) => state !== 'edited'), 'refused'] },
  'history.undo': { yes: OPEN, no: ['pristine', 'refused'] },
  'history.redo': { yes: OPEN, no: [...OPEN, 'refused'] },
  'suggestion.offer': { yes: ['pristine', 'edited'], no: [...OPEN, 'refused'] },
  'conflict.take': { yes: ['edited'], no: [...OPEN, 'refused'] },
  'conflict.keep': { yes: ['edited'], no: [...OPEN, 'refused'] },
};

const OWN = { yes: OPEN, no: [...OPEN, 'refused'] };
/** There is always an answer to give or to take back. */
const ALWAYS: typeof LIFECYCLE = { 'label.none': { yes: OPEN, no: ['refused'] } };

/** States that differ only in what undo leads to are one state in the graph; these are met on no shortest path. */
const DETOURS = [
  [{ type: 'record.validate' }, { type: 'record.discard' }, { type: 'history.undo' }],
  [{ type: 'record.validate' }, { type: 'record.restore' }],
  [{ type: 'record.discard' }, { type: 'record.validate' }, { type: 'history.undo' }],
  [
    { type: 'record.validate' },
    { type: 'record.clear' },
    { type: 'record.validate' },
    { type: 'history.undo' },
  ],
] as const;

/** What of each (state, event, followed or not) was not met. */
function missing(coverage: Coverage, events: readonly { readonly type: string }[]): string[] {
  const own = [...new Set(events.map(({ type }) => type))].filter((type) => !(type in LIFECYCLE));
  const table = { ...LIFECYCLE, ...Object.fromEntries(own.map((type) => [type, ALWAYS[type] ?? OWN])) };
  return Object.entries(table).flatMap(([type, { yes, no }]) => [
    ...yes.filter((state) => !coverage.get(`${state} ${type}`)?.has(true)).map((state) => `${state} ${type}`),
    ...no
      .filter((state) => !coverage.get(`${state} ${type}`)?.has(false))
      .map((state) => `${state} not ${type}`),
  ]);
}

describe.each([
  ['textClassificationMachine, one label', [single]],
  ['textClassificationMachine, several labels', [multi]],
  ['tokenClassificationMachine', [pointing, annotating, hiding]],
  ['text2TextMachine', [text, limitedText]],
] as const)('%s', (_, subjects) => {
  it('does what the plain reference does, in every state with every event', () => {
    const coverage: Coverage = new Map();
    // Each subject belongs to one task; the walk itself is the same for all.
    const any = subjects as readonly unknown[] as readonly Subject<TaskTypes>[];
    for (const subject of any) {
      const paths = [...pathsThrough(subject, 'shortest'), ...DETOURS];
      for (const path of paths) walk(subject, path, coverage);
    }
    expect(
      missing(
        coverage,
        any.flatMap(({ events }) => events),
      ),
    ).toEqual([]);
    // Some 100,000 walks; on a machine that does other things as well they take their time.
  }, 180_000);
});

it('comes to the same by every way there is, not only by the shortest', () => {
  const few = ['label.toggle', 'record.validate', 'record.discard', 'record.clear', 'history.undo'];
  const events = [...new Map(multi.events.map((event) => [event.type, event])).values()];
  const subject = { ...multi, depth: 3, events: events.filter(({ type }) => few.includes(type)) };
  const paths = pathsThrough(subject, 'simple');
  expect(paths.length).toBeGreaterThan(pathsThrough(subject, 'shortest').length);
  const coverage: Coverage = new Map();
  for (const path of paths) walk(subject, path, coverage);
});
