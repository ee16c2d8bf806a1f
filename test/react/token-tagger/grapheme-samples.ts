import { readCorpus } from '../../support/browser-corpus';

/** A text and where its characters begin and end for a reader: ascending code points, both ends of the text included. */
export interface ClusterSample {
  readonly text: string;
  readonly borders: readonly number[];
}

/** A few of each kind, so that the tests say something without the corpus too. */
export const OWN_SAMPLES: readonly ClusterSample[] = [
  'e\u0301',
  '👨‍👩‍👧‍👦',
  '👍🏽',
  '🇩🇪',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '❤️‍🔥',
  '1️⃣',
  'ก็',
  'नि',
  '각',
  '\u1112\u1161\u11ab',
  'שֹ̇',
].map((text) => ({ text, borders: [0, [...text].length] }));

/** All lines of Unicode's own test of grapheme borders but one, which later versions of Unicode take back. */
export async function breakTestSamples(): Promise<readonly ClusterSample[]> {
  const file = await readCorpus('unicode/GraphemeBreakTest-15.0.0.txt');
  return file.split('\n').flatMap((line) => {
    const rule = (line.split('#')[0] ?? '').trim();
    // U+2701 is a pictograph in Unicode 15 and none in 17, which browsers follow by now: there two joined ones are two.
    if (rule === '' || rule.includes('2701 × 200D × 2701')) return [];
    const borders: number[] = [];
    let text = '';
    let length = 0;
    for (const part of rule.split(/\s+/)) {
      if (part === '÷') borders.push(length);
      else if (part !== '×') {
        text += String.fromCodePoint(Number.parseInt(part, 16));
        length += 1;
      }
    }
    return [{ text, borders }];
  });
}

/** All emoji that are fully qualified: one character each. */
export async function emojiSamples(): Promise<readonly ClusterSample[]> {
  const file = await readCorpus('unicode/emoji-test-15.0-fully-qualified.txt');
  return file.split('\n').flatMap((line) => {
    const codes = /^([0-9A-F ]+?)\s*;/.exec(line)?.[1]?.split(' ');
    if (codes === undefined) return [];
    const text = String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16)));
    return [{ text, borders: [0, codes.length] }];
  });
}
