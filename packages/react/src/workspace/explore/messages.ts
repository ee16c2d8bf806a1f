/** The words of the workspace's explore part. */
export interface ExploreMessages {
  readonly title: string;
}

export const EXPLORE_MESSAGES: ExploreMessages = {
  title: 'Explore',
};
