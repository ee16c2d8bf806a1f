import {
  createOffsetMap,
  createTokenClassificationRecord,
  isBlank,
  type TextRange,
  type TextSelection,
} from '@labelwright/core';
import { TextBlocks, type TokenTaggerState, useTokenTagger } from '@labelwright/react';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { sampleOf } from '../../support/sample';
import { CORPUS_TIMEOUT } from './corpus-steps';
import { breakTestSamples, type ClusterSample, emojiSamples, OWN_SAMPLES } from './grapheme-samples';
import { listening, nothingTold, spansOf, textbox } from './harness';

afterEach(cleanup);

/** As many samples are shown as one text. */
const BATCH = 50;

/** So many are sampled in an everyday run, in which a mouse goes over all: each of their code points is selected alone. */
const SAMPLED = 250;

describe('a character made of several code points', () => {
  it('is selected whole from every place inside it, and tagged whole', async () => {
    expect(await checkAll(OWN_SAMPLES)).toEqual({ wrong: [], inside: 26 });
  });
});

describeWithCorpus('the characters of Unicode 15', () => {
  it(
    'are selected whole from every place inside them, and tagged whole: GraphemeBreakTest',
    async () => {
      const all = await breakTestSamples();
      expect(all).toHaveLength(601);
      const samples = wantsWholeCorpus() ? all : sampleOf(all, { size: SAMPLED });
      const { wrong, inside } = await checkAll(samples);
      expect(wrong).toEqual([]);
      expect(inside).toBeGreaterThan(samples.length * 0.6);
    },
    CORPUS_TIMEOUT,
  );

  it(
    'are selected whole from every place inside them, and tagged whole: emoji',
    async () => {
      const all = await emojiSamples();
      expect(all).toHaveLength(3655);
      const samples = wantsWholeCorpus() ? all : sampleOf(all, { size: SAMPLED });
      const { wrong, inside } = await checkAll(samples);
      expect(wrong).toEqual([]);
      expect(inside).toBeGreaterThan(samples.length * 1.8);
    },
    CORPUS_TIMEOUT,
  );
});

async function checkAll(samples: readonly ClusterSample[]) {
  const wrong: string[] = [];
  let inside = 0;
  for (let first = 0; first < samples.length; first += BATCH) {
    const result = check(samples.slice(first, first + BATCH));
    wrong.push(...result.wrong);
    inside += result.inside;
  }
  return { wrong, inside };
}

/** Selects every code point of each character alone, and tags the character from its last one. */
function check(samples: readonly ClusterSample[]) {
  const { text, clusters } = joined(samples);
  const map = createOffsetMap(text);
  const page = shown(text);
  const wrong: string[] = [];
  const tagged: TextRange[] = [];
  let inside = 0;
  for (const { start, end } of clusters) {
    const [from, to] = [map.toUtf16(start), map.toUtf16(end)];
    const wanted = isBlank(text, from, to) ? undefined : { start, end };
    for (let at = start; at < end; at += 1) {
      if (at > start) inside += 1;
      const selection = page.select(map.toUtf16(at), map.toUtf16(at + 1));
      if (selection?.start !== wanted?.start || selection?.end !== wanted?.end)
        wrong.push(`${escaped(map.slice(start, end))} at ${at - start}: ${JSON.stringify(selection)}`);
    }
    if (wanted === undefined) continue;
    page.tag();
    tagged.push(wanted);
  }
  const spans = spansOf(page.annotation()).map(String);
  const expected = tagged.map(({ start, end }) => String(['NAME', start, end]));
  const offOne = (each: string) => !expected.includes(each);
  const missing = tagged.filter((_, index) => !spans.includes(expected[index] ?? ''));
  wrong.push(...spans.filter(offOne).map((each) => `tagged besides: ${each}`));
  wrong.push(...missing.map(({ start, end }) => `not tagged: ${escaped(map.slice(start, end))}`));
  cleanup();
  return { wrong, inside };
}

/** The samples as one text, a line each, and all their characters in it. */
function joined(samples: readonly ClusterSample[]) {
  let text = '';
  let length = 0;
  const clusters: TextRange[] = [];
  for (const sample of samples) {
    sample.borders.slice(1).forEach((border, index) => {
      clusters.push({ start: length + (sample.borders[index] ?? 0), end: length + border });
    });
    // A line feed behind a carriage return would be one character with it.
    const line = `${sample.text}${sample.text.endsWith('\r') ? '.' : ''}\n`;
    text += line;
    length += [...line].length;
  }
  return { text, clusters };
}

/** Shows a text as one that is selected by touch: there the browser's own selection is what counts. */
function shown(text: string) {
  const told = nothingTold();
  const record = createTokenClassificationRecord({ id: 'clusters', text });
  let state: TokenTaggerState | undefined;
  function Own() {
    const tagger = useTokenTagger({ ...listening(told), record, snap: 'grapheme' });
    state = tagger;
    const { document, labels, messages } = tagger;
    return (
      <main {...tagger.getRootProps()}>
        <article ref={tagger.textRef} {...tagger.getTextProps()}>
          <TextBlocks
            text={tagger.textRef}
            document={document}
            labels={labels}
            messages={messages}
            reading="full"
          />
        </article>
      </main>
    );
  }
  render(<Own />);
  const box = textbox();
  let nodes = textNodes(box);
  const press = () =>
    box.dispatchEvent(
      new PointerEvent('pointerdown', { pointerType: 'touch', isPrimary: true, bubbles: true }),
    );
  press();
  return {
    /** Selects between two UTF-16 positions; what becomes of it. */
    select: (from: number, to: number): TextSelection | undefined => {
      const [start, end] = [placeIn(nodes, from), placeIn(nodes, to)];
      act(() => {
        document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
        // Chromium tells it in a task of its own, one for many changes.
        document.dispatchEvent(new Event('selectionchange'));
      });
      return state?.view.selection;
    },
    tag: () => {
      act(() => state?.actions.applyLabel('NAME'));
      nodes = textNodes(box);
      press();
    },
    annotation: () => told.changed.at(-1)?.annotation,
  };
}

interface PlacedNode {
  readonly node: Text;
  readonly at: number;
}

function textNodes(element: HTMLElement): readonly PlacedNode[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: PlacedNode[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    nodes.push({ node, at });
    at += node.length;
  }
  return nodes;
}

function placeIn(nodes: readonly PlacedNode[], offset: number) {
  const found = nodes.findLast(({ at }) => at <= offset) ?? nodes[0];
  if (found === undefined) throw new Error('There is no text.');
  return { node: found.node, offset: Math.min(offset - found.at, found.node.length) };
}

function escaped(text: string): string {
  return [...text].map((each) => `U+${each.codePointAt(0)?.toString(16)}`).join(' ');
}
