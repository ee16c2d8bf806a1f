import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';

import { button, checkbox, component, part, show, TRAVEL, travelSettings } from './harness';

/*
 * axe measures the colours that the page asks for, not those that the system puts in their place; so they are looked at
 * here, as the browser computes them while it forces the system's.
 */

const SYSTEM = [
  'Canvas',
  'CanvasText',
  'ButtonFace',
  'ButtonText',
  'ButtonBorder',
  'Field',
  'FieldText',
  'GrayText',
  'Highlight',
  'HighlightText',
  'LinkText',
  'Mark',
  'MarkText',
] as const;

/** Without motion: a colour on its way to another is none of the system's. */
const force = (value: 'active' | 'none') =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value },
      { name: 'prefers-reduced-motion', value: value === 'active' ? 'reduce' : '' },
    ],
  } as never);

beforeEach(() => force('active'));
afterEach(async () => {
  cleanup();
  await force('none');
});

/** What a system colour is on this machine. */
function system(name: (typeof SYSTEM)[number]): string {
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const color = (element: Element, property: 'color' | 'backgroundColor' | 'borderTopColor') =>
  getComputedStyle(element)[property];

const COMPARED = {
  ...TRAVEL,
  explanation: { text: [{ token: 'trip', attributions: { travel: 0.5 } }] },
  searchKeywords: ['trip'],
  text: 'A trip to Rome',
} as const;

describe('in forced colours', () => {
  it('all text has a colour of the system, on a ground of the system', async () => {
    show(COMPARED, { settings: travelSettings, compare: true });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await userEvent.click(checkbox('sports'));
    await userEvent.click(button('Keyboard shortcuts'));
    const known = new Set(SYSTEM.map(system));
    const strangers = [...component().querySelectorAll<HTMLElement>('*')].filter((element) => {
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      const ground = color(element, 'backgroundColor');
      const isClear = /, 0\)$|transparent/.test(ground);
      return hasText && (!known.has(color(element, 'color')) || !(isClear || known.has(ground)));
    });
    expect(strangers.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
  });

  it('what is chosen is told by the system’s colours of a selection, and by its mark', async () => {
    show(TRAVEL, { settings: travelSettings });
    await userEvent.click(checkbox('sports'));
    expect(color(checkbox('sports'), 'backgroundColor')).toBe(system('Highlight'));
    expect(color(checkbox('sports'), 'color')).toBe(system('HighlightText'));
    expect(color(checkbox('travel'), 'backgroundColor')).not.toBe(system('Highlight'));
    expect(getComputedStyle(checkbox('travel')).borderTopStyle).toBe('dashed');
    await userEvent.click(button('No label applies'));
    expect(color(button('No label applies'), 'backgroundColor')).toBe(system('Highlight'));
    expect(color(button('No label applies'), 'color')).toBe(system('HighlightText'));
  });

  it('scores have a bar, attributions a line and keywords a mark that are seen', () => {
    show(COMPARED, { settings: travelSettings });
    const bar = part('label-bar');
    expect(bar === null ? '' : getComputedStyle(bar).fill).toBe(system('CanvasText'));
    const attribution = component().querySelector('[data-lw-part="inputs"] [data-sign="positive"]');
    expect(attribution === null ? '' : getComputedStyle(attribution).textDecorationColor).toBe(
      system('CanvasText'),
    );
    const keyword = component().querySelector('mark');
    expect(keyword === null ? '' : color(keyword, 'backgroundColor')).toBe(system('Mark'));
    expect(keyword === null ? '' : color(keyword, 'color')).toBe(system('MarkText'));
  });

  it('buttons that do nothing now are grey, and those that are on are not told by colour alone', async () => {
    show(COMPARED, { settings: travelSettings });
    expect(color(button('Undo'), 'color')).toBe(system('GrayText'));
    const explain = button('Explanation');
    expect(explain).toHaveAttribute('aria-pressed', 'true');
    expect(color(explain, 'backgroundColor')).toBe(system('Highlight'));
    await userEvent.click(explain);
    expect(color(button('Explanation'), 'backgroundColor')).not.toBe(system('Highlight'));
  });
});
