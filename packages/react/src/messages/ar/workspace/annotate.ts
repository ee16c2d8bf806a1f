import type { AnnotateMessages } from '../../../workspace/annotate/messages';

export const annotate: AnnotateMessages = {
  title: 'التوسيم',
};
