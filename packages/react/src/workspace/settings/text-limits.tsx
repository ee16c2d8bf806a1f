import type { Settings, TextLimits, TextUnit } from '@labelwright/core';
import { type ReactElement, useId } from 'react';

import { useChoice } from '../../internal/use-choice';
import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';
import { SaveBar } from './save-bar';
import { useSettingsChange } from './use-settings-change';

const UNITS: readonly TextUnit[] = ['characters', 'words', 'tokens'];

/** What is in the fields: the least and the most of each unit. */
type Typed = Readonly<Record<TextUnit, { readonly min: string; readonly max: string }>>;

/** How long a text may be that somebody writes. */
export function TextLimitsEditor(): ReactElement {
  const { settings, messages, readOnly } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const [typed, setTyped] = useChoice<string>(JSON.stringify(typedLimits(settings.textLimits)));
  // Only `typedLimits` and the fields below write it.
  const fields = JSON.parse(typed) as Typed;
  const change = useSettingsChange();
  const titleId = useId();
  const limits = limitsOf(fields);
  const save = () => {
    const { textLimits: _before, ...others }: Settings = settings;
    if (limits !== undefined)
      void change.save(Object.keys(limits).length === 0 ? {} : { textLimits: limits }, others);
  };
  const put = (unit: TextUnit, bound: 'min' | 'max', value: string) =>
    setTyped(JSON.stringify({ ...fields, [unit]: { ...fields[unit], [bound]: value } }));
  return (
    <section data-lw-part="text-limits" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.limits}</h3>
      <p>{words.limitsHint}</p>
      {UNITS.map((unit) => (
        <div key={unit} data-lw-part="limit-row">
          {(['min', 'max'] as const).map((bound) => (
            <Field
              key={bound}
              label={bound === 'min' ? words.atLeast(words.units[unit]) : words.atMost(words.units[unit])}
              error={isRange(fields[unit]) ? undefined : words.limitInvalid}
            >
              <input
                type="number"
                min={0}
                step={1}
                readOnly={readOnly}
                value={fields[unit][bound]}
                onChange={({ target }) => put(unit, bound, target.value)}
              />
            </Field>
          ))}
        </div>
      ))}
      <SaveBar
        change={change}
        isDirty={typed !== JSON.stringify(typedLimits(settings.textLimits))}
        isValid={limits !== undefined}
        onSave={save}
        onUndo={() => setTyped(JSON.stringify(typedLimits(settings.textLimits)))}
      />
    </section>
  );
}

function typedLimits(limits: TextLimits = {}): Typed {
  const rangeOf = (unit: TextUnit) => ({
    min: limits[unit]?.min?.toString() ?? '',
    max: limits[unit]?.max?.toString() ?? '',
  });
  return { characters: rangeOf('characters'), words: rangeOf('words'), tokens: rangeOf('tokens') };
}

/** `undefined` where some range is none. */
function limitsOf(typed: Typed): TextLimits | undefined {
  if (!UNITS.every((unit) => isRange(typed[unit]))) return undefined;
  return Object.fromEntries(
    UNITS.filter((unit) => typed[unit].min !== '' || typed[unit].max !== '').map((unit) => [
      unit,
      Object.fromEntries(
        Object.entries(typed[unit])
          .filter(([, value]) => value !== '')
          .map(([bound, value]) => [bound, Number(value)]),
      ),
    ]),
  );
}

function isRange({ min, max }: Typed[TextUnit]): boolean {
  const [least, most] = [min, max].map((value) => (value === '' ? undefined : Number(value)));
  if ([least, most].some((limit) => limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0)))
    return false;
  return least === undefined || most === undefined || least <= most;
}
