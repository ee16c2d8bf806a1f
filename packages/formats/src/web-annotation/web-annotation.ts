import type { AnnotationRecord, Task } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { createFindings, type Findings } from '../findings';
import { type Fields, isList, isPlainObject, quoted } from '../json/guards';
import { finishRecord, NO_OBJECT, NO_TASK, unreadable } from '../records/make-record';
import { writeId } from '../records/record-id';
import { jsonCodec, kindOfRecord, type RowFormat } from '../row-codec';
import { covered, writeItems } from './write-items';

export interface WebAnnotationDecodeOptions extends DecodeOptions {
  /** The text behind the IRI of a source, for pages that do not carry it. */
  readonly textOf?: ((source: string) => string | undefined) | undefined;
  readonly multiLabel?: boolean | undefined;
}

const FORMAT: RowFormat<unknown, WebAnnotationDecodeOptions> = {
  name: 'web-annotation',
  title: 'W3C Web Annotation',
  extensions: ['jsonld'],
  mediaType: 'application/ld+json',
  tasks: ['TextClassification', 'TokenClassification'],
  offsetUnit: 'codePoint',
  read: readPage,
  write: writePage,
  readingOf: (_options, record) => kindOfRecord(record),
};

/**
 * Web Annotation Data Model (W3C Recommendation, 23 February 2017) in JSON-LD: an `AnnotationPage` a record, an annotation a
 * span or label, its body a tag, its target the text with a position and a quote. Positions are code points, as its section
 * "Text Position Selector" has it. The text itself, which the model leaves at its source, is the page's `source.value`.
 * Annotations by software are predictions. Not standard: `score` on a body. Not carried: tokens, vectors, answers by agent.
 */
export const webAnnotationCodec: Codec<WebAnnotationDecodeOptions, EncodeOptions> = jsonCodec(FORMAT, {
  layout: 'list',
});

function writePage(record: AnnotationRecord): Fields {
  const id = writeId(record);
  const source = id === null ? 'urn:labelwright:text' : `urn:labelwright:${String(id)}`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    ...(id === null ? {} : { id: source }),
    source: { id: source, type: 'Text', value: record.text ?? '' },
    motivation: record.task === 'TokenClassification' ? 'tagging' : 'classifying',
    ...(Object.keys(record.metadata).length === 0 ? {} : { metadata: record.metadata }),
    ...(record.annotation === undefined && record.prediction === undefined
      ? {}
      : {
          items: [...writeItems(record, 'annotation', source), ...writeItems(record, 'prediction', source)],
        }),
  };
}

function readPage(row: unknown, options: WebAnnotationDecodeOptions): Reading {
  if (!isPlainObject(row)) return unreadable('RECORD_NOT_OBJECT', NO_OBJECT);
  const items = isList(row.items) ? row.items.filter(isPlainObject) : row.type === 'Annotation' ? [row] : [];
  const findings = createFindings();
  const task = options.task ?? taskOf(row, items);
  if (task === undefined || task === 'Text2Text') return unreadable('TASK_UNKNOWN', NO_TASK);
  const source = isPlainObject(row.source) ? row.source : {};
  const iri = source.id ?? items.map(sourceOf).find((found) => found !== undefined);
  const text = source.value ?? (typeof iri === 'string' ? options.textOf?.(iri) : undefined);
  if (typeof text !== 'string')
    return unreadable('TEXT_MISSING', `Nothing tells the text of ${quoted(String(iri))}.`);
  const read = items.map((item, index) => ({
    item,
    bodies: readBodies(item, text, `items[${index}]`, task, findings),
  }));
  const human = read.filter(({ item }) => !isSoftware(item));
  const software = read.filter(({ item }) => isSoftware(item));
  const labels = human.flatMap(({ bodies }) => bodies).map(({ score: _score, ...body }) => body);
  const multiLabel = options.multiLabel ?? labels.length > 1;
  const hasAnswer = isList(row.items) && (human.length > 0 || software.length === 0);
  const names = labels.map(({ label }) => label);
  const annotation = task === 'TokenClassification' ? labels : multiLabel ? names : names[0];
  const init = {
    id: typeof row.id === 'string' ? row.id.replace(/^urn:labelwright:/, '') : undefined,
    text,
    ...(task === 'TextClassification' ? { multiLabel } : {}),
    metadata: isPlainObject(row.metadata) ? row.metadata : {},
    annotation: hasAnswer ? annotation : undefined,
    annotationAgent: agentOf(human),
    prediction: software.length === 0 ? undefined : software.flatMap(({ bodies }) => bodies),
    predictionAgent: agentOf(software),
  };
  return finishRecord(task, init, findings, options.settings);
}

function taskOf(page: Fields, items: readonly Fields[]): Task | undefined {
  if (items.some((item) => selectorsOf(item).length > 0) || page.motivation === 'tagging')
    return 'TokenClassification';
  return page.motivation === 'classifying' || items.length > 0 ? 'TextClassification' : undefined;
}

function isSoftware({ creator, generator }: Fields): boolean {
  return (
    (isPlainObject(creator) && creator.type === 'Software') ||
    (creator === undefined && generator !== undefined)
  );
}

function agentOf(read: readonly { readonly item: Fields }[]): unknown {
  const agents = read.map(({ item }) =>
    isPlainObject(item.creator) ? (item.creator.name ?? item.creator.id) : item.creator,
  );
  return agents.find((agent) => typeof agent === 'string');
}

function sourceOf({ target }: Fields): unknown {
  return isPlainObject(target) ? (isPlainObject(target.source) ? target.source.id : target.source) : target;
}

function selectorsOf({ target }: Fields): readonly Fields[] {
  const selector = isPlainObject(target) ? target.selector : undefined;
  return (isList(selector) ? selector : [selector]).filter(isPlainObject);
}

function readBodies(
  item: Fields,
  text: string,
  path: string,
  task: Task,
  findings: Findings,
): readonly Fields[] {
  const bodies = (isList(item.body) ? item.body : [item.body]).filter(
    (body) =>
      !isPlainObject(body) ||
      body.purpose === undefined ||
      body.purpose === 'tagging' ||
      body.purpose === 'classifying',
  );
  const labels = bodies.map((body) =>
    isPlainObject(body)
      ? { label: body.value ?? body.id, score: typeof body.score === 'number' ? body.score : 0 }
      : { label: body, score: 0 },
  );
  if (task === 'TextClassification') return labels;
  const selectors = selectorsOf(item);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (position === undefined) {
    findings.warn('NOT_READ', path, 'The annotation has no text position, so it is at no place in the text.');
    return [];
  }
  const { start, end } = position;
  const slice = covered(text, Number(start), Number(end));
  if (typeof quote?.exact === 'string' && quote.exact !== slice) {
    findings.warn(
      'TEXT_DIFFERS',
      path,
      `It quotes ${quoted(quote.exact)}, but at its position is ${quoted(slice)}.`,
    );
  }
  return labels.map(({ label, score }) => ({ label, start, end, score }));
}
