import type { SettingsMessages } from '../../../workspace/settings/messages';

export const settings: SettingsMessages = {
  title: 'الإعدادات',
};
