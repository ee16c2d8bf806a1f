/** The words of the workspace's data part. */
export interface DataMessages {
  readonly title: string;
}

export const DATA_MESSAGES: DataMessages = {
  title: 'Import and export',
};
