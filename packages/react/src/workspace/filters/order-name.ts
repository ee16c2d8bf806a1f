import { drawableText, QUERY_FIELDS, type QueueOrder } from '@labelwright/core';

import type { FiltersMessages } from './messages';

export function orderName(order: QueueOrder, messages: FiltersMessages): string {
  return order.kind === 'host' ? drawableText(order.name) : messages.orders[order.kind];
}

/** What a field to sort by is called. */
export function sortFieldName(field: string, messages: FiltersMessages): string {
  const known = QUERY_FIELDS.find((name) => name === field);
  if (known !== undefined) return messages.fields[known];
  return drawableText(
    field.startsWith('metadata.') ? messages.metadataField(field.slice('metadata.'.length)) : field,
  );
}
