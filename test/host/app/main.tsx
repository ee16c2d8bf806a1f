import { type DatasetStore, indexedDbStore, init } from '@labelwright/client';
import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { AnnotationWorkspace } from '@labelwright/react/workspace';
import { createRoot } from 'react-dom/client';
import '@labelwright/react/styles.css';
import '@labelwright/react/workspace.css';
import './theme.css';

const NAME = 'newsroom';
const kept = indexedDbStore({ name: NAME });

/** The newsroom's own store: the browser's, and whoever is on the desk hears of each record. */
const store: DatasetStore = {
  ...kept,
  put: async (...write) => {
    const outcomes = await kept.put(...write);
    const stored = outcomes.flatMap((one) =>
      'stored' in one ? [`${one.stored.id} ${one.stored.status}`] : [],
    );
    document.title = `${NAME}: ${stored.join(', ')}`;
    return outcomes;
  },
};

const settings = createSettings({
  labels: [
    { name: 'Politics', hotkey: 'p', color: 'crimson' },
    { name: 'Sports', hotkey: 's', color: 'seagreen' },
    { name: 'Weather', hotkey: 'w', color: 'steelblue' },
  ],
  guidelines: 'What would the **front page** say?',
});

const headlines = ['Parliament votes at dawn', 'Late goal decides the derby', 'Snow down to the valleys'];
const client = init({ store, annotationAgent: 'desk' });
await client.configureDataset(NAME, { task: 'TextClassification', settings });
const known = await client.get(NAME, headlines);
const fresh = headlines.filter((_, index) => known[index] === undefined);
const records = fresh.map((text) => createTextClassificationRecord({ id: text, text }));
await client.log(records, { name: NAME });

createRoot(document.querySelector('#root') ?? document.body).render(
  <AnnotationWorkspace client={client} dataset={NAME} annotationAgent="desk" />,
);
