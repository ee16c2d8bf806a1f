import type { FormEvent, ReactElement, ReactNode } from 'react';

interface FormProps {
  /** `data-lw-part` of the element. */
  readonly part?: string | undefined;
  /** Enter in one of its fields, or its button. */
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/**
 * A form of the workspace. Where a host has one around all of it, browsers stop `submit` at that on its way up, before React hears
 * of it, and load the page anew. On its way down it is heard.
 */
export function Form({ part, onSend, children }: FormProps): ReactElement {
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form data-lw-part={part} onSubmitCapture={send}>
      {children}
    </form>
  );
}
