import type { DataMessages } from '../../../workspace/data/messages';

export const data: DataMessages = {
  title: 'الاستيراد والتصدير',
};
