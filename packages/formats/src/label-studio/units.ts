import { createOffsetMap, type OffsetMap } from '@labelwright/core';
import type { Findings } from '../findings';
import { quoted } from '../json/guards';

export type LabelStudioUnit = 'codePoint' | 'utf16' | 'auto';

/** A region of a text as a file has it, and the text that it says it covers. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly text?: string | undefined;
  /** Where it is in the record. */
  readonly path: string;
}

/** Turns a region's offsets into code points. */
export type ToCodePoints = (offset: number) => number;

/**
 * Which unit the offsets of a record count. `auto` compares the text that each region says it covers with both slices: the
 * first unit that fits all of them is it, code points before UTF-16. Where neither fits all, the one that fits more is taken
 * and each region that does not fit is reported; where no region quotes its text and the units differ, that is reported.
 */
export function codePointsBy(
  unit: LabelStudioUnit,
  text: string,
  regions: readonly Region[],
  findings: Findings,
): ToCodePoints {
  const map = createOffsetMap(text);
  if (map.astral.length === 0) {
    report(regions, (region) => map.slice(region.start, region.end), findings);
    return (offset) => offset;
  }
  const slices = {
    codePoint: ({ start, end }: Region) => map.slice(start, end),
    utf16: ({ start, end }: Region) => text.slice(start, end),
  };
  const chosen = unit === 'auto' ? choose(regions, slices, map, findings) : unit;
  report(regions, slices[chosen], findings);
  return chosen === 'utf16' ? (offset) => map.toCodePoint(offset) : (offset) => offset;
}

type Slices = Readonly<Record<'codePoint' | 'utf16', (region: Region) => string>>;

function choose(
  regions: readonly Region[],
  slices: Slices,
  map: OffsetMap,
  findings: Findings,
): 'codePoint' | 'utf16' {
  const fits = (unit: keyof Slices): number =>
    regions.filter((region) => isQuoted(region, slices[unit](region))).length;
  const [codePoints, utf16] = [fits('codePoint'), fits('utf16')];
  const differ = regions.some(({ end }) => end > (map.astral[0] ?? 0));
  const isQuotedAnywhere = regions.some((region) => region.text !== undefined);
  if (differ && !isQuotedAnywhere) {
    const message =
      'Characters of two UTF-16 units come before or in a span, and no span quotes its text, so nothing tells what its ' +
      'offsets count. They are taken as code points; name the unit.';
    findings.warn('UNIT_UNCERTAIN', '', message);
  }
  return utf16 > codePoints ? 'utf16' : 'codePoint';
}

function report(regions: readonly Region[], slice: (region: Region) => string, findings: Findings): void {
  for (const region of regions) {
    const covered = slice(region);
    if (region.text === undefined || isQuoted(region, covered)) continue;
    const message = `The span says that it covers ${quoted(region.text)}, but at its offsets is ${quoted(covered)}.`;
    findings.warn('TEXT_DIFFERS', region.path, message);
  }
}

/** Some versions write a line feed as a backslash and an n. */
function isQuoted({ text }: Region, slice: string): boolean {
  return text === slice || text?.replaceAll('\\n', '\n') === slice;
}
