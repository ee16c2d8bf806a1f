import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { button, checkbox, part, show, TRAVEL, travelSettings } from './harness';

afterEach(cleanup);

const sides = () =>
  [...(part('comparison')?.querySelectorAll<HTMLElement>('[data-lw-part="comparison-side"]') ?? [])].map(
    (side) => [
      side.querySelector('[data-lw-part="comparison-title"] > span')?.textContent,
      side.querySelector('[data-lw-part="verdict"]')?.textContent ?? null,
      [...side.querySelectorAll('li, p')].map(({ textContent }) => textContent),
    ],
  );

it('is off by default', () => {
  show(TRAVEL, { settings: travelSettings });
  expect(part('comparison')).toBeNull();
});

it('puts the annotation beside the prediction and says whether they say the same, at each step', async () => {
  show(TRAVEL, { settings: travelSettings, compare: true });
  const model = `Prediction of ${TRAVEL.predictionAgent}`;
  expect(sides()).toEqual([
    ['Annotation', null, ['Not annotated yet']],
    [model, null, ['travel80%', 'history60%']],
  ]);
  await userEvent.click(checkbox('sports'));
  expect(sides()).toEqual([
    ['Annotation', null, ['sportsnot predicted']],
    [model, 'Differs', ['travel80%not annotated', 'history60%not annotated']],
  ]);
  await userEvent.click(checkbox('sports'));
  expect(sides()[0]).toEqual(['Annotation', null, ['No label applies']]);
  await userEvent.click(button('Accept all'));
  expect(sides()).toEqual([
    ['Annotation', null, ['travel', 'history']],
    [model, 'OK', ['travel80%', 'history60%']],
  ]);
});

it('compares with each of several agents', () => {
  show(
    {
      ...TRAVEL,
      annotation: ['economy'],
      predictions: { rules: [{ label: 'economy', score: 0.9 }] },
    },
    { settings: travelSettings, compare: true },
  );
  expect(sides().map(([title, verdict]) => [title, verdict])).toEqual([
    ['Annotation', null],
    [`Prediction of ${TRAVEL.predictionAgent}`, 'Differs'],
    ['Prediction of rules', 'OK'],
  ]);
  expect(
    within(screen.getByRole('group', { name: 'Annotation and prediction' })).getByText('OK'),
  ).toBeVisible();
});
