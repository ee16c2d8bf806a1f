import type { KeyboardEvent } from 'react';

import { useHotkeys } from '../internal/use-hotkeys';
import type { TextClassifierAction } from './actions';
import { handleClassifierKey } from './classifier-keys';
import type { LabelActions } from './label-actions';
import { filterElement } from './label-elements';
import type { Choices } from './use-choices';
import type { LabelFocus } from './use-label-focus';

interface Scene {
  /** `false` while nothing can be chosen: read-only, or no record. */
  readonly enabled: boolean;
  readonly choices: Choices;
  readonly actions: LabelActions;
  readonly focus: LabelFocus;
  /** Does what an action's keys stand for; tells whether it did anything. */
  readonly perform: (action: Exclude<TextClassifierAction, 'filter'>) => boolean;
}

/** The keys of the component, as its lifecycle asks for them. */
export function useClassifierKeys({ enabled, choices, actions, focus, perform }: Scene) {
  const { catalog, filterable } = choices;
  const hotkeys = useHotkeys(catalog.matchNumber ?? catalog.hotkeys, actions.toggle);
  const withAlt = useHotkeys(catalog.hotkeys, actions.toggle);
  const moveInList = (key: string): boolean => {
    const place = focus.placeAfterKey(key);
    if (place === undefined) return false;
    focus.focusLater(place);
    return true;
  };
  return {
    typed: hotkeys.typed.length > 0 ? hotkeys.typed : withAlt.typed,
    drop: hotkeys.drop,
    onKey: (event: KeyboardEvent) =>
      handleClassifierKey(event, {
        enabled,
        hotkeys,
        withAlt,
        filterable,
        clearFilter: () => choices.setQuery(''),
        takeBestMatch: () => {
          if (choices.bestMatch !== undefined) actions.toggle(choices.bestMatch);
          else if (choices.creatable !== undefined) actions.create(choices.creatable);
          else return;
          choices.setQuery('');
        },
        moveInList,
      }),
    performOwn: (action: TextClassifierAction, { currentTarget }: KeyboardEvent) => {
      if (action !== 'filter') return perform(action);
      const field = filterElement(currentTarget);
      field?.focus();
      field?.select();
      return field !== null;
    },
  };
}
