import { forwardRef } from 'react';

import { lifecycleParts } from '../internal/lifecycle-parts';
import { useText2TextEditorContext } from './text2text-editor-context';
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
  type Text2TextEditorRootProps,
} from './text2text-editor-parts';

export type Text2TextEditorProps = Omit<Text2TextEditorRootProps, 'children'>;

/** The usual arrangement, made of the public parts only: a host that outgrows it rebuilds it from the same. */
const DropIn = forwardRef<HTMLDivElement, Text2TextEditorProps>((props, ref) => (
  <Root ref={ref} {...props}>
    <lifecycleParts.Issues />
    <lifecycleParts.Conflict />
    <SourceLabel />
    <Source />
    <CandidatesLabel />
    <Candidates />
    <EditorLabel />
    <Editor />
    <lifecycleParts.Actions />
    <Shortcuts />
    <lifecycleParts.Announcer />
  </Root>
));
DropIn.displayName = 'Text2TextEditor';

function Shortcuts() {
  const { messages } = useText2TextEditorContext('ShortcutList');
  return (
    <lifecycleParts.ShortcutList>
      <p>{messages.candidateKeys}</p>
    </lifecycleParts.ShortcutList>
  );
}

/** Writes one text out of another: translation, summary, paraphrase. Choose a candidate, edit it, validate. */
export const Text2TextEditor = /* @__PURE__ */ Object.assign(DropIn, {
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
  ...lifecycleParts,
});
