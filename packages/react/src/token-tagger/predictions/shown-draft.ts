import {
  applySpanChange,
  createSpanSet,
  isSuggestionShown,
  predictedSpans,
  type SpanDraft,
  type SpanSet,
  type SpanView,
  type SuggestedSpan,
  spanChangeBetween,
  type TokenClassificationRecord,
} from '@labelwright/core';

/** A draft as it is shown: without what only hidden agents predict. */
export interface ShownDraft extends SpanDraft {
  /** All that the agents that are shown predict, whatever has become of it; `undefined` where nothing compares with it. */
  readonly predicted?: SpanSet<SuggestedSpan>;
}

/** Where a draft comes from. */
export interface ShownContext {
  readonly draft: SpanDraft;
  readonly view: SpanView;
  readonly record: TokenClassificationRecord;
  /** `false`: there is no record that could be read. */
  readonly drawable: boolean;
}

type Predicted = SpanSet<SuggestedSpan>;

interface Shown {
  readonly from: SpanDraft;
  readonly hidden: SpanView['hiddenAgents'];
  readonly predicted: Predicted;
  readonly draft: ShownDraft;
}

/**
 * Makes what is shown of one draft after the other. An edit costs what lies between two drafts; predictions are read once for
 * each record, and again when an agent is hidden.
 */
export function createShownDrafts(): (context: ShownContext) => ShownDraft {
  const predictedBy = createPredicted();
  let last: Shown | undefined;
  return (context) => {
    const { draft: from, view } = context;
    const { hiddenAgents: hidden } = view;
    const predicted = predictedBy(context);
    if (last?.from !== from || last.hidden !== hidden || last.predicted !== predicted) {
      const suggestions =
        hidden === undefined ? from.suggestions : shownSuggestions(from, view, hidden, last);
      last = { from, hidden, predicted, draft: { ...from, suggestions, predicted } };
    }
    return last.draft;
  };
}

function shownSuggestions(
  { suggestions, text }: SpanDraft,
  view: SpanView,
  hidden: readonly string[],
  last: Shown | undefined,
): Predicted {
  if (hidden.length === 0) return suggestions;
  const isShown = (span: SuggestedSpan) => isSuggestionShown(span, view);
  if (last?.hidden !== hidden || last?.from.text !== text)
    return createSpanSet(text.map.length, [...suggestions].filter(isShown));
  const { removed, added } = spanChangeBetween(last.from.suggestions, suggestions);
  return applySpanChange(last.draft.suggestions, {
    removed: removed.filter(isShown),
    added: added.filter(isShown),
  });
}

/** What is predicted, read anew for another text, for other predictions and for other agents only. */
function createPredicted(): (context: ShownContext) => Predicted {
  let sources: readonly unknown[] = [];
  let predicted: Predicted = createSpanSet<SuggestedSpan>(0);
  return ({ draft: { text }, view, record, drawable }) => {
    const { prediction, predictionAgent, predictions } = drawable ? record : NOTHING;
    const { hiddenAgents } = view;
    const now = [text, hiddenAgents, prediction, predictionAgent, predictions];
    if (sources.length === 0 || now.some((source, index) => source !== sources[index])) {
      sources = now;
      const all = drawable ? predictedSpans(record, text) : [];
      const shown = hiddenAgents === undefined ? all : all.filter((span) => isSuggestionShown(span, view));
      predicted = createSpanSet(text.map.length, shown);
    }
    return predicted;
  };
}

const NOTHING: Pick<TokenClassificationRecord, 'prediction' | 'predictionAgent' | 'predictions'> = {};
