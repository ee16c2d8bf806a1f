import { createSettings, validateRecord } from '@labelwright/core';
import { expect, it } from 'vitest';

/** 100,000 tokens and 10,000 spans, every one of them on token borders; `astral` puts an emoji into every tenth word. */
function longRecord(astral: boolean) {
  const tokens = Array.from({ length: 100_000 }, (_, i) =>
    astral && i % 10 === 0 ? `🚀${i}` : `word${i % 97}`,
  );
  const lengths = tokens.map((token) => [...token].length);
  const starts: number[] = [];
  let start = 0;
  for (const length of lengths) {
    starts.push(start);
    start += length + 1;
  }
  const prediction = Array.from({ length: 10_000 }, (_, i) => {
    const last = i * 10 + (i % 5);
    return {
      label: `L${i % 12}`,
      start: starts[i * 10] ?? 0,
      end: (starts[last] ?? 0) + (lengths[last] ?? 0),
      score: 0.5,
    };
  });
  return {
    task: 'TokenClassification',
    text: tokens.join(' '),
    tokens,
    prediction,
    metadata: {},
    status: 'Default',
  };
}

it.each([false, true])(
  'validates 100,000 tokens with 10,000 spans while nobody notices (astral: %s)',
  (astral) => {
    const record = longRecord(astral);
    const settings = createSettings({ labels: Array.from({ length: 12 }, (_, i) => `L${i}`) });
    const times = Array.from({ length: 7 }, () => {
      const began = performance.now();
      expect(validateRecord(record, settings)).toEqual([]);
      return performance.now() - began;
    });
    // 6 ms, with emoji 40 ms, on the two-core machine this was written on. Where others compete for the cores, the
    // quickest run says most.
    expect(Math.min(...times)).toBeLessThan(100);
  },
);

it('names 10,000 unknown labels against 10,000 known ones without hanging', () => {
  const settings = createSettings({ labels: Array.from({ length: 10_000 }, (_, i) => `label ${i}`) });
  const prediction = Array.from({ length: 10_000 }, (_, i) => ({ label: `libel ${i}x`, score: 0 }));
  const record = {
    task: 'TextClassification',
    inputs: { text: 'x' },
    multiLabel: true,
    prediction,
    metadata: {},
    status: 'Default',
  };
  const began = performance.now();
  expect(validateRecord(record, settings)).toHaveLength(10_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});
