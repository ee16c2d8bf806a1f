/** One thing that a text is written in. */
export interface EditorSubject {
  /** Gets ready to draw; not timed. */
  prepare(texts: EditedText, box: HTMLElement): void;
  /** The render call. */
  mount(): void;
  /** The field, once it is drawn. */
  field(): HTMLTextAreaElement | null;
  /** Whether all that follows the text shows it as it is now. */
  isSettled(): boolean;
}

/** A text, and the one that it was made of. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
}

const WORDS = 'the of a system record text word model label span and in to is was for on by with at'.split(
  ' ',
);

/** In each so many words one was put in another's place. */
const EDITED = 60;

/** A text of so many characters, the same for the same number: in paragraphs, or all in one line. */
export function editedText(characters: number, oneLine: boolean): EditedText {
  const before: string[] = [];
  const after: string[] = [];
  let length = 0;
  for (let at = 0; length < characters; at += 1) {
    const word = `${WORDS[(at * 7) % WORDS.length]}${at % 11 === 10 ? at % 97 : ''}`;
    const end = at % 15 === 14 ? (at % 90 === 89 && !oneLine ? '.\n' : '. ') : ' ';
    before.push(word + end);
    after.push((at % EDITED === EDITED - 1 ? 'edited' : word) + end);
    length += after.at(-1)?.length ?? 0;
  }
  return { before: before.join(''), after: after.join('').slice(0, characters) };
}
