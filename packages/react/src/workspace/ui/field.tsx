import { cloneElement, type ReactElement, useId } from 'react';

interface ControlProps {
  readonly id?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'data-lw-ui'?: string | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what is in it. Room is kept for one line where `hint` is given. */
  readonly error?: string | undefined;
  /** An `input`, `select` or `textarea`; alone, it takes its look from `data-lw-ui="control"`. */
  readonly children: ReactElement<ControlProps>;
}

/** A labelled control with what helps to fill it in. */
export function Field({ label, hint, error, children }: FieldProps): ReactElement {
  const id = useId();
  const below = error ?? hint;
  const control = cloneElement(children, {
    id,
    'aria-describedby': below === undefined ? undefined : `${id}-below`,
    'aria-invalid': error === undefined ? undefined : true,
    'data-lw-ui': 'control',
  });
  return (
    <div data-lw-ui="field">
      <label htmlFor={id}>{label}</label>
      {control}
      {below === undefined ? null : (
        <p id={`${id}-below`} data-error={error === undefined ? undefined : ''}>
          {below}
        </p>
      )}
    </div>
  );
}
