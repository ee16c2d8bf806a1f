import { tokensTouching } from '../text/token-index';
import type { Fields } from './check-fields';
import type { CheckLabel } from './check-labels';
import { describe, quote } from './describe';
import { type Fit, fitRange, type SpanFrame } from './fit-span';
import type { Report } from './report';

const UNITS =
  'Offsets are half-open and count Unicode code points; convert offsets of JavaScript strings or the DOM with ' +
  'codePointFromUtf16().';

/** Checks the label and the offsets of the span `path[index]`. */
export type CheckSpan = (span: Fields, path: string, index: number) => void;

export function createSpanCheck(
  frame: SpanFrame | undefined,
  checkLabel: CheckLabel,
  report: Report,
): CheckSpan {
  return (span, path, index) => {
    if (!checkLabel.isFine(span.label)) checkLabel(span.label, `${path}[${index}].label`);
    const { start, end } = span;
    if (!isOffset(start) || !isOffset(end)) {
      for (const key of ['start', 'end']) {
        if (isOffset(span[key])) continue;
        report.error(
          'FIELD_TYPE',
          `${path}[${index}].${key}`,
          `It is ${describe(span[key])}. Write a whole number. ${UNITS}`,
        );
      }
      return;
    }
    if (frame === undefined) return;
    const fit = fitRange(start, end, frame);
    if (fit.problem === undefined && !fit.corrected) return;
    reportFit(fit, { label: span.label, start, end, path: `${path}[${index}]` }, frame, report);
  };
}

interface Place {
  readonly label: unknown;
  readonly start: number;
  readonly end: number;
  readonly path: string;
}

function reportFit(fit: Fit, { label, start, end, path }: Place, frame: SpanFrame, report: Report): void {
  const { map } = frame;
  const name = `Span ${typeof label === 'string' ? quote(label) : ''} [${start}, ${end})`.replace('  ', ' ');
  const size = `the text, which has ${map.length} code points`;
  switch (fit.problem) {
    case 'SPAN_REVERSED':
      report.error(
        fit.problem,
        `${path}.end`,
        `${name} ends before it starts, so it covers nothing. Swap start and end.`,
      );
      break;
    case 'SPAN_EMPTY':
      report.error(
        fit.problem,
        path,
        `${name} is empty, so there is nothing to see or to learn from. Remove it; end is exclusive.`,
      );
      break;
    case 'SPAN_OUT_OF_RANGE':
      report.error(
        fit.problem,
        start < 0 ? `${path}.end` : `${path}.start`,
        `${name} is outside ${size}. ${UNITS}`,
      );
      break;
    case 'SPAN_BLANK':
      report.error(
        fit.problem,
        path,
        `${name} covers only white space, ${quote(map.slice(start, end))}. Remove it. ${UNITS}`,
      );
      break;
    case 'SPAN_NOT_ALIGNED':
      report.error(fit.problem, path, notAligned(name, fit.range, frame));
      break;
    default:
      report.warn(
        'SPAN_CORRECTED',
        path,
        `${name} ${reason(start, end, map.length)}. It becomes [${fit.range.start}, ${fit.range.end}), ` +
          `${quote(map.slice(fit.range.start, fit.range.end))}; its label and score stay. ${UNITS}`,
      );
  }
}

function reason(start: number, end: number, length: number): string {
  const out = start < 0 || end > length;
  return out ? `sticks out of a text of ${length} code points` : 'has white space at its ends';
}

function notAligned(
  name: string,
  range: { readonly start: number; readonly end: number },
  { map, index }: SpanFrame,
): string {
  const covered = `${name} covers ${quote(map.slice(range.start, range.end))}, which is off the borders of the given tokens`;
  const touched = index === undefined ? undefined : tokensTouching(index, range);
  if (index === undefined || touched === undefined) {
    return `${covered}: no token is there, so a server refuses it. Give tokens that cover it, or remove the span.`;
  }
  const { first, last } = touched;
  const whole = { start: index.start(first), end: index.end(last) };
  const tokens = first === last ? `token ${first}` : `tokens ${first} to ${last}`;
  return (
    `${covered}, so a server refuses it. Write [${whole.start}, ${whole.end}) for ${tokens}, ` +
    `${quote(map.slice(whole.start, whole.end))}, or give tokens that end where the span does.`
  );
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
