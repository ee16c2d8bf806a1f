import { type ReactElement, useMemo } from 'react';

import { drawnText } from '../../internal/drawn-text';
import { withLineFeeds } from '../../text2text-editor/line-endings';
import { useLater } from '../../text2text-editor/use-later';
import { diffWords } from '../../text2text-editor/word-diff';
import { useWorkspace } from '../workspace-context';

export interface TextChangesProps {
  readonly before: string;
  readonly after: string;
}

interface Texts {
  readonly before: string;
  readonly after: string;
}

function differenceOf({ before, after }: Texts) {
  return diffWords(before, after);
}

/** A text with what differs from another one: what is not in it struck through, what is only in it underlined. */
export function TextChanges({ before, after }: TextChangesProps): ReactElement {
  const { messages } = useWorkspace('Review');
  const words = messages.review;
  const texts = useMemo(
    () => ({ before: withLineFeeds(before), after: withLineFeeds(after) }),
    [before, after],
  );
  const computed = useLater(texts, differenceOf);
  const parts = computed?.result ?? [{ kind: 'same' as const, text: texts.after }];
  return (
    <p data-lw-part="review-text" dir="auto">
      {parts.map(({ kind, text }, place) => {
        // Parts have no identity but their place.
        const key = `${place} ${kind}`;
        if (kind === 'same') return drawnText(text);
        const Element = kind === 'removed' ? 'del' : 'ins';
        return (
          <Element key={key}>
            <span data-lw-hidden="">{kind === 'removed' ? words.removed : words.added} </span>
            {drawnText(text)}
          </Element>
        );
      })}
    </p>
  );
}
