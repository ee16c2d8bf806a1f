import type { FiltersMessages } from '../../../workspace/filters/messages';

export const filters: FiltersMessages = {
  title: 'المرشحات',
  findSimilar: 'البحث عن المتشابه',
};
