import type { ShellMessages } from '../../../workspace/shell/messages';

export const shell: ShellMessages = {
  title: 'مساحة التوسيم',
  close: 'إغلاق',
  cancel: 'إلغاء',
};
