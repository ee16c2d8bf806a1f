import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { LifecycleContext } from '../internal/lifecycle-context';
import { mergeProps } from '../internal/merge-props';
import { splitProps } from '../internal/split-props';
import { EDITOR_PROPS, type UseText2TextEditorProps } from './editor-props';
import { Text2TextEditorContext, useText2TextEditorContext } from './text2text-editor-context';
import { useText2TextEditor } from './use-text2text-editor';

type DivProps = ComponentPropsWithoutRef<'div'>;

export type Text2TextEditorRootProps = UseText2TextEditorProps &
  Omit<DivProps, keyof UseText2TextEditorProps>;

/** Holds the record and all keys; everything else is a part inside it. */
export const Root = forwardRef<HTMLDivElement, Text2TextEditorRootProps>((props, ref) => {
  const { own, rest } = splitProps(props, EDITOR_PROPS);
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

/** Puts what is from the source and what is to be written side by side, or one above the other, as `layout` says. */
export const Panes = forwardRef<HTMLDivElement, DivProps>((props, ref) => {
  const { lifecycle, layout } = useText2TextEditorContext('Panes');
  return (
    <div ref={ref} {...mergeProps(props, { ...lifecycle.getPartProps('panes'), 'data-layout': layout })} />
  );
});
Panes.displayName = 'Panes';

/** The side of the source. */
export const SourcePane = forwardRef<HTMLDivElement, DivProps>((props, ref) => {
  const { lifecycle } = useText2TextEditorContext('SourcePane');
  return <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('source-pane'))} />;
});
SourcePane.displayName = 'SourcePane';

/** The side of what is to be written. */
export const TargetPane = forwardRef<HTMLDivElement, DivProps>((props, ref) => {
  const { lifecycle } = useText2TextEditorContext('TargetPane');
  return <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('target-pane'))} />;
});
TargetPane.displayName = 'TargetPane';
