import {
  type AnnotationRecord,
  createOffsetMap,
  type Span,
  type TextTerm,
  type TokenClassificationRecord,
  termPlaces,
} from '@labelwright/core';

import { type Excerpt, excerptOf, type LabelledPlace, type SpanLayer } from './excerpt';

/** One of the texts of a record. */
export interface RecordText {
  /** What the input is called; `undefined` where a record has one text only. */
  readonly name: string | undefined;
  readonly excerpt: Excerpt;
}

/** Texts that a line of the list has room for; a line that says how many more there are takes the place of one. */
const SHOWN_TEXTS = 3;

/** The texts of a record as a list shows them, with what `terms` find in them. */
export function recordTexts(
  record: AnnotationRecord,
  terms: readonly TextTerm[],
): { readonly texts: readonly RecordText[]; readonly more: number } {
  if (record.task !== 'TextClassification') {
    const places = termPlaces(record.text, termsFor(terms, 'text'));
    const spans = record.task === 'TokenClassification' ? labelledPlaces(record) : [];
    return { texts: [{ name: undefined, excerpt: excerptOf(record.text, places, spans) }], more: 0 };
  }
  const inputs = Object.entries(record.inputs).map(([name, value]) => {
    const text = typeof value === 'string' ? value : value.join('\n');
    return { name, text, places: termPlaces(text, termsFor(terms, name)) };
  });
  // What matched is shown in any case.
  const shown =
    inputs.length <= SHOWN_TEXTS
      ? inputs
      : [...inputs]
          .sort((a, b) => Number(b.places.length > 0) - Number(a.places.length > 0))
          .slice(0, SHOWN_TEXTS - 1);
  const texts = inputs
    .filter((input) => shown.includes(input))
    .map(({ name, text, places }) => ({
      name: inputs.length === 1 && name === 'text' ? undefined : name,
      excerpt: excerptOf(text, places),
    }));
  return { texts, more: inputs.length - texts.length };
}

/** The terms that were looked for in this text. */
function termsFor(terms: readonly TextTerm[], name: string): readonly TextTerm[] {
  return terms.filter(
    ({ field }) =>
      field === undefined || field.kind === 'text' || (field.kind === 'inputs' && field.key === name),
  );
}

/** Annotated and predicted spans in the units of the text; what is not in it is passed over. */
function labelledPlaces({
  text,
  annotation,
  prediction,
}: TokenClassificationRecord): readonly LabelledPlace[] {
  const map = createOffsetMap(text);
  const placed = (spans: readonly Span[] | undefined, layer: SpanLayer): readonly LabelledPlace[] =>
    (spans ?? [])
      .filter(({ start, end }) => start >= 0 && start < end && end <= map.length)
      .map(({ label, start, end }) => ({ layer, label, start: map.toUtf16(start), end: map.toUtf16(end) }));
  return [...placed(annotation, 'annotation'), ...placed(prediction, 'prediction')];
}
