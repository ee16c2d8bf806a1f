import { type ReactElement, useEffect, useId, useRef, useState } from 'react';

import { PALETTE_SIZE, useLabelColor } from '../../internal/label-color';
import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';

export interface ColorFieldProps {
  /** `''`: by the label's place. */
  readonly value: string;
  readonly onChange: (color: string) => void;
}

/** Whether a browser knows a text as a colour. */
export function isColor(text: string): boolean {
  const { style } = document.createElement('span');
  style.color = text.trim();
  return style.color !== '';
}

const PLACES: readonly number[] = Array.from({ length: PALETTE_SIZE }, (_, place) => place);

/** A colour by the label's place, of the palette, or of one's own. One stop for Tab; arrows choose. */
export function ColorField({ value, onChange }: ColorFieldProps): ReactElement {
  const words = useWorkspace('DatasetSettings').messages.settings;
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const [palette, setPalette] = useState<readonly string[]>([]);
  const sample = useLabelColor(value === '' || !isColor(value) ? undefined : value);
  // What the style sheet makes of each place: settings hold colours, not places, and hosts may have a palette of their own.
  useEffect(() => {
    const swatches = [...(box.current?.querySelectorAll('[data-color]') ?? [])];
    setPalette(swatches.map((swatch) => hexOf(getComputedStyle(swatch).borderBlockStartColor)));
  }, []);
  return (
    <fieldset data-lw-part="color-field">
      <legend>{words.color}</legend>
      <label data-lw-part="color-automatic">
        <input type="radio" name={name} checked={value === ''} onChange={() => onChange('')} />
        <span>{words.colorAutomatic}</span>
      </label>
      <div ref={box} data-lw-part="swatches">
        {PLACES.map((place) => (
          <label key={place} data-color={place} title={words.colorNumber(place + 1)}>
            <input
              type="radio"
              name={name}
              aria-label={words.colorNumber(place + 1)}
              checked={value !== '' && palette[place] === value}
              onChange={() => onChange(palette[place] ?? '')}
            />
          </label>
        ))}
      </div>
      <div data-lw-part="color-own">
        <span ref={sample} data-lw-part="color-sample" data-color={0} aria-hidden="true" />
        <Field
          label={words.colorOwn}
          hint={words.colorOwnHint}
          error={value === '' || isColor(value) ? undefined : words.colorInvalid}
        >
          <input
            type="text"
            spellCheck={false}
            dir="ltr"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        </Field>
      </div>
    </fieldset>
  );
}

/** `rgb(31, 125, 207)` as `#1f7dcf`; other notations stay as they are. */
function hexOf(color: string): string {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1).map(Number);
  return channels === undefined
    ? color
    : `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
