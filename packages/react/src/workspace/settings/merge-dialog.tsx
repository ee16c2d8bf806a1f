import { type ReactElement, useId, useMemo, useState } from 'react';

import { filterLabels } from '../../internal/filter-labels';
import { useFoldedLabels } from '../../internal/use-folded-labels';
import type { ShownLabel } from '../../internal/use-labels';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Form } from '../ui/form';
import { useWorkspace } from '../workspace-context';

export interface MergeDialogProps {
  readonly labels: readonly ShownLabel[];
  /** Those that are merged. */
  readonly from: readonly string[];
  readonly onClose: () => void;
  readonly onMerge: (from: readonly string[], into: string) => void;
}

/** Labels that are offered at a time; typing finds the others. */
const MOST_OFFERED = 50;

/** Asks into which label others are merged. It may be one of them: then that one stays. */
export function MergeDialog({ labels, from, onClose, onMerge }: MergeDialogProps): ReactElement {
  const { messages } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const listId = useId();
  const [into, setInto] = useState('');
  const folded = useFoldedLabels(labels);
  const offered = useMemo(
    () => filterLabels(labels, folded, into).slice(0, MOST_OFFERED),
    [labels, folded, into],
  );
  const going = from.filter((name) => name !== into);
  const fits = labels.some(({ name }) => name === into) && going.length > 0;
  const merge = () => {
    if (fits) onMerge(going, into);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.mergeTitle(from.length)}
      part="merge-dialog"
      actions={
        <>
          <Button onClick={onClose}>{messages.shell.cancel}</Button>
          <Button variant="primary" disabled={!fits} onClick={merge}>
            {words.next}
          </Button>
        </>
      }
    >
      <Form onSend={merge}>
        <Field
          label={words.mergeInto}
          hint={words.mergeIntoHint}
          error={into === '' || fits ? undefined : words.mergeUnknown}
        >
          <input
            type="text"
            dir="auto"
            list={listId}
            data-autofocus=""
            value={into}
            onChange={({ target }) => setInto(target.value)}
          />
        </Field>
        <datalist id={listId}>
          {offered.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Form>
    </Dialog>
  );
}
