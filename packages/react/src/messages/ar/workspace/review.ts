import type { ReviewMessages } from '../../../workspace/review/messages';

export const review: ReviewMessages = {
  title: 'المراجعة',
};
