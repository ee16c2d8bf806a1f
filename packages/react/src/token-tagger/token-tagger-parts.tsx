import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { LifecycleContext } from '../internal/lifecycle-context';
import { mergeProps } from '../internal/merge-props';
import { useMergedRefs } from '../internal/use-merged-refs';
import { LabelName } from './label-name';
import { TextBlocks } from './text-blocks';
import { TokenTaggerContext, useTokenTaggerOf } from './token-tagger-context';
import { useBlocksNear } from './use-blocks-near';
import { type UseTokenTaggerProps, useTokenTagger } from './use-token-tagger';

type DivProps = ComponentPropsWithoutRef<'div'>;

export interface TokenTaggerRootProps
  extends UseTokenTaggerProps,
    Omit<DivProps, 'onChange' | 'onError' | 'children' | 'className'> {
  readonly className?: string | undefined;
  readonly children?: DivProps['children'];
}

/** Holds the record; every other part goes inside. */
export const Root = forwardRef<HTMLDivElement, TokenTaggerRootProps>((props, ref) => {
  const { task, rest } = splitProps(props);
  const state = useTokenTagger(task);
  return (
    <LifecycleContext.Provider value={state.lifecycle}>
      <TokenTaggerContext.Provider value={state}>
        <div
          ref={ref}
          {...state.lifecycle.getRootProps(
            mergeProps(rest, {
              'data-lw-component': 'token-tagger',
              'aria-label': rest['aria-label'] ?? state.messages.component,
            }),
          )}
        />
      </TokenTaggerContext.Provider>
    </LifecycleContext.Provider>
  );
});
Root.displayName = 'TokenTagger.Root';

/** The text with its spans: select in it, by pointer or keys. Nothing while the record cannot be shown. */
export const Text = forwardRef<HTMLDivElement, Omit<DivProps, 'children'> & TextProps>(
  ({ reading = 'near', showLabels = true, ...props }, ref) => {
    const { document, labels, messages, textRef, lifecycle, getTextProps } = useTokenTaggerOf('Text');
    const merged = useMergedRefs(textRef, ref);
    useBlocksNear(textRef, document);
    if (!lifecycle.drawable) return null;
    return (
      <div
        ref={merged}
        {...getTextProps(
          mergeProps(props, {
            ...lifecycle.getPartProps('text'),
            'data-reading': reading,
            'data-show-labels': showLabels ? '' : undefined,
          }),
        )}
      >
        <TextBlocks document={document} labels={labels} messages={messages} />
      </div>
    );
  },
);
Text.displayName = 'TokenTagger.Text';

export interface TextProps {
  /** `full` lays out all blocks at once, so that assistive technology can read through all of a long text. @default 'near' */
  readonly reading?: 'near' | 'full';
  /** Label names on the spans. @default true */
  readonly showLabels?: boolean;
}

/** The labels with their keys and colours; pressing one labels what is selected. */
export const Labels = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { labels, messages, lifecycle, getLabelProps } = useTokenTaggerOf('Labels');
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

/** As many as have keys; the picker has the rest. */
const SHOWN_LABELS = 36;

/** How many predictions are left, and both ways to be done with them; nothing while there is none. */
export const Suggestions = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { draft, messages, lifecycle, actions, readOnly } = useTokenTaggerOf('Suggestions');
  if (draft.suggestions.size === 0) return null;
  return (
    <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('suggestions'))}>
      {children ?? (
        <>
          <span>{messages.suggestions(draft.suggestions.size)}</span>
          {readOnly ? null : (
            <>
              <button type="button" onClick={actions.acceptAll}>
                {messages.acceptAll}
              </button>
              <button type="button" onClick={actions.rejectAll}>
                {messages.rejectAll}
              </button>
            </>
          )}
        </>
      )}
    </div>
  );
});
Suggestions.displayName = 'TokenTagger.Suggestions';

/** Separates the component's own props from what its root element gets. */
function splitProps(props: TokenTaggerRootProps): {
  readonly task: UseTokenTaggerProps;
  readonly rest: DivProps;
} {
  const {
    record,
    settings,
    annotationAgent,
    onAnnotate,
    onDiscard,
    onChange,
    onError,
    onConflict,
    suggest,
    draft,
    readOnly,
    shortcuts,
    messages,
    snap,
    classNames,
    ...rest
  } = props;
  const task = {
    record,
    settings,
    annotationAgent,
    onAnnotate,
    onDiscard,
    onChange,
    onError,
    onConflict,
    suggest,
    draft,
    readOnly,
    shortcuts,
    messages,
    snap,
    classNames,
  };
  return { task, rest: rest as DivProps };
}
