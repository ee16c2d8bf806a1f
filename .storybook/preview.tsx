import type { Decorator, Preview } from '@storybook/react-vite';
import { type ReactNode, useLayoutEffect } from 'react';
import '@labelwright/react/styles.css';
import '@labelwright/react/workspace.css';
import './preview.css';

/** The toolbar's theme and direction go onto the root element, where a host would put them too. */
function Page({ theme, dir, children }: PageProps) {
  useLayoutEffect(() => {
    document.documentElement.dataset.lwTheme = theme;
    document.documentElement.dir = dir;
  }, [theme, dir]);
  return children;
}

interface PageProps {
  readonly theme: string;
  readonly dir: string;
  readonly children: ReactNode;
}

/** A page of docs has many stories on it, each with a theme and direction of its own. */
const withPage: Decorator = (Story, { globals, viewMode }) => {
  const { theme, dir } = globals;
  if (viewMode === 'docs') {
    return (
      <div className="story-in-docs" data-lw-theme={theme} dir={dir}>
        <Story />
      </div>
    );
  }
  return (
    <Page theme={theme} dir={dir}>
      <Story />
    </Page>
  );
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPage],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: { narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' } },
    },
    options: {
      storySort: {
        order: [
          'Workspace',
          ['Start', '*'],
          'Start here',
          'Live',
          'TextClassifier',
          'TokenTagger',
          'Text2TextEditor',
        ],
      },
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
