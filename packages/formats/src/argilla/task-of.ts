import { TASKS, type Task } from '@labelwright/core';
import { type Fields, isList, isPlainObject } from '../json/guards';

/** Which task a record of the wire is for, as far as its fields tell. */
export function taskOf(json: Fields): Task | undefined {
  const named = TASKS.find((task) => task === json.task);
  if (named !== undefined) return named;
  if (json.task === 'TextGeneration') return 'Text2Text';
  if (json.inputs !== undefined && json.inputs !== null) return 'TextClassification';
  if (isList(json.tokens)) return 'TokenClassification';
  if (typeof json.multi_label === 'boolean') return 'TextClassification';
  for (const answer of [json.prediction, json.annotation, ...answersOf(json)]) {
    const task = taskOfAnswer(answer);
    if (task !== undefined) return task;
  }
  return undefined;
}

/** What is a record of the wire, as its status says, and has neither inputs nor tokens, can only be of one task. */
export function taskByAbsence(json: Fields): Task | undefined {
  const isWire = json.status !== undefined && json.text !== undefined;
  return isWire && json.inputs === undefined && json.tokens === undefined ? 'Text2Text' : undefined;
}

function answersOf({ predictions, annotations }: Fields): readonly unknown[] {
  return [predictions, annotations].flatMap((byAgent) =>
    isPlainObject(byAgent) ? Object.values(byAgent) : [],
  );
}

function taskOfAnswer(answer: unknown): Task | undefined {
  if (!isPlainObject(answer)) return undefined;
  if (isList(answer.labels)) return 'TextClassification';
  if (isList(answer.entities)) return 'TokenClassification';
  return isList(answer.sentences) ? 'Text2Text' : undefined;
}
