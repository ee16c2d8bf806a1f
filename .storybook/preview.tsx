import type { Decorator, Preview } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';
import '@labelwright/react/styles.css';
import './preview.css';

/** The toolbar's theme and direction go onto the root element, where a host would put them too. */
const withPage: Decorator = (Story, { globals }) => {
  const { theme, dir } = globals;
  useLayoutEffect(() => {
    document.documentElement.dataset.lwTheme = theme;
    document.documentElement.dir = dir;
  }, [theme, dir]);
  return <Story />;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPage],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: { order: ['Start here', 'Live', 'TextClassifier', 'TokenTagger', 'Text2TextEditor'] },
    },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    dir: {
      description: 'Text direction of the page',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', dir: 'ltr' },
};

export default preview;
