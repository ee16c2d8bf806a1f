import { ADDRESSES } from '../texts/addresses';
import { passages } from '../texts/passages';

/** A piece of a speech, and who gave that speech when. */
export interface SpeechPassage {
  readonly id: string;
  readonly text: string;
  readonly metadata: { readonly president: string; readonly year: number; readonly party: string };
}

/** Four passages of about `length` UTF-16 units from each address. The salutation at the start is passed over. */
export function speechPassages(length: number): readonly SpeechPassage[] {
  return ADDRESSES.flatMap(({ year, name, party, text }) =>
    passages(text, length)
      .slice(2, 6)
      .map((passage, index) => ({
        id: `${name} ${year}/${index + 1}`,
        text: passage,
        metadata: { president: name, year, party },
      })),
  );
}
