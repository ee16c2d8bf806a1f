import { forwardRef } from 'react';

import {
  AcceptAll,
  Actions,
  Announcer,
  Clear,
  Conflict,
  Discard,
  Help,
  Issues,
  Redo,
  Reset,
  Restore,
  ShortcutList,
  Status,
  Undo,
  Validate,
} from '../internal/lifecycle-parts';
import {
  Candidate,
  CandidateRow,
  Candidates,
  CandidatesLabel,
  Editor,
  EditorLabel,
  RejectCandidate,
  Root,
  Source,
  SourceLabel,
  type Text2TextRootProps,
  useText2TextEditorContext,
} from './text2text-editor-parts';

export type Text2TextEditorProps = Omit<Text2TextRootProps, 'children'>;

/** The usual arrangement, made of the public parts only: a host that outgrows it rebuilds it from the same. */
const DropIn = forwardRef<HTMLDivElement, Text2TextEditorProps>((props, ref) => (
  <Root ref={ref} {...props}>
    <Issues />
    <Conflict />
    <SourceLabel />
    <Source />
    <CandidatesLabel />
    <Candidates />
    <EditorLabel />
    <Editor />
    <Actions />
    <Shortcuts />
    <Announcer />
  </Root>
));
DropIn.displayName = 'Text2TextEditor';

function Shortcuts() {
  const { messages } = useText2TextEditorContext('ShortcutList');
  return (
    <ShortcutList>
      <p>{messages.candidateKeys}</p>
    </ShortcutList>
  );
}

/** Writes one text out of another: translation, summary, paraphrase. Choose a candidate, edit it, validate. */
export const Text2TextEditor = Object.assign(DropIn, {
  Root,
  SourceLabel,
  Source,
  CandidatesLabel,
  Candidates,
  CandidateRow,
  Candidate,
  RejectCandidate,
  EditorLabel,
  Editor,
  Actions,
  Validate,
  Discard,
  Restore,
  Clear,
  Reset,
  Undo,
  Redo,
  AcceptAll,
  Help,
  Status,
  Issues,
  Conflict,
  ShortcutList,
  Announcer,
});
