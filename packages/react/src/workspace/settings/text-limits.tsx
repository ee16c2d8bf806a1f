import type { Settings, TextLimits, TextUnit } from '@labelwright/core';
import { type ReactElement, useId } from 'react';

import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';
import { SaveBar } from './save-bar';
import { useDraft } from './use-draft';
import { useSettingsChange } from './use-settings-change';

const UNITS: readonly TextUnit[] = ['characters', 'words', 'tokens'];

/** What is in the fields: the least and the most of each unit. */
type Typed = Readonly<Record<TextUnit, { readonly min: string; readonly max: string }>>;

/** How long a text may be that somebody writes. */
export function TextLimitsEditor(): ReactElement {
  const { settings, messages, readOnly } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const { text, isDirty, put: putText, drop } = useDraft(JSON.stringify(typedLimits(settings.textLimits)));
  // Only `typedLimits` and the fields below write it.
  const fields = JSON.parse(text) as Typed;
  const change = useSettingsChange();
  const titleId = useId();
  const limits = limitsOf(fields);
  const save = async () => {
    const { textLimits: _before, ...others }: Settings = settings;
    if (limits === undefined) return;
    if (await change.save(Object.keys(limits).length === 0 ? {} : { textLimits: limits }, others)) drop();
  };
  const put = (unit: TextUnit, bound: 'min' | 'max', value: string) =>
    putText(JSON.stringify({ ...fields, [unit]: { ...fields[unit], [bound]: value } }));
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
        isDirty={isDirty}
        isValid={limits !== undefined}
        onSave={() => void save()}
        onUndo={drop}
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
