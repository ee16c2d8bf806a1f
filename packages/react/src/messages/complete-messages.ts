import type { CommonMessages } from '../internal/common-messages';
import type { LIFECYCLE_SHORTCUTS } from '../internal/shortcuts';

/** The keys of all components, by what they do. */
export type CommonAction = keyof typeof LIFECYCLE_SHORTCUTS;

/** The words of a component in a whole language: a string that is missing does not compile, nor does the name of a key. */
export type CompleteMessages<
  Messages extends Pick<CommonMessages, 'shortcutNames'>,
  Action extends string,
> = Omit<Messages, 'shortcutNames'> & { readonly shortcutNames: Readonly<Record<Action, string>> };
