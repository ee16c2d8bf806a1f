import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { useMergedRefs } from '../internal/use-merged-refs';
import { withLineFeeds } from './line-endings';
import { MarkedText } from './marked-text';
import { useText2TextEditorContext } from './text2text-editor-context';

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

/** Holds the text field, and behind it the marks of what nobody sees in it. */
export const EditorBox = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { lifecycle, invisibles } = useText2TextEditorContext('EditorBox');
  if (!lifecycle.drawable) return null;
  return (
    <div
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('editor-box'),
        'data-invisibles': invisibles ? '' : undefined,
      })}
    />
  );
});
EditorBox.displayName = 'EditorBox';

/** The text field: a native one, so that input methods, spell checking and dictation work. */
export const Editor = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<'textarea'>>((props, ref) => {
  const { lifecycle, editorRef, getEditorProps } = useText2TextEditorContext('Editor');
  const mergedRef = useMergedRefs(editorRef, ref);
  if (!lifecycle.drawable) return null;
  return <textarea ref={mergedRef} {...getEditorProps(props)} />;
});
Editor.displayName = 'Editor';

/**
 * Marks of invisible characters, while they are wanted. A text field draws nothing but its text, so they are drawn by the same
 * text, unseen, behind it.
 */
export const EditorMarks = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { lifecycle, invisibles, text, lang, marksRef } = useText2TextEditorContext('EditorMarks');
  const mergedRef = useMergedRefs<HTMLDivElement>(marksRef, ref);
  if (!lifecycle.drawable || !invisibles) return null;
  return (
    <div
      ref={mergedRef}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('editor-marks'),
        'aria-hidden': true as const,
        dir: 'auto',
        lang,
      })}
    >
      <MarkedText text={withLineFeeds(text)} />
      {/* A line end that is the last character begins a line in a field, but not here. */}
      {'\n'}
    </div>
  );
});
EditorMarks.displayName = 'EditorMarks';
