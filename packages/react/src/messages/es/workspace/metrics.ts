import type { MetricsMessages } from '../../../workspace/metrics/messages';

export const metrics: MetricsMessages = {
  title: 'Métricas',
};
