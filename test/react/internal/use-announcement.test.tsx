import { act, cleanup, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, expect, it } from 'vitest';

import { type Announce, useAnnouncement } from '../../../packages/react/src/internal/use-announcement';

afterEach(cleanup);

/** A live region, and what it is told: by whoever holds `announce`, and by an effect of its own. */
function speaker(effect: (announce: Announce) => void = () => undefined) {
  let speak: Announce = () => undefined;
  function Speaker({ record }: { readonly record: number }) {
    const [said, announce] = useAnnouncement();
    speak = announce;
    useEffect(() => {
      if (record > 1) effect(announce);
    }, [record, announce]);
    return <div role="status">{said}</div>;
  }
  const { rerender } = render(<Speaker record={1} />);
  return {
    say: (...texts: readonly string[]) => act(() => texts.forEach((text) => void speak(text))),
    open: (record: number) => rerender(<Speaker record={record} />),
    said: () => screen.getByRole('status').textContent,
  };
}

/** Another moment. Keys that wait come before any timer, so none is waited for here. */
const later = () => Promise.resolve();

it('loses nothing of what is said at one moment', async () => {
  const { say, said } = speaker();
  say('5 records validated', '3 of 60');
  expect(said()).toBe('5 records validated 3 of 60');
  await later();
  say('Note saved.');
  expect(said()).toBe('Note saved.');
});

it('loses nothing of what several effects say', () => {
  const { open, said } = speaker((announce) => {
    announce('Back online.');
    announce('2 records were removed.');
  });
  open(2);
  expect(said()?.trim()).toBe('Back online. 2 records were removed.');
});

it('says the same twice in a row as something else, or it would not be read', async () => {
  const { say, said } = speaker();
  say('Undone.');
  const first = said();
  await later();
  say('Undone.');
  expect(said()).not.toBe(first);
  expect(said()?.trim()).toBe('Undone.');
});

it('says the last step of a key that is held down, not all of them', async () => {
  const { say, said } = speaker();
  for (const step of ['1 of 60', '2 of 60', '3 of 60']) {
    say(step);
    await later();
  }
  expect(said()).toBe('3 of 60');
});
