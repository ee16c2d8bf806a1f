/** The words of the workspace's shell part. */
export interface ShellMessages {
  readonly title: string;
}

export const SHELL_MESSAGES: ShellMessages = {
  title: 'Annotation workspace',
};
