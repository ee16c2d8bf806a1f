import type { ActiveSpan, SpanDraft, SpanEdit, TextRange } from '@labelwright/core';

import { type Block, blockAt, createBlocks } from './blocks';
import { clusterOf, type Segment, segmentsOf } from './segments';

/** Blocks that are drawn with their marks from the start, before anyone knows what is in view: about two screens. */
const FIRST_UNITS = 6000;

type Listener = () => void;

/**
 * The drawn state of one text: what each block shows, and who wants to know when that changes. A store outside React, so
 * that an edit draws the blocks it touches and none of the thousand others.
 */
export class TextDocument {
  readonly blocks: readonly Block[];
  #draft: SpanDraft;
  #active: ActiveSpan | undefined;
  /** Which blocks have come near the viewport; the others show bare text. */
  readonly #near: boolean[];
  readonly #segments: (readonly Segment[] | undefined)[] = [];
  readonly #cached: boolean[] = [];
  readonly #listeners = new Map<number, Listener>();
  #dirty: TextRange[] = [];

  constructor(draft: SpanDraft, active: ActiveSpan | undefined) {
    this.#draft = draft;
    this.#active = active;
    this.blocks = createBlocks(draft.text.map);
    let units = 0;
    this.#near = this.blocks.map(({ text }) => {
      const first = units < FIRST_UNITS;
      units += text.length;
      return first;
    });
  }

  get draft(): SpanDraft {
    return this.#draft;
  }

  /** The segments of a block; `undefined` while it shows bare text. The same array until something in it changes. */
  segments(index: number): readonly Segment[] | undefined {
    const block = this.blocks[index];
    if (block === undefined || this.#near[index] !== true) return undefined;
    if (this.#cached[index] !== true) {
      this.#segments[index] = segmentsOf(block, this.#draft.text.map, this.#draft, this.#active);
      this.#cached[index] = true;
    }
    return this.#segments[index];
  }

  /** Each block has one view, which is called when its segments changed. */
  subscribe(index: number, listener: Listener): () => void {
    this.#listeners.set(index, listener);
    return () => this.#listeners.delete(index);
  }

  /** Remembers which part of the text an edit touches; `show` draws it. */
  note({ spans, suggestions }: SpanEdit): void {
    for (const change of [spans, suggestions]) this.#dirty.push(...change.removed, ...change.added);
  }

  /** Draws what was noted. A draft that came without an edit (new predictions) is drawn as a whole. */
  show(draft: SpanDraft, active: ActiveSpan | undefined): void {
    const before = this.#draft;
    const changed = new Set<number>();
    if (draft !== before) {
      this.#draft = draft;
      if (this.#dirty.length === 0) this.#addBlocks(changed, { start: 0, end: draft.text.map.length });
      for (const range of this.#dirty) {
        // Lanes are given out within a cluster of overlaps, before and after the edit.
        this.#addBlocks(changed, clusterOf(before, range.start, range.end));
        this.#addBlocks(changed, clusterOf(draft, range.start, range.end));
      }
    }
    this.#dirty = [];
    if (active !== this.#active) {
      for (const pointedAt of [this.#active, active])
        if (pointedAt !== undefined) this.#addBlocks(changed, pointedAt.span);
      this.#active = active;
    }
    this.#redraw(changed);
  }

  /** Draws the marks of blocks that came near the viewport. */
  approach(indices: Iterable<number>): void {
    const changed = new Set<number>();
    for (const index of indices) {
      if (this.#near[index] === true) continue;
      this.#near[index] = true;
      changed.add(index);
    }
    this.#redraw(changed);
  }

  #addBlocks(changed: Set<number>, { start, end }: TextRange): void {
    const last = blockAt(this.blocks, Math.max(start, end - 1));
    for (let index = blockAt(this.blocks, start); index <= last; index += 1) changed.add(index);
  }

  #redraw(changed: ReadonlySet<number>): void {
    for (const index of changed) this.#cached[index] = false;
    for (const index of changed) this.#listeners.get(index)?.();
  }
}
