import { forwardRef, type ReactElement } from 'react';

import { Later } from '../internal/later';
import { lifecycleParts } from '../internal/lifecycle-parts';
import { ArmedLabel } from './armed-label';
import { Display, InvisiblesButton, LabelNamesButton } from './display';
import { Entities } from './entities/entities';
import { Handles } from './handles';
import { Picker } from './picker/picker';
import { Suggestions } from './suggestions/suggestions';
import { useTokenTaggerContext } from './token-tagger-context';
import { Labels, Root, Text, TextKeys, type TokenTaggerRootProps } from './token-tagger-parts';

export interface TokenTaggerProps extends Omit<TokenTaggerRootProps, 'children'> {
  /** `full` lays out all of a long text at once, for reading through it with a screen reader. @default 'near' */
  readonly reading?: 'near' | 'full' | undefined;
  /** The list of all entities: beside the text where there is room, below it where not. @default false */
  readonly entities?: boolean | undefined;
}

const DropIn = forwardRef<HTMLDivElement, TokenTaggerProps>(
  ({ reading = 'near', entities = false, ...props }, ref) => (
    <Root ref={ref} {...props}>
      <lifecycleParts.Issues />
      <lifecycleParts.Conflict />
      <Labels />
      <Text reading={reading} />
      {entities ? <Entities /> : null}
      {/* Not later: a key that opens it may come with the first frame, and what is typed next is for its filter. */}
      <Picker />
      <Later room={<Room />}>
        <Handles />
        <ArmedLabel />
        <Display />
        <Suggestions />
        <lifecycleParts.TypedKeys />
        <lifecycleParts.Actions />
        <lifecycleParts.ShortcutList>
          <TextKeys />
        </lifecycleParts.ShortcutList>
        <lifecycleParts.Announcer />
      </Later>
    </Root>
  ),
);
DropIn.displayName = 'TokenTagger';

/** As high as the usual rows below the text. */
function Room(): ReactElement {
  const { draft } = useTokenTaggerContext('Room');
  return <div data-lw-room={draft.suggestions.size > 0 ? 'suggestions' : ''} />;
}

/**
 * Tags spans in a text: drag or use the keys, pick a label, validate. Made of its own public parts, so a host that wants
 * something else in between rebuilds it from them.
 */
export const TokenTagger = /* @__PURE__ */ Object.assign(DropIn, {
  Root,
  Text,
  Labels,
  Display,
  LabelNamesButton,
  InvisiblesButton,
  Handles,
  ArmedLabel,
  Picker,
  Suggestions,
  Entities,
  TextKeys,
  ...lifecycleParts,
});
