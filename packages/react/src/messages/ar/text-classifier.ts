import type { TextClassifierAction } from '../../text-classifier/actions';
import type { TextClassifierMessages } from '../../text-classifier/messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';
import { common } from './common';

const { number, form } = pluralOf('ar');
const signed = new Intl.NumberFormat('ar', { signDisplay: 'exceptZero', maximumFractionDigits: 3 });

const labels = (count: number) =>
  form(count, {
    zero: 'لا وسوم',
    one: 'وسم واحد',
    two: 'وسمان',
    few: `${number(count)} وسوم`,
    many: `${number(count)} وسمًا`,
    other: `${number(count)} وسم`,
  });

/** The words of the TextClassifier in Arabic. */
export const textClassifier: CompleteMessages<TextClassifierMessages, CommonAction | TextClassifierAction> = {
  ...common,
  component: 'تصنيف النص',
  labels: 'الوسوم',
  filterLabels: 'تصفية الوسوم',
  noLabelMatches: 'لا يوجد وسم مطابق.',
  moreLabels: (count) => `+${number(count)} أخرى`,
  fewerLabels: 'عرض أقل',
  labelsShown: (count) => `الوسوم المعروضة: ${labels(count)}.`,
  predicted: 'متوقّع',
  newLabel: 'جديد',
  chosenCount: (count) => `المختار: ${labels(count)}`,
  noneApplies: 'لا ينطبق أي وسم',
  noneChosen: 'لا ينطبق أي وسم.',
  noneTakenBack: 'سُحبت الإجابة بأن لا وسم ينطبق.',
  chosen: (label) => `اختير ${label}.`,
  chosenAndValidated: (label) => `اختير ${label} واعتُمد.`,
  takenBack: (label) => `سُحب ${label}.`,
  createLabel: (label) => `إنشاء «${label}»`,
  created: (label) => `أُنشئ ${label} واختير.`,
  found: (count) => `نتائج البحث: ${labels(count)}.`,
  sortByScore: 'ترتيب حسب الدرجة',
  descriptions: 'الأوصاف',
  toggled: (name, on) => `${name}: ${on ? 'نعم' : 'لا'}.`,
  noLabels: 'لا توجد وسوم للاختيار منها.',
  unfoldInput: (name) => (name === undefined ? 'عرض النص كاملًا' : `عرض كامل: ${name}`),
  foldInput: (name) => (name === undefined ? 'عرض جزء من النص' : `عرض جزء: ${name}`),
  labelKeys:
    'المفتاح المكتوب على الوسم يختاره أو يسحبه. مفاتيح الأسهم تنقل بين الوسوم، ومفتاح المسافة يأخذ الوسم الذي عليه التركيز.',
  labelNumbers:
    'رقم الوسم يختاره أو يسحبه، ومفتاح الإدخال ينهي رقمًا قد يطول. الحرف ينقل إلى التصفية، ومع Alt هو مفتاح وسم. مفاتيح الأسهم تنقل بين الوسوم، ومفتاح المسافة يأخذ الوسم الذي عليه التركيز.',
  comparison: 'التوسيم والتوقّع',
  annotation: 'التوسيم',
  prediction: 'التوقّع',
  predictionOf: (agent) => `توقّع ${agent}`,
  verdicts: { same: 'مطابق', different: 'مختلف' },
  notAnnotated: 'لم يوسم بعد',
  noneAnnotated: 'لا ينطبق أي وسم',
  nothingPredicted: 'لا توقّع',
  onlyAnnotated: 'غير متوقّع',
  onlyPredicted: 'غير موسوم',
  explanation: 'التفسير',
  explained: (label) => `لماذا ${label}`,
  unexplained: (label) => `لا شيء يفسّر ${label}.`,
  speaksFor: 'يؤيده',
  speaksAgainst: 'يعارضه',
  attribution: (value) => signed.format(value),
  moreAttributions: (count) =>
    form(count, {
      one: 'وواحدة أضعف',
      two: 'واثنتان أضعف',
      other: `و${number(count)} أضعف`,
    }),
  shortcutNames: {
    ...common.shortcutNames,
    filter: 'تصفية الوسوم',
    none: 'لا ينطبق أي وسم',
    expand: 'عرض وسوم أكثر أو أقل',
    sortByScore: 'ترتيب الوسوم حسب الدرجة',
    describe: 'إظهار الأوصاف أو إخفاؤها',
    explain: 'إظهار التفسير أو إخفاؤه',
    foldInputs: 'عرض النصوص الطويلة كاملة أو بداياتها فقط',
  },
};
