import type { Settings } from '@labelwright/core';
import { useCallback, useState } from 'react';

import { useLatest } from '../../internal/use-latest';
import { messageOf } from '../message-of';
import { useWorkspace } from '../workspace-context';

export interface SettingsChange {
  readonly state: 'idle' | 'saving' | 'saved' | { readonly message: string };
  /** Resolves with whether it is stored. */
  readonly save: (change: Partial<Settings>, settings?: Settings) => Promise<boolean>;
  readonly forget: () => void;
}

/** Writes settings, and reads them anew; labels that go, or get other names, are a matter of `changeSchema`. */
export function useSettingsChange(): SettingsChange {
  const workspace = useWorkspace('DatasetSettings');
  const latest = useLatest(workspace);
  const [state, setState] = useState<SettingsChange['state']>('idle');
  const save = useCallback(
    async (change: Partial<Settings>, whole?: Settings) => {
      const { client, dataset, settings, refreshDataset, announce, messages } = latest.current;
      setState('saving');
      try {
        await client.configureDataset(dataset.name, { settings: { ...(whole ?? settings), ...change } });
        await refreshDataset();
        setState('saved');
        announce(messages.settings.saved);
        return true;
      } catch (error) {
        setState({ message: messageOf(error) });
        return false;
      }
    },
    [latest],
  );
  return { state, save, forget: useCallback(() => setState('idle'), []) };
}
