/** What the scripted annotator does: the same numbers lead to the same work, in the page and in the test that knows of it. */
export type Action = 'draft' | 'decide' | 'next' | 'previous';

/** What a session has of that work. */
export interface WorkState {
  /** How many actions led here. */
  readonly actions: number;
  /** Place of the open record in the queue. */
  readonly open: number;
  /** By place: which action wrote the draft. */
  readonly drafts: ReadonlyMap<number, number>;
  /** By place: which action decided last. */
  readonly decided: ReadonlyMap<number, number>;
}

export const NO_WORK: WorkState = { actions: 0, open: 0, drafts: new Map(), decided: new Map() };

/** The action with that number, from 1, of an annotator. */
export function actionOf(annotator: number, number: number): Action {
  const dice = hash(annotator * 1_000_003 + number) % 100;
  if (dice < 58) return 'draft';
  if (dice < 90) return 'decide';
  return dice < 95 ? 'next' : 'previous';
}

/** How long the annotator thinks before it, in ms. */
export function pauseBefore(annotator: number, number: number): number {
  return hash(annotator * 7_000_003 + number) % 9;
}

/** The state after one action more. The dataset is longer than anybody gets. */
export function afterAction(annotator: number, state: WorkState): WorkState {
  const actions = state.actions + 1;
  const { open, drafts, decided } = state;
  switch (actionOf(annotator, actions)) {
    case 'draft':
      return { ...state, actions, drafts: new Map(drafts).set(open, actions) };
    case 'decide': {
      const left = new Map(drafts);
      left.delete(open);
      return { actions, open: open + 1, drafts: left, decided: new Map(decided).set(open, actions) };
    }
    case 'next':
      return { ...state, actions, open: open + 1 };
    case 'previous':
      return { ...state, actions, open: Math.max(0, open - 1) };
  }
}

export function idAt(place: number): string {
  return `r-${String(place).padStart(4, '0')}`;
}

/** A whole number that looks like chance (the finalizer of MurmurHash3). */
function hash(seed: number): number {
  let bits = seed | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
