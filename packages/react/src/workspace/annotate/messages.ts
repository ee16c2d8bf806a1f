/** The words of the workspace's annotate part. */
export interface AnnotateMessages {
  readonly title: string;
}

export const ANNOTATE_MESSAGES: AnnotateMessages = {
  title: 'Annotate',
};
