import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import * as messagesAr from '@labelwright/react/messages/ar';
import * as messagesEs from '@labelwright/react/messages/es';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';

import { sampleArticle } from '../support/texts/udhr-samples';

/** The words of the component in other languages: `messages` of `@labelwright/react/messages/…`. */
const meta: Meta<typeof TextClassifier> = {
  title: 'TextClassifier/Languages',
  component: TextClassifier,
  args: {
    compare: true,
    maxVisibleLabels: 4,
    annotationAgent: 'ada',
    onAnnotate: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

export const Spanish: Story = {
  args: {
    messages: messagesEs.textClassifier,
    settings: createSettings({ labels: ['Dignidad', 'Libertad', 'Igualdad', 'Propiedad', 'Trabajo'] }),
    record: createTextClassificationRecord({
      id: 'spa/1',
      text: sampleArticle('spa', 1),
      multiLabel: true,
      prediction: [
        ['Dignidad', 0.92],
        ['Igualdad', 0.81],
      ],
      predictionAgent: 'ejemplo',
      annotation: ['Dignidad'],
      annotationAgent: 'grace',
    }),
  },
};

export const Arabic: Story = {
  globals: { dir: 'rtl' },
  args: {
    messages: messagesAr.textClassifier,
    settings: createSettings({ labels: ['كرامة', 'حرية', 'مساواة', 'ملكية', 'عمل'] }),
    record: createTextClassificationRecord({
      id: 'arb/2',
      text: sampleArticle('arb', 2),
      multiLabel: true,
      prediction: [
        ['مساواة', 0.92],
        ['حرية', 0.86],
        ['كرامة', 0.02],
      ],
      predictionAgent: 'مثال',
    }),
  },
};
