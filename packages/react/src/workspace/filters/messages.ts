/** The words of the workspace's filters part. */
export interface FiltersMessages {
  readonly title: string;
  readonly findSimilar: string;
}

export const FILTERS_MESSAGES: FiltersMessages = {
  title: 'Filters',
  findSimilar: 'Find similar',
};
