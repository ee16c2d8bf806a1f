import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement, useRef, useState } from 'react';

import { sizeObserver } from '../internal/layout';
import { mergeProps } from '../internal/merge-props';
import { useBrowserLayoutEffect } from '../internal/use-latest';
import { InputText } from './input-text';
import { useTextClassifierContext } from './text-classifier-context';
import { useExplained } from './use-explained';

/**
 * The texts of the record, each under its name unless there is only `text`. Plain text: markup is shown as it is. Long ones
 * are folded; what was searched for and what explains a label is marked.
 */
export const Inputs = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { inputs, lifecycle } = useTextClassifierContext('Inputs');
  const named = inputs.length !== 1 || inputs[0]?.[0] !== 'text';
  if (inputs.length === 0) return null;
  return (
    <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('inputs'))}>
      {inputs.map(([name, value]) => (
        <Input key={name} name={name} title={named ? drawableText(name) : undefined} value={value} />
      ))}
    </div>
  );
});
Inputs.displayName = 'TextClassifier.Inputs';

interface InputProps {
  readonly name: string;
  /** `undefined`: it goes without saying. */
  readonly title: string | undefined;
  readonly value: string | readonly string[];
}

function Input({ name, title, value }: InputProps): ReactElement {
  const { lang, lifecycle, messages, record, foldedInputs } = useTextClassifierContext('Inputs');
  const box = useRef<HTMLDivElement | null>(null);
  const paragraphs = typeof value === 'string' ? [value] : value;
  const isWhole = foldedInputs.isWhole(name);
  const isLong = useIsLong(box, paragraphs, isWhole);
  const explained = useExplained(name);
  const part = lifecycle.getPartProps('input');
  const texts = (
    <div
      ref={box}
      data-lw-part="input-texts"
      lang={lang}
      data-folded={isWhole ? undefined : ''}
      data-long={isLong ? '' : undefined}
    >
      {paragraphs.map((text, index) => (
        <InputText
          // biome-ignore lint/suspicious/noArrayIndexKey: texts may repeat, and their order never changes within a record
          key={index}
          text={text}
          keywords={record.searchKeywords ?? NO_KEYWORDS}
          attributions={explained.attributions}
          most={explained.most}
          messages={messages}
        />
      ))}
    </div>
  );
  const fold = isLong ? (
    <button
      type="button"
      data-lw-part="fold-input"
      aria-expanded={isWhole}
      onClick={() => foldedInputs.toggle(name)}
    >
      {isWhole ? messages.foldInput(title) : messages.unfoldInput(title)}
    </button>
  ) : null;
  if (title === undefined) {
    return (
      <div {...part}>
        {texts}
        {fold}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div {...part} role="group" aria-label={title}>
      <div data-lw-part="input-name" dir="auto" aria-hidden="true">
        {title}
      </div>
      {texts}
      {fold}
    </div>
  );
}

const NO_KEYWORDS: readonly string[] = [];

/** Texts that are no longer are never folded, however narrow the page: nothing has to be measured. In UTF-16 units. */
const SURELY_SHORT = 400;

/** Whether a folded text would hide something; measured before it is painted, and when the page gets another width. */
function useIsLong(
  box: { readonly current: HTMLElement | null },
  paragraphs: readonly string[],
  isWhole: boolean,
): boolean {
  const length = paragraphs.reduce((sum, text) => sum + text.length + 1, 0);
  const lines = paragraphs.reduce((sum, text) => sum + text.split('\n').length, 0);
  const mayBe = length > SURELY_SHORT || lines > 10;
  const [isLong, setLong] = useState(false);
  useBrowserLayoutEffect(() => {
    const element = box.current;
    if (element === null || !mayBe) return setLong(false);
    // What is shown whole stays foldable until another text comes.
    const measure = () => isWhole || setLong(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = sizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, paragraphs.join('\n'), mayBe, isWhole]);
  return isLong && mayBe;
}
