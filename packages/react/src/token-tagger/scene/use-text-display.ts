import { useChoice } from '../../internal/use-choice';
import type { LabelNames } from '../messages/display-messages';
import type { TokenTaggerMessages } from '../messages/messages';

/** How the text is laid out: as text, or with a tag under each token. */
export type TextLayoutName = 'text' | 'dense';

export interface TextDisplayProps {
  /**
   * `dense`: a tag under every token, for parts of speech and the like. A label's key tags the token and goes on to the next
   * one. @default 'text'
   */
  readonly layout?: TextLayoutName | undefined;
  /** Names of labels on the spans, `short`: in a short form. The annotator may choose otherwise. @default true */
  readonly showLabels?: boolean | 'short' | undefined;
  /** Marks for spaces, line ends and characters without width. The annotator may choose otherwise. @default false */
  readonly showInvisibles?: boolean | undefined;
}

/** How the text is shown now. */
export interface TextDisplay {
  readonly dense: boolean;
  readonly labelNames: LabelNames;
  readonly invisibles: boolean;
  /** Full names, then short ones, then none. */
  readonly toggleLabelNames: () => void;
  readonly toggleInvisibles: () => void;
}

const NEXT = { full: 'short', short: 'off', off: 'full' } as const satisfies Record<LabelNames, LabelNames>;

/** What the host asks for, until the annotator chooses otherwise; that stays from record to record. */
export function useTextDisplay(
  { layout = 'text', showLabels, showInvisibles = false }: TextDisplayProps,
  messages: TokenTaggerMessages,
  announce: (text: string) => void,
): TextDisplay {
  const dense = layout === 'dense';
  const [labelNames, setLabelNames] = useChoice<LabelNames>(namesOf(showLabels, dense));
  const [invisibles, setInvisibles] = useChoice(showInvisibles);
  return {
    dense,
    labelNames,
    invisibles,
    toggleLabelNames: () => {
      const next = NEXT[labelNames];
      setLabelNames(next);
      announce(messages.labelNames[next]);
    },
    toggleInvisibles: () => {
      setInvisibles(!invisibles);
      announce(messages.invisiblesShown(!invisibles));
    },
  };
}

/** Under tokens there is room for short names; with `true` the host wants all of them. */
function namesOf(shown: boolean | 'short' | undefined, dense: boolean): LabelNames {
  if (shown === false) return 'off';
  return shown === 'short' || (shown === undefined && dense) ? 'short' : 'full';
}
