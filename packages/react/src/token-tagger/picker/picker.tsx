import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';

import { mergeProps } from '../../internal/merge-props';
import { TypedKeys } from '../../internal/typed-keys';
import { useLatest } from '../../internal/use-latest';
import { isTextField } from '../../internal/use-lifecycle';
import { useMergedRefs } from '../../internal/use-merged-refs';
import { useTokenTaggerContext } from '../token-tagger-context';
import { PickerHeader } from './picker-header';
import { PickerOptions } from './picker-options';
import { usePickerPlacement } from './use-picker-placement';

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
  const { picker, messages, lifecycle, labels, getFilterProps } = useTokenTaggerContext('Picker');
  const box = useRef<HTMLDivElement | null>(null);
  const merged = useMergedRefs(box, ref);
  usePickerPlacement(box);
  useDismissal(box, picker.hide);
  return (
    <div
      ref={merged}
      {...mergeProps(props, { ...lifecycle.getPartProps('picker'), ...POPOVER, onMouseDown: keepFocus })}
    >
      <PickerHeader />
      {labels.list.length < FILTER_FROM ? null : (
        <input {...getFilterProps(lifecycle.getPartProps('filter'))} />
      )}
      <PickerOptions />
      <TypedKeys />
      {picker.options.length > 0 ? null : (
        <p>{labels.list.length === 0 ? messages.noLabels : messages.noLabelMatches}</p>
      )}
    </div>
  );
});
OpenPicker.displayName = 'TokenTagger.Picker';

/** The text keeps the focus and the selection; only text fields take it. */
function keepFocus(event: MouseEvent): void {
  if (!isTextField(event.target)) event.preventDefault();
}

/** The top layer is never clipped, whatever the host's boxes do. React 18 types do not know the attribute yet. */
const POPOVER: Readonly<Record<string, string>> = { popover: 'manual' };

/** Closes the picker when the pointer goes down elsewhere. */
function useDismissal(box: RefObject<HTMLElement | null>, hide: () => void): void {
  const latest = useLatest(hide);
  useEffect(() => {
    const element = box.current;
    const page = element?.ownerDocument;
    if (!element || !page) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (!event.composedPath().includes(element)) latest.current();
    };
    page.addEventListener('pointerdown', onPointerDown);
    return () => page.removeEventListener('pointerdown', onPointerDown);
  }, [box, latest]);
}
