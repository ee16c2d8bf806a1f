import type { MetricsMessages } from '../../../workspace/metrics/messages';
import { pluralOf } from '../../plural';
import { ofRecords, records } from '../counted';

const { number, form } = pluralOf('ar');
const percent = new Intl.NumberFormat('ar', { style: 'percent', maximumFractionDigits: 0 });
const score = new Intl.NumberFormat('ar', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const minutesOf = (count: number) =>
  form(count, {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: `${number(count)} دقائق`,
    other: `${number(count)} دقيقة`,
  });

/** The same behind a preposition. */
const ofMinutes = (count: number) => form(count, { two: 'دقيقتين', other: minutesOf(count) });

export const metrics: MetricsMessages = {
  title: 'المقاييس',
  number,
  percent: (share) => percent.format(share),
  score: (value) => score.format(value),
  notDefined: '–',
  notDefinedHint: 'غير معرّف: لا يوجد ما يُقاس به',
  progress: 'التقدم',
  decided: (share) => `حُسم ${share}`,
  validated: 'معتمدة',
  discarded: 'مستبعدة',
  edited: 'قيد العمل',
  left: 'متبقية',
  all: 'الكل',
  status: 'الحالة',
  records: 'السجلات',
  share: 'النسبة',
  progressText: ({ validated, discarded, left, total }) =>
    `معتمدة: ${number(validated)}، مستبعدة: ${number(discarded)}، متبقية: ${number(left)}، من ${ofRecords(total)}`,
  refresh: 'تحديث',
  cancel: 'إلغاء',
  computing: (read, total) =>
    total === undefined ? `قُرئ ${records(read)}` : `قُرئ ${number(read)} من ${ofRecords(total)}`,
  computed: (minutes, count) =>
    minutes < 1 ? `من ${ofRecords(count)}، الآن` : `من ${ofRecords(count)}، قبل ${ofMinutes(minutes)}`,
  stale: 'تغيّر شيء منذ ذلك الحين.',
  cancelled: 'أُلغي.',
  failed: 'تعذّرت قراءة السجلات.',
  ready: 'الأرقام محدّثة.',
  noRecords: 'لا سجلات تطابق المرشحات.',
  pace: 'الوتيرة',
  perHour: (count) => `${records(count)} في الساعة`,
  timeLeft: 'الوقت المتبقي',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = Math.round(minutes % 60);
    return hours === 0 ? minutesOf(rest) : `${number(hours)} س ${number(rest)} د`;
  },
  noPace: 'تُعرف بعد بضعة قرارات.',
  noneLeft: 'لم يبق شيء.',
  labels: 'الوسوم',
  label: 'الوسم',
  annotated: 'في التوسيم',
  predicted: 'في التوقّع',
  annotators: 'الموسّمون',
  annotator: 'الموسّم',
  noAnnotators: 'لم يوسّم أحد بعد.',
  noLabels: 'لم يُعطَ أي وسم ولم يُتوقّع أي منها.',
  evaluation: 'التوقّعات مقابل التوسيمات',
  evaluationOf: (count, share) => `${records(count)} فيها الاثنان؛ جاء ${share} منها مطابقًا للتوسيم تمامًا.`,
  noEvaluation: 'لا سجل فيه توقّع وتوسيم معًا.',
  spansExact: 'يُعد المقطع متوقّعًا إذا تطابق وسمه وطرفاه.',
  precision: 'الدقة',
  recall: 'الاستدعاء',
  f1: 'F1',
  support: 'العدد الفعلي',
  truePositives: 'صحيح',
  missed: 'فائت',
  spurious: 'زائد',
  micro: 'متوسط جزئي',
  macro: 'متوسط كلي',
  weighted: 'متوسط مرجّح',
  showMissed: (label, count) => `${label}، فائت: ${number(count)}. عرض السجلات.`,
  showSpurious: (label, count) => `${label}، زائد (متوقّع وليس في التوسيم): ${number(count)}. عرض السجلات.`,
  confusion: 'مصفوفة الالتباس',
  confusionCaption: 'الصفوف: كما في التوسيم. الأعمدة: كما في التوقّع. كل خلية تعرض سجلاتها.',
  cell: (annotated, predicted, count) => `التوسيم ${annotated}، التوقّع ${predicted}: ${number(count)}`,
  notPredicted: 'بلا توقّع',
  notAnnotated: 'بلا توسيم',
  otherLabels: (count) =>
    form(count, {
      one: 'وسم آخر',
      two: 'وسمان آخران',
      few: `${number(count)} وسوم أخرى`,
      many: `${number(count)} وسمًا آخر`,
      other: `${number(count)} وسم آخر`,
    }),
  showAll: (count) => `عرض الكل: ${number(count)}`,
  showFewer: 'عرض أقل',
  shadeHint: 'كلما كبرت حصة الخلية من صفها قوي لونها.',
  calibration: 'الدرجات',
  calibrationHint: 'إذا كانت الدرجات موثوقة صحّ من التوقّعات بقدر ما يقول متوسط درجاتها.',
  calibrationError: (value) => `خطأ المعايرة المتوقع: ${value}`,
  scores: 'الدرجة',
  scoreRange: (from, to) => `من ${from} إلى ${to}`,
  meanScore: 'متوسط الدرجة',
  correct: 'صحيح',
  predictions: 'التوقّعات',
  mentions: 'الإشارات',
  mentionsOf: 'الإشارات',
  mention: 'الإشارة',
  count: 'العدد',
  spanCount: (count) =>
    form(count, {
      one: 'مقطع واحد',
      two: 'مقطعان',
      few: `${number(count)} مقاطع`,
      many: `${number(count)} مقطعًا`,
      other: `${number(count)} مقطع`,
    }),
  density: (perRecord, per100Tokens) => `${perRecord} مقطع لكل سجل، ${per100Tokens} لكل 100 كلمة.`,
  noMentions: 'لا مقاطع بعد.',
};
