import { useState } from 'react';

/** A text of the dataset's that somebody writes on: what is written stays, also when somebody else stores another one. */
export interface Draft {
  readonly text: string;
  readonly isDirty: boolean;
  readonly put: (text: string) => void;
  /** Back to what is stored: after it was taken back, or saved. */
  readonly drop: () => void;
}

export function useDraft(stored: string): Draft {
  const [written, setWritten] = useState<string>();
  const text = written ?? stored;
  return { text, isDirty: text !== stored, put: setWritten, drop: () => setWritten(undefined) };
}
