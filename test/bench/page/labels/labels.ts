/** One thing that lists labels to choose from, with a field that filters them. */
export interface LabelSubject {
  /** Gets ready to draw; not timed. */
  prepare(names: readonly string[], box: HTMLElement): void;
  /** The render call. */
  mount(): void;
  unmount(): void;
  /** Whether labels are on the page. */
  isDrawn(): boolean;
  /** The field, once it is drawn. */
  filter(): HTMLInputElement | null;
}

const PARTS = ['card', 'loan', 'cash', 'top up', 'transfer', 'limit', 'fee', 'rate', 'account', 'identity'];
const VERBS = [
  'lost',
  'stolen',
  'pending',
  'declined',
  'wrong',
  'extra',
  'missing',
  'foreign',
  'virtual',
  'old',
];

/** Names of so many labels, all different, the same for the same number. */
export function labelNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const part = PARTS[index % PARTS.length];
    const verb = VERBS[Math.floor(index / PARTS.length) % VERBS.length];
    return `${verb} ${part} ${index}`;
  });
}
