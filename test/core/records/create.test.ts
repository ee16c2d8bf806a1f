import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTextGenerationRecord,
  createTokenClassificationRecord,
  type Issue,
  validateRecord,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import {
  misspeltProfessorInit,
  professorInit,
  spamInit,
  translationInit,
  travelInit,
} from '../../fixtures/seed-records';
import { errorOf, short } from './support';

const agents = {
  predictionAgent: 'link or reference to agent',
  annotationAgent: 'link or reference to annotator',
};

describe('the examples of the documents are created from their shorthand', () => {
  it('the spam record', () => {
    expect(createTextClassificationRecord(spamInit)).toEqual({
      task: 'TextClassification',
      text: spamInit.text,
      inputs: { text: spamInit.text },
      multiLabel: false,
      prediction: [
        { label: 'SPAM', score: 0.8 },
        { label: 'HAM', score: 0.2 },
      ],
      annotation: 'SPAM',
      ...agents,
      metadata: { split: 'train' },
      status: 'Validated',
    });
  });

  it('the multi-label record', () => {
    const record = createTextClassificationRecord(travelInit);
    expect(record.annotation).toEqual(['travel', 'history']);
    expect(record.prediction?.map(({ score }) => score)).toEqual([0.8, 0.6, 0.3, 0.2]);
    expect(record.status).toBe('Validated');
  });

  it('the professor at Harvard', () => {
    const record = createTokenClassificationRecord(professorInit);
    expect(record.prediction).toEqual([
      { label: 'NAME', start: 0, end: 7, score: 0 },
      { label: 'LOC', start: 26, end: 33, score: 0 },
    ]);
    expect(record.annotation).toEqual([
      { label: 'NAME', start: 0, end: 7 },
      { label: 'ORG', start: 26, end: 33 },
    ]);
    expect(record).not.toHaveProperty('tokensDerived');
  });

  it('the translation', () => {
    const record = createText2TextRecord(translationInit);
    expect(record.prediction).toEqual([
      { text: 'Michael es profesor en Harvard', score: 1 },
      { text: 'Michael es un profesor de Harvard', score: 1 },
    ]);
    expect(record.annotation).toBe('Michael es profesor en Harvard');
    expect(createTextGenerationRecord).toBe(createText2TextRecord);
  });

  it('but the misspelt token is named, with the place and the word that stands there', () => {
    const error = errorOf(() => createTokenClassificationRecord(misspeltProfessorInit));
    expect(short(error.issues)).toEqual(['TOKEN_NOT_FOUND tokens[0]']);
    expect(error.code).toBe('TOKEN_NOT_FOUND');
    expect(error.message).toBe(
      'tokens[0]: Token 0, "Micheal", is not in the text from the start of the text, so no span can be placed. The ' +
        'nearest word there is "Michael" [0, 7). Tokens must occur in the text as they are spelled, in its order. ' +
        'Correct it, or leave out tokens to have them derived.',
    );
  });
});

describe('text classification', () => {
  test.each([
    { name: 'a text', init: { text: 'x' }, inputs: { text: 'x' }, text: 'x' },
    { name: 'a bare input', init: { inputs: 'x' }, inputs: { text: 'x' }, text: 'x' },
    { name: 'a list of inputs', init: { inputs: ['x', 'y'] }, inputs: { text: ['x', 'y'] }, text: undefined },
    { name: 'inputs.text alone', init: { inputs: { text: 'x' } }, inputs: { text: 'x' }, text: 'x' },
    {
      name: 'named inputs',
      init: { inputs: { a: 'x', b: 'y' } },
      inputs: { a: 'x', b: 'y' },
      text: undefined,
    },
    {
      name: 'a text beside further inputs, which stay',
      init: { text: 'x', inputs: { text: 'x', b: 'y' } },
      inputs: { text: 'x', b: 'y' },
      text: 'x',
    },
  ])('takes $name', ({ init, inputs, text }) => {
    const record = createTextClassificationRecord(init);
    expect(record.inputs).toEqual(inputs);
    expect(record.text).toBe(text);
  });

  it('turns a list of one label and a bare label into what multiLabel asks for', () => {
    expect(createTextClassificationRecord({ text: 'x', annotation: ['a'] }).annotation).toBe('a');
    expect(
      createTextClassificationRecord({ text: 'x', annotation: 'a', multiLabel: true }).annotation,
    ).toEqual(['a']);
    expect(createTextClassificationRecord({ text: 'x', annotation: [], multiLabel: true }).status).toBe(
      'Validated',
    );
  });

  it('checks labels against settings', () => {
    const settings = createSettings({ labels: ['PER', 'LOC', 'ORG'] });
    const error = errorOf(() =>
      createTextClassificationRecord({ text: 'x', annotation: 'PERS' }, { settings }),
    );
    expect(error.code).toBe('LABEL_UNKNOWN');
    expect(error.message).toContain('(PER, LOC, ORG)');
    expect(error.message).toContain('did you mean "PER"?');
  });
});

