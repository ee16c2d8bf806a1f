import { createSettings } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { marks, show } from './harness';

afterEach(() => {
  cleanup();
  document.documentElement.style.removeProperty('color-scheme');
  document.head.querySelector('#host')?.remove();
});

const PALETTE_SIZE = 50;
const SCHEMES = ['light', 'dark'] as const;

type Rgb = readonly [number, number, number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** What a CSS colour looks like on the screen. */
function shownAs(color: string): Rgb {
  if (canvas === null) throw new Error('There is no canvas to see colours on.');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((color) => luminance(shownAs(color))).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const far = (one: string, other: string): number => {
  const b = shownAs(other);
  return Math.max(...shownAs(one).map((channel, index) => Math.abs(channel - (b[index] ?? 0))));
};

/** A span for each colour of the palette. */
function showPalette() {
  const names = Array.from({ length: PALETTE_SIZE }, (_, index) => `L${index}`);
  const text = names.map(() => 'word').join(' ');
  const annotation = names.map((name, index) => [name, index * 5, index * 5 + 4] as const);
  show({ id: 'palette', text, annotation }, { settings: createSettings({ labels: names }) });
  return marks();
}

describe.each(SCHEMES)('the palette in a %s scheme', (scheme) => {
  it('has 4.5:1 for the text on a mark and for the name on its chip, and 3:1 for the lane', () => {
    document.documentElement.style.colorScheme = scheme;
    const shown = showPalette();
    expect(shown).toHaveLength(PALETTE_SIZE);
    for (const mark of shown) {
      const own = getComputedStyle(mark);
      const chip = getComputedStyle(mark, '::after');
      const surface = getComputedStyle(mark.closest('[data-lw-root]') ?? mark).backgroundColor;
      expect(contrast(own.color, own.backgroundColor)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(chip.color, chip.backgroundColor)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(own.borderBlockEndColor, surface)).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(shown.map((mark) => getComputedStyle(mark).borderBlockEndColor)).size).toBe(PALETTE_SIZE);
  });

  it("is what a host's colour of the same hue and chroma gives", () => {
    document.documentElement.style.colorScheme = scheme;
    const color = 'oklch(0.6 0.15 250)';
    show(
      {
        id: 'own',
        text: 'one two',
        annotation: [
          ['P', 0, 3],
          ['H', 4, 7],
        ],
      },
      { settings: createSettings({ labels: ['P', { name: 'H', color }] }) },
    );
    const [palette, host] = marks().map((mark) => [
      getComputedStyle(mark),
      getComputedStyle(mark, '::after'),
    ]);
    for (const [pseudo, property] of [
      [0, 'backgroundColor'],
      [0, 'borderBlockEndColor'],
      [1, 'color'],
      [1, 'backgroundColor'],
    ] as const)
      expect(far(host?.[pseudo]?.[property] ?? '', palette?.[pseudo]?.[property] ?? '')).toBeLessThan(14);
  });
});

describe("a host's own colour", () => {
  const settings = createSettings({ labels: ['A', { name: 'B', color: 'rebeccapurple' }, 'C'] });
  const nested = {
    id: 'nested',
    text: 'one two three',
    annotation: [
      ['B', 0, 7],
      ['A', 4, 7],
      ['C', 8, 13],
    ],
  } as const;
  const lane = (label: string) => getComputedStyle(marks(label)[0] ?? document.body).borderBlockEndColor;

  it('is on its own marks, and not on those in them', () => {
    show(nested, { settings });
    expect(far(lane('B'), 'oklch(from rebeccapurple 0.58 c h)')).toBeLessThan(3);
    const inner = lane('A');
    cleanup();
    show({ ...nested, annotation: [['A', 4, 7]] }, { settings });
    expect(lane('A')).toBe(inner);
  });

  it("may come from the host's style sheet", () => {
    const style = document.createElement('style');
    style.id = 'host';
    style.textContent = '[data-label="C"] { --lw-label-color: crimson }';
    document.head.append(style);
    show(nested, { settings });
    expect(far(lane('C'), 'oklch(from crimson 0.58 c h)')).toBeLessThan(3);
  });
});
