import { type AnnotationRecord, createOffsetMap } from '@labelwright/core';
import { type Fields, isPlainObject } from '../json/guards';

/** Code points that a quote has before and behind it, to find it again in a text that changed. */
const CONTEXT = 16;

/** The annotations that an annotation or a prediction is. */
export function writeItems(
  record: AnnotationRecord,
  kind: 'annotation' | 'prediction',
  source: string,
): readonly Fields[] {
  const answer: unknown = record[kind];
  if (answer === undefined) return [];
  const agent = record[`${kind}Agent`];
  const type = kind === 'prediction' ? 'Software' : 'Person';
  const creator = { creator: { type, ...(agent === undefined ? {} : { name: agent }) } };
  const members: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const map = createOffsetMap(record.text ?? '');
  return members.map((member) => {
    const { label, start, end, score } = isPlainObject(member)
      ? member
      : { label: member, start: undefined, end: undefined, score: undefined };
    const purpose = start === undefined ? 'classifying' : 'tagging';
    const [from, to] = [Number(start), Number(end)];
    const selector =
      start === undefined
        ? {}
        : {
            selector: [
              { type: 'TextPositionSelector', start, end },
              {
                type: 'TextQuoteSelector',
                exact: map.slice(from, to),
                prefix: map.slice(from - CONTEXT, from),
                suffix: map.slice(to, to + CONTEXT),
              },
            ],
          };
    return {
      type: 'Annotation',
      motivation: purpose,
      ...creator,
      body: { type: 'TextualBody', value: label, purpose, ...(score === undefined ? {} : { score }) },
      target: { source, ...selector },
    };
  });
}

/** The code points `[start, end)` of `text`. */
export function covered(text: string, start: number, end: number): string {
  return createOffsetMap(text).slice(start, end);
}
