import { isPlainObject } from '../records/guards';
import { ownMetadata, withOwnMember } from '../records/own-metadata';
import type { Json } from '../records/record';
import type { Text2TextRecord } from '../records/text2text';
import { wordDistance } from '../text/word-distance';
import { candidatesOf, type TextCandidate } from './text-candidates';
import type { TextDraft } from './text-draft';

/*
 * What an answer was made of: `metadata._labelwright.basedOn` of a record, written while the answer began as a candidate.
 * - `unchanged`: the candidate was taken as it is
 * - `distance`: words and punctuation marks put in, taken out or replaced since (`wordDistance`)
 * - `index`, `score`: the candidate's place in `prediction`, from 0, and its score; absent where it was replaced meanwhile
 * - `agent`: who predicted it; where that is not `predictionAgent`, `index` counts in the agent's entry of `predictions`
 */

const MEMBER = 'basedOn';

/** The metadata of a record with this answer; its own where the answer is the one that it was opened with. */
export function metadataWithOrigin(
  draft: TextDraft,
  record: Text2TextRecord,
  opened: TextDraft,
): Text2TextRecord['metadata'] {
  const { metadata } = record;
  if (isSameAnswer(draft, opened)) return metadata;
  const origin = originOf(draft, record);
  if (origin === undefined && ownMetadata(metadata)[MEMBER] === undefined) return metadata;
  // Metadata that is no object is among the record's issues and no server takes it.
  return withOwnMember(isPlainObject(metadata) ? metadata : {}, MEMBER, origin);
}

/** The candidate that the answer of a stored record began as; `undefined` where that is not known, or not there any more. */
export function storedOrigin(record: Text2TextRecord): TextCandidate | undefined {
  const origin = ownMetadata(record.metadata)[MEMBER];
  if (!isPlainObject(origin)) return undefined;
  return candidatesOf(record).find(
    ({ index, score, agent }) => index === origin.index && score === origin.score && agent === origin.agent,
  );
}

function originOf({ text, answered, candidate }: TextDraft, record: Text2TextRecord): Json | undefined {
  if (!answered || candidate === undefined) return undefined;
  const made = { unchanged: text === candidate, distance: wordDistance(candidate, text) };
  const found = candidatesOf(record).find((one) => one.text === candidate);
  if (found === undefined) return made;
  const { index, score, agent } = found;
  return { ...made, index, score, ...(agent === undefined ? {} : { agent }) };
}

function isSameAnswer(a: TextDraft, b: TextDraft): boolean {
  return a === b || (a.text === b.text && a.answered === b.answered && a.candidate === b.candidate);
}
