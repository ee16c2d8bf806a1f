/** The words of the workspace's filters part. */
export interface FiltersMessages {
  readonly title: string;
}

export const FILTERS_MESSAGES: FiltersMessages = {
  title: 'Filters',
};
