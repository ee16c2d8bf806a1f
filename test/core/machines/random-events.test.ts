import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type TaskInput,
  type TaskMachine,
  type TaskTypes,
  type Text2TextTypes,
  type TextClassificationTypes,
  type TokenClassificationTypes,
  text2TextMachine,
  textClassificationMachine,
  tokenClassificationMachine,
  validateRecord,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { troublesomeText } from '../text/arbitraries';
import { type EventOf, Play, throughJson } from './support';

/** Events in a row, as many as the history keeps steps. */
const EVENTS = 1000;
const AGENT = 'ada';
const LABELS = ['PER', 'LOC', '__proto__', 'constructor', '😀'];
const settings = createSettings({ labels: LABELS });

const label = fc.constantFrom(...LABELS, 'unknown', '');
const score = fc.double({ min: 0, max: 1, noNaN: true });
const agent = fc.constantFrom(undefined, AGENT, 'bob', '__proto__', 'constructor');
const text = troublesomeText.filter((value) => value.trim() !== '' && /[\p{L}\p{N}]/u.test(value));

const lifecycle = fc.constantFrom(
  { type: 'record.validate' } as const,
  { type: 'record.discard' } as const,
  { type: 'record.restore' } as const,
  { type: 'record.clear' } as const,
  { type: 'record.reset' } as const,
  { type: 'history.undo' } as const,
  { type: 'history.undo' } as const,
  { type: 'history.redo' } as const,
  { type: 'conflict.take' } as const,
  { type: 'conflict.keep' } as const,
);

interface Subject<T extends TaskTypes> {
  readonly machine: TaskMachine<T>;
  readonly record: fc.Arbitrary<T['record']>;
  readonly event: fc.Arbitrary<EventOf<T>>;
}

const offset = fc.integer({ min: -1, max: 40 });
const range = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const span = fc.tuple(range, label).map(([place, name]) => ({ ...place, label: name }));

/** Spans on tokens, as whoever predicts or annotates gives them; positions beyond the last token are left out. */
function spansOn(
  record: TokenClassificationTypes['record'],
  picks: readonly (readonly [number, number, string, number])[],
) {
  const text = [...record.text];
  let from = 0;
  const places = record.tokens.flatMap((token) => {
    const length = [...token].length;
    const start = text.findIndex((_, i) => i >= from && text.slice(i, i + length).join('') === token);
    if (start === -1) return [];
    from = start + length;
    return [{ start, end: from }];
  });
  return picks.flatMap(([a, b, name, value]) => {
    const first = places[Math.min(a, b)];
    const last = places[Math.max(a, b)];
    return first === undefined || last === undefined
      ? []
      : [{ label: name, start: first.start, end: last.end, score: value }];
  });
}

const pick = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.constantFrom(...LABELS), score);

const spans: Subject<TokenClassificationTypes> = {
  machine: tokenClassificationMachine,
  record: fc
    .record({
      text,
      given: fc.boolean(),
      predicted: fc.array(pick, { maxLength: 6 }),
      annotated: fc.option(fc.array(pick, { maxLength: 4 }), { nil: undefined }),
      annotationAgent: agent,
    })
    .map(({ text: value, given, predicted, annotated, annotationAgent }) => {
      const derived = createTokenClassificationRecord({ id: 'r', text: value });
      const bare = given
        ? createTokenClassificationRecord({ id: 'r', text: value, tokens: derived.tokens })
        : derived;
      return {
        ...bare,
        prediction: spansOn(bare, predicted),
        ...(annotated === undefined
          ? {}
          : {
              annotation: spansOn(bare, annotated).map(({ score: _score, ...rest }) => rest),
              ...(annotationAgent === undefined ? {} : { annotationAgent }),
            }),
      };
    }),
  event: fc.oneof(
    { weight: 4, arbitrary: lifecycle },
    { weight: 4, arbitrary: span.map((value) => ({ type: 'span.add', span: value }) as const) },
    {
      weight: 8,
      arbitrary: fc
        .tuple(range, fc.constantFrom('token', 'grapheme'))
        .map(([place, mode]) => ({ type: 'selection.change', ...place, mode }) as const),
    },
    { weight: 8, arbitrary: label.map((value) => ({ type: 'label.apply', label: value }) as const) },
    { weight: 3, arbitrary: offset.map((value) => ({ type: 'span.activateAt', offset: value }) as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        { type: 'span.step', direction: 'forward' } as const,
        { type: 'span.step', direction: 'backward' } as const,
        { type: 'selection.move', by: 'token', direction: 'forward' } as const,
        { type: 'selection.move', by: 'paragraph', direction: 'backward', extend: true } as const,
        { type: 'selection.move', by: 'text', direction: 'forward', extend: true } as const,
        { type: 'selection.clear' } as const,
      ),
    },
    { weight: 1, arbitrary: span.map((value) => ({ type: 'span.remove', span: value }) as const) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(span, label)
        .map(([value, name]) => ({ type: 'span.relabel', span: value, label: name }) as const),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(span, range)
        .map(([value, place]) => ({ type: 'span.resize', span: value, ...place }) as const),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { type: 'suggestion.accept' } as const,
        { type: 'suggestion.reject' } as const,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.tuple(span, score), { maxLength: 4 }).map(
        (list) =>
          ({
            type: 'suggestion.offer',
            recordId: 'r',
            prediction: list.map(([value, sure]) => ({ ...value, score: sure })),
          }) as const,
      ),
    },
  ),
};

