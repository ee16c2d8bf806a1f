import { type ReactElement, type ReactNode, useId } from 'react';

interface MetricPanelProps {
  readonly title: string;
  /** What the numbers say, in a sentence. */
  readonly summary?: ReactNode;
  /** `data-panel`, for the style sheet. */
  readonly kind: string;
  /** As wide as the whole mode. */
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
}

/** One subject of the metrics with its heading. */
export function MetricPanel({
  title,
  summary,
  kind,
  wide = false,
  children,
}: MetricPanelProps): ReactElement {
  const id = useId();
  return (
    <section
      data-lw-part="metric-panel"
      data-panel={kind}
      data-wide={wide ? '' : undefined}
      aria-labelledby={id}
    >
      <h3 id={id}>{title}</h3>
      {summary === undefined ? null : <p data-lw-part="metric-summary">{summary}</p>}
      {children}
    </section>
  );
}
