import {
  openTask,
  persistDraft,
  recordOf,
  type TaskEmitted,
  type TokenClassificationTypes,
  text2TextMachine,
  textClassificationMachine,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';

import { greeting, mail, meeting } from './records';

const ADA = { label: 'PER', start: 0, end: 3 };

const opened = () => openTask(tokenClassificationMachine, { record: meeting, annotationAgent: 'ada' });

describe('a record that is opened', () => {
  it.each([
    { machine: textClassificationMachine, record: mail },
    { machine: tokenClassificationMachine, record: meeting },
    { machine: text2TextMachine, record: greeting },
  ])('is what an actor begins with: $record.task', ({ machine, record }) => {
    // The three are alike in what is compared; TypeScript would have to see each by itself.
    const task = openTask(machine as unknown as typeof tokenClassificationMachine, {
      record: record as unknown as typeof meeting,
    });
    const actor = createActor(machine as unknown as AnyStateMachine, { input: { record } });
    expect(persistDraft(task.getSnapshot())).toEqual(persistDraft(actor.getSnapshot()));
    expect(recordOf(task.getSnapshot())).toBe(record);
  });

  it('is not opened again when the actor starts', () => {
    const task = opened();
    const { context } = task.getSnapshot();
    task.start();
    expect(task.getSnapshot().context.draft).toBe(context.draft);
    expect(task.getSnapshot().context.opened).toBe(context.opened);
  });

  it('goes on from there with its first event', () => {
    const task = opened();
    task.send({ type: 'span.add', span: ADA });
    task.send({ type: 'record.validate' });
    expect(recordOf(task.getSnapshot())).toMatchObject({ annotation: [ADA], annotationAgent: 'ada' });
  });

  it('takes another record as its first event', () => {
    const task = opened();
    task.send({ type: 'record.load', record: { ...meeting, id: 'other', annotation: [ADA] } });
    expect(task.getSnapshot().context.draft.spans.size).toBe(1);
  });

  it('is one that cannot be drawn where it cannot be drawn, and takes no edit', () => {
    const task = openTask(tokenClassificationMachine, { record: { ...meeting, tokens: ['Eve'] } });
    expect(task.getSnapshot().context.drawable).toBe(false);
    task.send({ type: 'span.add', span: ADA });
    expect(task.getSnapshot().context.history.past).toEqual([]);
  });
});

describe('who listens before the first event', () => {
  it('hears it, and all that comes after', () => {
    const task = opened();
    const heard: TaskEmitted<TokenClassificationTypes>['type'][] = [];
    const sizes: number[] = [];
    task.on('*', ({ type }) => heard.push(type));
    task.on('refuse', ({ issue }) => expect(issue.code).toBe('SPAN_OUT_OF_RANGE'));
    task.subscribe(() => sizes.push(task.getSnapshot().context.draft.spans.size));
    task.send({ type: 'span.add', span: ADA });
    task.send({ type: 'span.add', span: { ...ADA, end: 99 } });
    task.send({ type: 'span.remove', span: ADA });
    expect(heard).toEqual(['change', 'refuse', 'change']);
    expect(sizes.at(0)).toBe(1);
    expect(sizes.at(-1)).toBe(0);
  });

  it('hears nothing of the start, at which nothing changes', () => {
    const task = opened();
    const heard: string[] = [];
    task.on('*', ({ type }) => heard.push(type));
    task.subscribe(() => heard.push('changed'));
    task.start();
    task.start();
    expect(heard).toEqual([]);
    task.send({ type: 'span.add', span: ADA });
    expect(heard).toEqual(['change', 'changed']);
  });

  it.each(['before', 'after'] as const)('hears nothing once it has left %s the start', (when) => {
    const task = opened();
    const heard: string[] = [];
    const subscriptions = [
      task.on('change', () => heard.push('change')),
      task.subscribe(() => heard.push('changed')),
    ];
    if (when === 'after') task.start();
    for (const subscription of subscriptions) subscription.unsubscribe();
    task.send({ type: 'span.add', span: ADA });
    expect(heard).toEqual([]);
    expect(task.getSnapshot().context.draft.spans.size).toBe(1);
  });
});
