import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type TaskMachine,
  type TaskTypes,
  type Text2TextTypes,
  type TextClassificationTypes,
  type TokenClassificationTypes,
  text2TextMachine,
  textClassificationMachine,
  tokenClassificationMachine,
} from '@labelwright/core';
import fc from 'fast-check';
import { troublesomeText } from '../text/arbitraries';
import type { EventOf } from './support';

export const AGENT = 'ada';

/** Who predicts in records of token classification. */
export const PREDICTING_AGENTS = ['model', 'other'] as const;
const LABELS = ['PER', 'LOC', '__proto__', 'constructor', '😀'];
export const settings = createSettings({ labels: LABELS, textLimits: { characters: { max: 30 } } });

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

export interface Subject<T extends TaskTypes> {
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

/** An arbitrary, with its weight, for each of a task's own events: a type that is missing does not compile. */
type Events<T extends TaskTypes> = {
  readonly [Type in T['editEvent']['type'] | T['viewEvent']['type']]: readonly [
    weight: number,
    fc.Arbitrary<Extract<EventOf<T>, { readonly type: Type }>>,
  ];
};

/** Any event of a task: of its own as they weigh, of the lifecycle, and predictions that arrive late. */
function anyOf<T extends TaskTypes>(
  events: Events<T>,
  prediction: fc.Arbitrary<NonNullable<T['record']['prediction']>>,
): fc.Arbitrary<EventOf<T>> {
  const own = Object.values<readonly [number, fc.Arbitrary<EventOf<T>>]>(events);
  const offer = prediction.map(
    (late) => ({ type: 'suggestion.offer', recordId: 'r', prediction: late }) as const,
  );
  return fc.oneof(
    { weight: 4, arbitrary: lifecycle as fc.Arbitrary<EventOf<T>> },
    { weight: 1, arbitrary: offer },
    ...own.map(([weight, arbitrary]) => ({ weight, arbitrary })),
  );
}

const edge = fc.constantFrom('start', 'end');
const direction = fc.constantFrom('forward', 'backward');
const someSuggestions = fc.record(
  { span, minScore: score, agent: fc.constantFrom(...PREDICTING_AGENTS) },
  { requiredKeys: [] },
);

const spanEvents: Events<TokenClassificationTypes> = {
  'span.add': [4, span.map((value) => ({ type: 'span.add', span: value }))],
  'span.remove': [1, span.map((value) => ({ type: 'span.remove', span: value }))],
  'span.relabel': [1, fc.record({ type: fc.constant('span.relabel'), span, label })],
  'span.resize': [
    1,
    fc.tuple(span, range).map(([value, place]) => ({ type: 'span.resize', span: value, ...place })),
  ],
  'span.split': [2, fc.record({ type: fc.constant('span.split'), span, at: offset })],
  'span.merge': [1, fc.record({ type: fc.constant('span.merge'), span, other: span })],
  'span.moveEdge': [
    8,
    fc.record(
      { type: fc.constant('span.moveEdge'), edge, direction, by: fc.constantFrom('token', 'grapheme') },
      { requiredKeys: ['type', 'edge', 'direction'] },
    ),
  ],
  'span.annotateOccurrences': [
    1,
    fc
      .tuple(
        label,
        range,
        fc.record({ matchCase: fc.boolean(), wholeWords: fc.boolean() }, { requiredKeys: [] }),
      )
      .map(([name, place, options]) => ({
        type: 'span.annotateOccurrences',
        label: name,
        ...place,
        ...options,
      })),
  ],
  'span.note': [1, fc.record({ type: fc.constant('span.note'), span, note: fc.string({ maxLength: 5 }) })],
  'label.apply': [8, label.map((value) => ({ type: 'label.apply', label: value }))],
  'suggestion.accept': [1, someSuggestions.map((some) => ({ type: 'suggestion.accept', ...some }))],
  'suggestion.reject': [1, someSuggestions.map((some) => ({ type: 'suggestion.reject', ...some }))],
  'selection.change': [
    8,
    fc
      .tuple(range, fc.constantFrom('token', 'grapheme'))
      .map(([place, mode]) => ({ type: 'selection.change', ...place, mode })),
  ],
  'selection.clear': [1, fc.constant({ type: 'selection.clear' })],
  'selection.move': [
    2,
    fc.record({
      type: fc.constant('selection.move'),
      by: fc.constantFrom('token', 'word', 'sentence', 'paragraph', 'text'),
      direction,
      extend: fc.boolean(),
    }),
  ],
  'span.activate': [
    1,
    fc.record({
      type: fc.constant('span.activate'),
      layer: fc.constantFrom('annotation', 'suggestion'),
      span,
    }),
  ],
  'span.activateAt': [3, offset.map((value) => ({ type: 'span.activateAt', offset: value }))],
  'span.step': [2, fc.record({ type: fc.constant('span.step'), direction })],
  'agent.hide': [
    1,
    fc.record({
      type: fc.constant('agent.hide'),
      agent: fc.constantFrom(...PREDICTING_AGENTS, 'nobody'),
      hidden: fc.boolean(),
    }),
  ],
};

export const spans: Subject<TokenClassificationTypes> = {
  machine: tokenClassificationMachine,
  record: fc
    .record({
      text,
      given: fc.boolean(),
      predicted: fc.array(pick, { maxLength: 6 }),
      others: fc.array(pick, { maxLength: 4 }),
      note: fc.string({ maxLength: 5 }),
      annotated: fc.option(fc.array(pick, { maxLength: 4 }), { nil: undefined }),
      annotationAgent: agent,
    })
    .map(({ text: value, given, predicted, others, note, annotated, annotationAgent }) => {
      const derived = createTokenClassificationRecord({ id: 'r', text: value });
      const bare = given
        ? createTokenClassificationRecord({ id: 'r', text: value, tokens: derived.tokens })
        : derived;
      return {
        ...bare,
        prediction: spansOn(bare, predicted),
        predictionAgent: 'model',
        predictions: { other: spansOn(bare, others) },
        metadata: {
          _labelwright: {
            later: true,
            notes: spansOn(bare, annotated ?? []).map((one) => ({ ...one, note })),
          },
        },
        ...(annotated === undefined
          ? {}
          : {
              annotation: spansOn(bare, annotated).map(({ score: _score, ...rest }) => rest),
              ...(annotationAgent === undefined ? {} : { annotationAgent }),
            }),
      };
    }),
  event: anyOf<TokenClassificationTypes>(
    spanEvents,
    fc
      .array(fc.tuple(span, score), { maxLength: 4 })
      .map((list) => list.map(([value, sure]) => ({ ...value, score: sure }))),
  ),
};

export const labels: Subject<TextClassificationTypes> = {
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
  event: anyOf<TextClassificationTypes>(
    {
      'label.toggle': [4, label.map((value) => ({ type: 'label.toggle', label: value }))],
      'label.none': [1, fc.constant({ type: 'label.none' })],
      'label.create': [2, label.map((value) => ({ type: 'label.create', label: `${value} ` }))],
      'suggestion.accept': [
        1,
        fc.record({ type: fc.constant('suggestion.accept'), label }, { requiredKeys: ['type'] }),
      ],
      'suggestion.reject': [1, label.map((value) => ({ type: 'suggestion.reject', label: value }))],
    },
    fc.tuple(label, score).map(([name, sure]) => [{ label: name, score: sure }]),
  ),
};

export const texts: Subject<Text2TextTypes> = {
  machine: text2TextMachine,
  record: fc
    .record({
      text: troublesomeText,
      candidates: fc.array(fc.tuple(troublesomeText, score), { maxLength: 3 }),
      others: fc.array(fc.tuple(troublesomeText, score), { maxLength: 2 }),
      annotation: fc.option(troublesomeText, { nil: undefined }),
      annotationAgent: agent,
    })
    .map(({ text: value, candidates, others, annotation, annotationAgent }) =>
      createText2TextRecord({
        id: 'r',
        text: value,
        prediction: candidates.map(([candidate, sure]) => ({ text: candidate, score: sure })),
        predictionAgent: 'model',
        predictions: { other: others.map(([candidate, sure]) => ({ text: candidate, score: sure })) },
        ...(annotation === undefined ? {} : { annotation }),
        ...(annotation === undefined || annotationAgent === undefined ? {} : { annotationAgent }),
      }),
    ),
  event: anyOf<Text2TextTypes>(
    {
      'text.change': [
        9,
        fc
          .oneof(troublesomeText, troublesomeText, fc.constantFrom('a', 'ab', 'ab ', 'ab c', '👋', '👋a'))
          .map((value) => ({ type: 'text.change', text: value })),
      ],
      'suggestion.accept': [
        1,
        fc.record(
          { type: fc.constant('suggestion.accept'), text: troublesomeText },
          { requiredKeys: ['type'] },
        ),
      ],
      'suggestion.reject': [1, troublesomeText.map((value) => ({ type: 'suggestion.reject', text: value }))],
    },
    fc.tuple(troublesomeText, score).map(([value, sure]) => [{ text: value, score: sure }]),
  ),
};
