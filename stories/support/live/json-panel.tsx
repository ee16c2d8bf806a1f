import { useRef, useState } from 'react';

/** UTF-16 units that are drawn; a novel's tokens, a line each, would take the browser seconds. */
const SHOWN = 20_000;

export interface JsonPanelProps {
  readonly title: string;
  /** What to show; absent, the panel says so with `empty`. */
  readonly value: unknown;
  readonly empty: string;
}

/** A value as indented JSON in a box that scrolls, with a button that copies it. */
export function JsonPanel({ title, value, empty }: JsonPanelProps) {
  const shown = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState('');
  const json = value === undefined ? undefined : JSON.stringify(value, undefined, 2);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(json ?? '');
      setCopied('Copied.');
    } catch {
      // Not allowed in this frame: what is selected can be copied by hand.
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
      setCopied('Selected: press the copy keys.');
    }
  };

  return (
    <section className="live-json" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {json !== undefined && (
          <button type="button" onClick={() => void copy()}>
            Copy
          </button>
        )}
        <span role="status">{copied}</span>
      </header>
      {json === undefined ? (
        <p>{empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre ref={shown} tabIndex={0}>
          {json.slice(0, SHOWN)}
          {json.length > SHOWN &&
            `\n… ${(json.length - SHOWN).toLocaleString('en')} more characters: Copy has them all.`}
        </pre>
      )}
    </section>
  );
}
