import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { KeyList } from '../internal/key-list';
import { LifecycleContext } from '../internal/lifecycle-context';
import { mergeProps } from '../internal/merge-props';
import { splitProps } from '../internal/split-props';
import { useMergedRefs } from '../internal/use-merged-refs';
import { LabelName } from './label-name';
import { TextBlocks } from './text/text-blocks';
import { slotWidth } from './text/token-width';
import { TokenTaggerContext, useTokenTaggerContext } from './token-tagger-context';
import { type UseTokenTaggerProps, useTokenTagger } from './use-token-tagger';

type DivProps = ComponentPropsWithoutRef<'div'>;

export interface TokenTaggerRootProps
  extends UseTokenTaggerProps,
    Omit<DivProps, keyof UseTokenTaggerProps> {}

/** Holds the record; every other part goes inside. */
export const Root = forwardRef<HTMLDivElement, TokenTaggerRootProps>((props, ref) => {
  const { own, rest } = splitProps(props, ['lang', 'snap', 'layout', 'showLabels', 'showInvisibles']);
  const state = useTokenTagger(own);
  return (
    <LifecycleContext.Provider value={state.lifecycle}>
      <TokenTaggerContext.Provider value={state}>
        <div ref={ref} {...state.getRootProps(rest)} />
      </TokenTaggerContext.Provider>
    </LifecycleContext.Provider>
  );
});
Root.displayName = 'TokenTagger.Root';

/** The text with its spans: select in it, by pointer or keys. Nothing while the record cannot be shown. */
export const Text = forwardRef<HTMLDivElement, Omit<DivProps, 'children'> & TextProps>(
  ({ reading = 'near', ...props }, ref) => {
    const { document, labels, messages, textRef, lifecycle, display, getTextProps } =
      useTokenTaggerContext('Text');
    const merged = useMergedRefs(textRef, ref);
    if (!lifecycle.drawable) return null;
    return (
      <div
        ref={merged}
        {...getTextProps(
          mergeProps(props, {
            ...lifecycle.getPartProps('text'),
            'data-reading': reading,
            'data-layout': display.dense ? 'dense' : undefined,
            'data-show-labels': display.labelNames === 'off' ? undefined : display.labelNames,
            'data-slot': display.dense ? slotWidth(labels, display.labelNames) : undefined,
          }),
        )}
      >
        <TextBlocks
          text={textRef}
          document={document}
          labels={labels}
          messages={messages}
          reading={reading}
          names={display.labelNames === 'short' ? 'short' : 'full'}
        />
      </div>
    );
  },
);
Text.displayName = 'TokenTagger.Text';

export interface TextProps {
  /** `full` lays out all blocks at once, so that assistive technology can read through all of a long text. @default 'near' */
  readonly reading?: 'near' | 'full' | undefined;
}

/** The labels with their keys and colours; pressing one labels what is selected. */
export const Labels = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { labels, messages, lifecycle, getLabelProps } = useTokenTaggerContext('Labels');
  if (!lifecycle.drawable || labels.list.length === 0) return null;
  return (
    <div
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('labels'),
        role: 'group',
        'aria-label': messages.labels,
      })}
    >
      {children ??
        labels.list.slice(0, SHOWN_LABELS).map((label) => (
          <button key={label.name} {...getLabelProps(label)}>
            <LabelName label={label} />
          </button>
        ))}
    </div>
  );
});
Labels.displayName = 'TokenTagger.Labels';

/** The moves through the text with their keys, for inside the list of shortcuts. */
export const TextKeys = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { messages, lifecycle } = useTokenTaggerContext('TextKeys');
  return (
    <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('text-keys'))}>
      {children ?? (
        <>
          <p>{messages.moves}</p>
          <KeyList shortcuts={lifecycle.shortcuts} names={messages.moveNames} />
        </>
      )}
    </div>
  );
});
TextKeys.displayName = 'TokenTagger.TextKeys';

/** As many as have keys; the picker has the rest. */
const SHOWN_LABELS = 36;
