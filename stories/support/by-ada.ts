import { fn } from 'storybook/test';

/** What stories give a component besides what it shows: who annotates, and spies for all that it tells. */
export const byAda = () => ({
  annotationAgent: 'ada',
  onAnnotate: fn(),
  onDiscard: fn(),
  onChange: fn(),
  onError: fn(),
});
