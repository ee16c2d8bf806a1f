import { createTokenClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { clickText, settled } from '../../support/pointer';
import { component, type Props, picker, show, textbox } from './harness';

afterEach(cleanup);

const TEXT = '直子は東京へ行く';
const init = {
  id: 'a',
  text: TEXT,
  status: 'Default',
  // Two of one label over one place: the picker quotes both.
  annotation: [
    ['NAME', 0, 2],
    ['NAME', 0, 3],
  ],
} as const;
const open = (props: Props) => show(init, { entities: true, ...props });

/** What is in Japanese within an element. */
const japanese = (within: Element | null) =>
  [...(within?.querySelectorAll('[lang="ja"]') ?? [])].map(({ textContent }) => textContent);

describe('the language of the text', () => {
  it('is on the text, not on the interface', () => {
    open({ lang: 'ja' });
    expect(textbox()).toHaveAttribute('lang', 'ja');
    expect(component().closest('[lang="ja"]')).toBeNull();
    expect(screen.getByRole('group', { name: 'Labels' }).closest('[lang="ja"]')).toBeNull();
  });

  it('is on what the list of entities quotes', () => {
    open({ lang: 'ja' });
    const tree = screen.getByRole('tree', { name: 'Entities' });
    expect(japanese(tree)).toEqual(['直子は: ', TEXT, '直子: ', TEXT]);
  });

  it('is on what the picker quotes', async () => {
    open({ lang: 'ja' });
    await clickText(textbox(), 0);
    expect(japanese(picker())).toEqual(['直子', '直子は', '直子']);
  });

  it('is that of the page where the host names none', async () => {
    open({});
    await clickText(textbox(), 0);
    expect(component().querySelector('[lang]')).toBeNull();
  });

  it('is what the next record is read out in', async () => {
    const { load } = open({ lang: 'ja' });
    load(createTokenClassificationRecord({ id: 'b', text: '海を直す' }));
    await settled();
    const region = document.querySelector('[data-lw-part="announcer"]');
    expect(region?.textContent?.trim()).toBe('New record. 海を直す');
    expect(japanese(region)).toEqual(['海を直す']);
  });
});
