/** The words of the workspace's metrics part. */
export interface MetricsMessages {
  readonly title: string;
}

export const METRICS_MESSAGES: MetricsMessages = {
  title: 'Metrics',
};
