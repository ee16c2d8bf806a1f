import { createOffsetMap, type OffsetMap } from '@labelwright/core';
import type { DecodeOptions, Reading } from '../codec';
import { createFindings, type Findings } from '../findings';
import { quoted } from '../json/guards';
import { finishRecord } from '../records/make-record';

interface Entity {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

const ENTITY = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/;
const NOTE = /^#\S*\t\S+ (T\S+)\t(.*)$/;

/** A record from the text and the annotations of one document; without annotations nobody annotated it. */
export function readStandoff(
  id: string,
  text: string,
  annotations: string | undefined,
  { settings }: DecodeOptions,
): Reading {
  const findings = createFindings();
  const map = createOffsetMap(text);
  const entities = new Map<string, Entity>();
  const notes: (Entity & { note: string })[] = [];
  const lines = annotations?.split(/\r?\n/) ?? [];
  lines.forEach((line, index) => {
    const path = `${id}.ann line ${index + 1}`;
    const note = NOTE.exec(line);
    const target = note === null ? undefined : entities.get(note[1] ?? '');
    if (line.trim() === '') return;
    if (line.startsWith('T')) {
      const found = readEntity(line, map, path, findings);
      if (found !== undefined) entities.set(found.key, found.entity);
    } else if (target !== undefined) {
      notes.push({ ...target, note: note?.[2] ?? '' });
    } else {
      findings.warn(
        'NOT_READ',
        path,
        `A record has no place for ${quoted(line)}: it is no entity, and no note on one.`,
      );
    }
  });
  const init = {
    id,
    text,
    annotation: annotations === undefined ? undefined : [...entities.values()],
    metadata: notes.length === 0 ? {} : { _labelwright: { notes } },
  };
  return finishRecord('TokenClassification', init, findings, settings);
}

function readEntity(
  line: string,
  map: OffsetMap,
  path: string,
  findings: Findings,
): { readonly key: string; readonly entity: Entity } | undefined {
  const [, key, label, places, quote] = ENTITY.exec(line) ?? [];
  if (key === undefined || label === undefined || places === undefined) {
    const shape =
      'An entity is a name, a tab, a label with its offsets, a tab and its text: "T1", "PER 0 5", "Alice".';
    findings.warn('SYNTAX_INVALID', path, `${quoted(line)} is no entity. ${shape}`);
    return undefined;
  }
  const pieces = places.split(';').map((piece) => piece.split(' ').map(Number));
  const start = pieces[0]?.[0] ?? 0;
  const end = pieces.at(-1)?.[1] ?? 0;
  if (pieces.length > 1) {
    const message = `Entity ${key} is in ${pieces.length} pieces; a record holds the whole stretch [${start}, ${end}).`;
    findings.warn('SPAN_DISCONTINUOUS', path, message);
  }
  const covered = pieces.map(([from = 0, to = 0]) => map.slice(from, to)).join(' ');
  if (quote !== undefined && flat(quote) !== flat(covered)) {
    const message = `Entity ${key} quotes ${quoted(quote)}, but at its offsets is ${quoted(covered)}.`;
    findings.warn('TEXT_DIFFERS', path, message);
  }
  return { key, entity: { label, start, end } };
}

/** The quoted text has a space for each line break. */
export function flat(text: string): string {
  return text.replace(/[\r\n\t]/g, ' ');
}
