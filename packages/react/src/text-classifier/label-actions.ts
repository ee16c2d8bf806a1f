import type { LabelEdit, LabelEvent, TextClassificationTypes } from '@labelwright/core';

import { sendEvent } from '../internal/send-event';
import type { Task } from '../internal/use-task';
import type { TextClassifierMessages } from './messages';

/** What an annotator does with labels; each says what happened. */
export interface LabelActions {
  /** Chooses a label, or takes it back. */
  readonly toggle: (label: string) => void;
  /** Gives the answer that no label applies, or takes it back. Tells whether it did anything. */
  readonly toggleNone: () => boolean;
  /** Makes a label besides those of the settings and chooses it. */
  readonly create: (label: string) => void;
}

interface Scene {
  readonly task: Task<TextClassificationTypes>;
  readonly messages: TextClassifierMessages;
  readonly onCreateLabel: ((label: string) => void) | undefined;
}

export function labelActions({ task, messages, onCreateLabel }: Scene): LabelActions {
  const { actor, readOnly, announce } = task;
  /** Sends an event where it can change something, and says what it did, or why it was refused. */
  const act = (event: LabelEvent, told: (edit: LabelEdit) => string): boolean => {
    if (readOnly || !actor.getSnapshot().context.drawable) return false;
    let edit: LabelEdit | undefined;
    const changes = actor.on('change', (change) => {
      edit = change.edit;
    });
    const refused = sendEvent(task, event);
    changes.unsubscribe();
    if (refused !== undefined) announce(messages.issue(refused));
    else if (edit !== undefined) announce(told(edit));
    return refused !== undefined || edit !== undefined;
  };
  const toggle = (label: string): void => {
    // Asked before: the host may open the next record at once.
    const { record, options } = actor.getSnapshot().context;
    const decides = !record.multiLabel && options.decide === 'immediate';
    act({ type: 'label.toggle', label }, ({ before }) => {
      if (before.labels?.includes(label) === true) return messages.takenBack(label);
      return decides ? messages.chosenAndValidated(label) : messages.chosen(label);
    });
  };
  return {
    toggle,
    toggleNone: () =>
      act({ type: 'label.none' }, ({ after }) =>
        after.labels === undefined ? messages.noneTakenBack : messages.noneChosen,
      ),
    create: (text) => {
      const label = text.trim();
      let created = false;
      act({ type: 'label.create', label }, ({ after }) => {
        created = after.created?.includes(label) === true;
        return created ? messages.created(label) : messages.chosen(label);
      });
      if (created) onCreateLabel?.(label);
    },
  };
}

/** What an edit did to the answer, in words: for undoing and redoing. */
export function toldEdit({ before, after }: LabelEdit, messages: TextClassifierMessages): string {
  const [former, now] = [before.labels ?? [], after.labels ?? []];
  const chosen = now.filter((label) => !former.includes(label)).map((label) => messages.chosen(label));
  const takenBack = former.filter((label) => !now.includes(label)).map((label) => messages.takenBack(label));
  const none = after.labels?.length === 0 ? [messages.noneChosen] : [];
  return [...takenBack, ...chosen, ...none].join(' ');
}
