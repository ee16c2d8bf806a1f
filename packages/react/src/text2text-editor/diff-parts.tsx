import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { mergeProps } from '../internal/merge-props';
import { LazyDiffText } from './lazy-diff-text';
import { useText2TextEditorContext } from './text2text-editor-context';
import type { DiffBase as Base } from './use-diff';

/** The choice of what the text is compared with. */
export const DiffBase = forwardRef<HTMLSelectElement, ComponentPropsWithoutRef<'select'>>((props, ref) => {
  const { diff, candidates, lifecycle, messages } = useText2TextEditorContext('DiffBase');
  return (
    <select
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('diff-base'),
        'aria-label': messages.diffBase,
        value: String(diff.base),
        onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
          diff.setBase(baseOf(currentTarget.value)),
      })}
    >
      {diff.hasOrigin ? <option value="origin">{messages.diffOrigin}</option> : null}
      {candidates.map(({ index, score }) => (
        <option key={index} value={index}>
          {`${messages.candidate(index + 1)} · ${messages.score(score)}`}
        </option>
      ))}
      <option value="source">{messages.diffSource}</option>
    </select>
  );
});
DiffBase.displayName = 'DiffBase';

function baseOf(value: string): Base {
  return value === 'origin' || value === 'source' ? value : Number(value);
}

/** What differs between the text and a candidate, while that is wanted. It follows the text when nobody types. */
export const Diff = forwardRef<HTMLElement, ComponentPropsWithoutRef<'section'>>(
  ({ children, ...props }, ref) => {
    const { diff, lang, lifecycle, messages } = useText2TextEditorContext('Diff');
    if (diff.texts === undefined || !lifecycle.drawable) return null;
    return (
      <section
        ref={ref}
        {...mergeProps(props, { ...lifecycle.getPartProps('diff'), 'aria-label': messages.diff })}
      >
        {children ?? (
          <>
            <div data-lw-part="diff-head">
              <span aria-hidden="true">{messages.diffBase}</span>
              <DiffBase />
            </div>
            <LazyDiffText
              texts={diff.texts}
              lang={lang}
              messages={messages}
              fallback={<p data-lw-part="diff-text" data-pending="" />}
            />
          </>
        )}
      </section>
    );
  },
);
Diff.displayName = 'Diff';
