import { forwardRef } from 'react';

import { lifecycleParts } from '../internal/lifecycle-parts';
import { Candidate, CandidateRow, Candidates, CandidatesLabel, RejectCandidate } from './candidate-parts';
import { Comparison } from './comparison';
import { Diff, DiffBase } from './diff-parts';
import { Editor, EditorBox, EditorLabel, EditorMarks } from './editor-parts';
import { FoldSource, Source, SourceLabel } from './source-parts';
import { useText2TextEditorContext } from './text2text-editor-context';
import { Panes, Root, SourcePane, TargetPane, type Text2TextEditorRootProps } from './text2text-editor-parts';
import { CopySource, Counts, DiffToggle, InsertSelection, Invisibles, Tools } from './tool-parts';

export type Text2TextEditorProps = Omit<Text2TextEditorRootProps, 'children'>;

/** The usual arrangement, made of the public parts only: a host that outgrows it rebuilds it from the same. */
const DropIn = forwardRef<HTMLDivElement, Text2TextEditorProps>((props, ref) => (
  <Root ref={ref} {...props}>
    <lifecycleParts.Issues />
    <lifecycleParts.Conflict />
    <Panes>
      <SourcePane>
        <SourceLabel />
        <Source />
        <FoldSource />
      </SourcePane>
      <TargetPane>{props.compare === true ? <Comparison /> : <Target />}</TargetPane>
    </Panes>
    <lifecycleParts.Actions />
    <Shortcuts />
    <lifecycleParts.Announcer />
  </Root>
));
DropIn.displayName = 'Text2TextEditor';

function Target() {
  return (
    <>
      <CandidatesLabel />
      <Candidates />
      <EditorLabel />
      <EditorBox>
        <Editor />
        <EditorMarks />
      </EditorBox>
      <Tools />
      <Diff />
    </>
  );
}

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
  Panes,
  SourcePane,
  TargetPane,
  SourceLabel,
  Source,
  FoldSource,
  CandidatesLabel,
  Candidates,
  CandidateRow,
  Candidate,
  RejectCandidate,
  EditorLabel,
  EditorBox,
  Editor,
  EditorMarks,
  Tools,
  DiffToggle,
  Invisibles,
  CopySource,
  InsertSelection,
  Counts,
  Diff,
  DiffBase,
  Comparison,
  ...lifecycleParts,
});
