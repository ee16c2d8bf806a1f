import { cleanup, render, screen } from '@testing-library/react';
import { StrictMode, Suspense } from 'react';
import { afterEach, expect, it } from 'vitest';

import { latePart } from '../../../../packages/react/src/workspace/shell/late-part';

afterEach(cleanup);

const Content = () => <p>Content</p>;

it('is drawn at once where it was loaded ahead', async () => {
  const Part = latePart(async () => Content);
  await Part.ahead();
  const { container } = render(
    <Suspense fallback="Wait.">
      <Part />
    </Suspense>,
  );
  expect(container.textContent).toBe('Content');
});

it('is waited for where it was not', async () => {
  const Part = latePart(async () => Content);
  const { container } = render(
    <StrictMode>
      <Suspense fallback="Wait.">
        <Part />
      </Suspense>
    </StrictMode>,
  );
  expect(container.textContent).toBe('Wait.');
  expect(await screen.findByText('Content')).toBeTruthy();
});
