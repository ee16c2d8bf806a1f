import type { ReactElement } from 'react';

import { formatShortcut, type Shortcuts } from './shortcuts';
import { useIsMac } from './use-is-mac';

interface KeyListProps {
  readonly shortcuts: Shortcuts;
  /** What actions are called; those without a name are not listed here. */
  readonly names: Readonly<Partial<Record<string, string>>>;
}

/** Actions and the keys that they have now; those without keys are left out. */
export function KeyList({ shortcuts, names }: KeyListProps): ReactElement {
  const mac = useIsMac();
  const named = Object.entries(shortcuts).filter(
    ([action, keys]) => keys.length > 0 && names[action] !== undefined,
  );
  return (
    <dl>
      {named.map(([action, keys]) => (
        <div key={action}>
          <dt>{names[action]}</dt>
          <dd>
            {keys.map((combination) => (
              <kbd key={combination}>{formatShortcut(combination, mac)}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
