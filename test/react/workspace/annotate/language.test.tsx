import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import {
  classificationRecords,
  showWorkspace,
  spanSettings,
  thePart,
  tokenRecords,
  workspace,
} from '../harness';

afterEach(cleanup);

it.each([
  { name: 'classified', records: classificationRecords(1), part: 'input-texts' },
  { name: 'tagged', records: tokenRecords(1), part: 'text' },
])('says what language the texts to be $name are in', async ({ records, part }) => {
  const components = { textClassifier: { lang: 'ja' }, tokenTagger: { lang: 'ja' } };
  await showWorkspace({ records, settings: spanSettings, components });
  expect([...workspace().querySelectorAll('[lang]')]).toEqual([thePart(part)]);
  expect(thePart(part)).toHaveAttribute('lang', 'ja');
});
