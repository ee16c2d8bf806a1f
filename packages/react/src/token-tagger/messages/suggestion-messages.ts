/** The words about what is predicted. */
export interface SuggestionMessages {
  /** Name of the part for assistive technology. */
  readonly predictions: string;
  readonly suggestions: (count: number) => string;
  /** Beside an answer: predictions that are not in it, and spans of it that nobody predicted. */
  readonly differences: (dropped: number, unpredicted: number) => string;
  readonly rejectAll: string;
  /** Name of the threshold. */
  readonly minScore: string;
  /** On the button: so many predictions have at least that score. */
  readonly acceptSure: (count: number) => string;
  readonly agents: string;
  /** Whether an agent's predictions are shown. */
  readonly showAgent: (agent: string) => string;
  /** How many an agent predicts and how many of them the answer has; `answered`: there is one. */
  readonly agreement: (predicted: number, confirmed: number, answered: boolean) => string;
  /** On the button: so many of the agent's predictions are left. */
  readonly acceptOfAgent: (count: number) => string;
  readonly acceptOfAgentName: (agent: string, count: number) => string;
  /** Said when several were taken. */
  readonly acceptedSome: (count: number) => string;
  readonly agentShown: (agent: string) => string;
  readonly agentHidden: (agent: string) => string;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const SUGGESTION_MESSAGES: SuggestionMessages = {
  predictions: 'Predictions',
  suggestions: (count) => (count === 1 ? '1 prediction left' : `${count} predictions left`),
  differences: (dropped, unpredicted) => {
    const differ = counted(dropped, 'prediction differs', 'predictions differ');
    const not = counted(unpredicted, 'span was not predicted', 'spans were not predicted');
    if (unpredicted === 0) return dropped === 0 ? 'All as predicted' : differ;
    return dropped === 0 ? not : `${differ}, ${not}`;
  },
  rejectAll: 'Reject all',
  minScore: 'At least',
  acceptSure: (count) => `Accept ${count}`,
  agents: 'Who predicted',
  showAgent: (agent) => `Show ${agent}`,
  agreement: (predicted, confirmed, answered) =>
    answered ? `${confirmed} of ${predicted} as answered` : counted(predicted, 'prediction', 'predictions'),
  acceptOfAgent: (count) => `Accept ${count}`,
  acceptOfAgentName: (agent, count) => `Accept ${count} by ${agent}`,
  acceptedSome: (count) => `${counted(count, 'prediction', 'predictions')} accepted.`,
  agentShown: (agent) => `${agent} shown.`,
  agentHidden: (agent) => `${agent} hidden.`,
};
