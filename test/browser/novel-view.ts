import { cdp } from 'vitest/browser';

/** What one painted frame showed of a text. */
export interface Frame {
  readonly scrollTop: number;
  /** How many places in the window showed text. */
  readonly text: number;
  /** Places in the window that should show text and show none, in CSS pixels from the top. */
  readonly blank: readonly number[];
  /** Stretches in view that are bare text still, without blocks and marks. */
  readonly bare: ReadonlySet<Element>;
}

/** How far apart places are looked at: less than a line. */
const STEP = 20;

/** Further from a line of text than an empty line between paragraphs and the room around a chapter's title. In CSS pixels. */
const GAP = 60;

/**
 * Notes what each frame shows of `text` when it has been painted.
 * @returns ends the watch and gives the frames
 */
export function watchFrames(text: HTMLElement): () => readonly Frame[] {
  const frames: Frame[] = [];
  let watching = true;
  // A message that is sent in a frame's callback comes when the frame has been painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (!watching) return;
    frames.push(frameOf(text));
    requestAnimationFrame(() => port2.postMessage(undefined));
  };
  requestAnimationFrame(() => port2.postMessage(undefined));
  return () => {
    watching = false;
    port1.close();
    return frames;
  };
}

/** Turns the wheel over `text` until the window is scrolled to its end, as fast as the page takes it. */
export async function scrollThrough(text: HTMLElement, delta: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const x = (frame?.left ?? 0) + text.getBoundingClientRect().left + 100;
  const y = (frame?.top ?? 0) + window.innerHeight / 2;
  const { scrollingElement: page } = document;
  if (page === null) throw new Error('The page does not scroll.');
  const atEnd = () => page.scrollTop + window.innerHeight >= page.scrollHeight - 2;
  while (!atEnd())
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: delta });
}

/** A hand cannot scroll further than two screens between two frames; a busy machine can, and has one frame for it. */
export function hasJumped(frames: readonly Frame[], index: number): boolean {
  const { scrollTop } = frames[index] ?? { scrollTop: 0 };
  return scrollTop - (frames[index - 1]?.scrollTop ?? 0) > 2 * window.innerHeight;
}

/** Whether text is missing in a frame and in the one before. A flash is there for one frame only. */
export function lasts(frames: readonly Frame[], index: number): boolean {
  return [index - 1, index].every((at) => (frames[at]?.blank.length ?? 0) > 0);
}

/** Stretches that are bare in a frame and in the one before. */
export function bareStill(frames: readonly Frame[], index: number): readonly Element[] {
  return [...(frames[index]?.bare ?? [])].filter((stretch) => frames[index - 1]?.bare.has(stretch));
}

function frameOf(text: HTMLElement): Frame {
  const { left, top, bottom } = text.getBoundingClientRect();
  const blank: number[] = [];
  let shown = 0;
  const bare = new Set<Element>();
  const last = Math.min(bottom, window.innerHeight) - GAP;
  for (let y = Math.max(top, 0) + GAP; y < last; y += STEP) {
    const x = left + 40;
    // Labels and actions stay in sight and lie over the text.
    if (!text.contains(document.elementFromPoint(x, y))) continue;
    const caret = document.caretPositionFromPoint(x, y);
    const node = caret?.offsetNode;
    if (!(caret && node instanceof Text) || distanceOf(node, caret.offset, y) > GAP) {
      blank.push(y);
      continue;
    }
    shown += 1;
    if (node.parentElement?.parentElement === text) bare.add(node.parentElement);
  }
  return { scrollTop: window.scrollY, text: shown, blank, bare };
}

/** From a place to the character that the browser finds nearest, up or down. */
function distanceOf(node: Text, offset: number, y: number): number {
  const at = Math.min(offset, node.length - 1);
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const [rect] = range.getClientRects();
  if (rect === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(rect.top - y, y - rect.bottom, 0);
}
