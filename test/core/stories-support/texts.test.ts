import { describe, expect, it } from 'vitest';

import { backgroundOf, profileTexts, TOPICS } from '../../../stories/support/texts/factbook';
import { AFRICA, ASIA } from '../../../stories/support/texts/factbook-files';
import { loadChapter, loadNovel } from '../../../stories/support/texts/moby-dick';
import { articleText, parseDeclaration } from '../../../stories/support/texts/udhr';
import { loadDeclaration } from '../../../stories/support/texts/udhr-files';

describe('factbook', () => {
  it('has dozens of countries with a history and prose under each topic', () => {
    expect(AFRICA.length).toBeGreaterThan(50);
    expect(ASIA.length).toBeGreaterThan(30);
    expect(ASIA.every(({ profile }) => backgroundOf(profile) !== undefined)).toBe(true);
    const topics = AFRICA.flatMap(({ name, profile }) => profileTexts(profile, name, 100)).map(
      ({ section }) => section,
    );
    expect(new Set(topics)).toEqual(new Set(TOPICS));
  });
});

describe('udhr', () => {
  it('reads articles, direction and language of a translation', async () => {
    const arabic = await loadDeclaration('arb');
    expect(arabic).toMatchObject({ language: 'ar', direction: 'rtl' });
    expect(arabic.articles).toHaveLength(30);
    const english = await loadDeclaration('eng');
    expect(articleText(english, 3)).toBe(
      'Everyone has the right to life, liberty and the security of person.',
    );
    expect(articleText(english, 2).split('\n')).toHaveLength(2);
  });

  it('shows escaped characters as they are', () => {
    const html = '<html lang="x" dir="ltr"><article data-number="1"><p>a &#x26; b &#x3C; c</p></article>';
    expect(articleText(parseDeclaration(html), 1)).toBe('a & b < c');
  });

  it('says which code it does not have', async () => {
    await expect(loadDeclaration('xx')).rejects.toThrow('"xx"');
  });
});

describe('Moby Dick', () => {
  it('comes by the chapter and as a whole', async () => {
    expect((await loadChapter(1)).text).toMatch(/^Call me Ishmael\./);
    expect((await loadNovel()).length).toBe(135);
  });
});
