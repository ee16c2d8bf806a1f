import {
  type PersistedDraft,
  parseDraft,
  persistDraft,
  type ScoredSpan,
  text2TextMachine,
  textClassificationMachine,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../records/support';
import { article, greeting, mail, meeting } from './records';
import { Play, throughJson } from './support';

const ada = { annotationAgent: 'ada' };
const PER = { label: 'PER', start: 0, end: 3 };
const LOC = { label: 'LOC', start: 8, end: 11 };

const spans = () => Play.of(tokenClassificationMachine, { record: meeting, ...ada });
const work = () =>
  spans().send({ type: 'span.add', span: PER }, { type: 'span.add', span: LOC }, { type: 'history.undo' });
const reopened = (draft: unknown, record = meeting) =>
  Play.of(tokenClassificationMachine, { record, ...ada, draft: draft as PersistedDraft });

describe('a persisted draft', () => {
  it('is plain JSON: nothing is lost in a store', () => {
    for (const draft of [
      work().persisted,
      Play.of(textClassificationMachine, { record: mail }).send({ type: 'suggestion.reject', label: 'ham' })
        .persisted,
      Play.of(text2TextMachine, { record: greeting }).send({ type: 'text.change', text: 'Hi \ud800' })
        .persisted,
    ])
      expect(parseDraft(throughJson(draft))).toEqual(draft);
  });

  it('goes on where the work stopped, history included', () => {
    const play = reopened(throughJson(work().persisted));
    expect([play.state, play.dirty, play.record.annotation]).toEqual(['edited', true, [PER]]);
    expect(play.send({ type: 'history.redo' }).record.annotation).toEqual([PER, LOC]);
    play.send({ type: 'history.undo' }, { type: 'history.undo' });
    expect([play.record, play.dirty]).toEqual([meeting, false]);
  });

  it('goes on over the record that was decided meanwhile', () => {
    const first = spans().send({ type: 'record.validate' });
    const stored = throughJson(first.record);
    first.send({ type: 'span.remove', span: PER });
    const play = reopened(throughJson(first.persisted), stored);
    expect([play.state, play.dirty]).toEqual(['edited', true]);
    expect(play.send({ type: 'record.reset' }).record).toBe(stored);
    expect(play.state).toBe('validated');
  });

  it('is not up to date where the host lost the decision', () => {
    const decided = spans().send({ type: 'record.validate' });
    const play = reopened(throughJson(decided.persisted), meeting);
    expect([play.state, play.dirty]).toEqual(['validated', true]);
    expect(play.send({ type: 'record.reset' }).record).toEqual(meeting);
  });

  it('goes on over a record that others answered meanwhile, and resets to theirs', () => {
    const theirs = { ...meeting, annotation: [], annotationAgent: 'bob', status: 'Validated' as const };
    const play = reopened(throughJson(work().persisted), theirs);
    expect([play.record.annotation, play.dirty]).toEqual([[PER], true]);
    expect(play.send({ type: 'record.reset' }).record).toEqual(theirs);
  });

  it('types on within a word as if there had been no restart', () => {
    const type = (text: string) => ({ type: 'text.change', text }) as const;
    const play = Play.of(text2TextMachine, { record: greeting }).send(type('a'), type('ab'));
    const draft = throughJson(play.persisted);
    const again = Play.of(text2TextMachine, { record: greeting, draft }).send(type('abc'));
    expect(again.context.history.past).toEqual(play.send(type('abc')).context.history.past);
  });
});

describe('a draft of version 1', () => {
  it('goes on as if this release had written it', () => {
    const { persisted } = work();
    const { draft } = persisted as { readonly draft: { readonly suggestions: readonly ScoredSpan[] } };
    // It knew nobody's name on suggestions and no notes.
    const suggestions = draft.suggestions.map(({ label, start, end, score }) => ({
      label,
      start,
      end,
      score,
    }));
    const old = throughJson({ ...persisted, version: 1, draft: { ...draft, suggestions } });
    const play = reopened(old);
    expect([play.context.issues, play.record.annotation]).toEqual([[], [PER]]);
    expect(play.send({ type: 'history.redo' }).record.annotation).toEqual([PER, LOC]);
    expect(play.persisted.version).toBe(2);
    expect(parseDraft(old).version).toBe(2);
  });
});

describe('a draft that does not fit', () => {
  const good = throughJson(work().persisted);
  const step = good.past[0];
  it.each([
    ['of a later version', { ...good, version: 3 }, 'DRAFT_VERSION'],
    ['without a version', {}, 'DRAFT_VERSION'],
    ['that is null', null, 'DRAFT_INVALID'],
    ['that is a text', 'draft', 'DRAFT_INVALID'],
    ['of another record', { ...good, recordId: 'other' }, 'DRAFT_INVALID'],
    ['of another task', { ...good, task: 'Text2Text' }, 'DRAFT_INVALID'],
    ['of an unknown task', { ...good, task: 'Vision' }, 'DRAFT_INVALID'],
    ['of another text', { ...good, source: good.source + 1 }, 'DRAFT_INVALID'],
    ['without a draft', { ...good, draft: undefined }, 'DRAFT_INVALID'],
    [
      'with a span off the text',
      { ...good, draft: { spans: [{ ...PER, end: 90 }], answered: true, suggestions: [] } },
      'DRAFT_INVALID',
    ],
    [
      'with a span off the tokens',
      { ...good, draft: { spans: [{ ...PER, end: 2 }], answered: true, suggestions: [] } },
      'DRAFT_INVALID',
    ],
    [
      'with a note that is none',
      { ...good, draft: { spans: [{ ...PER, note: 3 }], answered: true, suggestions: [] } },
      'DRAFT_INVALID',
    ],
    [
      'with agents that are none',
      {
        ...good,
        draft: { spans: [], answered: true, suggestions: [{ ...PER, score: 1, by: [{ agent: 1 }] }] },
      },
      'DRAFT_INVALID',
    ],
    [
      'with an edit of an edge that is none',
      { ...good, past: [{ ...step, edit: { ...(step?.edit as object), moved: 'middle' } }] },
      'DRAFT_INVALID',
    ],
    [
      'with a status that is none',
      { ...good, standing: { ...good.standing, status: 'Done' } },
      'DRAFT_INVALID',
    ],
    ['with a number that is none', { ...good, lastRevision: -1 }, 'DRAFT_INVALID'],
    ['with numbers that contradict each other', { ...good, lastRevision: 0 }, 'DRAFT_INVALID'],
    ['whose past is no list', { ...good, past: {} }, 'DRAFT_INVALID'],
    ['with half a step', { ...good, past: [{ before: good.standing }] }, 'DRAFT_INVALID'],
    ['with an edit that is none', { ...good, past: [{ ...step, edit: { spans: null } }] }, 'DRAFT_INVALID'],
    [
      'with an edit off the text',
      { ...good, past: [{ ...step, edit: { spans: { removed: [{ ...PER, end: 90 }], added: [] } } }] },
      'DRAFT_INVALID',
    ],
  ])('%s is an issue; the record is open without it and can be annotated', (_, draft, code) => {
    const play = reopened(draft);
    expect(play.context.issues.map((issue) => issue.code)).toEqual([code]);
    expect([play.state, play.record]).toEqual(['pristine', meeting]);
    expect(play.send({ type: 'span.add', span: PER }, { type: 'history.undo' }).record).toBe(meeting);
  });

  it('because the text changed to one of the same length is not taken for the old one', () => {
    const record = { ...meeting, text: 'Bob met Ada', tokens: ['Bob', 'met', 'Ada'] };
    expect(reopened(good, record).context.issues.map(({ code }) => code)).toEqual(['DRAFT_INVALID']);
  });

  it.each([{ before: {}, after: { labels: [1], rejected: [] } }, 'edit', { before: null, after: null }])(
    'because of a damaged step is refused for labels: %j',
    (edit) => {
      const { persisted } = Play.of(textClassificationMachine, { record: article }).send({
        type: 'label.toggle',
        label: 'sport',
      });
      const draft = { ...persisted, past: persisted.past.map((one) => ({ ...one, edit })) };
      const play = Play.of(textClassificationMachine, { record: article, draft });
      expect(play.context.issues.map(({ code }) => code)).toEqual(['DRAFT_INVALID']);
    },
  );

  it('is thrown by parseDraft as an AnnotationError that says what to do', () => {
    expect(errorOf(() => parseDraft({ version: 9 }))).toMatchObject({
      code: 'DRAFT_VERSION',
      path: 'draft.version',
    });
    expect(errorOf(() => parseDraft([]))).toMatchObject({ code: 'DRAFT_INVALID', path: 'draft' });
  });

  it('does not hinder a record that cannot be drawn from saying why', () => {
    const play = reopened(good, { ...meeting, tokens: ['Eve'] });
    expect(play.context.issues.map(({ code }) => code)).toEqual(['TOKEN_NOT_FOUND']);
    expect(persistDraft({ context: play.context })).toMatchObject({ recordId: undefined });
  });
});
