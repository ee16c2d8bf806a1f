/** The words of the workspace's review part. */
export interface ReviewMessages {
  readonly title: string;
}

export const REVIEW_MESSAGES: ReviewMessages = {
  title: 'Review',
};
