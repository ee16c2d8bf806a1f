import type { Findings } from '../findings';
import { type Fields, isList, isPlainObject } from '../json/guards';
import { codePointsBy, type LabelStudioUnit, type Region } from './units';

/** What one annotation or prediction of a task says, in the long form of records. */
export interface Answer {
  readonly spans: readonly Fields[];
  readonly labels: readonly Fields[];
  readonly texts: readonly Fields[];
}

/** Reads the `result` of an annotation or prediction; what is no span, choice or text of a text is reported. */
export function readResults(
  given: unknown,
  text: string,
  score: number,
  unit: LabelStudioUnit,
  path: string,
  findings: Findings,
): Answer {
  const spans: { region: Region; label: unknown; score: number }[] = [];
  const labels: Fields[] = [];
  const texts: Fields[] = [];
  (isList(given) ? given : []).forEach((result, index) => {
    const where = `${path}[${index}]`;
    const value = isPlainObject(result) && isPlainObject(result.value) ? result.value : undefined;
    const type = isPlainObject(result) ? result.type : undefined;
    const sure = isPlainObject(result) && typeof result.score === 'number' ? result.score : score;
    const names = value === undefined ? undefined : (value.labels ?? value.hypertextlabels);
    if (
      value !== undefined &&
      isList(names) &&
      typeof value.start === 'number' &&
      typeof value.end === 'number'
    ) {
      const quote = typeof value.text === 'string' ? value.text : undefined;
      const region = { start: value.start, end: value.end, text: quote, path: where };
      for (const label of names) spans.push({ region, label, score: sure });
    } else if (value !== undefined && isList(value.choices)) {
      for (const label of value.choices) labels.push({ label, score: sure });
    } else if (value !== undefined && type === 'textarea') {
      for (const line of isList(value.text) ? value.text : [value.text])
        texts.push({ text: line, score: sure });
    } else {
      findings.warn(
        'NOT_READ',
        where,
        `A record has no place for a result of the type ${JSON.stringify(type)}.`,
      );
    }
  });
  const regions = [...new Set(spans.map(({ region }) => region))];
  const toCodePoint = codePointsBy(unit, text, regions, findings);
  return {
    spans: spans.map(({ region, label, score: sure }) => ({
      label,
      start: toCodePoint(region.start),
      end: toCodePoint(region.end),
      score: sure,
    })),
    labels,
    texts,
  };
}