describe('token classification', () => {
  it('derives tokens where none are given, and they make no span invalid', () => {
    const record = createTokenClassificationRecord({ text: 'Harvardians', annotation: [['ORG', 0, 7]] });
    expect(record.tokens).toEqual(['Harvardians']);
    expect(record.tokensDerived).toBe(true);
    expect(record.annotation).toEqual([{ label: 'ORG', start: 0, end: 7 }]);
  });

  it('keeps white space that is a given token, and trims it elsewhere', () => {
    const given = { text: 'a\nb', tokens: ['a', '\n', 'b'], annotation: [['NL', 1, 2]] } as const;
    expect(createTokenClassificationRecord(given).annotation).toEqual([{ label: 'NL', start: 1, end: 2 }]);
    const derived = { text: '🚀 ab  c', annotation: [['X', 1, 6]] } as const;
    expect(createTokenClassificationRecord(derived).annotation).toEqual([{ label: 'X', start: 2, end: 4 }]);
  });

  it('corrects only the span that needs it, keeps its other fields, and tells of it', () => {
    const warnings: Issue[] = [];
    const fine = { label: 'B', start: 5, end: 7, score: 0.8, note: 'mine' };
    const bad = { label: 'A', start: 0, end: 5, score: 0.9, note: 'kept' };
    const record = createTokenClassificationRecord(
      { text: 'this is', tokens: ['this', 'is'], prediction: [bad, fine] },
      { onWarning: (issue) => void warnings.push(issue) },
    );
    expect(record.prediction).toEqual([{ ...bad, end: 4 }, fine]);
    expect(record.prediction?.[1]).toBe(fine);
    expect(short(warnings)).toEqual(['SPAN_CORRECTED prediction[0]']);
    expect(validateRecord(record)).toEqual([]);
  });

  it('refuses tags without tokens, of another length, misspelt, or against the annotation', () => {
    const tokens = ['Una', 'casa'];
    const codeOf = (init: object) =>
      errorOf(() => createTokenClassificationRecord({ text: 'Una casa', ...init })).code;
    expect(codeOf({ tags: ['O', 'O'] })).toBe('FIELD_MISSING');
    expect(codeOf({ tokens, tags: ['O'] })).toBe('TAGS_LENGTH');
    expect(codeOf({ tokens, tags: ['O', 'X-OBJ'] })).toBe('TAG_INVALID');
    expect(codeOf({ tokens, tags: 'O O' })).toBe('FIELD_TYPE');
    expect(codeOf({ tokens, tags: ['O', 'B-OBJ'], annotation: [['OBJ', 0, 3]] })).toBe('TAGS_AND_ANNOTATION');
    const same = { tokens, tags: ['O', 'B-OBJ'], annotation: [['OBJ', 4, 8]] } as const;
    expect(createTokenClassificationRecord(same).annotation).toHaveLength(1);
  });
});

describe('fields of all tasks', () => {
  test.each([
    { name: 'a string', id: '7', expected: { id: '7' } },
    { name: 'a number, which goes back as one', id: 7, expected: { id: '7', numericId: true } },
    {
      name: 'a bigint with all its digits',
      id: 1478720431326732291n,
      expected: { id: '1478720431326732291', numericId: true },
    },
  ])('an id may be $name', ({ id, expected }) => {
    expect(createText2TextRecord({ text: '', id })).toMatchObject(expected);
  });

  it('refuses a number that has lost digits already, and other ids', () => {
    for (const id of [2 ** 53, 1.5, Number.NaN]) {
      expect(errorOf(() => createText2TextRecord({ text: '', id })).code).toBe('ID_INVALID');
    }
    expect(errorOf(() => createText2TextRecord({ text: '', id: '' })).code).toBe('ID_INVALID');
  });

  it('keeps fields that it does not know, and leaves undefined ones out', () => {
    const init = { text: 'x', annotation: undefined, last_updated: '2023', extra: { a: [1] } };
    const record = createText2TextRecord(init);
    expect(record).toEqual({
      task: 'Text2Text',
      text: 'x',
      metadata: {},
      status: 'Default',
      last_updated: '2023',
      extra: { a: [1] },
    });
    expect(Object.keys(record)).not.toContain('annotation');
  });

  it('names the spelling of a wire field instead of ignoring it', () => {
    const error = errorOf(() => createTextClassificationRecord({ text: 'x', ...{ multi_label: true } }));
    expect(short(error.issues)).toEqual(['FIELD_NAME multi_label']);
    expect(error.message).toContain('Write multiLabel');
  });

  it('takes a Date', () => {
    const eventTimestamp = new Date(Date.UTC(2023, 0, 1, 12));
    expect(createText2TextRecord({ text: '', eventTimestamp }).eventTimestamp).toBe(
      '2023-01-01T12:00:00.000Z',
    );
    const error = errorOf(() => createText2TextRecord({ text: '', eventTimestamp: new Date(Number.NaN) }));
    expect(error.code).toBe('TIMESTAMP_INVALID');
  });

  it('does not change what it was given', () => {
    const before = JSON.stringify(professorInit);
    createTokenClassificationRecord(professorInit);
    expect(JSON.stringify(professorInit)).toBe(before);
  });
});
