import { type AnnotationRecord, compareSpans, createOffsetMap, type Span } from '@labelwright/core';
import { createDecoder } from '../bytes/split-lines';
import { wellFormed } from '../bytes/well-formed';
import type { Decoded, DecodeOptions, EncodeOptions, RecordStream } from '../codec';
import { locate } from '../findings';
import type { FolderCodec, NamedFile } from '../folder-codec';
import { isList, isPlainObject } from '../json/guards';
import { lostFields } from '../records/lost-fields';
import { decoded, MALFORMED, undecoded } from '../row-codec';
import { flat, readStandoff } from './read-standoff';

/**
 * brat standoff ("brat standoff format"): a text in `<name>.txt` and its entities in `<name>.ann`, which may overlap and
 * nest. Offsets count code points of the text, line breaks as they are. The name is the record's id. An entity in several
 * pieces becomes the whole stretch and is reported, as are relations, events and attributes; notes on entities are kept.
 */
export const bratCodec: FolderCodec = {
  name: 'brat',
  title: 'brat standoff',
  extensions: ['ann'],
  mediaType: 'text/plain',
  tasks: ['TokenClassification'],
  offsetUnit: 'codePoint',
  decodeFiles,
  encodeFiles,
};

type Kind = 'txt' | 'ann';

async function* decodeFiles(
  files: AsyncIterable<NamedFile> | Iterable<NamedFile>,
  options: DecodeOptions = {},
): AsyncGenerator<Decoded> {
  const waiting = new Map<string, Partial<Record<Kind, Uint8Array>>>();
  let index = 0;
  for await (const { name, bytes } of files) {
    const [, stem, kind] = /^(.*)\.(txt|ann)$/.exec(name) ?? [];
    if (stem === undefined || (kind !== 'txt' && kind !== 'ann')) continue;
    const pair = { ...waiting.get(stem), [kind]: bytes };
    if (pair.txt === undefined || pair.ann === undefined) {
      waiting.set(stem, pair);
      continue;
    }
    waiting.delete(stem);
    yield decodePair(stem, pair.txt, pair.ann, index, options);
    index += 1;
  }
  for (const [stem, { txt, ann }] of waiting) {
    if (txt !== undefined) yield decodePair(stem, txt, ann, index, options);
    else yield undecoded(`There is no text ${stem}.txt for the annotations in ${stem}.ann.`, index, {});
    index += 1;
  }
}

function decodePair(
  stem: string,
  txt: Uint8Array,
  ann: Uint8Array | undefined,
  index: number,
  options: DecodeOptions,
): Decoded {
  const decode = createDecoder();
  const text = decode(txt);
  const annotations = ann === undefined ? undefined : decode(ann);
  const reading = readStandoff(stem, text.text, annotations?.text, options);
  const malformed = text.malformed || annotations?.malformed === true;
  return decoded(malformed ? { ...reading, findings: [MALFORMED, ...reading.findings] } : reading, index, {});
}

async function* encodeFiles(
  records: RecordStream,
  { onIssue }: EncodeOptions = {},
): AsyncGenerator<NamedFile> {
  const encoder = new TextEncoder();
  const names = new Set<string>();
  let index = -1;
  for await (const record of records) {
    index += 1;
    if (record.task !== 'TokenClassification') {
      const message = `brat standoff has no place for ${record.task} records, so this one is left out.`;
      onIssue?.(
        locate({ code: 'TASK_MISMATCH', path: 'task', message, severity: 'error' }, index, record.id),
      );
      continue;
    }
    const name = freeName(record.id ?? `${index}`, names);
    const text = wellFormed(record.text);
    const annotations =
      record.annotation === undefined ? undefined : writeEntities(record, record.annotation);
    yield { name: `${name}.txt`, bytes: encoder.encode(text) };
    if (annotations !== undefined) yield { name: `${name}.ann`, bytes: encoder.encode(annotations) };
    if (onIssue === undefined) continue;
    const { record: after } = readStandoff(name, text, annotations, {});
    for (const finding of lostFields(record, after, 'brat standoff'))
      onIssue(locate(finding, index, record.id));
  }
}

function writeEntities(
  record: AnnotationRecord & { task: 'TokenClassification' },
  spans: readonly Span[],
): string {
  const map = createOffsetMap(record.text);
  const lines = spans.map(({ label, start, end }, i) => {
    const type = label.replace(/\s+/g, '_');
    return `T${i + 1}\t${type} ${start} ${end}\t${flat(map.slice(start, end))}\n`;
  });
  const notes = notesOf(record).map(({ span, note }, i) => {
    const target = spans.findIndex((other) => compareSpans(other, span) === 0);
    return target === -1 ? '' : `#${i + 1}\tAnnotatorNotes T${target + 1}\t${flat(note)}\n`;
  });
  return wellFormed([...lines, ...notes].join(''));
}

/** Notes lie in the protected part of a record's metadata. */
function notesOf({ metadata }: AnnotationRecord): readonly { readonly span: Span; readonly note: string }[] {
  const own = metadata._labelwright;
  const notes: unknown = isPlainObject(own) ? own.notes : undefined;
  return (isList(notes) ? notes : [])
    .filter(isPlainObject)
    .flatMap(({ label, start, end, note }) =>
      typeof note === 'string'
        ? [{ span: { label: String(label), start: Number(start), end: Number(end) }, note }]
        : [],
    );
}

/** The id as a file name, told from the others by a number if it has to be. */
function freeName(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 100) || '_';
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain}-${count}`;
  taken.add(name.toLowerCase());
  return name;
}