const labels: Subject<TextClassificationTypes> = {
  machine: textClassificationMachine,
  record: fc
    .record({
      text,
      multiLabel: fc.boolean(),
      scores: fc.uniqueArray(
        fc.tuple(fc.constantFrom(...LABELS), fc.double({ min: 0, max: 0.2, noNaN: true })),
        {
          selector: ([name]) => name,
        },
      ),
      chosen: fc.option(fc.constantFrom(...LABELS), { nil: undefined }),
      annotationAgent: agent,
      kept: fc.boolean(),
    })
    .map(({ text: value, multiLabel, scores, chosen, annotationAgent, kept }) =>
      createTextClassificationRecord({
        id: 'r',
        text: value,
        multiLabel,
        prediction: scores.map(([name, sure]) => ({ label: name, score: multiLabel ? sure * 5 : sure })),
        ...(chosen === undefined ? {} : { annotation: multiLabel ? [chosen] : chosen }),
        ...(chosen === undefined || annotationAgent === undefined ? {} : { annotationAgent }),
        ...(kept ? { annotations: { eve: multiLabel ? ['PER'] : 'PER' } } : {}),
      }),
    ),
  event: fc.oneof(
    { weight: 3, arbitrary: lifecycle },
    { weight: 4, arbitrary: label.map((value) => ({ type: 'label.toggle', label: value }) as const) },
    {
      weight: 1,
      arbitrary: fc
        .option(label, { nil: undefined })
        .map((value) =>
          value === undefined
            ? ({ type: 'suggestion.accept' } as const)
            : ({ type: 'suggestion.accept', label: value } as const),
        ),
    },
    { weight: 1, arbitrary: label.map((value) => ({ type: 'suggestion.reject', label: value }) as const) },
    {
      weight: 1,
      arbitrary: fc.tuple(label, score).map(
        ([name, sure]) =>
          ({
            type: 'suggestion.offer',
            recordId: 'r',
            prediction: [{ label: name, score: sure }],
          }) as const,
      ),
    },
  ),
};

const texts: Subject<Text2TextTypes> = {
  machine: text2TextMachine,
  record: fc
    .record({
      text: troublesomeText,
      candidates: fc.array(fc.tuple(troublesomeText, score), { maxLength: 3 }),
      annotation: fc.option(troublesomeText, { nil: undefined }),
      annotationAgent: agent,
    })
    .map(({ text: value, candidates, annotation, annotationAgent }) =>
      createText2TextRecord({
        id: 'r',
        text: value,
        prediction: candidates.map(([candidate, sure]) => ({ text: candidate, score: sure })),
        ...(annotation === undefined ? {} : { annotation }),
        ...(annotation === undefined || annotationAgent === undefined ? {} : { annotationAgent }),
      }),
    ),
  event: fc.oneof(
    { weight: 3, arbitrary: lifecycle },
    { weight: 6, arbitrary: troublesomeText.map((value) => ({ type: 'text.change', text: value }) as const) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('a', 'ab', 'ab ', 'ab c', '👋', '👋a')
        .map((value) => ({ type: 'text.change', text: value }) as const),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'suggestion.accept' } as const) },
    {
      weight: 1,
      arbitrary: troublesomeText.map((value) => ({ type: 'suggestion.reject', text: value }) as const),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(troublesomeText, score).map(
        ([value, sure]) =>
          ({
            type: 'suggestion.offer',
            recordId: 'r',
            prediction: [{ text: value, score: sure }],
          }) as const,
      ),
    },
  ),
};

