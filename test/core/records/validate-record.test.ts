import {
  createSettings,
  ISSUE_CODES,
  type Text2TextRecord,
  type TextClassificationRecord,
  validateRecord,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { short, thisIs } from './support';

const spam: TextClassificationRecord = {
  task: 'TextClassification',
  text: 'x',
  inputs: { text: 'x' },
  multiLabel: false,
  metadata: {},
  status: 'Default',
};
const tags: TextClassificationRecord = { ...spam, multiLabel: true };
const summary: Text2TextRecord = { task: 'Text2Text', text: 'x', metadata: {}, status: 'Default' };

const span = (start: unknown, end: unknown, label: unknown = 'A') => ({ label, start, end });
const spans = (...list: unknown[]) => ({ ...thisIs, annotation: list });
const scored = (score: unknown) => ({ ...spam, prediction: [{ label: 'a', score }] });
const without = (record: object, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));

/** Each row: what is wrong, the record, and the findings it must lead to. */
const cases: readonly (readonly [string, unknown, ...string[]])[] = [
  ['nothing', spam],
  ['nothing, tokens', thisIs],
  ['nothing, text2text', { ...summary, text: '', annotation: '', prediction: [] }],
  ['null', null, 'RECORD_NOT_OBJECT'],
  ['a list', [spam], 'RECORD_NOT_OBJECT'],
  ['a Map', new Map(), 'RECORD_NOT_OBJECT'],
  ['an unknown task', { ...spam, task: 'Ranking' }, 'TASK_UNKNOWN task'],
  // Texts and inputs
  ['no inputs', without(spam, 'inputs'), 'TEXT_MISSING inputs'],
  ['empty inputs', { ...without(spam, 'text'), inputs: {} }, 'INPUTS_EMPTY inputs'],
  ['a null input', { ...without(spam, 'text'), inputs: { a: null } }, 'FIELD_TYPE inputs.a'],
  [
    'a null in an input',
    { ...without(spam, 'text'), inputs: { 'a b': ['x', null] } },
    'FIELD_TYPE inputs["a b"][1]',
  ],
  ['text against inputs', { ...spam, text: 'y' }, 'TEXT_INPUTS_DIFFER text'],
  ['text beside other inputs', { ...spam, inputs: { body: 'x' } }, 'TEXT_INPUTS_DIFFER text'],
  ['an inherited input name', { ...spam, inputs: { body: 'x' }, text: 'x' }, 'TEXT_INPUTS_DIFFER text'],
  ['no text', without(summary, 'text'), 'TEXT_MISSING text'],
  ['no text under spans', without(spans(span(0, 4)), 'text'), 'TEXT_MISSING text'],
  ['a blank text', { ...thisIs, text: ' \n', tokens: ['\n'] }, 'TEXT_BLANK text'],
  // Tokens
  ['no tokens', without(thisIs, 'tokens'), 'FIELD_MISSING tokens'],
  ['empty tokens', { ...thisIs, tokens: [] }, 'TOKENS_EMPTY tokens'],
  ['null for tokens', { ...thisIs, tokens: null }, 'FIELD_TYPE tokens'],
  ['a token that is no string', { ...thisIs, tokens: ['this', 1] }, 'FIELD_TYPE tokens[1]'],
  ['a token off the text', { ...thisIs, tokens: ['this', 'was'] }, 'TOKEN_NOT_FOUND tokens[1]'],
  [
    'derived tokens of another text',
    { ...thisIs, tokens: ['that'], tokensDerived: true },
    'TOKEN_NOT_FOUND tokens[0]',
  ],
  ['tags on a record', { ...thisIs, tags: ['O', 'O'] }, 'FIELD_NAME tags'],
  // Spans
  ['overlap, nesting and repetition', spans(span(0, 4), span(0, 7), span(0, 4))],
  ['a span out of range', spans(span(7, 9)), 'SPAN_OUT_OF_RANGE annotation[0].start'],
  ['a span before the text', spans(span(-4, 0)), 'SPAN_OUT_OF_RANGE annotation[0].end'],
  ['a reversed span', spans(span(4, 0)), 'SPAN_REVERSED annotation[0].end'],
  ['an empty span', spans(span(2, 2)), 'SPAN_EMPTY annotation[0]'],
  ['a blank span', spans(span(4, 5)), 'SPAN_BLANK annotation[0]'],
  ['a span off the tokens', spans(span(0, 4), span(5, 6)), 'SPAN_NOT_ALIGNED annotation[1]'],
  [
    'a span in a gap',
    { ...thisIs, tokens: ['this'], annotation: [span(5, 7)] },
    'SPAN_NOT_ALIGNED annotation[0]',
  ],
  ['a span off derived tokens', { ...spans(span(0, 3)), tokensDerived: true }],
  ['a span that sticks out', spans(span(-1, 4)), 'SPAN_CORRECTED annotation[0]'],
  ['a span padded with white space', spans(span(4, 7)), 'SPAN_CORRECTED annotation[0]'],
  [
    'offsets that are no numbers',
    spans(span('0', 1.5)),
    'FIELD_TYPE annotation[0].start',
    'FIELD_TYPE annotation[0].end',
  ],
  [
    'NaN and Infinity as offsets',
    spans(span(Number.NaN, Infinity)),
    'FIELD_TYPE annotation[0].start',
    'FIELD_TYPE annotation[0].end',
  ],
  ['a span that is null', spans(null), 'FIELD_TYPE annotation[0]'],
  ['a tuple with a score as annotation', spans(['A', 0, 4, 0.5]), 'FIELD_TYPE annotation[0]'],
  ['null where spans belong', { ...thisIs, annotation: null }, 'FIELD_TYPE annotation'],
  [
    'a predicted span without score',
    { ...thisIs, prediction: [span(0, 4)] },
    'FIELD_TYPE prediction[0].score',
  ],
  [
    'a bad span of one agent',
    { ...thisIs, predictions: { 'm 1': [{ ...span(2, 2), score: 0 }] } },
    'SPAN_EMPTY predictions["m 1"][0]',
  ],
  // Scores
  [
    'scores 0 and 1',
    {
      ...tags,
      prediction: [
        { label: 'a', score: 0 },
        { label: 'b', score: 1 },
      ],
    },
  ],
  ['a negative score', scored(-0.1), 'SCORE_OUT_OF_RANGE prediction[0].score'],
  ['a score above 1', scored(1.1), 'SCORE_OUT_OF_RANGE prediction[0].score'],
  ['the score NaN', scored(Number.NaN), 'SCORE_OUT_OF_RANGE prediction[0].score'],
  ['the score Infinity', scored(Infinity), 'SCORE_OUT_OF_RANGE prediction[0].score'],
  ['a score that is a string', scored('0.5'), 'FIELD_TYPE prediction[0].score'],
  [
    'a score out of range in text2text',
    { ...summary, prediction: [{ text: 'y', score: 2 }] },
    'SCORE_OUT_OF_RANGE prediction[0].score',
  ],
  [
    'scores that add up to 1.001',
    {
      ...spam,
      prediction: [
        { label: 'a', score: 0.5 },
        { label: 'b', score: 0.501 },
      ],
    },
  ],
  [
    'scores that add up to 1.01',
    {
      ...spam,
      prediction: [
        { label: 'a', score: 0.5 },
        { label: 'b', score: 0.51 },
      ],
    },
    'SCORE_SUM prediction',
  ],
  // Labels
  ['an empty label', { ...spam, annotation: '' }, 'LABEL_EMPTY annotation'],
  ['a blank label', { ...spam, annotation: ' ' }, 'LABEL_EMPTY annotation'],
  ['128 astral characters', { ...spam, annotation: '🚀'.repeat(128) }],
  ['129 characters', { ...spam, annotation: 'x'.repeat(129) }, 'LABEL_TOO_LONG annotation'],
  ['5,000 characters', spans(span(0, 4, 'x'.repeat(5000))), 'LABEL_TOO_LONG annotation[0].label'],
  ['a label that is null', { ...tags, annotation: ['a', null] }, 'FIELD_TYPE annotation[1]'],
  ['a label given twice', { ...tags, annotation: ['a', 'b', 'a'] }, 'LABEL_DUPLICATE annotation[2]'],
  [
    'a label predicted twice',
    {
      ...tags,
      prediction: [
        { label: 'a', score: 0 },
        { label: 'a', score: 1 },
      ],
    },
    'LABEL_DUPLICATE prediction[1].label',
  ],
  ['a list for a single label', { ...spam, annotation: ['a'] }, 'LABEL_CARDINALITY annotation'],
  ['no label for a single label', { ...spam, annotation: [] }, 'LABEL_CARDINALITY annotation'],
  ['a bare label for several', { ...tags, annotation: 'a' }, 'LABEL_CARDINALITY annotation'],
  ['none of several labels', { ...tags, annotation: [], status: 'Validated' }],
  ['null for a prediction', { ...spam, prediction: null }, 'FIELD_TYPE prediction'],
  ['a bare string for a prediction', { ...spam, prediction: 'SPAM' }, 'FIELD_TYPE prediction'],
  ['no multiLabel', without(spam, 'multiLabel'), 'FIELD_TYPE multiLabel'],
  ['a list for one text', { ...summary, annotation: ['y'] }, 'FIELD_TYPE annotation'],
  // Fields of all tasks
  ['an empty agent', { ...spam, annotation: 'a', annotationAgent: '' }, 'AGENT_EMPTY annotationAgent'],
  [
    'a long agent',
    { ...spam, annotation: 'a', annotationAgent: 'x'.repeat(65) },
    'AGENT_TOO_LONG annotationAgent',
  ],
  [
    'a long agent in a map',
    { ...spam, annotations: { ['x'.repeat(65)]: 'a' } },
    `AGENT_TOO_LONG annotations.${'x'.repeat(65)}`,
  ],
  ['an agent of nothing', { ...spam, predictionAgent: 'm' }, 'AGENT_UNUSED predictionAgent'],
  ['an unknown status', { ...spam, status: 'Done' }, 'STATUS_UNKNOWN status'],
  ['no status', without(spam, 'status'), 'STATUS_UNKNOWN status'],
  ['validated as nothing', { ...spam, status: 'Validated' }, 'STATUS_WITHOUT_ANNOTATION status'],
  ['no entities, validated', { ...thisIs, status: 'Validated' }],
  ['a numeric id in the record', { ...spam, id: 7 }, 'ID_INVALID id'],
  ['numericId without digits', { ...spam, id: 'a', numericId: true }, 'ID_INVALID id'],
  ['a day that is none', { ...spam, eventTimestamp: '2023-02-29' }, 'TIMESTAMP_INVALID eventTimestamp'],
  ['a naive time of Python', { ...spam, eventTimestamp: '2024-02-29 12:00:00.123456' }],
  ['an empty vector', { ...spam, vectors: { v: [] } }, 'VECTOR_INVALID vectors.v'],
  ['NaN in a vector', { ...spam, vectors: { v: [0, Number.NaN] } }, 'VECTOR_INVALID vectors.v[1]'],
  ['no metadata', without(spam, 'metadata'), 'FIELD_MISSING metadata'],
  ['null metadata', { ...spam, metadata: null }, 'FIELD_TYPE metadata'],
  ['a Date in metadata', { ...spam, metadata: { at: new Date(0) } }, 'FIELD_TYPE metadata.at'],
  ['NaN in metadata', { ...spam, metadata: { a: [{ b: Number.NaN }] } }, 'FIELD_TYPE metadata.a[0].b'],
  [
    'a bad explanation',
    { ...spam, explanation: { text: [{ token: 1, attributions: { a: '1' } }] } },
    'FIELD_TYPE explanation.text[0].token',
    'FIELD_TYPE explanation.text[0].attributions.a',
  ],
  ['a name of the wire', { ...spam, prediction_agent: 'm' }, 'FIELD_NAME prediction_agent'],
  ['an unknown field', { ...spam, last_updated: 'now' }],
  ['an unknown field that JSON cannot carry', { ...spam, onClick: () => undefined }, 'FIELD_TYPE onClick'],
  // Halves of surrogate pairs
  ['half a pair in the text', { ...summary, text: 'a\ud83d' }, 'LONE_SURROGATE text'],
  ['half a pair in a label', { ...spam, annotation: '\ude80' }, 'LONE_SURROGATE annotation'],
  ['half a pair in metadata', { ...spam, metadata: { a: '\ude80' } }, 'LONE_SURROGATE metadata.a'],
  [
    'several at once',
    { ...spans(span(2, 2), span(0, 9)), id: '', status: 'x' },
    'SPAN_EMPTY annotation[0]',
    'SPAN_CORRECTED annotation[1]',
    'ID_INVALID id',
    'STATUS_UNKNOWN status',
  ],
];

