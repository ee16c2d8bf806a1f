import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { ariaShortcuts } from '../internal/shortcuts';
import { useTokenTaggerContext } from './token-tagger-context';

type ButtonProps = ComponentPropsWithoutRef<'button'>;

/** How the text is shown, for the annotator to change. It changes nothing of the record, so it is there in a read-only one. */
export const Display = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { messages, lifecycle } = useTokenTaggerContext('Display');
    if (!lifecycle.drawable) return null;
    return (
      <div
        ref={ref}
        {...mergeProps(props, {
          ...lifecycle.getPartProps('display'),
          role: 'group',
          'aria-label': messages.display,
        })}
      >
        {children ?? (
          <>
            <LabelNamesButton />
            <InvisiblesButton />
          </>
        )}
      </div>
    );
  },
);
Display.displayName = 'TokenTagger.Display';

/** Full names of labels on the spans, short ones, or none. */
export const LabelNamesButton = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
  const { messages, lifecycle, display } = useTokenTaggerContext('LabelNamesButton');
  return (
    <button
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('label-names'),
        type: 'button' as const,
        'aria-keyshortcuts': ariaShortcuts(lifecycle.shortcuts.toggleLabelNames),
        onClick: display.toggleLabelNames,
      })}
    >
      {children ?? messages.labelNames[display.labelNames]}
    </button>
  );
});
LabelNamesButton.displayName = 'TokenTagger.LabelNamesButton';

/** Shows and hides marks for the characters that nobody sees. */
export const InvisiblesButton = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
  const { messages, lifecycle, display } = useTokenTaggerContext('InvisiblesButton');
  return (
    <button
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('invisibles'),
        type: 'button' as const,
        'aria-pressed': display.invisibles,
        'aria-keyshortcuts': ariaShortcuts(lifecycle.shortcuts.toggleInvisibles),
        onClick: display.toggleInvisibles,
      })}
    >
      {children ?? messages.invisibles}
    </button>
  );
});
InvisiblesButton.displayName = 'TokenTagger.InvisiblesButton';
