import type { FiltersMessages } from '../../../workspace/filters/messages';

export const filters: FiltersMessages = {
  title: 'Filtros',
  findSimilar: 'Buscar parecidos',
};