test.each(cases)('finds %s', (_name, record, ...expected) => {
  const issues = validateRecord(record);
  expect(short(issues)).toEqual(expected);
  for (const issue of issues) {
    expect(ISSUE_CODES).toContain(issue.code);
    expect(issue.message.length).toBeGreaterThan(30);
    expect(issue.message.length).toBeLessThan(700);
    expect(issue.message).toMatch(/^["\w].*[.?]$/s);
  }
});

const WARNINGS = ['SPAN_CORRECTED', 'LABEL_DUPLICATE', 'AGENT_UNUSED', 'LONE_SURROGATE'];

test.each(cases.map(([name, record]) => ({ name, record })))('rates $name', ({ name, record }) => {
  for (const { code, severity } of validateRecord(record)) {
    const mild = WARNINGS.includes(code) || name === 'a blank label' || name.startsWith('an unknown field');
    expect(severity).toBe(mild ? 'warning' : 'error');
  }
});

describe('messages say what happened, why it matters and what to do', () => {
  const messageOf = (record: unknown, settings?: Parameters<typeof validateRecord>[1]) =>
    validateRecord(record, settings)[0]?.message;

  it('of a span off the tokens', () => {
    expect(messageOf(spans(span(5, 6, 'PER')))).toBe(
      'Span "PER" [5, 6) covers "i", which is off the borders of the given tokens, so a server refuses it. Write [5, 7) ' +
        'for token 1, "is", or give tokens that end where the span does.',
    );
  });

  it('of a corrected span', () => {
    expect(messageOf(spans(span(0, 5)))).toBe(
      'Span "A" [0, 5) has white space at its ends. It becomes [0, 4), "this"; its label and score stay. Offsets are ' +
        'half-open and count Unicode code points; convert offsets of JavaScript strings or the DOM with ' +
        'codePointFromUtf16().',
    );
  });

  it('of an unknown label', () => {
    const settings = createSettings({ labels: ['PER', 'LOC', 'ORG'] });
    expect(messageOf(spans(span(0, 4, 'PERS')), settings)).toBe(
      'Label "PERS" is not among the labels of the settings (PER, LOC, ORG), and a server refuses the record for it. ' +
        'Add it to settings.labels, or did you mean "PER"?',
    );
    expect(messageOf(spans(span(0, 4, 'PER')), settings)).toBeUndefined();
  });

  it('of a token further on, with the search start in code points', () => {
    const record = { ...thisIs, text: '🚀 this is', tokens: ['🚀', 'this', 'si'] };
    expect(messageOf(record)).toContain('at or behind code point 6, where token 1 ends');
    expect(messageOf(record)).toContain('The nearest word there is "is" [7, 9).');
  });

  it('of a token out of order', () => {
    expect(messageOf({ ...thisIs, tokens: ['is', 'this'] })).toContain(
      'It occurs before that, at code point 0.',
    );
  });
});

it('tells a component that the record is of another task', () => {
  expect(short(validateRecord(spam, undefined, { task: 'Text2Text' }))).toEqual(['TASK_MISMATCH task']);
  expect(validateRecord(spam, undefined, { task: 'TextClassification' })).toEqual([]);
});

describe('never throws', () => {
  it('on values of any other kind', () => {
    for (const value of [
      undefined,
      null,
      0,
      Number.NaN,
      1n,
      '',
      'x',
      true,
      Symbol('s'),
      () => 1,
      [],
      new Date(0),
    ]) {
      expect(short(validateRecord(value))).toEqual(['RECORD_NOT_OBJECT']);
      for (const base of [spam, thisIs, summary]) {
        for (const key of [
          ...Object.keys(base),
          'prediction',
          'annotation',
          'predictions',
          'vectors',
          'explanation',
        ]) {
          expect(() => validateRecord({ ...base, [key]: value })).not.toThrow();
        }
      }
    }
  });

  it('on metadata that contains itself, or is nested very deep', () => {
    const loop: Record<string, unknown> = {};
    loop.self = { loop };
    expect(short(validateRecord({ ...spam, metadata: loop }))).toEqual(['FIELD_TYPE metadata.self.loop']);
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    const [issue] = validateRecord({ ...spam, metadata: { deep } });
    expect(issue?.message).toContain('nested deeper');
    const shared = { a: 1 };
    expect(validateRecord({ ...spam, metadata: { one: shared, two: shared } })).toEqual([]);
  });

  it('on getters and proxies that do, and still finds the rest', () => {
    const bomb = {
      get prediction(): unknown {
        throw new Error('boom');
      },
    };
    const getter = Object.defineProperties({ ...spam, id: '' }, Object.getOwnPropertyDescriptors(bomb));
    const issues = validateRecord(getter);
    expect(short(issues)).toContain('ID_INVALID id');
    expect(issues[0]?.message).toContain('"boom"');
    const trap = () => {
      throw new Error('trap');
    };
    for (const handler of [{ get: trap }, { ownKeys: trap }, { getPrototypeOf: trap }]) {
      expect(validateRecord(new Proxy({ ...spam }, handler)).length).toBeGreaterThan(0);
    }
  });
});
