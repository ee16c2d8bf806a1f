import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { ariaShortcuts } from '../internal/shortcuts';
import { useMergedRefs } from '../internal/use-merged-refs';
import { MarkedText } from './marked-text';
import { useText2TextEditorContext } from './text2text-editor-context';

type DivProps = ComponentPropsWithoutRef<'div'>;

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
  const { lifecycle, source, sourceRef, invisibles, getSourceProps } = useText2TextEditorContext('Source');
  const mergedRef = useMergedRefs<HTMLDivElement>(sourceRef, ref);
  if (!lifecycle.drawable) return null;
  return (
    <div ref={mergedRef} {...getSourceProps(props)}>
      {children ?? (invisibles ? <MarkedText text={source} /> : source)}
    </div>
  );
});
Source.displayName = 'Source';

/** Shows a long source in full, or boxed; nothing where it is short. */
export const FoldSource = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  ({ children, ...props }, ref) => {
    const { lifecycle, sourceState, messages } = useText2TextEditorContext('FoldSource');
    const { long, folded, toggleFolded } = sourceState;
    if (!long) return null;
    return (
      <button
        ref={ref}
        {...mergeProps(props, {
          ...lifecycle.getPartProps('fold-source'),
          type: 'button' as const,
          'aria-expanded': !folded,
          'aria-keyshortcuts': ariaShortcuts(lifecycle.shortcuts.foldSource),
          onClick: toggleFolded,
        })}
      >
        {children ?? (folded ? messages.showMore : messages.showLess)}
      </button>
    );
  },
);
FoldSource.displayName = 'FoldSource';
