import type { BulkMessages, RunKind } from '../../../workspace/explore/bulk-messages';
import type { ExploreMessages } from '../../../workspace/explore/messages';
import { pluralOf } from '../../plural';
import { common } from '../common';
import { ofRecords, records } from '../counted';

const { number, form } = pluralOf('ar');
const percent = new Intl.NumberFormat('ar', { style: 'percent', maximumFractionDigits: 0 });
const times = new Intl.DateTimeFormat('ar', { dateStyle: 'medium', timeStyle: 'short' });
const VERBS: Readonly<Record<RunKind, string>> = {
  undo: 'تراجع',
  redo: 'إعادة',
  validate: 'اعتماد',
  discard: 'استبعاد',
  restore: 'استعادة',
  clear: 'مسح',
  labels: 'توسيم',
};

const DONE: Readonly<Record<RunKind, string>> = {
  undo: 'كما كانت',
  redo: 'تم التغيير مجددًا',
  validate: 'تم الاعتماد',
  discard: 'تم الاستبعاد',
  restore: 'تمت الاستعادة',
  clear: 'تم المسح',
  labels: 'تم التوسيم',
};

const bulk: BulkMessages = {
  toolbar: 'تغيير السجلات المحددة',
  actions: {
    validate: 'اعتماد',
    discard: 'استبعاد',
    restore: 'استعادة',
    clear: 'مسح',
    labels: 'الوسوم',
  },
  question: (kind, count) => `${VERBS[kind]}: ${records(count)}؟`,
  confirm: (kind, count) => `${VERBS[kind]}: ${records(count)}`,
  nothingToValidate: (count, total) =>
    `${number(count)} من ${number(total)} بلا توسيم ولا توقّع: لا شيء لاعتماده.`,
  undoable: 'يمكن التراجع عن هذا.',
  running: (kind, done, total) => {
    const count = total === undefined ? number(done) : `${number(done)} من ${number(total)}`;
    return `${VERBS[kind]}: ${count}`;
  },
  cancel: 'إيقاف',
  done: (kind, changed) => `${DONE[kind]}: ${records(changed)}`,
  unchanged: (count) => `${number(count)} دون تغيير`,
  failed: (count) => `فشل ${number(count)}`,
  cancelled: 'أُوقف',
  showFailed: 'عرض',
  failedTitle: 'ما تعذّر تغييره',
  undo: 'تراجع',
  close: 'إغلاق',
  labels: {
    title: (count) => `وسوم ${ofRecords(count)}`,
    filter: 'تصفية الوسوم',
    noneFound: 'لا يوجد وسم مطابق',
    onCount: (count, total) => `${number(count)} من ${number(total)}`,
    willAdd: 'سيُضاف',
    willRemove: 'سيُزال',
    validate: 'اعتمادها أيضًا',
    apply: (count) => `تطبيق على ${ofRecords(count)}`,
    counting: 'جارٍ العدّ…',
  },
};

export const explore: ExploreMessages = {
  title: 'الاستكشاف',
  list: 'السجلات',
  listHelp:
    'مفاتيح الأسهم للتنقل، والمسافة للتحديد، وShift مع سهم لتحديد عدة سجلات، وEnter لفتح سجل، وEscape لإلغاء التحديد.',
  selected: (count) =>
    form(count, {
      zero: 'لا شيء محدد',
      one: 'سجل واحد محدد',
      two: 'سجلان محددان',
      few: `${number(count)} سجلات محددة`,
      many: `${number(count)} سجلًا محددًا`,
      other: `${number(count)} سجل محدد`,
    }),
  selectRecord: 'تحديد',
  selectShown: 'تحديد السجلات الظاهرة',
  selectAll: (count) =>
    form(count, {
      one: 'تحديد النتيجة الوحيدة',
      two: 'تحديد النتيجتين',
      few: `تحديد النتائج كلها (${number(count)})`,
      other: `تحديد النتائج كلها (${number(count)})`,
    }),
  selectNone: 'إلغاء التحديد',
  openRecord: 'فتح',
  record: 'السجل',
  recordText: 'النص',
  prediction: 'التوقّع',
  annotation: 'التوسيم',
  status: common.status,
  noPrediction: 'بلا توقّع',
  noAnnotation: 'غير موسوم',
  noLabels: 'بلا وسوم',
  noSpans: 'لا شيء معلَّم',
  emptyText: 'نص فارغ',
  more: (count) => `+${number(count)}`,
  moreTexts: (count) =>
    form(count, {
      one: '+نص آخر',
      two: '+نصان آخران',
      few: `+${number(count)} نصوص أخرى`,
      many: `+${number(count)} نصًا آخر`,
      other: `+${number(count)} نص آخر`,
    }),
  score: (score) => percent.format(score),
  number,
  by: (agent, others) => (others === 0 ? `بواسطة ${agent}` : `بواسطة ${agent} و${number(others)} غيره`),
  agrees: 'كما تُوقّع',
  differs: 'غير ما تُوقّع',
  checkLater: 'مراجعة لاحقًا',
  note: 'ملاحظة',
  time: (time) => times.format(time),
  loading: 'جارٍ التحميل',
  gone: 'حُذف هذا السجل.',
  empty: 'لا سجل يطابق.',
  noRecords: 'لا سجلات في مجموعة البيانات هذه بعد.',
  filtersOn: 'هذه المرشحات مفعّلة:',
  similar: 'سجلات مشابهة',
  clearFilters: 'إزالة كل المرشحات',
  failed: 'تعذّرت قراءة السجلات.',
  retry: 'إعادة المحاولة',
  bulk,
};
