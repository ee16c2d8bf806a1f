import type { Settings } from '@labelwright/core';
import { type ReactElement, useId } from 'react';

import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';
import { SaveBar } from './save-bar';
import { useDraft } from './use-draft';
import { useSettingsChange } from './use-settings-change';

/** Who may annotate. */
export function Annotators(): ReactElement {
  const { settings, messages, readOnly } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const stored = (settings.annotators ?? []).join('\n');
  const { text, put, drop } = useDraft(stored);
  const change = useSettingsChange();
  const titleId = useId();
  const names = [...new Set(text.split(/\r?\n/).map((name) => name.trim()))].filter((name) => name !== '');
  const save = async () => {
    const { annotators: _before, ...others }: Settings = settings;
    // Without any name anybody may annotate, which an empty list does not say.
    if (await change.save(names.length === 0 ? {} : { annotators: names }, others)) drop();
  };
  return (
    <section data-lw-part="annotators" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.annotators}</h3>
      <Field label={words.annotatorsHint} hint={words.anybody}>
        <textarea
          rows={4}
          dir="auto"
          readOnly={readOnly}
          value={text}
          onChange={({ target }) => put(target.value)}
        />
      </Field>
      <SaveBar
        change={change}
        isDirty={names.join('\n') !== stored}
        onSave={() => void save()}
        onUndo={drop}
      />
    </section>
  );
}
