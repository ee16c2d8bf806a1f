import { drawableText, type LabelSettings } from '@labelwright/core';
import { type ReactElement, useState } from 'react';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Form } from '../ui/form';
import { useWorkspace } from '../workspace-context';
import { ColorField, isColor } from './color-field';
import {
  draftOf,
  keyConflict,
  type LabelDraft,
  LONGEST_NAME,
  labelOf,
  nameFault,
  withLabel,
} from './label-draft';
import type { SettingsChange } from './use-settings-change';

export interface LabelDialogProps {
  readonly label: LabelSettings;
  readonly index: number;
  readonly change: SettingsChange;
  readonly onClose: () => void;
  /** A new name is shown with what it changes in records, when all else is stored. */
  readonly onRename: (from: string, to: string) => void;
}

/** All that can be said of one label. */
export function LabelDialog({ label, index, change, onClose, onRename }: LabelDialogProps): ReactElement {
  const { settings, messages } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const [draft, setDraft] = useState(() => draftOf(label, index));
  const others = settings.labels.filter(({ name }) => name !== label.name);
  const put = (part: Partial<LabelDraft>) => setDraft({ ...draft, ...part });
  const fault = nameFault(draft.name, others);
  const conflict = keyConflict(draft.hotkey, others);
  const place = Number(draft.place);
  const isPlace = Number.isInteger(place) && place >= 1 && place <= settings.labels.length;
  const isValid =
    fault === undefined &&
    conflict?.kind !== 'same' &&
    isPlace &&
    (draft.color === '' || isColor(draft.color));
  const isSaving = change.state === 'saving';

  const save = async () => {
    if (!isValid || isSaving) return;
    const labels = withLabel(settings.labels, labelOf(draft, label.name), place);
    const isChanged = JSON.stringify(labels) !== JSON.stringify(settings.labels);
    if (isChanged && !(await change.save({ labels }))) return;
    if (draft.name === label.name) onClose();
    else onRename(label.name, draft.name);
  };
  const nameError =
    fault === undefined
      ? undefined
      : {
          empty: words.nameEmpty,
          taken: words.mergeInstead(drawableText(draft.name)),
          tooLong: words.tooLong(LONGEST_NAME),
        }[fault];

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.editTitle(drawableText(label.name))}
      part="label-dialog"
      actions={
        <>
          <Button onClick={onClose}>{messages.shell.cancel}</Button>
          <Button variant="primary" disabled={!isValid || isSaving} onClick={() => void save()}>
            {isSaving ? words.saving : draft.name === label.name ? words.save : words.next}
          </Button>
        </>
      }
    >
      <Form part="label-form" onSend={() => void save()}>
        <Field label={words.name} error={nameError}>
          <input
            type="text"
            dir="auto"
            data-autofocus=""
            value={draft.name}
            onChange={({ target }) => put({ name: target.value })}
          />
        </Field>
        <Field label={words.description}>
          <textarea
            rows={2}
            dir="auto"
            value={draft.description}
            onChange={({ target }) => put({ description: target.value })}
          />
        </Field>
        <Field
          label={words.key}
          hint={conflict === undefined ? words.keyHint : words.keyBegins(drawableText(conflict.label))}
          error={conflict?.kind === 'same' ? words.keyTaken(drawableText(conflict.label)) : undefined}
        >
          <input
            type="text"
            spellCheck={false}
            autoCapitalize="none"
            value={draft.hotkey}
            onChange={({ target }) => put({ hotkey: target.value })}
          />
        </Field>
        <Field label={words.path} hint={words.pathHint}>
          <textarea
            rows={2}
            dir="auto"
            value={draft.path}
            onChange={({ target }) => put({ path: target.value })}
          />
        </Field>
        <Field
          label={words.place}
          hint={words.placeHint(settings.labels.length)}
          error={isPlace ? undefined : words.placeHint(settings.labels.length)}
        >
          <input
            type="number"
            min={1}
            max={settings.labels.length}
            value={draft.place}
            onChange={({ target }) => put({ place: target.value })}
          />
        </Field>
        <ColorField value={draft.color} onChange={(color) => put({ color })} />
        {typeof change.state === 'object' ? (
          <p data-lw-part="settings-error" role="alert">
            {words.failed} {change.state.message}
          </p>
        ) : null}
        {/* Enter in a field saves: a form of several fields needs a button for that. */}
        <input type="submit" hidden />
      </Form>
    </Dialog>
  );
}
