/** The version of a record: stores write it into those they give; a source of a host's may have records without. */
export function lastUpdatedOf(record: object): string | undefined {
  const value: unknown = 'lastUpdated' in record ? record.lastUpdated : undefined;
  return typeof value === 'string' ? value : undefined;
}
