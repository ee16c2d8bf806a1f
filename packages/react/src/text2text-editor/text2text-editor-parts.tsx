import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { LifecycleContext } from '../internal/lifecycle-context';
import { mergeProps } from '../internal/merge-props';
import { splitProps } from '../internal/split-props';
import { useMergedRefs } from '../internal/use-merged-refs';
import { Text2TextEditorContext, useText2TextEditorContext } from './text2text-editor-context';
import { type UseText2TextEditorProps, useText2TextEditor } from './use-text2text-editor';

type DivProps = ComponentPropsWithoutRef<'div'>;

export type Text2TextEditorRootProps = UseText2TextEditorProps &
  Omit<DivProps, keyof UseText2TextEditorProps>;

/** Holds the record and all keys; everything else is a part inside it. */
export const Root = forwardRef<HTMLDivElement, Text2TextEditorRootProps>((props, ref) => {
  const { own, rest } = splitProps(props, ['lang', 'sourceLang']);
  const editor = useText2TextEditor(own);
  return (
    <LifecycleContext.Provider value={editor.lifecycle}>
      <Text2TextEditorContext.Provider value={editor}>
        <div ref={ref} {...editor.getRootProps(rest)} />
      </Text2TextEditorContext.Provider>
    </LifecycleContext.Provider>
  );
});
Root.displayName = 'Root';

/** Heading of the source text. Its name for assistive technology is on the text itself. */
export const SourceLabel = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { lifecycle, messages } = useText2TextEditorContext('SourceLabel');
  if (!lifecycle.drawable) return null;
  return (
    <div
      ref={ref}
      {...mergeProps(props, { ...lifecycle.getPartProps('source-label'), 'aria-hidden': true as const })}
    >
      {children ?? messages.source}
    </div>
  );
});
SourceLabel.displayName = 'SourceLabel';

/** The text to start from, line breaks and white space as they are. */
export const Source = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { lifecycle, source, getSourceProps } = useText2TextEditorContext('Source');
  if (!lifecycle.drawable) return null;
  return (
    <div ref={ref} {...getSourceProps(props)}>
      {children ?? source}
    </div>
  );
});
Source.displayName = 'Source';

/** Heading of the candidates, with the agent that predicted them; nothing where there are none. */
export const CandidatesLabel = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { lifecycle, messages, candidates, predictionAgent } = useText2TextEditorContext('CandidatesLabel');
  if (candidates.length === 0) return null;
  return (
    <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('candidates-label'))}>
      {children ?? (
        <>
          <span aria-hidden="true">{messages.candidates}</span>
          {predictionAgent === undefined ? null : (
            <span data-lw-agent="" dir="auto">
              {messages.predictedBy(predictionAgent)}
            </span>
          )}
        </>
      )}
    </div>
  );
});
CandidatesLabel.displayName = 'CandidatesLabel';

/** The candidates to choose from, best first; nothing where there are none. */
export const Candidates = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { candidates, getCandidatesProps } = useText2TextEditorContext('Candidates');
  if (candidates.length === 0) return null;
  return (
    <div ref={ref} {...getCandidatesProps(props)}>
      {children ??
        candidates.map(({ index }) => (
          <CandidateRow key={index} index={index}>
            <Candidate index={index} />
            <RejectCandidate index={index} />
          </CandidateRow>
        ))}
    </div>
  );
});
Candidates.displayName = 'Candidates';

type OfCandidate = {
  /** Place in the order of scores, from 0. */
  readonly index: number;
};

/** Holds a candidate and what can be done with it. */
export const CandidateRow = forwardRef<HTMLDivElement, DivProps & OfCandidate>(({ index, ...props }, ref) => {
  const { candidates, lifecycle } = useText2TextEditorContext('CandidateRow');
  const candidate = candidates[index];
  if (candidate === undefined) return null;
  const { state, chosen } = candidate;
  return (
    <div
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('candidate-row'),
        'data-state': state,
        'data-chosen': chosen ? '' : undefined,
      })}
    />
  );
});
CandidateRow.displayName = 'CandidateRow';

/** One candidate: a click or its number takes it into the editor. */
export const Candidate = forwardRef<HTMLDivElement, DivProps & OfCandidate>(
  ({ index, children, ...props }, ref) => {
    const { candidates, messages, lang, getCandidateProps } = useText2TextEditorContext('Candidate');
    const candidate = candidates[index];
    if (candidate === undefined) return null;
    const { drawn, score, state } = candidate;
    return (
      <div ref={ref} {...getCandidateProps(candidate, props)}>
        {children ?? (
          <>
            <span data-lw-number="" aria-hidden="true">
              {index + 1}
            </span>
            <span data-lw-text="" dir="auto" lang={lang}>
              {drawn}
            </span>
            <span data-lw-meta="">
              {state === 'open' ? null : <span data-lw-mark="">{messages.candidateState[state]}</span>}
              <span data-lw-score="">{messages.score(score)}</span>
            </span>
          </>
        )}
      </div>
    );
  },
);
Candidate.displayName = 'Candidate';

/** Turns a candidate down. */
export const RejectCandidate = forwardRef<
  HTMLButtonElement,
  ComponentPropsWithoutRef<'button'> & OfCandidate
>(({ index, children, ...props }, ref) => {
  const { candidates, getRejectProps } = useText2TextEditorContext('RejectCandidate');
  const candidate = candidates[index];
  if (candidate === undefined) return null;
  return (
    <button ref={ref} {...getRejectProps(candidate, props)}>
      {children ?? '✕'}
    </button>
  );
});
RejectCandidate.displayName = 'RejectCandidate';

/** Visible name of the text field. */
export const EditorLabel = forwardRef<HTMLLabelElement, ComponentPropsWithoutRef<'label'>>(
  ({ children, ...props }, ref) => {
    const { lifecycle, messages, getEditorLabelProps } = useText2TextEditorContext('EditorLabel');
    if (!lifecycle.drawable) return null;
    return (
      // biome-ignore lint/a11y/noLabelWithoutControl: `htmlFor` is among the props
      <label ref={ref} {...getEditorLabelProps(props)}>
        {children ?? messages.editor}
      </label>
    );
  },
);
EditorLabel.displayName = 'EditorLabel';

/** The text field: a native one, so that input methods, spell checking and dictation work. */
export const Editor = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<'textarea'>>((props, ref) => {
  const { lifecycle, editorRef, getEditorProps } = useText2TextEditorContext('Editor');
  const mergedRef = useMergedRefs(editorRef, ref);
  if (!lifecycle.drawable) return null;
  return <textarea ref={mergedRef} {...getEditorProps(props)} />;
});
Editor.displayName = 'Editor';
