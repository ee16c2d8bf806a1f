import { drawableText, RECORD_STATUSES, type Settings } from '@labelwright/core';

import type { FilterPart } from './filter-parts';
import type { ListTarget, Range } from './filter-target';
import type { FiltersMessages } from './messages';

/** What a chip says: a field and what is asked of it. */
export interface ChipText {
  readonly name: string;
  readonly value: string;
}

export function chipText(part: FilterPart, messages: FiltersMessages, settings: Settings): ChipText {
  switch (part.kind) {
    case 'ids':
      return { name: messages.fields.id, value: messages.ids(part.count) };
    case 'query':
      return { name: messages.search, value: drawableText(part.text) };
    case 'predicted':
      return { name: messages.fields.predicted, value: messages.verdicts[part.value] };
    case 'has': {
      const words = messages[part.target.field];
      return { name: words.name, value: part.value ? words.yes : words.no };
    }
    case 'values':
      return {
        name: targetName(part.target, messages, settings),
        value: valuesText(part.target, part.values, messages),
      };
    case 'range':
      return part.target.field === 'score'
        ? { name: messages.fields.score, value: rangeText(part.range, percentText(messages), messages) }
        : {
            name: targetName(part.target, messages, settings),
            value: rangeText(part.range, endName, messages),
          };
  }
}

/** What a field is called. */
export function targetName(
  target: FilterPart['target'],
  messages: FiltersMessages,
  settings: Settings,
): string {
  switch (target.field) {
    case 'metadata': {
      const property = settings.metadata?.find(({ name }) => name === target.key);
      return drawableText(property?.title ?? messages.metadataField(target.key));
    }
    case 'ids':
      return messages.fields.id;
    case 'queryText':
      return messages.search;
    case 'hasPrediction':
    case 'hasAnnotation':
    case 'checkLater':
    case 'hasNote':
      return messages[target.field].name;
    default:
      return messages.fields[target.field];
  }
}

/** How a value of a field is shown. */
export function valueName(target: ListTarget, value: string, messages: FiltersMessages): string {
  const status = target.field === 'status' && RECORD_STATUSES.find((known) => known === value);
  return status ? messages.statuses[status] : drawableText(value);
}

function valuesText(target: ListTarget, values: readonly string[], messages: FiltersMessages): string {
  const [first] = values;
  if (first === undefined) return messages.noValue;
  return values.length === 1 ? valueName(target, first, messages) : messages.valueCount(values.length);
}

type EndName = (end: number | string) => string;

function rangeText({ from, to }: Range, name: EndName, messages: FiltersMessages): string {
  if (from !== undefined && to !== undefined) return messages.between(name(from), name(to));
  if (from !== undefined) return messages.atLeast(name(from));
  return to === undefined ? messages.any : messages.atMost(name(to));
}

function percentText({ percent }: FiltersMessages): EndName {
  return (end) => (typeof end === 'number' ? percent(end) : end);
}

/** The end of a day is the day. */
function endName(end: number | string): string {
  return String(end).replace(/T23:59:59\.999Z$/, '');
}
