import { autoUpdate, flip, inline, offset, shift, size, useFloating } from '@floating-ui/react';
import { drawableText } from '@labelwright/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useRef,
} from 'react';

import { mergeProps } from '../internal/merge-props';
import { useBrowserLayoutEffect } from '../internal/use-latest';
import { isTextField } from '../internal/use-lifecycle';
import { useMergedRefs } from '../internal/use-merged-refs';
import { LabelName } from './label-name';
import { useTokenTaggerContext } from './token-tagger-context';
import { activeSuggestion } from './use-picker';

/** With fewer labels a filter box would be in the way of the keys. */
const FILTER_FROM = 10;

/**
 * The label picker at what is selected: the proposal first, then all labels; with a span active also what can be done with
 * it. Nothing while it is closed.
 */
export const Picker = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) =>
  useTokenTaggerContext('Picker').picker.open ? <OpenPicker {...props} ref={ref} /> : null,
);
Picker.displayName = 'TokenTagger.Picker';

const OpenPicker = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { picker, messages, lifecycle, labels, getOptionProps, getFilterProps } =
    useTokenTaggerContext('Picker');
  const box = useRef<HTMLDivElement | null>(null);
  const merged = useMergedRefs(box, ref);
  usePlacement(box);
  useBrowserLayoutEffect(() => {
    const current = box.current?.querySelector(`[aria-selected="true"]`);
    current?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div
      ref={merged}
      {...mergeProps(props, { ...lifecycle.getPartProps('picker'), ...POPOVER, onMouseDown: keepFocus })}
    >
      <ActiveSpanActions />
      {labels.list.length < FILTER_FROM ? null : (
        <input {...getFilterProps(lifecycle.getPartProps('filter'))} />
      )}
      <div
        id={picker.listId}
        role="listbox"
        aria-label={messages.picker}
        {...lifecycle.getPartProps('options')}
      >
        {picker.options.map((label, index) => (
          <div key={label.name} {...getOptionProps(index, lifecycle.getPartProps('option'))}>
            <LabelName label={label} />
          </div>
        ))}
      </div>
      {picker.options.length > 0 ? null : (
        <p>{labels.list.length === 0 ? messages.noLabels : messages.noLabelMatches}</p>
      )}
      {picker.hidden > 0 ? <p>{messages.moreLabels(picker.hidden)}</p> : null}
    </div>
  );
});
OpenPicker.displayName = 'TokenTagger.Picker';

/** The text keeps the focus and the selection; only the filter takes it. */
function keepFocus(event: MouseEvent): void {
  if (!isTextField(event.target)) event.preventDefault();
}

/** The top layer is never clipped, whatever the host's boxes do. React 18 types do not know the attribute yet. */
const POPOVER: Readonly<Record<string, string>> = { popover: 'manual' };

/** Puts the picker at the target's range, on the side where there is room. */
function usePlacement(box: { readonly current: HTMLDivElement | null }): void {
  const { rangeOfTarget, view, textRef } = useTokenTaggerContext('Picker');
  const { refs, floatingStyles, update } = useFloating({
    strategy: 'fixed',
    placement: 'bottom-start',
    transform: false,
    middleware: [
      inline(),
      offset(6),
      flip({ padding: 8 }),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.setProperty('--lw-available-height', `${Math.max(availableHeight, 120)}px`);
        },
      }),
    ],
    whileElementsMounted: autoUpdate,
  });
  const { selection, active } = view;
  // The range is asked for anew each time: an edit exchanges the nodes it ends in.
  useBrowserLayoutEffect(() => {
    const element = box.current;
    const contextElement = textRef.current;
    if (element === null || contextElement === null) return;
    if (typeof element.showPopover === 'function' && !element.matches(':popover-open')) element.showPopover();
    refs.setFloating(element);
    refs.setPositionReference({
      contextElement,
      getBoundingClientRect: () => (rangeOfTarget() ?? contextElement).getBoundingClientRect(),
      getClientRects: () => (rangeOfTarget() ?? contextElement).getClientRects(),
    });
    update();
  }, [selection, active]);
  useBrowserLayoutEffect(() => {
    const { position, left, top } = floatingStyles;
    if (box.current !== null)
      Object.assign(box.current.style, { position, left: `${left}px`, top: `${top}px` });
  }, [floatingStyles]);
  useDismissal(box);
}

/** Closes the picker when the pointer goes down elsewhere. */
function useDismissal(box: { readonly current: HTMLDivElement | null }): void {
  const { picker } = useTokenTaggerContext('Picker');
  const { hide } = picker;
  const latest = useRef(hide);
  useBrowserLayoutEffect(() => {
    latest.current = hide;
  });
  useEffect(() => {
    const element = box.current;
    const page = element?.ownerDocument;
    if (!element || !page) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (!event.composedPath().includes(element)) latest.current();
    };
    page.addEventListener('pointerdown', onPointerDown);
    return () => page.removeEventListener('pointerdown', onPointerDown);
  }, [box]);
}

/** What can be done with the active span besides labelling it. */
function ActiveSpanActions(): ReactElement | null {
  const { view, draft, actions, messages, lifecycle } = useTokenTaggerContext('Picker');
  const { active } = view;
  if (active === undefined) return null;
  const { span, layer } = active;
  const score = activeSuggestion(draft, active)?.score;
  return (
    <div {...lifecycle.getPartProps('active-span')}>
      <span dir="auto">{drawableText(messages.markTitle(span.label, layer, score))}</span>
      {layer === 'suggestion' ? (
        <>
          <button type="button" onClick={() => actions.accept(span)}>
            {messages.accept}
          </button>
          <button type="button" onClick={() => actions.reject(span)}>
            {messages.reject}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => actions.remove(span)}>
          {messages.remove}
        </button>
      )}
    </div>
  );
}
