import { type ReactElement, type ReactNode, useId } from 'react';

interface MetricPanelProps {
  readonly title: string;
  /** What the numbers say, in a sentence. */
  readonly summary?: ReactNode;
  /** `data-panel`, for the style sheet. */
  readonly kind: string;
  readonly children: ReactNode;
}

/** One subject of the metrics with its heading. */
export function MetricPanel({ title, summary, kind, children }: MetricPanelProps): ReactElement {
  const id = useId();
  return (
    <section data-lw-part="metric-panel" data-panel={kind} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {summary === undefined ? null : <p data-lw-part="metric-summary">{summary}</p>}
      {children}
    </section>
  );
}
