import { type Client, init, memoryStore } from '@labelwright/client';
import {
  type AnnotationRecord,
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type Settings,
  type Task,
} from '@labelwright/core';
import { render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement } from 'react';

import {
  AnnotationWorkspace,
  type AnnotationWorkspaceProps,
} from '../../../packages/react/src/workspace/annotation-workspace';
import { DEFAULT_VIEW, type WorkspaceView } from '../../../packages/react/src/workspace/workspace-view';
import '../../../packages/react/src/styles.css';
import '../../../packages/react/src/workspace/workspace.css';

export const DATASET = 'news';

export interface ShowOptions extends Partial<Omit<AnnotationWorkspaceProps, 'view' | 'defaultView'>> {
  readonly task?: Task;
  /** Stored before the workspace opens; in their order where their ids are. */
  readonly records: readonly AnnotationRecord[];
  readonly settings?: Settings;
  /** What is shown at first. */
  readonly view?: Partial<WorkspaceView>;
  /** A client of your own, with what is in its store already. */
  readonly client?: Client;
  readonly wrapper?: (workspace: ReactElement) => ReactElement;
}

/** A client over a store in memory; each save gets a later time. */
export function memoryClient(): Client {
  let time = Date.UTC(2024, 0, 1);
  return init({
    store: memoryStore(),
    now: () => {
      time += 1000;
      return new Date(time);
    },
  });
}

/** Stores records in a new dataset. */
export async function fill(
  client: Client,
  records: readonly AnnotationRecord[],
  settings?: Settings,
  task: Task = records[0]?.task ?? 'TextClassification',
): Promise<void> {
  await client.configureDataset(DATASET, { task, settings });
  if (records.length > 0) await client.log(records, { name: DATASET });
}

/** Shows the workspace over a real client with a store in memory, when its dataset has been read. */
export async function showWorkspace({
  task,
  records,
  settings,
  view,
  client = memoryClient(),
  wrapper = (workspace) => workspace,
  ...props
}: ShowOptions) {
  if (!(await client.datasets()).some(({ name }) => name === DATASET))
    await fill(client, records, settings, task);
  const ui = (more: Partial<AnnotationWorkspaceProps> = {}) =>
    wrapper(
      <AnnotationWorkspace
        client={client}
        dataset={DATASET}
        annotationAgent="ada"
        defaultView={{ ...DEFAULT_VIEW, ...view }}
        {...props}
        {...more}
      />,
    );
  const { rerender, unmount, container } = render(ui());
  await waitFor(
    () => {
      if (container.querySelector('[data-state="loading"]') !== null) throw new Error('It is still loading.');
    },
    // The first test of a file waits for the modules of its mode too.
    { timeout: 10_000 },
  );
  return {
    client,
    container,
    unmount,
    rerender: (more: Partial<AnnotationWorkspaceProps>) => rerender(ui(more)),
    /** What the store has of records by now. */
    stored: (...ids: readonly string[]) => client.get(DATASET, ids),
  };
}

export const workspace = (): HTMLElement => screen.getByRole('region', { name: 'Annotation workspace' });

/** A part of the workspace by its `data-lw-part`. */
export const part = (name: string, inside: HTMLElement = workspace()): HTMLElement | null =>
  inside.querySelector<HTMLElement>(`[data-lw-part="${name}"]`);

/** The same, and an error where it is missing. */
export function thePart(name: string, inside: HTMLElement = workspace()): HTMLElement {
  const found = part(name, inside);
  if (found === null) throw new Error(`There is no part ${name}.`);
  return found;
}

/** What the workspace says to screen readers. */
export const said = (): string =>
  workspace().querySelector(':scope > [data-lw-part="announcer"]')?.textContent?.trim() ?? '';

/** What axe finds in an element, once a colour on its way from light to dark, which is neither, is there. */
export async function violations(element: Element = workspace()): Promise<readonly string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(element);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

export const spamSettings = createSettings({ labels: ['SPAM', 'HAM'] });
export const spanSettings = createSettings({ labels: ['PER', 'LOC'] });

const pad = (place: number): string => String(place).padStart(4, '0');

/** Records `r0001`, `r0002`, ... without an answer. */
export const classificationRecords = (count: number): readonly AnnotationRecord[] =>
  Array.from({ length: count }, (_, place) =>
    createTextClassificationRecord({ id: `r${pad(place + 1)}`, text: `Message number ${place + 1}` }),
  );

export const tokenRecords = (count: number): readonly AnnotationRecord[] =>
  Array.from({ length: count }, (_, place) =>
    createTokenClassificationRecord({
      id: `r${pad(place + 1)}`,
      text: `Ada met ${place + 1} friends in Paris`,
    }),
  );

export const textRecords = (count: number): readonly AnnotationRecord[] =>
  Array.from({ length: count }, (_, place) =>
    createText2TextRecord({
      id: `r${pad(place + 1)}`,
      text: `Guten Morgen ${place + 1}`,
      prediction: [[`Good morning ${place + 1}`, 0.9]],
    }),
  );
