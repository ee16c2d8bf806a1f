import { type TaskInput, type TaskTypes, validateRecord } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENT, labels, PREDICTING_AGENTS, type Subject, settings, spans, texts } from './random-subjects';
import { type EventOf, Play, throughJson } from './support';

/** Events in a row, as many as the history keeps steps. */
const EVENTS = 1000;

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

/** What is selected and whose predictions are looked at is no part of the work that is kept. */
const LOOKING_AFRESH = [
  { type: 'selection.clear' },
  ...PREDICTING_AGENTS.map((agent) => ({ type: 'agent.hide', agent, hidden: false })),
] as unknown as readonly EventOf<TaskTypes>[];

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
        play.send(...LOOKING_AFRESH);
        for (const event of after) {
          expect(seen(restarted.send(event)), JSON.stringify(event)).toEqual(seen(play.send(event)));
          expect(restarted.told).toEqual(play.told);
        }
      }),
      { numRuns: 60 },
    );
  });
});
