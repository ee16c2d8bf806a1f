import type { MetricsMessages } from '../../../workspace/metrics/messages';
import { pluralOf } from '../../plural';
import { records } from '../counted';

const { number, form } = pluralOf('es');
const percent = new Intl.NumberFormat('es', { style: 'percent', maximumFractionDigits: 0 });
const score = new Intl.NumberFormat('es', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const minutesOf = (count: number) => form(count, { one: '1 minuto', other: `${number(count)} minutos` });
const times = (count: number) => form(count, { one: '1 vez', other: `${number(count)} veces` });

export const metrics: MetricsMessages = {
  title: 'Métricas',
  number,
  percent: (share) => percent.format(share),
  score: (value) => score.format(value),
  notDefined: '–',
  notDefinedHint: 'no definido: no hay nada con que medirlo',
  progress: 'Progreso',
  decided: (share) => `${share} decidido`,
  validated: 'Validados',
  discarded: 'Descartados',
  edited: 'Empezados',
  left: 'Pendientes',
  all: 'Todos',
  status: 'Estado',
  records: 'Registros',
  share: 'Parte',
  progressText: ({ validated, discarded, left, total }) =>
    `Validados: ${number(validated)}, descartados: ${number(discarded)}, pendientes: ${number(left)}, de ${records(total)}`,
  refresh: 'Actualizar',
  cancel: 'Cancelar',
  computing: (read, total) =>
    total === undefined ? `Leídos: ${number(read)}` : `Leídos: ${number(read)} de ${records(total)}`,
  computed: (minutes, count) =>
    minutes < 1 ? `De ${records(count)}, ahora mismo` : `De ${records(count)}, hace ${minutesOf(minutes)}`,
  stale: 'Desde entonces ha cambiado algo.',
  cancelled: 'Cancelado.',
  failed: 'No se pudieron leer los registros.',
  ready: 'Los números están al día.',
  noRecords: 'Ningún registro coincide con los filtros.',
  pace: 'Ritmo',
  perHour: (count) => `${records(count)} por hora`,
  timeLeft: 'Tiempo restante',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = Math.round(minutes % 60);
    return hours === 0 ? minutesOf(rest) : `${number(hours)} h ${number(rest)} min`;
  },
  noPace: 'Se sabrá tras algunas decisiones.',
  noneLeft: 'No queda ninguno.',
  labels: 'Etiquetas',
  label: 'Etiqueta',
  annotated: 'Anotada',
  predicted: 'Predicha',
  annotators: 'Anotadores',
  annotator: 'Anotador',
  noAnnotators: 'Nadie ha anotado todavía.',
  noLabels: 'No se ha dado ni predicho ninguna etiqueta.',
  evaluation: 'Predicciones frente a anotaciones',
  evaluationOf: (count, share) => `${records(count)} con ambas; ${share} predichos tal como se anotaron.`,
  noEvaluation: 'Ningún registro tiene a la vez predicción y anotación.',
  spansExact: 'Una mención cuenta como predicha si coinciden su etiqueta y sus dos extremos.',
  precision: 'Precisión',
  recall: 'Exhaustividad',
  f1: 'F1',
  support: 'Soporte',
  truePositives: 'Aciertos',
  missed: 'Omisiones',
  spurious: 'De más',
  micro: 'Media micro',
  macro: 'Media macro',
  weighted: 'Media ponderada',
  showMissed: (label, count) => `${label}: omitida ${times(count)}. Mostrar los registros.`,
  showSpurious: (label, count) =>
    `${label}: predicha ${times(count)} donde no está anotada. Mostrar los registros.`,
  confusion: 'Matriz de confusión',
  confusionCaption: 'Filas: como se anotó. Columnas: como se predijo. Una celda muestra sus registros.',
  cell: (annotated, predicted, count) => `Anotada ${annotated}, predicha ${predicted}: ${number(count)}`,
  notPredicted: 'Sin predecir',
  notAnnotated: 'Sin anotar',
  otherLabels: (count) => form(count, { one: '1 etiqueta más', other: `${number(count)} etiquetas más` }),
  showAll: (count) => `Mostrar ${number(count)}`,
  showFewer: 'Mostrar menos',
  shadeHint: 'Cuanto mayor es su parte de la fila, más intenso es el color de una celda.',
  calibration: 'Puntuaciones',
  calibrationHint: 'Si las puntuaciones son fiables, aciertan tantas predicciones como dice su media.',
  calibrationError: (value) => `Error de calibración esperado: ${value}`,
  scores: 'Puntuación',
  scoreRange: (from, to) => `${from} a ${to}`,
  meanScore: 'Puntuación media',
  correct: 'Aciertos',
  predictions: 'Predicciones',
  mentions: 'Menciones',
  mentionsOf: 'Menciones como',
  mention: 'Mención',
  count: 'Cantidad',
  spanCount: (count) => form(count, { one: '1 mención', other: `${number(count)} menciones` }),
  density: (perRecord, per100Tokens) =>
    `${perRecord} menciones por registro, ${per100Tokens} por cada 100 palabras.`,
  noMentions: 'Todavía no hay menciones.',
};
