import type { CommonMessages } from '../../internal/common-messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';

const { number, form } = pluralOf('ar');
const percent = new Intl.NumberFormat('ar', { style: 'percent', maximumFractionDigits: 0 });

/** The words that the three components share, in Arabic. */
export const common: CompleteMessages<CommonMessages, CommonAction> = {
  validate: 'اعتماد',
  validatePredicted: (count) =>
    form(count, {
      one: 'اعتماد التوقّع',
      two: 'اعتماد توقّعين',
      few: `اعتماد ${number(count)} توقّعات`,
      many: `اعتماد ${number(count)} توقّعًا`,
      other: `اعتماد ${number(count)} توقّع`,
    }),
  discard: 'استبعاد',
  restore: 'استعادة',
  clear: 'مسح',
  reset: 'إعادة ضبط',
  undo: 'تراجع',
  redo: 'إعادة',
  acceptAll: 'قبول الكل',
  accept: 'قبول',
  reject: 'رفض',
  actions: 'إجراءات السجل',
  status: { Default: 'مفتوح', Edited: 'معلّق', Validated: 'معتمد', Discarded: 'مستبعد' },
  statusLabel: 'الحالة',
  readOnly: 'للقراءة فقط',
  shortcuts: 'اختصارات لوحة المفاتيح',
  closeShortcuts: 'إغلاق',
  typedKeys: (keys) => `${keys}، ثم مفتاح آخر`,
  shortcutNames: {
    validate: 'اعتماد',
    discard: 'استبعاد',
    restore: 'استعادة',
    reset: 'العودة إلى المحفوظ',
    clear: 'مسح الإجابة',
    undo: 'تراجع',
    redo: 'إعادة',
    acceptAll: 'قبول كل التوقّعات',
    help: 'إظهار هذه القائمة أو إخفاؤها',
  },
  announce: {
    loaded: 'سجل جديد.',
    validated: 'تم الاعتماد.',
    discarded: 'تم الاستبعاد.',
    restored: 'تمت الاستعادة.',
    undone: 'تم التراجع.',
    redone: 'تمت الإعادة.',
    cleared: 'تم المسح.',
    reset: 'عودة إلى المحفوظ.',
    accepted: 'قُبلت التوقّعات.',
  },
  undrawable: 'لا يمكن عرض هذا السجل.',
  partlyDrawable: (count) =>
    form(count, {
      one: 'في هذا السجل مشكلة:',
      two: 'في هذا السجل مشكلتان:',
      few: `في هذا السجل ${number(count)} مشكلات:`,
      other: `في هذا السجل ${number(count)} مشكلة:`,
    }),
  issue: ({ path, message }) => (path === '' ? message : `${path}: ${message}`),
  conflict: 'تغيّر هذا السجل في مكان آخر أثناء تحريرك له.',
  takeTheirs: 'أخذ النسخة الأخرى',
  keepMine: 'الإبقاء على نسختي',
  predictedBy: (agent) => `توقّعه ${agent}`,
  score: (score) => percent.format(score),
};
