import { type Client, indexedDbJournal, indexedDbStore, init } from '@labelwright/client';
import { CODECS, detectFormat, prepareForTraining } from '@labelwright/formats';
import { AnnotationWorkspace } from '@labelwright/react/workspace';
import { createRoot } from 'react-dom/client';
import '@labelwright/react/styles.css';
import '@labelwright/react/workspace.css';
import './page.css';

declare global {
  interface Window {
    /** For the test, to see what is stored. */
    client: Client;
  }
}

window.client = init({ store: indexedDbStore() });

/** The whole workspace over the browser's own database; the address says which dataset. */
const dataset = new URLSearchParams(location.search).get('dataset') ?? 'records';

createRoot(document.querySelector('#root') ?? document.body).render(
  <AnnotationWorkspace
    client={window.client}
    dataset={dataset}
    annotationAgent="ada"
    formats={CODECS}
    detectFormat={detectFormat}
    prepareForTraining={prepareForTraining}
    journal={indexedDbJournal({ name: `${dataset}/ada` })}
  />,
);
