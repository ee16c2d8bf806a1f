import type { ShellMessages } from '../../../workspace/shell/messages';
import { pluralOf } from '../../plural';

const { number, form } = pluralOf('ar');

const records = (count: number): string =>
  form(count, {
    one: 'سجل واحد',
    two: 'سجلان',
    few: `${number(count)} سجلات`,
    many: `${number(count)} سجلًا`,
    other: `${number(count)} سجل`,
  });

export const shell: ShellMessages = {
  title: 'مساحة التوسيم',
  close: 'إغلاق',
  cancel: 'إلغاء',
  modes: {
    annotate: 'توسيم',
    explore: 'استكشاف',
    review: 'مراجعة',
    metrics: 'مقاييس',
    settings: 'إعدادات',
    data: 'بيانات',
  },
  modesLabel: 'الأوضاع',
  tasks: {
    TextClassification: 'تصنيف النصوص',
    TokenClassification: 'توسيم الكلمات',
    Text2Text: 'نص إلى نص',
  },
  newDataset: 'مجموعة بيانات جديدة',
  loading: 'جارٍ فتح مجموعة البيانات…',
  failed: 'تعذّر فتح مجموعة البيانات.',
  tryAgain: 'إعادة المحاولة',
  saving: {
    saved: 'محفوظ',
    saving: (count) => `جارٍ حفظ ${records(count)}…`,
    offline: (count) => (count === 0 ? 'غير متصل' : `غير متصل، ${records(count)} قيد الانتظار`),
    retrying: (count) => `لم يُحفظ: ${records(count)}`,
    retryIn: (seconds) => `محاولة بعد ${number(seconds)} ث`,
    conflict: (count) =>
      form(count, {
        one: 'تعارض واحد',
        two: 'تعارضان',
        few: `${number(count)} تعارضات`,
        many: `${number(count)} تعارضًا`,
        other: `${number(count)} تعارض`,
      }),
    tryNow: 'المحاولة الآن',
    wentOffline: 'انقطع الاتصال. ما تقرره يبقى هنا ويُحفظ لاحقًا.',
    cameOnline: 'عاد الاتصال.',
  },
  undo: 'التراجع عن آخر قرار',
  redo: 'إعادة القرار',
  undone: 'تم التراجع عن القرار.',
  redone: 'أعيد القرار.',
  readOnly: 'للقراءة فقط',
  shortcuts: 'اختصارات لوحة المفاتيح',
  workspaceKeys: 'مساحة التوسيم',
  recordKeys: 'السجل',
  labelKeys: 'للوسوم المفاتيح الظاهرة عليها.',
  shortcutNames: {
    next: 'السجل التالي',
    previous: 'السجل السابق',
    nextOpen: 'السجل التالي بلا قرار',
    goTo: 'الانتقال إلى سجل برقمه',
    checkLater: 'للمراجعة لاحقًا',
    note: 'ملاحظة على السجل',
    info: 'معلومات السجل',
    guidelines: 'الإرشادات',
    autoAdvance: 'المتابعة بعد القرار أو البقاء',
    undo: 'تراجع: في السجل، ثم عن آخر قرار',
    redo: 'إعادة',
    undoAnywhere: 'التراجع عن آخر قرار، من حقل نص أيضًا',
    search: 'بحث',
    editor: 'العودة إلى السجل',
    help: 'عرض هذه القائمة',
    'mode.annotate': 'توسيم',
    'mode.explore': 'استكشاف',
    'mode.review': 'مراجعة',
    'mode.metrics': 'مقاييس',
    'mode.settings': 'إعدادات',
    'mode.data': 'البيانات: استيراد وتصدير',
  },
  modeOpened: (mode) => `${mode}.`,
};
