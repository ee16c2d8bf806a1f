import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import css from '@labelwright/react/styles.css?inline';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { colorDifference, labDifference, type Rgb } from '../../support/color-difference';
import { marks, show } from './harness';

afterEach(() => {
  cleanup();
  document.documentElement.style.removeProperty('color-scheme');
  document.head.querySelector('#host')?.remove();
});

const PALETTE_SIZE = 50;
const SCHEMES = ['light', 'dark'] as const;

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

  it.each(['backgroundColor', 'borderBlockEndColor'] as const)(
    'has colours that stay apart: %s',
    (property) => {
      document.documentElement.style.colorScheme = scheme;
      const colors = showPalette().map((mark) => shownAs(getComputedStyle(mark)[property]));
      const closest = (list: readonly Rgb[]) =>
        Math.min(...list.flatMap((one, at) => list.slice(0, at).map((other) => colorDifference(one, other))));
      expect(closest(colors)).toBeGreaterThanOrEqual(8);
      // Lanes are thin, and lie beside their grounds.
      expect(closest(colors.slice(0, 20))).toBeGreaterThanOrEqual(property === 'backgroundColor' ? 14 : 12);
    },
  );

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

it('differences of colours are those of the published examples', () => {
  const examples = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.5, 0], [50, 3.1736, 0.5854], 1],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const;
  for (const [one, other, expected] of examples) expect(labDifference(one, other)).toBeCloseTo(expected, 4);
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

describe('a style sheet that a bundler has written out for older browsers', () => {
  /** What Lightning CSS makes of `light-dark(a, b)`, of which one may hold commas and brackets of its own. */
  function loweredStyles(): string {
    let lowered = css.replace(/\/\*[\s\S]*?\*\//g, '');
    for (let at = lowered.indexOf('light-dark('); at !== -1; at = lowered.indexOf('light-dark(')) {
      let depth = 0;
      let comma = -1;
      let end = at + 'light-dark('.length;
      for (; depth >= 0; end += 1) {
        if (lowered[end] === ',' && depth === 0) comma = end;
        depth += Number(lowered[end] === '(') - Number(lowered[end] === ')');
      }
      const light = lowered.slice(at + 'light-dark('.length, comma);
      const dark = lowered.slice(comma + 1, end - 1);
      lowered = `${lowered.slice(0, at)}var(--lightningcss-light,${light})var(--lightningcss-dark,${dark})${lowered.slice(end)}`;
    }
    return lowered;
  }

  function showLowered(theme?: string): CSSStyleDeclaration {
    const host = document.createElement('div');
    if (theme !== undefined) host.dataset.lwTheme = theme;
    const style = document.createElement('style');
    style.textContent = loweredStyles();
    const container = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(style, container);
    document.body.append(host);
    const record = createTokenClassificationRecord({ id: 'low', text: 'one', annotation: [['A', 0, 3]] });
    render(<TokenTagger record={record} settings={createSettings({ labels: ['A'] })} />, { container });
    const mark = container.querySelector('mark');
    if (mark === null) throw new Error('No mark is drawn.');
    return getComputedStyle(mark);
  }

  it.each([
    [undefined, [202, 236, 255]],
    ['light', [202, 236, 255]],
    ['dark', [20, 53, 84]],
  ] as const)('has its colours in the theme %s', (theme, color) => {
    const { backgroundColor } = showLowered(theme);
    expect(shownAs(backgroundColor)).toEqual(color);
  });
});
