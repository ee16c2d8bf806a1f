import type { ReactElement } from 'react';

import { Field } from '../ui/field';

interface SelectFieldProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly title: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** One of several, in a list that opens. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>): ReactElement {
  const { label, options, selected, onSelect } = props;
  return (
    <Field label={label}>
      <select
        value={selected}
        onChange={({ target }) => {
          const chosen = options.find(({ id }) => id === target.value);
          if (chosen !== undefined) onSelect(chosen.id);
        }}
      >
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </Field>
  );
}
