import type { TextUnit } from '@labelwright/core';

import type { Text2TextEditorAction } from '../../text2text-editor/keys';
import type { Text2TextEditorMessages } from '../../text2text-editor/messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';
import { common } from './common';

const { number, form } = pluralOf('ar');

/** How many of a unit, in the forms that Arabic has for them: one, two, three to ten, eleven and more, hundreds. */
function counted(count: number, unit: TextUnit): string {
  const n = number(count);
  switch (unit) {
    case 'characters':
      return form(count, {
        one: 'حرف واحد',
        two: 'حرفان',
        few: `${n} أحرف`,
        many: `${n} حرفًا`,
        other: `${n} حرف`,
      });
    case 'words':
      return form(count, {
        one: 'كلمة واحدة',
        two: 'كلمتان',
        few: `${n} كلمات`,
        many: `${n} كلمة`,
        other: `${n} كلمة`,
      });
    case 'tokens':
      return form(count, {
        one: 'رمز واحد',
        two: 'رمزان',
        few: `${n} رموز`,
        many: `${n} رمزًا`,
        other: `${n} رمز`,
      });
  }
}

/** The words of the Text2TextEditor, in Arabic. */
export const text2TextEditor: CompleteMessages<
  Text2TextEditorMessages,
  CommonAction | Text2TextEditorAction
> = {
  ...common,
  component: 'محرر النص',
  source: 'النص المصدر',
  candidates: 'الاقتراحات',
  editor: 'نصك',
  placeholder: 'اكتب النص',
  candidateState: {
    proposed: 'في المحرر',
    accepted: 'مقبول',
    edited: 'معدّل',
    rejected: 'مرفوض',
  },
  rejectCandidate: (at) => `رفض الاقتراح ${number(at)}`,
  candidateTaken: (at) => `أُخذ الاقتراح ${number(at)}.`,
  candidateRejected: (at) => `رُفض الاقتراح ${number(at)}.`,
  candidateKeys: 'الأرقام من 1 إلى 9 تأخذ اقتراحًا؛ وفي المحرر مع المفتاح Alt.',
  tools: 'أدوات النص',
  copySource: 'نسخ المصدر',
  sourceCopied: 'نُسخ المصدر.',
  copyFailed: 'المتصفح لا يسمح بالنسخ.',
  insertSelection: 'إدراج التحديد',
  selectionInserted: 'أُدرج التحديد.',
  nothingSelected: 'لا شيء محدد في المصدر.',
  showMore: 'عرض المزيد',
  showLess: 'عرض أقل',
  invisibles: 'الأحرف غير المرئية',
  invisiblesShown: (shown) => (shown ? 'الأحرف غير المرئية ظاهرة.' : 'الأحرف غير المرئية مخفية.'),
  counts: 'طول نصك',
  count: (unit, counts, max) =>
    max === undefined ? counted(counts[unit], unit) : `${number(counts[unit])} من ${counted(max, unit)}`,
  breach: ({ unit, bound, limit, count }) =>
    bound === 'max'
      ? `زيادة قدرها ${counted(count - limit, unit)}`
      : `نقص قدره ${counted(limit - count, unit)}`,
  notValidated: (reason) => `لم يُعتمد: ${reason}.`,
  diff: 'التغييرات',
  diffShown: (shown) => (shown ? 'التغييرات ظاهرة.' : 'التغييرات مخفية.'),
  diffBase: 'مقارنة مع',
  diffOrigin: 'ما بدأ به',
  diffSource: 'المصدر',
  candidate: (at) => `الاقتراح ${number(at)}`,
  wordsDiffer: (count) => (count === 0 ? 'تختلف المسافات فقط' : `الاختلاف: ${counted(count, 'words')}`),
  noDifference: 'لا اختلاف',
  removed: 'محذوف: ',
  added: 'مضاف: ',
  unchanged: (count) => `بلا تغيير: ${counted(count, 'characters')}`,
  showUnchanged: 'عرض الكل',
  hideUnchanged: 'التغييرات فقط',
  comparison: 'التوسيم والتوقّع',
  annotation: 'التوسيم',
  notAnnotated: 'لم يوسم بعد',
  nothingPredicted: 'لا توقّع',
  verdicts: { same: 'مطابق', different: 'مختلف' },
  shortcutNames: {
    ...common.shortcutNames,
    edit: 'الدخول إلى المحرر',
    leave: 'الخروج من المحرر',
    reject: 'رفض الاقتراح',
    toggleDiff: 'إظهار التغييرات أو إخفاؤها',
    toggleInvisibles: 'إظهار الأحرف غير المرئية أو إخفاؤها',
    readSource: 'الانتقال إلى المصدر؛ والأسهم تحدد الكلمات',
    copySource: 'نسخ المصدر',
    insertSelection: 'إدراج ما هو محدد في المصدر',
    foldSource: 'عرض المزيد من المصدر أو أقل',
  },
};
