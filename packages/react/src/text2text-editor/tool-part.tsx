import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { ariaShortcuts } from '../internal/shortcuts';
import type { ToolAction } from './keys';
import { useText2TextEditorContext } from './text2text-editor-context';
import type { Text2TextEditorState } from './use-text2text-editor';

type ButtonProps = ComponentPropsWithoutRef<'button'>;

/** A button that does something with the texts. */
export function toolPart(
  partName: string,
  part: string,
  action: ToolAction,
  read: (editor: Text2TextEditorState) => {
    readonly label: string;
    readonly run: () => void;
    readonly pressed?: boolean;
    readonly disabled?: boolean;
  },
) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when this file is loaded
  const Part = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
    const editor = useText2TextEditorContext(partName);
    const { lifecycle } = editor;
    const { label, run, pressed, disabled } = read(editor);
    return (
      <button
        ref={ref}
        {...mergeProps(props, {
          ...lifecycle.getPartProps(part),
          type: 'button' as const,
          'aria-pressed': pressed,
          'aria-disabled': disabled === true ? true : undefined,
          'aria-keyshortcuts': ariaShortcuts(lifecycle.shortcuts[action]),
          // Pressing it leaves what is selected in the source, and the caret, where they are.
          onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
          onClick: run,
        })}
      >
        {children ?? label}
      </button>
    );
  });
  Part.displayName = partName;
  return Part;
}
