import type { ExploreMessages } from '../../../workspace/explore/messages';

export const explore: ExploreMessages = {
  title: 'Explorar',
};
