import { init, memoryStore } from '@labelwright/client';
import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
} from '@labelwright/core';
import { Text2TextEditor, TextClassifier, TokenTagger } from '@labelwright/react';
import { AnnotationWorkspace } from '@labelwright/react/workspace';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

/** A host's tests of its own application: jsdom and Testing Library as they come, with no setup. */

afterEach(cleanup);

const validate = () => screen.getByRole('button', { name: /^Validate/ });

it('classifies a text by clicks', async () => {
  const user = userEvent.setup();
  const save = vi.fn();
  const record = createTextClassificationRecord({
    text: 'Win a prize now',
    multiLabel: true,
    prediction: [
      ['SPAM', 0.8],
      ['HAM', 0.2],
    ],
  });
  render(<TextClassifier record={record} annotationAgent="ada" onAnnotate={save} />, { wrapper: StrictMode });
  await user.click(screen.getByRole('checkbox', { name: /HAM/ }));
  await user.click(validate());
  expect(save).toHaveBeenCalledOnce();
  expect(save.mock.lastCall).toMatchObject([
    { annotation: ['HAM'], annotationAgent: 'ada', status: 'Validated' },
  ]);
});

const places = createSettings({ labels: ['PER', 'LOC', 'ORG'] });

it('tags tokens by keys: by a label’s own, from the picker, and by taking a prediction', async () => {
  const user = userEvent.setup();
  const save = vi.fn();
  const record = createTokenClassificationRecord({
    text: 'Ada lives in Paris with Bo',
    prediction: [['LOC', 13, 18, 0.9]],
  });
  render(<TokenTagger record={record} settings={places} annotationAgent="ada" onAnnotate={save} />, {
    wrapper: StrictMode,
  });
  await user.click(screen.getByRole('textbox', { name: /text/i }));
  await user.keyboard('{Home}1');
  await user.keyboard('n{Enter}');
  await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: /ORG/ }));
  await user.click(validate());
  expect(save).toHaveBeenCalledOnce();
  expect(save.mock.lastCall?.[0].annotation).toMatchObject([
    { label: 'PER', start: 0, end: 3 },
    { label: 'LOC', start: 13, end: 18 },
    { label: 'ORG', start: 24, end: 26 },
  ]);
});

it('edits a candidate', async () => {
  const user = userEvent.setup();
  const save = vi.fn();
  const record = createText2TextRecord({ text: 'Ada lives here', prediction: ['Ada vive aquí'] });
  render(<Text2TextEditor record={record} annotationAgent="ada" onAnnotate={save} />, {
    wrapper: StrictMode,
  });
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('{End} hoy');
  await user.click(validate());
  expect(save.mock.lastCall).toMatchObject([{ annotation: 'Ada vive aquí hoy', status: 'Validated' }]);
});

it('draws all of a long text, and finds a label among many', async () => {
  const user = userEvent.setup();
  const line = 'Bo lives in Paris.\n';
  const record = createTokenClassificationRecord({
    text: line.repeat(3000),
    prediction: [
      ['label 7', 12, 17, 0.9],
      ['label 8', line.length * 2999, line.length * 2999 + 2, 0.9],
    ],
  });
  const many = createSettings({
    labels: [...Array.from({ length: 300 }, (_, place) => `label ${place}`), 'zebra'],
  });
  render(<TokenTagger record={record} settings={many} />);
  const text = screen.getByRole('textbox', { name: /text/i });
  expect([...text.querySelectorAll('[data-lw-part="mark"]')].map((mark) => mark.textContent)).toEqual([
    'Paris',
    'Bo',
  ]);
  await user.click(text);
  await user.keyboard('{Home}{Enter}');
  await user.type(screen.getByRole('combobox'), 'zeb');
  const options = within(screen.getByRole('listbox')).getAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual([expect.stringContaining('zebra')]);
});

it('annotates a dataset in the workspace', async () => {
  const user = userEvent.setup();
  const client = init({ store: memoryStore(), annotationAgent: 'ada' });
  await client.configureDataset('news', { task: 'TextClassification', settings: places });
  const records = ['a', 'b'].map((id) => createTextClassificationRecord({ id, text: `text ${id}` }));
  await client.log(records, { name: 'news' });
  render(<AnnotationWorkspace client={client} dataset="news" annotationAgent="ada" />);
  await user.click(await screen.findByRole('radio', { name: /LOC/ }));
  await screen.findByText('text b');
  expect(await client.get('news', ['a'])).toMatchObject([{ annotation: 'LOC', status: 'Validated' }]);
  await user.keyboard('?');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
