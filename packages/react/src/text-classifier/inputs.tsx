import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { drawnText } from '../internal/drawn-text';
import { mergeProps } from '../internal/merge-props';
import { useTextClassifierContext } from './text-classifier-context';

/** The texts of the record, each under its name unless there is only `text`. Plain text: markup is shown as it is. */
export const Inputs = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { inputs, lifecycle } = useTextClassifierContext('Inputs');
  const named = inputs.length !== 1 || inputs[0]?.[0] !== 'text';
  if (inputs.length === 0) return null;
  return (
    <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('inputs'))}>
      {inputs.map(([name, value]) => (
        <Input key={name} name={named ? name : undefined} value={value} />
      ))}
    </div>
  );
});
Inputs.displayName = 'TextClassifier.Inputs';

interface InputProps {
  /** `undefined`: it goes without saying. */
  readonly name: string | undefined;
  readonly value: string | readonly string[];
}

function Input({ name, value }: InputProps) {
  const { lifecycle } = useTextClassifierContext('Inputs');
  const paragraphs = typeof value === 'string' ? [value] : value;
  const title = name === undefined ? undefined : drawableText(name);
  const part = lifecycle.getPartProps('input');
  const texts = paragraphs.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: texts may repeat, and their order never changes within a record
    <p key={index} data-lw-part="input-text" dir="auto">
      {drawnText(text)}
    </p>
  ));
  if (title === undefined) return <div {...part}>{texts}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div {...part} role="group" aria-label={title}>
      <div data-lw-part="input-name" dir="auto" aria-hidden="true">
        {title}
      </div>
      {texts}
    </div>
  );
}
