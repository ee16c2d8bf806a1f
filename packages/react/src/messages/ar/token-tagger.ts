import type { TokenTaggerAction, TokenTaggerMove } from '../../token-tagger/keys';
import type { TokenTaggerMessages } from '../../token-tagger/messages/messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';
import { common } from './common';

const { number, form } = pluralOf('ar');

const predictions = (count: number) =>
  form(count, {
    zero: 'لا توقّعات',
    one: 'توقّع واحد',
    two: 'توقّعان',
    few: `${number(count)} توقّعات`,
    many: `${number(count)} توقّعًا`,
    other: `${number(count)} توقّع`,
  });
const spans = (count: number) =>
  form(count, {
    zero: 'لا مقاطع',
    one: 'مقطع واحد',
    two: 'مقطعان',
    few: `${number(count)} مقاطع`,
    many: `${number(count)} مقطعًا`,
    other: `${number(count)} مقطع`,
  });
const times = (count: number) =>
  form(count, {
    one: 'مرة واحدة',
    two: 'مرتين',
    few: `${number(count)} مرات`,
    other: `${number(count)} مرة`,
  });

const MOVES: Readonly<Record<TokenTaggerMove, string>> = {
  leftToken: 'الرمز إلى اليسار',
  rightToken: 'الرمز إلى اليمين',
  leftWord: 'الكلمة إلى اليسار',
  rightWord: 'الكلمة إلى اليمين',
  leftCharacter: 'الحرف إلى اليسار',
  rightCharacter: 'الحرف إلى اليمين',
  lineAbove: 'السطر الأعلى',
  lineBelow: 'السطر الأسفل',
  lineStart: 'بداية السطر',
  lineEnd: 'نهاية السطر',
  leftLineEnd: 'الطرف الأيسر للسطر',
  rightLineEnd: 'الطرف الأيمن للسطر',
  previousSentence: 'الجملة السابقة',
  nextSentence: 'الجملة التالية',
  previousParagraph: 'الفقرة السابقة',
  nextParagraph: 'الفقرة التالية',
  screenAbove: 'شاشة إلى أعلى',
  screenBelow: 'شاشة إلى أسفل',
  textStart: 'بداية النص',
  textEnd: 'نهاية النص',
};

/** The words of the TokenTagger in Arabic. */
export const tokenTagger: CompleteMessages<
  TokenTaggerMessages,
  CommonAction | Exclude<TokenTaggerAction, TokenTaggerMove>
