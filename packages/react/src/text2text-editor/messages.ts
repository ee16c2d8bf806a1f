import { COMMON_MESSAGES, type CommonMessages } from '../internal/common-messages';

/** The words of the Text2TextEditor. */
export interface Text2TextEditorMessages extends CommonMessages {
  /** Name of the whole component for assistive technology. */
  readonly component: string;
  readonly source: string;
  readonly candidates: string;
  /** Name of the text field. */
  readonly editor: string;
  readonly placeholder: string;
  /** What became of a candidate. */
  readonly candidateState: Readonly<Record<'proposed' | 'accepted' | 'edited' | 'rejected', string>>;
  /** Name of the button that turns down the candidate at `number`, counted from 1. */
  readonly rejectCandidate: (number: number) => string;
  readonly candidateTaken: (number: number) => string;
  readonly candidateRejected: (number: number) => string;
  /** In the list of shortcuts: the number keys. */
  readonly candidateKeys: string;
}

export const TEXT2TEXT_EDITOR_MESSAGES: Text2TextEditorMessages = {
  ...COMMON_MESSAGES,
  component: 'Text editor',
  source: 'Source',
  candidates: 'Candidates',
  editor: 'Your text',
  placeholder: 'Write the text',
  candidateState: {
    proposed: 'In the editor',
    accepted: 'Accepted',
    edited: 'Edited',
    rejected: 'Rejected',
  },
  rejectCandidate: (number) => `Reject candidate ${number}`,
  candidateTaken: (number) => `Candidate ${number} taken.`,
  candidateRejected: (number) => `Candidate ${number} rejected.`,
  candidateKeys: 'The numbers 1 to 9 take a candidate; in the editor together with Alt.',
  shortcutNames: {
    ...COMMON_MESSAGES.shortcutNames,
    edit: 'Go into the editor',
    leave: 'Leave the editor',
    reject: 'Reject the candidate',
  },
};
