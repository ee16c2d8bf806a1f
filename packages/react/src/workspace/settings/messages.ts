/** The words of the workspace's settings part. */
export interface SettingsMessages {
  readonly title: string;
}

export const SETTINGS_MESSAGES: SettingsMessages = {
  title: 'Settings',
};