> = {
  ...common,
  component: 'وسم مقاطع النص',
  text: 'النص المراد وسمه',
  labels: 'الوسوم',
  markTitle: (label, layer, score, note) => {
    if (layer === 'annotation') return note === undefined ? label : `${label}\n${note}`;
    return score === undefined ? `${label} (متوقّع)` : `${label} (متوقّع، ${common.score(score)})`;
  },
  tagged: (text, label) => `${text} هو ${label}`,
  removed: (text, label) => `أُزيل ${label} عن ${text}`,
  armed: (label) => `ما تحدّده الآن يوسم ${label}. مفتاح Escape ينهي ذلك.`,
  disarmed: (label) => `توقّف الوسم بـ ${label}.`,
  allRejected: 'رُفضت التوقّعات.',
  rejected: (text, label) => `رُفض ${label} لـ ${text}`,

  textHint:
    'مفاتيح الأسهم تحدّد الكلمات، ومع Shift تزيد التحديد أو تنقصه. مفتاح الإدخال يختار وسمًا. علامة الاستفهام تعرض كل المفاتيح.',
  moves: 'التحديد؛ ومع Shift زيادة التحديد أو إنقاصه',
  moveNames: MOVES,
  longText: (first, last, count) =>
    `${first} … ${last}، ${form(count, {
      one: 'كلمة واحدة',
      two: 'كلمتان',
      few: `${number(count)} كلمات`,
      other: `${number(count)} كلمة`,
    })}`,
  selected: (text, list) =>
    [
      `حُدّد ${text}`,
      ...list.map(({ label, layer }) => (layer === 'annotation' ? `في ${label}` : `في ${label} متوقّع`)),
    ].join('، '),
  nothingSelected: 'لا شيء محدّد.',
  pointed: ({ text, label, layer, score, place, count }) =>
    [
      text,
      layer === 'annotation' ? label : `${label} متوقّع`,
      ...(layer === 'suggestion' && score !== undefined ? [common.score(score)] : []),
      ...(count > 1 ? [`${number(place)} من ${number(count)} هنا`] : []),
    ].join('، '),
  choosing: (text) => `اختر وسمًا لـ ${text}`,
  reshaped: (text, label) => `${label} هو الآن ${text}`,
  splitInto: (first, second) => `قُسّم إلى ${first} و${second}`,
  noNeighbour: 'لا يوجد مقطع آخر للدمج معه.',
  noSpanThere: 'لا توجد مقاطع أخرى في هذا الاتجاه.',
  onlyTokens: 'هذا النص يُحدَّد برموزه.',
  changed: (added, removed) =>
    [
      ...(added > 0 ? [`أُضيف: ${spans(added)}`] : []),
      ...(removed > 0 ? [`أُزيل: ${spans(removed)}`] : []),
    ].join('، '),

  display: 'العرض',
  labelNames: { full: 'أسماء كاملة', short: 'أسماء قصيرة', off: 'بلا أسماء' },
  invisibles: 'الأحرف غير المرئية',
  invisiblesShown: (shown) => (shown ? 'تُعرض الأحرف غير المرئية.' : 'تُخفى الأحرف غير المرئية.'),
  denseHint:
    'مفتاح الوسم يسم الكلمة وينتقل إلى التالية. مفتاح المسافة يقبل توقّعًا، ومفتاح الحذف للخلف يرجع. علامة الاستفهام تعرض كل المفاتيح.',
  wentOn: (done, token) => {
    const next =
      token === undefined
        ? 'النهاية'
        : [
            `التالي ${token.text}`,
            ...(token.label !== undefined
              ? [token.label]
              : token.predicted !== undefined
                ? [`${token.predicted} متوقّع`]
                : []),
          ].join('، ');
    return done === undefined ? next : `${done}، ${next}`;
  },

  entities: 'الكيانات',
  entityCount: (listed, all) => (listed === all ? number(all) : `${number(listed)} من ${number(all)}`),
  filterEntities: 'التصفية حسب النص أو الوسم أو الملاحظة',
  entityKinds: 'عرض',
  entityKindNames: { all: 'الكل', annotated: 'الموسومة', different: 'الاختلافات' },
  noEntities: 'لم يوسم شيء بعد.',
  noEntityMatches: 'لا شيء مطابق.',
  labelCount: (annotated, predicted) => {
    if (predicted === 0) return number(annotated);
    return annotated === 0
      ? `المتوقّع: ${number(predicted)}`
      : `${number(annotated)}، المتوقّع: ${number(predicted)}`;
  },
  standing: {
    confirmed: 'كما هو متوقّع',
    different: 'يختلف عن التوقّع',
    unpredicted: 'غير متوقّع',
    suggested: 'متوقّع',
    dropped: 'ليس في الإجابة',
  },
  predictedInstead: (label, text) =>
    text === undefined ? `كان المتوقّع ${label}` : `كان المتوقّع: ${text}، ${label}`,
  entityName: (text) => `${text}: `,
  entityNote: (note) => `ملاحظة: ${note}`,

  predictions: 'التوقّعات',
  suggestions: (count) => `المتبقي: ${predictions(count)}`,
  differences: (dropped, unpredicted) => {
    const differ = `توقّعات مختلفة: ${number(dropped)}`;
    const not = `مقاطع لم تُتوقّع: ${number(unpredicted)}`;
    if (unpredicted === 0) return dropped === 0 ? 'الكل كما هو متوقّع' : differ;
    return dropped === 0 ? not : `${differ}، ${not}`;
  },
  rejectAll: 'رفض الكل',
  minScore: 'على الأقل',
  acceptSure: (count) => `قبول ${number(count)}`,
  agents: 'من توقّع',
  showAgent: (agent) => `عرض ${agent}`,
  agreement: (predicted, confirmed, answered) =>
    answered ? `${number(confirmed)} من ${number(predicted)} كما في الإجابة` : predictions(predicted),
  acceptOfAgent: (count) => `قبول ${number(count)}`,
  acceptOfAgentName: (agent, count) => `قبول ${number(count)} من ${agent}`,
  acceptedSome: (count) => `قُبل: ${predictions(count)}.`,
  agentShown: (agent) => `يُعرض ${agent}.`,
  agentHidden: (agent) => `أُخفي ${agent}.`,

  picker: 'اختيار وسم',
  filterLabels: 'تصفية الوسوم',
  noLabels: 'لا توجد وسوم للاختيار منها.',
  noLabelMatches: 'لا يوجد وسم مطابق.',
  predictedScore: (score) => `متوقّع ${common.score(score)}`,
  lastUsed: 'آخر مستخدم',
  spanActions: 'هذا المقطع',
  spansHere: 'المقاطع هنا',
  remove: 'إزالة',
  split: 'تقسيم',
  splitAs: (first, second) => `تقسيم إلى «${first}» و«${second}»`,
  mergePrevious: 'دمج مع المقطع السابق',
  mergeNext: 'دمج مع المقطع التالي',
  mergeWith: (label, text) => `دمج مع ${label} «${text}»`,
  note: 'ملاحظة',
  notePlaceholder: 'ملاحظة. مفتاح الإدخال يحفظها.',
  noteSaved: (text, note) => `ملاحظة على ${text}: ${note}`,
  noteRemoved: (text) => `أُزيلت الملاحظة عن ${text}`,
  labelOccurrences: 'وسم كل المواضع',
  occurrenceCount: (count, open, text) => {
    const found = `يرد «${text}» ${times(count)}`;
    if (open === count) return `${found}.`;
    return open === 0 ? `${found}، وكلها موسومة.` : `${found}، منها غير موسوم: ${number(open)}.`;
  },
  matchCase: 'مطابقة حالة الأحرف',
  wholeWords: 'كلمات كاملة',
  labelAll: (count, label) => (count === 0 ? `كلها ${label}` : `وسم ${number(count)} بـ ${label}`),
  labelledAll: (count, text, label) =>
    `${text} هو ${label}، ووُسم ${times(count)} ${form(count, { two: 'أخريين', other: 'أخرى' })}.`,

  shortcutNames: {
    ...common.shortcutNames,
    nextSpan: 'المقطع التالي',
    previousSpan: 'المقطع السابق',
    enter: 'الدخول إلى مقطع؛ اختيار وسم؛ قبول توقّع',
    openPicker: 'اختيار وسم',
    filterLabels: 'تصفية الوسوم',
    takeProposal: 'إعطاء الوسم المقترح',
    leave: 'ترك قائمة الوسوم والمقطع والتحديد',
    remove: 'إزالة مقطع أو رفض توقّع',
    endBack: 'إرجاع نهاية المقطع',
    endForward: 'تقديم نهاية المقطع',
    startBack: 'إرجاع بداية المقطع',
    startForward: 'تقديم بداية المقطع',
    split: 'تقسيم المقطع قبل المؤشر أو من وسطه',
    mergeNext: 'دمج المقطع مع التالي',
    mergePrevious: 'دمج المقطع مع السابق',
    annotateOccurrences: 'وسم كل المواضع ذات النص نفسه',
    note: 'كتابة ملاحظة على مقطع',
    clearBack: 'مسح وسم الرمز والرجوع',
    toggleLabelNames: 'أسماء الوسوم كاملة أو قصيرة أو بلا أسماء',
    toggleInvisibles: 'إظهار الأحرف غير المرئية أو إخفاؤها',
  },
};
