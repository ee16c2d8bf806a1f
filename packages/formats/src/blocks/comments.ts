import type { Block } from './block-codec';

const COMMENT = /^#\s*([^=]+?)\s*=\s?(.*)$/;

/** What the comments of a block say, `# key = value`, in their order; other comments are `undefined` under their text. */
export function readComments(lines: Block): ReadonlyMap<string, string | undefined> {
  const comments = new Map<string, string | undefined>();
  for (const { text } of lines) {
    const found = COMMENT.exec(text);
    if (found?.[1] === undefined) comments.set(text.replace(/^#\s*/, ''), undefined);
    else comments.set(found[1], found[2] ?? '');
  }
  return comments;
}

/** Writes comments that `readComments` understands; a line break in one would end it, so that becomes a space. */
export function writeComment(key: string, value: string): string {
  return `# ${key} = ${value.replace(/[\r\n]+/g, ' ')}\n`;
}
