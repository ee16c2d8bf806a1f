import { drawableText } from '@labelwright/core';
import { type ClipboardEvent, type ReactElement, useState } from 'react';
import { messageOf } from '../message-of';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Form } from '../ui/form';
import { useWorkspace } from '../workspace-context';
import { adoptSettings } from './adopt-settings';
import { LONGEST_NAME, nameFault } from './label-draft';

/** Adds labels behind the others: one that is typed, or a list that is pasted. No record changes by it. */
export function AddLabels(): ReactElement {
  const { client, dataset, settings, messages, refreshDataset, announce } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const [name, setName] = useState('');
  const [state, setState] = useState<'idle' | 'saving' | { readonly message: string }>('idle');
  const fault = name === '' ? undefined : nameFault(name, settings.labels);

  const add = async (names: readonly string[]) => {
    const known = new Set(settings.labels.map((label) => label.name));
    const fresh = [...new Set(names.map((each) => each.trim()))].filter(
      (each) => each !== '' && !known.has(each),
    );
    if (fresh.length === 0 || state === 'saving') return;
    setState('saving');
    try {
      await adoptSettings(client, dataset, settings);
      await client.changeSchema(
        dataset.name,
        fresh.map((each) => ({ type: 'add', label: { name: each } })),
      );
      await refreshDataset();
      setName('');
      setState('idle');
      announce(words.added(fresh.length));
    } catch (error) {
      setState({ message: messageOf(error) });
    }
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
    if (lines.filter((line) => line.trim() !== '').length < 2) return;
    event.preventDefault();
    void add(lines);
  };
  const error =
    fault === 'taken'
      ? words.taken(drawableText(name))
      : fault === 'tooLong'
        ? words.tooLong(LONGEST_NAME)
        : typeof state === 'object'
          ? `${words.failed} ${state.message}`
          : undefined;
  const isReady = name.trim() !== '' && fault === undefined && state !== 'saving';
  return (
    <Form
      part="add-labels"
      onSend={() => {
        if (isReady) void add([name]);
      }}
    >
      <Field label={words.newLabel} hint={words.newLabelHint} error={error}>
        <input
          type="text"
          dir="auto"
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPaste={paste}
        />
      </Field>
      <Button type="submit" icon="add" disabled={!isReady}>
        {words.add}
      </Button>
    </Form>
  );
}
