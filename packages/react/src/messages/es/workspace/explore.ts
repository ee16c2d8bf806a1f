import type { BulkMessages, RunKind } from '../../../workspace/explore/bulk-messages';
import type { ExploreMessages } from '../../../workspace/explore/messages';
import { pluralOf } from '../../plural';
import { common } from '../common';
import { records } from '../counted';

const { number, form } = pluralOf('es');
const percent = new Intl.NumberFormat('es', { style: 'percent', maximumFractionDigits: 0 });
const times = new Intl.DateTimeFormat('es', { dateStyle: 'medium', timeStyle: 'short' });

const VERBS: Readonly<Record<RunKind, string>> = {
  undo: 'Deshacer',
  redo: 'Rehacer',
  validate: 'Validar',
  discard: 'Descartar',
  restore: 'Recuperar',
  clear: 'Vaciar',
  labels: 'Etiquetar',
};

const DONE: Readonly<Record<RunKind, readonly [one: string, other: string]>> = {
  undo: ['como antes', 'como antes'],
  redo: ['cambiado de nuevo', 'cambiados de nuevo'],
  validate: ['validado', 'validados'],
  discard: ['descartado', 'descartados'],
  restore: ['recuperado', 'recuperados'],
  clear: ['vaciado', 'vaciados'],
  labels: ['etiquetado', 'etiquetados'],
};

const bulk: BulkMessages = {
  toolbar: 'Cambiar los registros seleccionados',
  actions: {
    validate: 'Validar',
    discard: 'Descartar',
    restore: 'Recuperar',
    clear: 'Vaciar',
    labels: 'Etiquetas',
  },
  question: (kind, count) => `¿${VERBS[kind]} ${records(count)}?`,
  confirm: (kind, count) => `${VERBS[kind]} ${records(count)}`,
  nothingToValidate: (count, total) =>
    `${form(count, {
      one: `${number(count)} de ${number(total)} no tiene`,
      other: `${number(count)} de ${number(total)} no tienen`,
    })} ni anotación ni predicción: no hay nada que validar.`,
  undoable: 'Esto se puede deshacer.',
  running: (kind, done, total) => {
    const count = total === undefined ? number(done) : `${number(done)} de ${number(total)}`;
    return `${VERBS[kind]}: ${count}`;
  },
  cancel: 'Detener',
  done: (kind, changed) => {
    const [one, other] = DONE[kind];
    return `${records(changed)} ${form(changed, { one, other })}`;
  },
  unchanged: (count) => `${number(count)} sin cambios`,
  failed: (count) => form(count, { one: `${number(count)} falló`, other: `${number(count)} fallaron` }),
  cancelled: 'detenido',
  showFailed: 'Mostrar',
  failedTitle: 'Lo que no se pudo cambiar',
  undo: 'Deshacer',
  close: 'Cerrar',
  labels: {
    title: (count) => `Etiquetas de ${records(count)}`,
    filter: 'Filtrar etiquetas',
    noneFound: 'No se encontró ninguna etiqueta',
    onCount: (count, total) => `${number(count)} de ${number(total)}`,
    willAdd: 'se añadirá',
    willRemove: 'se quitará',
    validate: 'Validarlos también',
    apply: (count) => `Aplicar a ${records(count)}`,
    counting: 'Contando…',
  },
};

export const explore: ExploreMessages = {
  title: 'Explorar',
  list: 'Registros',
  listHelp:
    'Las flechas mueven, Espacio selecciona, Mayús con una flecha selecciona varios, Intro abre un registro, Escape quita la selección.',
  selected: (count) =>
    form(count, { one: `${number(count)} seleccionado`, other: `${number(count)} seleccionados` }),
  selectRecord: 'Seleccionar',
  selectShown: 'Seleccionar los registros a la vista',
  selectAll: (count) =>
    form(count, {
      one: 'Seleccionar el único resultado',
      other: `Seleccionar los ${number(count)} resultados`,
    }),
  selectNone: 'Quitar la selección',
  openRecord: 'Abrir',
  record: 'Registro',
  recordText: 'Texto',
  prediction: 'Predicción',
  annotation: 'Anotación',
  status: common.status,
  noPrediction: 'Sin predicción',
  noAnnotation: 'Sin anotar',
  noLabels: 'Ninguna etiqueta',
  noSpans: 'Nada marcado',
  emptyText: 'Texto vacío',
  more: (count) => `+${number(count)} más`,
  moreTexts: (count) =>
    form(count, { one: `+${number(count)} texto más`, other: `+${number(count)} textos más` }),
  score: (score) => percent.format(score),
  number,
  by: (agent, others) => (others === 0 ? `por ${agent}` : `por ${agent} y ${number(others)} más`),
  agrees: 'Como se predijo',
  differs: 'Distinto de lo predicho',
  checkLater: 'Revisar luego',
  note: 'Nota',
  time: (time) => times.format(time),
  loading: 'Cargando',
  gone: 'Este registro se eliminó.',
  empty: 'Ningún registro coincide.',
  noRecords: 'Este conjunto de datos aún no tiene registros.',
  filtersOn: 'Estos filtros están activos:',
  similar: 'Registros similares',
  clearFilters: 'Quitar todos los filtros',
  failed: 'No se pudieron leer los registros.',
  retry: 'Reintentar',
  bulk,
};