/** What an annotator can see of the work, undo and redo included. */
function seen<T extends TaskTypes>({ context, state, dirty }: Play<T>): unknown {
  const { definition, draft, record, standing, history } = context;
  return throughJson({
    state,
    dirty,
    draft: definition.toJson(draft),
    answer: definition.annotation(draft, record) ?? null,
    standing,
    history,
  });
}

function errorsOf<T extends TaskTypes>(play: Play<T>): unknown[] {
  return validateRecord(play.record, settings).filter(({ severity }) => severity === 'error');
}

/** What is selected is no part of the work that is kept. */
const LOOKING_AWAY = [{ type: 'selection.clear' }] as unknown as readonly EventOf<TaskTypes>[];

/** Without late predictions, which no undo takes back. */
const undoable = <E extends { readonly type: string }>({ type }: E) => type !== 'suggestion.offer';

describe.each([
  ['textClassificationMachine', labels],
  ['tokenClassificationMachine', spans],
  ['text2TextMachine', texts],
] as const)('%s', (_, typed) => {
  // Each subject belongs to one task; what is promised is the same for all.
  const subject = typed as unknown as Subject<TaskTypes>;
  const input = (record: TaskTypes['record']): TaskInput<TaskTypes> => ({
    record,
    settings,
    annotationAgent: AGENT,
  });
  const many = fc.array(subject.event, { minLength: EVENTS, maxLength: EVENTS, size: 'max' });
  const few = fc.array(subject.event, { maxLength: 60, size: 'max' });

  it('leaves a valid record after any thousand events, and leads back to the start and to the end again', () => {
    fc.assert(
      fc.property(subject.record, many, (record, events) => {
        const play = Play.of(subject.machine, input(record)).send(...events.filter(undoable));
        expect(errorsOf(play)).toEqual([]);
        const end = play.record;
        // The end is where redo leads, so what was undone last comes first.
        while (play.context.history.future.length > 0) play.send({ type: 'history.redo' });
        const last = play.record;
        while (play.context.history.past.length > 0) play.send({ type: 'history.undo' });
        expect(play.record).toEqual(record);
        while (play.context.history.future.length > 0) play.send({ type: 'history.redo' });
        expect(play.record).toEqual(last);
        expect(end).toBeDefined();
      }),
      { numRuns: 12 },
    );
  });

  it('leaves a valid record after every event, late predictions included', () => {
    fc.assert(
      fc.property(subject.record, few, (record, events) => {
        const play = Play.of(subject.machine, input(record));
        for (const event of events) {
          play.send(event);
          expect(errorsOf(play), JSON.stringify(event)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes on after a restart as if there had been none', () => {
    fc.assert(
      fc.property(subject.record, few, few, (record, before, after) => {
        const play = Play.of(subject.machine, input(record));
        let stored = record;
        for (const event of before.filter(undoable)) {
          for (const told of play.send(event).emitted) if (told.type === 'annotate') stored = told.record;
        }
        const restarted = Play.of(subject.machine, { ...input(stored), draft: throughJson(play.persisted) });
        expect(restarted.context.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(seen(restarted)).toEqual(seen(play));
        play.send(...LOOKING_AWAY);
        for (const event of after) {
          expect(seen(restarted.send(event)), JSON.stringify(event)).toEqual(seen(play.send(event)));
          expect(restarted.told).toEqual(play.told);
        }
      }),
      { numRuns: 60 },
    );
  });
});
