/** The words of the workspace's frame: header, modes, saving, dialogs. */
export interface ShellMessages {
  readonly title: string;
  readonly close: string;
  readonly cancel: string;
}

export const SHELL_MESSAGES: ShellMessages = {
  title: 'Annotation workspace',
  close: 'Close',
  cancel: 'Cancel',
};
