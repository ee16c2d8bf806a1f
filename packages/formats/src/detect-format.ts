import { decodeHead } from './bytes/plain-text';
import { CODECS, FOLDER_CODECS } from './codecs';

/**
 * The name of the format that a file most probably is in, by its name and its first bytes (some kilobytes will do);
 * `undefined` where neither tells. The longest known ending of the name counts first, then what the content looks like; JSON,
 * which many formats share, is looked into in any case.
 */
export function detectFormat(name: string, firstBytes: Uint8Array = new Uint8Array(0)): string | undefined {
  const head = decodeHead(firstBytes).replace(/^\uFEFF/, '');
  const byName = formatOfName(name);
  // These endings are shared by formats that only the content tells apart.
  const isShared = byName === undefined || byName === 'jsonl' || byName === 'conll2003';
  return isShared ? (formatOfContent(head) ?? byName) : byName;
}

function formatOfName(name: string): string | undefined {
  const file = name.toLowerCase();
  const known = [...CODECS, ...FOLDER_CODECS].flatMap(({ name: format, extensions }) =>
    extensions
      .filter((extension) => file.endsWith(`.${extension}`))
      .map((extension) => ({ format, extension })),
  );
  return known.sort((a, b) => b.extension.length - a.extension.length)[0]?.format;
}

/** Members of JSON that only one format has, the most telling first. */
const MEMBERS: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['web-annotation', /"@context"\s*:\s*"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  [
    'label-studio',
    /"data"\s*:\s*\{[\s\S]*"(annotations|predictions|completions)"\s*:\s*\[|"(annotations|predictions)"\s*:\s*\[[\s\S]*"data"\s*:\s*\{/,
  ],
  [
    'argilla',
    /"(prediction_agent|annotation_agent|multi_label|event_timestamp|search_keywords)"\s*:|"agent"\s*:\s*"[^"]*",\s*"(labels|entities|sentences)"/,
  ],
  ['jsonl', /"task"\s*:\s*"(TextClassification|TokenClassification|Text2Text)"/],
  ['spacy', /^\s*\[?\s*\[\s*"|"paragraphs"\s*:|"cats"\s*:|"entities"\s*:\s*\[\s*\[/],
  ['prodigy', /"(answer|_input_hash|_task_hash|spans|accept)"\s*:/],
  ['doccano', /"labels?"\s*:\s*\[|"start_offset"\s*:|"entities"\s*:\s*\[\s*\{/],
  ['datasets', /"(tokens|ner_tags|text|label|target)"\s*:/],
];

function formatOfContent(head: string): string | undefined {
  if (head.startsWith('PAR1')) return 'parquet';
  if (/^\s*[[{]/.test(head)) return MEMBERS.find(([, pattern]) => pattern.test(head))?.[0];
  const lines = head.split(/\r\n?|\n/).filter((line) => line !== '' && !line.startsWith('#'));
  // The last line may be cut.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  if (whole.length === 0) return undefined;
  if (whole.every((line) => /^\d+([-.]\d+)?\t/.test(line) && line.split('\t').length === 10)) return 'conllu';
  const tags = whole
    .filter((line) => !line.startsWith('-DOCSTART-'))
    .map((line) => /[\t ](?:([BILU])-\S+|O|-)$/.exec(line));
  if (tags.length > 0 && tags.every((tag) => tag !== null)) {
    if (tags.some((tag) => tag?.[1] === 'L' || tag?.[1] === 'U')) return 'bilou';
    return whole.every((line) => line.includes('\t')) ? 'iob2' : 'conll2003';
  }
  return undefined;
}
