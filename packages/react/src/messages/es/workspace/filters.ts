import type { FiltersMessages } from '../../../workspace/filters/messages';
import { pluralOf } from '../../plural';

const { number, form } = pluralOf('es');
const percents = new Intl.NumberFormat('es', { style: 'percent', maximumFractionDigits: 1 });

/** The words of the filter bar in Spanish. */
export const filters: FiltersMessages = {
  title: 'Filtros',
  open: (active) => (active === 0 ? 'Filtros' : `Filtros (${number(active)})`),
  groups: {
    predictions: 'Predicciones',
    annotations: 'Anotaciones',
    status: 'Estado',
    metadata: 'Metadatos',
  },
  active: (count) => form(count, { one: 'activo', other: 'activos' }),
  clearGroup: 'Quitar',
  clearAll: 'Quitar todo',
  fields: {
    id: 'Id',
    text: 'Texto',
    status: 'Estado',
    score: 'Puntuación',
    predicted: 'Predicción',
    predictedAs: 'Predicho como',
    predictedBy: 'Predicho por',
    annotatedAs: 'Anotado como',
    annotatedBy: 'Anotado por',
    eventTimestamp: 'Fecha del suceso',
    lastUpdated: 'Último cambio',
  },
  metadataField: (key) => key,
  statuses: {
    Default: 'Abierto',
    Edited: 'Pendiente',
    Validated: 'Validado',
    Discarded: 'Descartado',
  },
  verdicts: { ok: 'Correcta', ko: 'Incorrecta' },
  hasPrediction: { name: 'Tiene predicción', yes: 'Sí', no: 'No' },
  hasAnnotation: { name: 'Tiene anotación', yes: 'Sí', no: 'No' },
  checkLater: { name: 'Revisar más tarde', yes: 'Sí', no: 'No' },
  hasNote: { name: 'Con nota', yes: 'Sí', no: 'No' },
  any: 'Todos',
  number,
  percent: (share) => percents.format(share),

  results: (count, total) => `${number(count)} de ${number(total)}`,
  nearest: (count) =>
    form(count, { one: 'el registro más cercano', other: `los ${number(count)} registros más cercanos` }),
  counting: 'Contando…',

  chips: 'Filtros activos',
  removeChip: (chip) => `Quitar el filtro ${chip}`,
  valueCount: (count) => form(count, { one: '1 valor', other: `${number(count)} valores` }),
  noValue: 'ninguno',
  ids: (count) => form(count, { one: '1 registro elegido', other: `${number(count)} registros elegidos` }),
  idsDecide: 'Se muestran los registros elegidos, se pida lo que se pida. Quite antes ese filtro.',
  search: 'Búsqueda',
  between: (from, to) => `${from} a ${to}`,
  atLeast: (from) => `desde ${from}`,
  atMost: (to) => `hasta ${to}`,

  searchPlaceholder: 'Buscar en los textos',
  clearSearch: 'Vaciar la búsqueda',
  searchHelp: 'Cómo buscar',
  searchExamples: [
    { query: 'regalo gratis', meaning: 'Las dos palabras, en cualquier lugar, con mayúsculas o sin ellas' },
    { query: '"regalo gratis"', meaning: 'Estas palabras en este orden' },
    { query: 'regal*', meaning: 'Palabras que empiezan así' },
    { query: '-regalo', meaning: 'Sin esta palabra' },
    { query: 'annotatedAs:spam', meaning: 'Registros con este valor en un campo' },
    { query: 'metadata.split:"primera mitad"', meaning: 'Un valor de varias palabras' },
  ],
  searchFields: (fields) => `Campos: ${fields}.`,
  queryHint: (hint) => {
    switch (hint.kind) {
      case 'openQuote':
        return 'Hay comillas sin cerrar, que se buscan tal cual. Añada " detrás de la frase.';
      case 'unknownField':
        return hint.near === undefined
          ? `No hay ningún campo «${hint.name}», así que la palabra se busca en los textos.`
          : `No hay ningún campo «${hint.name}». ¿Quería decir «${hint.near}»?`;
      case 'noValue':
        return `Escriba un valor justo detrás de «${hint.name}:».`;
      case 'operator':
        return `«${hint.word}» se busca como palabra. Todas las palabras deben estar de todos modos; escriba - delante de lo que no debe estar.`;
      case 'loneMinus':
        return 'Escriba el signo menos justo delante de la palabra que no debe estar.';
      case 'innerStar':
        return `Un * solo cuenta al final de una palabra; «${hint.word}» se busca tal cual.`;
    }
  },

  searchOptions: (field) => `Buscar: ${field}`,
  noOptions: 'Sin valores',
  noOptionMatches: 'Nada coincide.',
  optionsFound: (count) => form(count, { one: '1 valor', other: `${number(count)} valores` }),
  firstValues: (count) => `Solo aparecen los primeros ${number(count)} valores. Busque otros en los textos.`,

  histogram: (most, count) => `Puntuaciones. La mayoría de los registros está en ${most}: ${number(count)}.`,
  lowestScore: 'Puntuación mínima',
  highestScore: 'Puntuación máxima',
  from: 'Desde',
  to: 'Hasta',
  lowest: (value) => `mínimo: ${value}`,
  highest: (value) => `máximo: ${value}`,
  noNumber: 'Escriba un número, como 1,5.',
  noDate: 'Escriba un día, como 2026-11-22.',
  fromAboveTo: 'No hay nada en medio: está por encima del otro extremo.',

  order: 'Orden',
  orderBy: (order, fields) => (fields === 0 ? `Orden: ${order}` : `Orden: ${order} (${number(fields)})`),
  orders: {
    stored: 'Como están guardados',
    random: 'Al azar',
    leastConfident: 'Menos seguros primero',
    smallestMargin: 'Menor margen',
    highestEntropy: 'Mayor entropía',
  },
  seed: (seed) => `Semilla ${String(seed)}`,
  newSeed: 'Otra semilla',
  sort: 'Ordenar por',
  noSort: 'Por id.',
  ascending: 'Ascendente',
  descending: 'Descendente',
  flip: (field, direction) => `${field}: ${direction}. Invertir`,
  moveUp: (field) => `Subir ${field}`,
  moveDown: (field) => `Bajar ${field}`,
  moved: (field, place) => `${field} es el número ${number(place)}.`,
  removeSort: (field) => `No ordenar por ${field}`,
  addField: 'Campo',
  add: 'Añadir',
  orderWaits: 'Los registros parecidos vienen con el más cercano primero; después vuelve a contar el orden.',

  findSimilar: 'Buscar parecidos',
  findSimilarBy: (vector) => `Por ${vector}`,
  similarTo: 'Parecidos a',
  backFromSimilar: 'Volver de los parecidos',
};
