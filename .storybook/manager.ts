import { addons } from 'storybook/manager-api';

/** A workspace is an application: it gets the height that the panel of addons would take. */
addons.setConfig({
  layoutCustomisations: {
    showPanel: ({ storyId }: { readonly storyId?: string }, usual: boolean) =>
      storyId?.startsWith('workspace-') === true ? false : usual,
  },
});
