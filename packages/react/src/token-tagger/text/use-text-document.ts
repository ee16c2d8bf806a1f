import type { SpanView, TokenClassificationTypes } from '@labelwright/core';
import { useEffect, useMemo } from 'react';

import type { Task } from '../../internal/use-task';
import type { ShownContext, ShownDraft } from '../predictions/shown-draft';
import type { Drawing } from './drawn-segments';
import { TextDocument } from './text-document';

/** The drawn state of the open record's text, kept in step with the machine outside React: an edit draws only its blocks. */
export function useTextDocument(
  actor: Task<TokenClassificationTypes>['actor'],
  shownOf: (context: ShownContext) => ShownDraft,
  draft: ShownDraft,
  view: SpanView,
  drawing: Drawing,
): TextDocument {
  // One document for each text. What the draft and the view are when it is made, the subscription below keeps up to date.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new draft of the same text is shown, not drawn from scratch
  const document = useMemo(() => new TextDocument(draft, view, drawing), [draft.text, drawing.dense]);

  useEffect(() => {
    const show = () => {
      const { context } = actor.getSnapshot();
      if (context.draft.text === document.draft.text) document.show(shownOf(context), context.view);
    };
    show();
    const changes = actor.on('change', ({ edit }) => {
      if (edit !== undefined) document.note(edit);
    });
    const snapshots = actor.subscribe(show);
    return () => {
      changes.unsubscribe();
      snapshots.unsubscribe();
    };
  }, [actor, document, shownOf]);

  return document;
}
