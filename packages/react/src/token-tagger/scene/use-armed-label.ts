import type { TokenClassificationTypes } from '@labelwright/core';
import { useState } from 'react';

import type { Labels, ShownLabel } from '../../internal/use-labels';
import type { Task } from '../../internal/use-task';
import type { TokenTaggerMessages } from '../messages/messages';

/** Label first: a label that is chosen while nothing is selected goes to whatever the pointer selects next, again and again. */
export interface ArmedLabel {
  readonly label: ShownLabel | undefined;
  /** Arms a label, another one instead of it, or disarms it. */
  readonly toggle: (name: string) => void;
  /** Tells whether one was armed. */
  readonly disarm: () => boolean;
}

export function useArmedLabel(
  { readOnly, announce }: Task<TokenClassificationTypes>,
  labels: Labels,
  messages: TokenTaggerMessages,
): ArmedLabel {
  const [name, setName] = useState<string | undefined>(undefined);
  // The next record may have other labels.
  const label = readOnly || name === undefined ? undefined : labels.byName.get(name);

  const disarm = (): boolean => {
    if (label === undefined) return false;
    setName(undefined);
    announce(messages.disarmed(label.name));
    return true;
  };
  return {
    label,
    disarm,
    toggle: (next) => {
      if (readOnly || !labels.byName.has(next)) return;
      if (next === label?.name) {
        disarm();
        return;
      }
      setName(next);
      announce(messages.armed(next));
    },
  };
}
