import type {
  TaskTypes,
  Text2TextTypes,
  TextClassificationTypes,
  TokenClassificationTypes,
} from '@labelwright/core';
import type { EventOf } from '../support';

/** At least one event of each type that a task's machine takes: a type that is missing does not compile. */
export type Catalogue<T extends TaskTypes> = {
  readonly [Type in EventOf<T>['type']]: readonly [
    Extract<EventOf<T>, { readonly type: Type }>,
    ...Extract<EventOf<T>, { readonly type: Type }>[],
  ];
};

/** The events of a catalogue in one list. */
export function eventsOf<T extends TaskTypes>(catalogue: Catalogue<T>): readonly EventOf<T>[] {
  return Object.values<readonly EventOf<T>[]>(catalogue).flat();
}

/** What is the same for each task: the open record again, another version of it, and another record. */
function lifecycle<T extends TaskTypes>(
  record: T['record'],
  offered: NonNullable<T['record']['prediction']>,
) {
  const undrawable = { ...record, id: 'broken', text: 4, inputs: {} } as unknown as T['record'];
  const elsewhere = { ...record, metadata: { changed: 'elsewhere' } } as T['record'];
  return {
    'record.load': [
      { type: 'record.load', record: { ...record } as T['record'] },
      { type: 'record.load', record: elsewhere },
      { type: 'record.load', record: undrawable },
    ],
    'record.validate': [{ type: 'record.validate' }],
    'record.discard': [{ type: 'record.discard' }],
    'record.restore': [{ type: 'record.restore' }],
    'record.clear': [{ type: 'record.clear' }],
    'record.reset': [{ type: 'record.reset' }],
    'history.undo': [{ type: 'history.undo' }],
    'history.redo': [{ type: 'history.redo' }],
    'suggestion.offer': [
      { type: 'suggestion.offer', recordId: record.id, prediction: offered },
      { type: 'suggestion.offer', recordId: 'another', prediction: offered },
      { type: 'suggestion.offer', recordId: record.id, prediction: null as unknown as typeof offered },
    ],
    'conflict.take': [{ type: 'conflict.take' }],
    'conflict.keep': [{ type: 'conflict.keep' }],
  } as const;
}

type Labels = TextClassificationTypes;

export function labelCatalogue(record: Labels['record'], label: string, other: string): Catalogue<Labels> {
  return {
    ...lifecycle<Labels>(record, [{ label: other, score: 0.7 }]),
    'label.toggle': [
      { type: 'label.toggle', label },
      { type: 'label.toggle', label: 'no label of the settings' },
    ],
    'label.none': [{ type: 'label.none' }],
    'label.create': [
      { type: 'label.create', label: ' new ' },
      { type: 'label.create', label: other.toUpperCase() },
    ],
    'suggestion.accept': [
      { type: 'suggestion.accept', label },
      { type: 'suggestion.accept', label: other },
      { type: 'suggestion.accept' },
    ],
    'suggestion.reject': [
      { type: 'suggestion.reject', label },
      { type: 'suggestion.reject', label: 'not predicted' },
    ],
  };
}

const ADA = { label: 'PER', start: 0, end: 3 };
const BOB = { label: 'LOC', start: 8, end: 11 };

/** For the text `Ada met Bob`. */
export function spanCatalogue(
  record: TokenClassificationTypes['record'],
): Catalogue<TokenClassificationTypes> {
  return {
    ...lifecycle<TokenClassificationTypes>(record, [
      { ...ADA, score: 0.7 },
      { label: 'LOC', start: 4, end: 11, score: 0.3 },
    ]),
    'span.add': [
      { type: 'span.add', span: ADA },
      { type: 'span.add', span: { ...ADA, end: 2 } },
    ],
    'span.relabel': [{ type: 'span.relabel', span: ADA, label: 'LOC' }],
    'span.resize': [
      { type: 'span.resize', span: BOB, start: 4, end: 11 },
      { type: 'span.resize', span: ADA, start: 1, end: 3 },
    ],
    'span.remove': [{ type: 'span.remove', span: BOB }],
    'span.split': [
      { type: 'span.split', span: { ...BOB, start: 4 }, at: 6 },
      { type: 'span.split', span: ADA, at: 2 },
    ],
    'span.merge': [{ type: 'span.merge', span: ADA, other: BOB }],
    'span.moveEdge': [
      { type: 'span.moveEdge', edge: 'end', direction: 'forward' },
      { type: 'span.moveEdge', edge: 'end', direction: 'backward' },
    ],
    'span.annotateOccurrences': [
      { type: 'span.annotateOccurrences', label: 'LOC', start: 0, end: 3 },
      { type: 'span.annotateOccurrences', label: 'LOC', start: 0, end: 2 },
    ],
    'span.note': [
      { type: 'span.note', span: ADA, note: 'sure?' },
      { type: 'span.note', span: ADA, note: '' },
    ],
    'label.apply': [
      { type: 'label.apply', label: 'LOC' },
      { type: 'label.apply', label: 'no label of the settings' },
    ],
    'suggestion.accept': [
      { type: 'suggestion.accept', span: BOB },
      { type: 'suggestion.accept' },
      { type: 'suggestion.accept', minScore: 0.5 },
    ],
    'suggestion.reject': [
      { type: 'suggestion.reject', span: ADA },
      { type: 'suggestion.reject' },
      { type: 'suggestion.reject', agent: 'model', minScore: 0.4 },
    ],
    'selection.change': [
      { type: 'selection.change', start: 9, end: 10 },
      { type: 'selection.change', start: 3, end: 4 },
    ],
    'selection.clear': [{ type: 'selection.clear' }],
    'selection.move': [
      { type: 'selection.move', by: 'token', direction: 'forward' },
      { type: 'selection.move', by: 'token', direction: 'forward', extend: true },
    ],
    'span.activate': [{ type: 'span.activate', layer: 'annotation', span: ADA }],
    'span.activateAt': [{ type: 'span.activateAt', offset: 8 }],
    'span.step': [{ type: 'span.step', direction: 'forward' }],
    'agent.hide': [
      { type: 'agent.hide', agent: 'model', hidden: true },
      { type: 'agent.hide', agent: 'model', hidden: false },
    ],
  };
}

export function textCatalogue(record: Text2TextTypes['record']): Catalogue<Text2TextTypes> {
  return {
    ...lifecycle<Text2TextTypes>(record, [{ text: 'Moin', score: 0.95 }]),
    'text.change': [
      { type: 'text.change', text: 'Servus' },
      { type: 'text.change', text: '' },
    ],
    'suggestion.accept': [{ type: 'suggestion.accept' }, { type: 'suggestion.accept', text: 'Hallo' }],
    'suggestion.reject': [
      { type: 'suggestion.reject', text: 'Guten Tag' },
      { type: 'suggestion.reject', text: 'never predicted' },
    ],
  };
}
