import type { SpanEdit, TextRange } from '@labelwright/core';

import { type Block, createBlocks, placeAt } from '../places/blocks';
import type { ShownDraft } from '../predictions/shown-draft';
import { type Drawing, drawnSegments } from './drawn-segments';
import { clusterOf, type Segment } from './segments';
import { createStretches, type Stretch, stretchesSeen } from './stretches';
import type { PointedAt } from './token-slots';

type Listener = () => void;

/** With tags under its tokens a text takes more room, and each of its tokens is an element: so much shorter are stretches. */
const DENSITY = 4;

/** What one block shows; `undefined` for a text without any mark. */
export type BlockSegments = readonly Segment[] | undefined;

/**
 * The drawn state of one text: what each block shows, and who wants to know when that changes. A store outside React, so
 * that an edit draws the blocks it touches and none of the thousand others.
 */
export class TextDocument {
  readonly blocks: readonly Block[];
  readonly stretches: readonly Stretch[];
  #draft: ShownDraft;
  #pointed: PointedAt;
  #drawing: Drawing;
  /** What the blocks of a stretch show; `undefined` while it is one bare text. */
  readonly #drawn: (readonly BlockSegments[] | undefined)[];
  readonly #listeners = new Map<number, Listener>();
  #dirty: TextRange[] = [];

  constructor(draft: ShownDraft, pointed: PointedAt, drawing: Drawing) {
    this.#draft = draft;
    this.#pointed = pointed;
    this.#drawing = drawing;
    const { map } = draft.text;
    this.blocks = createBlocks(map);
    this.stretches = createStretches(this.blocks, map.text.length, drawing.dense ? DENSITY : 1);
    const seen = stretchesSeen();
    this.#drawn = [];
    for (const index of this.stretches.keys()) this.#drawn.push(index < seen ? this.#draw(index) : undefined);
  }

  get draft(): ShownDraft {
    return this.#draft;
  }

  /** What each block of a stretch shows; `undefined` while the stretch is bare. The same until something in it changes. */
  drawn(stretch: number): readonly BlockSegments[] | undefined {
    return this.#drawn[stretch];
  }

  /** What a server draws of a stretch, which knows no window: the first one with its marks. */
  drawnByServer(stretch: number): readonly BlockSegments[] | undefined {
    return stretch === 0 ? this.#drawn[0] : undefined;
  }

  /** The segments of one block among all; `undefined` where it has no marks, or is part of a bare stretch. */
  segments(block: number): BlockSegments {
    const at = placeAt(this.stretches, this.blocks[block]?.start ?? 0);
    return this.#drawn[at]?.[block - (this.stretches[at]?.firstBlock ?? 0)];
  }

  /** Each stretch has one view, which is called when what it shows has changed. */
  subscribe(stretch: number, listener: Listener): () => void {
    this.#listeners.set(stretch, listener);
    return () => this.#listeners.delete(stretch);
  }

  /** Remembers which part of the text an edit touches; `show` draws it. */
  note({ spans, suggestions }: SpanEdit): void {
    for (const change of [spans, suggestions]) this.#dirty.push(...change.removed, ...change.added);
  }

  /** Draws what was noted. A draft that came without an edit (new predictions) is drawn as a whole. */
  show(draft: ShownDraft, { active, selection }: PointedAt): void {
    const before = this.#draft;
    const { active: left, selection: last } = this.#pointed;
    if (draft === before && active === left && selection === last) return;
    const changed: TextRange[] = [];
    if (draft !== before) {
      this.#draft = draft;
      if (this.#dirty.length === 0) changed.push({ start: 0, end: draft.text.map.length });
      for (const { start, end } of this.#dirty) {
        // Lanes are given out within a cluster of overlaps, before and after the edit.
        changed.push(clusterOf(before, start, end), clusterOf(draft, start, end));
      }
    }
    this.#dirty = [];
    if (active !== left) changed.push(...[left, active].flatMap((pointedAt) => pointedAt?.span ?? []));
    // Only in the dense layout a selection is drawn by the block.
    if (this.#drawing.dense && selection !== last)
      changed.push(...[last, selection].flatMap((range) => range ?? []));
    this.#pointed = { active, selection };
    if (changed.length > 0) this.#redraw(changed);
  }

  /** Whether the characters that nobody sees have marks. */
  get invisibles(): boolean {
    return this.#drawing.invisibles;
  }

  set invisibles(invisibles: boolean) {
    if (invisibles === this.#drawing.invisibles) return;
    this.#drawing = { ...this.#drawing, invisibles };
    this.#redraw([{ start: 0, end: this.#draft.text.map.length }]);
  }

  /** Draws the blocks and marks of stretches that came near the viewport, and bare text for those that are far by now. */
  turn(near: Iterable<number>, far: Iterable<number> = []): void {
    const turned = new Set<number>();
    for (const index of near) {
      if (this.#drawn[index] !== undefined) continue;
      this.#drawn[index] = this.#draw(index);
      turned.add(index);
    }
    for (const index of far) {
      if (this.#drawn[index] === undefined) continue;
      this.#drawn[index] = undefined;
      turned.add(index);
    }
    this.#tell(turned);
  }

  #draw(stretch: number): readonly BlockSegments[] {
    const { firstBlock = 0, blockEnd = 0 } = this.stretches[stretch] ?? {};
    const drawn: BlockSegments[] = [];
    for (const block of this.blocks.slice(firstBlock, blockEnd)) drawn.push(this.#segmentsOf(block));
    return drawn;
  }

  #segmentsOf(block: Block): BlockSegments {
    return drawnSegments(block, this.#draft, this.#pointed, this.#drawing);
  }

  #redraw(changed: readonly TextRange[]): void {
    const touched = new Set<number>();
    for (const { start, end } of changed) {
      const last = placeAt(this.stretches, Math.max(start, end - 1));
      for (let index = placeAt(this.stretches, start); index <= last; index += 1) touched.add(index);
    }
    for (const index of touched) {
      const { firstBlock = 0 } = this.stretches[index] ?? {};
      this.#drawn[index] = this.#drawn[index]?.map((segments, place) => {
        const block = this.blocks[firstBlock + place];
        return block !== undefined && changed.some((range) => touches(range, block))
          ? this.#segmentsOf(block)
          : segments;
      });
    }
    this.#tell(touched);
  }

  #tell(stretches: ReadonlySet<number>): void {
    for (const index of stretches) this.#listeners.get(index)?.();
  }
}

function touches(range: TextRange, block: Block): boolean {
  return range.start < block.end && range.end > block.start;
}
