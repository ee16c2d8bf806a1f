/** What is done to many records at once, by the same rules as in the components. Plain JSON data. */
export type BulkChange =
  | { readonly kind: 'validate' | 'discard' | 'restore' | 'clear' }
  /**
   * Merges labels into the answers (text classification): what is there stays, unless it is in `remove`. With a single label
   * `add` replaces.
   */
  | {
      readonly kind: 'labels';
      readonly add: readonly string[];
      readonly remove: readonly string[];
      /** Validates what was labelled; else it is `Edited`. */
      readonly validate: boolean;
    };
