import type { DataMessages } from '../../../workspace/data/messages';
import { fileSizeIn } from '../../file-size';
import { pluralOf } from '../../plural';
import { labels as labelsOf, ofRecords, records } from '../counted';

const { number, form } = pluralOf('ar');
const percents = new Intl.NumberFormat('ar', { style: 'percent' });

/** Import and export, in Arabic. */
export const data: DataMessages = {
  title: 'الاستيراد والتصدير',
  import: 'الاستيراد',
  export: 'التصدير',
  firstImport: (dataset) => `مجموعة البيانات ${dataset} فارغة. استورد ملفًا للبدء.`,
  drop: 'أفلت الملفات هنا أو اخترها',
  dropHint: 'تُقرأ على هذا الجهاز، ولا يُحفظ شيء قبل أن ترى ما فيها.',
  noFormats: 'لم يُضبط هنا أي تنسيق للملفات، فلا يمكن قراءة شيء.',
  reading: 'قراءة الملف',
  fileSize: fileSizeIn('ar'),
  waiting: (files) =>
    form(files, {
      one: 'ملف آخر بعد هذا',
      two: 'ملفان آخران بعد هذا',
      few: `${number(files)} ملفات أخرى بعد هذا`,
      many: `${number(files)} ملفًا آخر بعد هذا`,
      other: `${number(files)} ملف آخر بعد هذا`,
    }),
  format: 'التنسيق',
  task: 'المهمة',
  tasks: {
    TextClassification: 'تصنيف النصوص',
    TokenClassification: 'توسيم الكلمات',
    Text2Text: 'نص إلى نص',
  },
  header: 'الصف الأول يسمّي الأعمدة',
  separator: 'بين عدة وسوم',
  separatorHint: 'اتركه فارغًا إن كان لكل نص وسم واحد',
  mapping: 'الأعمدة',
  column: 'العمود',
  columnNumber: (place) => `العمود ${number(place)}`,
  role: 'دوره',
  roleOf: (column) => `دور ${column}`,
  sample: 'مثال',
  roles: {
    text: 'النص',
    annotation: 'الوسم',
    prediction: 'الوسم المتوقَّع',
    score: 'درجة التوقّع',
    tokens: 'الرموز',
    tags: 'علامات الرموز',
    id: 'المعرّف',
    metadata: 'بيانات وصفية',
    none: 'لا يُستورد',
  },
  textRoles: { annotation: 'الإجابة', prediction: 'النص المتوقَّع' },
  noText: 'حدّد العمود الذي فيه النص.',
  noTokens: 'حدّد العمود الذي فيه النص أو الذي فيه الرموز.',
  preview: 'السجلات الأولى',
  predicted: 'متوقَّع',
  contents: (found, unreadable) =>
    unreadable === 0
      ? records(found)
      : form(unreadable, {
          one: `${records(found)}، وواحد تتعذّر قراءته`,
          two: `${records(found)}، واثنان تتعذّر قراءتهما`,
          other: `${records(found)}، و${number(unreadable)} تتعذّر قراءتها`,
        }),
  annotated: (found) => `الموسوم منها: ${number(found)}`,
  labelCount: labelsOf,
  otherTask: (found, dataset) => `الملف لمهمة ${found}، ومجموعة البيانات هذه لمهمة ${dataset}.`,
  nothingToImport: 'لا سجل في الملف عند قراءته هكذا. قد يفيد تنسيق آخر أو أعمدة أخرى.',
  addLabels: (labels, names) =>
    form(labels, {
      one: `إضافة الوسم الناقص في مجموعة البيانات: ${names}`,
      two: `إضافة الوسمين الناقصين في مجموعة البيانات: ${names}`,
      other: `إضافة ما ينقص مجموعة البيانات (${labelsOf(labels)}): ${names}`,
    }),
  overwrite: 'الكتابة أيضًا فوق السجلات التي تغيّرت هنا بعد تصديرها',
  start: (found) => (found === undefined ? 'استيراد' : `استيراد ${ofRecords(found)}`),
  cancel: 'إلغاء',
  stop: 'إيقاف',
  importing: 'جارٍ الاستيراد',
  importProgress: (stored, failed) =>
    failed === 0 ? `حُفظ: ${number(stored)}` : `حُفظ: ${number(stored)}، ورُفض: ${number(failed)}`,
  imported: (found) => `تم الاستيراد: ${records(found)}.`,
  stopped: (found) => `تم الإيقاف. يبقى ما حُفظ من قبل: ${records(found)}.`,
  notStored: (found) => `لم يُحفظ: ${records(found)}.`,
  labelsAdded: (labels) => `أُضيف: ${labelsOf(labels)}.`,
  failed: 'تعذّر استيراد الملف.',
  anotherFile: 'استيراد ملف آخر',
  nextFile: 'الملف التالي',
  annotate: 'بدء التوسيم',
  issues: (found) =>
    form(found, {
      zero: 'لا مشكلات',
      one: 'مشكلة واحدة',
      two: 'مشكلتان',
      few: `${number(found)} مشكلات`,
      other: `${number(found)} مشكلة`,
    }),
  moreIssues: (more) => `وهناك ${number(more)} غيرها لا تُعرض.`,
  line: (line, column) =>
    column === undefined ? `السطر ${number(line)}` : `السطر ${number(line)}، العمود ${number(column)}`,
  recordNumber: (place) => `السجل ${number(place)}`,
  copyIssues: 'نسخ',
  copied: 'تم النسخ.',
  downloadIssues: 'تنزيل',
  scope: 'السجلات',
  scopes: { all: 'كلها', filtered: 'ما يطابق المرشّح', validated: 'المعتمدة' },
  nothingToExport: 'لا سجل مطابق، فلا شيء للتصدير.',
  noExportFormats: 'لا تنسيق مضبوط هنا يتسع لهذه السجلات.',
  checkingLoss: 'التحقق مما يتسع له التنسيق',
  noLoss: (found) =>
    found === 1 ? 'يتسع التنسيق لكل ما في السجل.' : 'يتسع التنسيق لكل ما في السجلات الأولى.',
  lossIn: (found) => `ما لا يتسع له التنسيق من أول ما يُصدَّر (${records(found)}):`,
  lossAfter: (found) => `ما لم يتسع له التنسيق من ${ofRecords(found)}:`,
  loss: (field, found) => `${field}: ${records(found)}`,
  startExport: (found) => (found === undefined ? 'تصدير' : `تصدير ${ofRecords(found)}`),
  saveAs: 'حفظ باسم…',
  exporting: 'جارٍ التصدير',
  exportProgress: (written, total) =>
    total === undefined ? `كُتب: ${number(written)}` : `كُتب ${number(written)} من ${number(total)}`,
  exported: (found) => `تم التصدير: ${records(found)}.`,
  exportStopped: 'تم الإيقاف. لم يُكتب أي ملف.',
  training: 'مجموعة التدريب',
  trainingHint: 'صفوف لتدريب نموذج، من كل السجلات الموسومة غير المستبعدة.',
  framework: 'المكتبة',
  trainShare: 'التدريب، بالمئة',
  validationShare: 'التحقق، بالمئة',
  testShare: (share) => `الاختبار: ${percents.format(share)}`,
  sharesTooBig: 'التدريب من 1 إلى 100 بالمئة، ومع التحقق لا يزيد على 100.',
  seed: 'البذرة',
  seedHint: 'البذرة نفسها تعطي التقسيم نفسه',
  overlaps: 'حيث تشترك المقاطع في نص',
  overlapRules: { refuse: 'تسمية السجلات', longest: 'إبقاء الأطول', first: 'إبقاء الأول' },
  prepare: 'تحضير',
  preparing: 'تحضير مجموعة التدريب',
  prepared: (train, validation, test) =>
    `للتدريب ${number(train)}، وللتحقق ${number(validation)}، وللاختبار ${number(test)}.`,
  leftOut: (notAnnotated, discarded) =>
    `لم يدخل فيها: ${number(notAnnotated)} غير موسومة، و${number(discarded)} مستبعدة.`,
  parts: { train: 'التدريب', validation: 'التحقق', test: 'الاختبار' },
  downloadPart: (part, rows) => `${part}: ${number(rows)}`,
  downloadLabels: 'الوسوم',
};
