import type { FiltersMessages } from '../../../workspace/filters/messages';
import { pluralOf } from '../../plural';

const { number, form } = pluralOf('ar');
const percents = new Intl.NumberFormat('ar', { style: 'percent', maximumFractionDigits: 1 });

/** A number of values, as it stands alone. */
const values = (count: number): string =>
  form(count, {
    zero: 'لا قيم',
    one: 'قيمة واحدة',
    two: 'قيمتان',
    few: `${number(count)} قيم`,
    many: `${number(count)} قيمة`,
    other: `${number(count)} قيمة`,
  });

/** The words of the filter bar in Arabic. */
export const filters: FiltersMessages = {
  title: 'المرشحات',
  open: (active) => (active === 0 ? 'المرشحات' : `المرشحات (${number(active)})`),
  groups: {
    predictions: 'التوقّعات',
    annotations: 'التوسيمات',
    status: 'الحالة',
    metadata: 'البيانات الوصفية',
  },
  active: (count) => form(count, { one: 'نشط', two: 'نشطان', other: 'نشطة' }),
  clearGroup: 'إزالة',
  clearAll: 'إزالة الكل',
  fields: {
    id: 'المعرّف',
    text: 'النص',
    status: 'الحالة',
    score: 'الدرجة',
    predicted: 'التوقّع',
    predictedAs: 'متوقَّع كـ',
    predictedBy: 'توقّعه',
    annotatedAs: 'موسوم كـ',
    annotatedBy: 'وسمه',
    eventTimestamp: 'وقت الحدث',
    lastUpdated: 'آخر تعديل',
  },
  metadataField: (key) => key,
  statuses: { Default: 'مفتوح', Edited: 'معلّق', Validated: 'معتمد', Discarded: 'مستبعد' },
  verdicts: { ok: 'صحيح', ko: 'خاطئ' },
  hasPrediction: { name: 'له توقّع', yes: 'نعم', no: 'لا' },
  hasAnnotation: { name: 'له توسيم', yes: 'نعم', no: 'لا' },
  checkLater: { name: 'للمراجعة لاحقًا', yes: 'نعم', no: 'لا' },
  hasNote: { name: 'مع ملاحظة', yes: 'نعم', no: 'لا' },
  any: 'الكل',
  number,
  percent: (share) => percents.format(share),

  results: (count, total) => `${number(count)} من ${number(total)}`,
  nearest: (count) =>
    form(count, {
      zero: 'لا سجلات قريبة',
      one: 'السجل الأقرب',
      two: 'السجلان الأقربان',
      few: `أقرب ${number(count)} سجلات`,
      many: `أقرب ${number(count)} سجلًا`,
      other: `أقرب ${number(count)} سجل`,
    }),
  counting: 'جارٍ العدّ…',

  chips: 'المرشحات النشطة',
  removeChip: (chip) => `إزالة المرشح ${chip}`,
  valueCount: values,
  noValue: 'لا شيء',
  ids: (count) =>
    form(count, {
      zero: 'لا سجلات مختارة',
      one: 'سجل مختار واحد',
      two: 'سجلان مختاران',
      few: `${number(count)} سجلات مختارة`,
      many: `${number(count)} سجلًا مختارًا`,
      other: `${number(count)} سجل مختار`,
    }),
  idsDecide: 'تُعرض السجلات المختارة مهما كانت المرشحات الأخرى. أزل ذلك المرشح أولًا.',
  search: 'البحث',
  between: (from, to) => `من ${from} إلى ${to}`,
  atLeast: (from) => `${from} على الأقل`,
  atMost: (to) => `${to} على الأكثر`,

  searchPlaceholder: 'ابحث في النصوص',
  clearSearch: 'مسح البحث',
  searchHelp: 'طريقة البحث',
  searchExamples: [
    { query: 'هدية مجانية', meaning: 'الكلمتان معًا، في أي موضع' },
    { query: '"هدية مجانية"', meaning: 'هاتان الكلمتان بهذا الترتيب' },
    { query: 'هدي*', meaning: 'كلمات تبدأ هكذا' },
    { query: '-هدية', meaning: 'من دون هذه الكلمة' },
    { query: 'annotatedAs:spam', meaning: 'سجلات فيها هذه القيمة في حقل' },
    { query: 'metadata.split:"النصف الأول"', meaning: 'قيمة من عدة كلمات' },
  ],
  searchFields: (fields) => `الحقول: ${fields}.`,
  queryHint: (hint) => {
    switch (hint.kind) {
      case 'openQuote':
        return 'علامة اقتباس لم تُغلق، فيُبحث عنها كما هي. أضف " بعد العبارة.';
      case 'unknownField':
        return hint.near === undefined
          ? `لا يوجد حقل «${hint.name}»، فيُبحث عن الكلمة في النصوص.`
          : `لا يوجد حقل «${hint.name}». هل قصدت «${hint.near}»؟`;
      case 'noValue':
        return `اكتب قيمة بعد «${hint.name}:» مباشرة.`;
      case 'operator':
        return `يُبحث عن «${hint.word}» ككلمة. يجب أن ترد كل الكلمات على أي حال؛ اكتب - قبل ما يجب ألا يرد.`;
      case 'loneMinus':
        return 'اكتب علامة الناقص قبل الكلمة التي يجب ألا ترد مباشرة.';
      case 'innerStar':
        return `لا تُحسب * إلا في آخر الكلمة؛ يُبحث عن «${hint.word}» كما هي.`;
    }
  },

  searchOptions: (field) => `بحث: ${field}`,
  noOptions: 'لا قيم',
  noOptionMatches: 'لا شيء يطابق.',
  optionsFound: values,
  firstValues: (count) => `لا يُعرض إلا أول ${values(count)}. ابحث في النصوص عن غيرها.`,

  histogram: (most, count) => `الدرجات. معظم السجلات عند ${most}: ${number(count)}.`,
  lowestScore: 'أدنى درجة',
  highestScore: 'أعلى درجة',
  from: 'من',
  to: 'إلى',
  lowest: (value) => `الأدنى: ${value}`,
  highest: (value) => `الأعلى: ${value}`,
  noNumber: 'اكتب عددًا، مثل 1.5.',
  noDate: 'اكتب يومًا، مثل 2026-11-22.',
  fromAboveTo: 'لا شيء بينهما: هذا الطرف أعلى من الآخر.',

  order: 'الترتيب',
  orderBy: (order, fields) => (fields === 0 ? `الترتيب: ${order}` : `الترتيب: ${order} (${number(fields)})`),
  orders: {
    stored: 'كما خُزّنت',
    random: 'عشوائي',
    leastConfident: 'الأقل ثقة',
    smallestMargin: 'أصغر هامش',
    highestEntropy: 'أعلى إنتروبيا',
  },
  seed: (seed) => `البذرة ${number(seed)}`,
  newSeed: 'بذرة أخرى',
  sort: 'الفرز حسب',
  noSort: 'حسب المعرّف.',
  ascending: 'تصاعدي',
  descending: 'تنازلي',
  flip: (field, direction) => `${field}: ${direction}. عكس الاتجاه`,
  moveUp: (field) => `نقل ${field} إلى أعلى`,
  moveDown: (field) => `نقل ${field} إلى أسفل`,
  moved: (field, place) => `${field} في المرتبة ${number(place)}.`,
  removeSort: (field) => `إلغاء الفرز حسب ${field}`,
  addField: 'الحقل',
  add: 'إضافة',
  orderWaits: 'تأتي السجلات المتشابهة بدءًا بالأقرب؛ ويعود الترتيب بعد ذلك.',

  findSimilar: 'البحث عن المتشابه',
  findSimilarBy: (vector) => `حسب ${vector}`,
  similarTo: 'مشابه لـ',
  backFromSimilar: 'العودة من المتشابهة',
};
