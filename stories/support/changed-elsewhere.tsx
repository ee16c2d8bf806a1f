import { type ReactNode, useState } from 'react';

export interface ChangedElsewhereProps<R> {
  readonly before: R;
  /** The version that comes from the server when the button is pressed. */
  readonly after: R;
  readonly children: (record: R) => ReactNode;
}

/** A host whose record is changed by somebody else while it is open here. */
export function ChangedElsewhere<R>({ before, after, children }: ChangedElsewhereProps<R>) {
  const [changed, setChanged] = useState(false);
  return (
    <>
      <p>
        <button type="button" onClick={() => setChanged(true)}>
          Let somebody else save this record
        </button>
      </p>
      {children(changed ? after : before)}
    </>
  );
}
