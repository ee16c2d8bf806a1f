import type { TokenTaggerAction, TokenTaggerMove } from '../../token-tagger/keys';
import type { TokenTaggerMessages } from '../../token-tagger/messages/messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';
import { common } from './common';

const { number, form } = pluralOf('es');

const predictions = (count: number) =>
  form(count, { one: '1 predicción', other: `${number(count)} predicciones` });
const times = (count: number) => form(count, { one: '1 vez', other: `${number(count)} veces` });

const MOVES: Readonly<Record<TokenTaggerMove, string>> = {
  leftToken: 'Token a la izquierda',
  rightToken: 'Token a la derecha',
  leftWord: 'Palabra a la izquierda',
  rightWord: 'Palabra a la derecha',
  leftCharacter: 'Carácter a la izquierda',
  rightCharacter: 'Carácter a la derecha',
  lineAbove: 'Línea de arriba',
  lineBelow: 'Línea de abajo',
  lineStart: 'Comienzo de la línea',
  lineEnd: 'Final de la línea',
  leftLineEnd: 'Extremo izquierdo de la línea',
  rightLineEnd: 'Extremo derecho de la línea',
  previousSentence: 'Frase anterior',
  nextSentence: 'Frase siguiente',
  previousParagraph: 'Párrafo anterior',
  nextParagraph: 'Párrafo siguiente',
  screenAbove: 'Una pantalla hacia arriba',
  screenBelow: 'Una pantalla hacia abajo',
  textStart: 'Comienzo del texto',
  textEnd: 'Final del texto',
};

/** The words of the TokenTagger in Spanish. */
export const tokenTagger: CompleteMessages<
  TokenTaggerMessages,
  CommonAction | Exclude<TokenTaggerAction, TokenTaggerMove>
> = {
  ...common,
  component: 'Etiquetado de tokens',
  text: 'Texto para etiquetar',
  labels: 'Etiquetas',
  markTitle: (label, layer, score, note) => {
    if (layer === 'annotation') return note === undefined ? label : `${label}\n${note}`;
    return score === undefined ? `${label} (predicha)` : `${label} (predicha, ${common.score(score)})`;
  },
  tagged: (text, label) => `${text} es ${label}`,
  removed: (text, label) => `${label} quitada de ${text}`,
  armed: (label) => `Lo que seleccione ahora se etiqueta ${label}. Escape lo termina.`,
  disarmed: (label) => `Ya no se etiqueta ${label}.`,
  allRejected: 'Predicciones rechazadas.',
  rejected: (text, label) => `${label} rechazada para ${text}`,

  textHint:
    'Las flechas seleccionan palabras; con Mayúsculas, más o menos. Intro elige una etiqueta. El signo de interrogación muestra todas las teclas.',
  moves: 'Seleccionar; con Mayúsculas, seleccionar más o menos',
  moveNames: MOVES,
  longText: (first, last, count) =>
    `${first} … ${last}, ${form(count, { one: '1 palabra', other: `${number(count)} palabras` })}`,
  selected: (text, spans) =>
    [
      `seleccionado: ${text}`,
      ...spans.map(({ label, layer }) => (layer === 'annotation' ? `en ${label}` : `en ${label} predicha`)),
    ].join(', '),
  nothingSelected: 'Nada seleccionado.',
  pointed: ({ text, label, layer, score, place, count }) =>
    [
      text,
      layer === 'annotation' ? label : `${label} predicha`,
      ...(layer === 'suggestion' && score !== undefined ? [common.score(score)] : []),
      ...(count > 1 ? [`${number(place)} de ${number(count)} aquí`] : []),
    ].join(', '),
  choosing: (text) => `Elija una etiqueta para ${text}`,
  reshaped: (text, label) => `${label} es ahora ${text}`,
  splitInto: (first, second) => `Dividida en ${first} y ${second}`,
  noNeighbour: 'No hay otra mención con la que unirla.',
  noSpanThere: 'No hay más menciones en esa dirección.',
  onlyTokens: 'Este texto se selecciona por tokens.',
  changed: (added, removed) =>
    [
      ...(added > 0
        ? [form(added, { one: '1 mención añadida', other: `${number(added)} menciones añadidas` })]
        : []),
      ...(removed > 0
        ? [form(removed, { one: '1 mención quitada', other: `${number(removed)} menciones quitadas` })]
        : []),
    ].join(', '),

  display: 'Presentación',
  labelNames: { full: 'Nombres enteros', short: 'Nombres cortos', off: 'Sin nombres' },
  invisibles: 'Caracteres invisibles',
  invisiblesShown: (shown) =>
    shown ? 'Se muestran los caracteres invisibles.' : 'Se ocultan los caracteres invisibles.',
  denseHint:
    'La tecla de una etiqueta etiqueta la palabra y pasa a la siguiente. Espacio acepta una predicción, Retroceso vuelve atrás. El signo de interrogación muestra todas las teclas.',
  wentOn: (done, token) => {
    const next =
      token === undefined
        ? 'fin'
        : [
            `siguiente: ${token.text}`,
            ...(token.label !== undefined
              ? [token.label]
              : token.predicted !== undefined
                ? [`${token.predicted} predicha`]
                : []),
          ].join(', ');
    return done === undefined ? next : `${done}, ${next}`;
  },

  entities: 'Entidades',
  entityCount: (listed, all) => (listed === all ? number(all) : `${number(listed)} de ${number(all)}`),
  filterEntities: 'Filtrar por texto, etiqueta o nota',
  entityKinds: 'Mostrar',
  entityKindNames: { all: 'Todas', annotated: 'Anotadas', different: 'Diferencias' },
  noEntities: 'Todavía no hay nada etiquetado.',
  noEntityMatches: 'Nada coincide.',
  labelCount: (annotated, predicted) => {
    const foretold = form(predicted, { one: '1 predicha', other: `${number(predicted)} predichas` });
    if (predicted === 0) return number(annotated);
    return annotated === 0 ? foretold : `${number(annotated)}, ${foretold}`;
  },
  standing: {
    confirmed: 'Como se predijo',
    different: 'Difiere de la predicción',
    unpredicted: 'No predicha',
    suggested: 'Predicha',
    dropped: 'No está en la respuesta',
  },
  predictedInstead: (label, text) =>
    text === undefined ? `Predicha como ${label}` : `Se predijo: ${text}, ${label}`,
  entityName: (text) => `${text}: `,
  entityNote: (note) => `Nota: ${note}`,

  predictions: 'Predicciones',
  suggestions: (count) =>
    form(count, { one: 'Queda 1 predicción', other: `Quedan ${number(count)} predicciones` }),
  differences: (dropped, unpredicted) => {
    const differ = form(dropped, {
      one: '1 predicción difiere',
      other: `${number(dropped)} predicciones difieren`,
    });
    const not = form(unpredicted, {
      one: '1 mención no se predijo',
      other: `${number(unpredicted)} menciones no se predijeron`,
    });
    if (unpredicted === 0) return dropped === 0 ? 'Todo como se predijo' : differ;
    return dropped === 0 ? not : `${differ}, ${not}`;
  },
  rejectAll: 'Rechazar todas',
  minScore: 'Al menos',
  acceptSure: (count) => `Aceptar ${number(count)}`,
  agents: 'Quién predijo',
  showAgent: (agent) => `Mostrar ${agent}`,
  agreement: (predicted, confirmed, answered) =>
    answered ? `${number(confirmed)} de ${number(predicted)} como en la respuesta` : predictions(predicted),
  acceptOfAgent: (count) => `Aceptar ${number(count)}`,
  acceptOfAgentName: (agent, count) => `Aceptar ${number(count)} de ${agent}`,
  acceptedSome: (count) =>
    form(count, { one: '1 predicción aceptada.', other: `${number(count)} predicciones aceptadas.` }),
  agentShown: (agent) => `Se muestra ${agent}.`,
  agentHidden: (agent) => `Se oculta ${agent}.`,

  picker: 'Elegir una etiqueta',
  filterLabels: 'Filtrar etiquetas',
  noLabels: 'No hay etiquetas entre las que elegir.',
  noLabelMatches: 'Ninguna etiqueta coincide.',
  predictedScore: (score) => `predicha ${common.score(score)}`,
  lastUsed: 'última usada',
  spanActions: 'Esta mención',
  spansHere: 'Menciones en este lugar',
  remove: 'Quitar',
  split: 'Dividir',
  splitAs: (first, second) => `Dividir en «${first}» y «${second}»`,
  mergePrevious: 'Unir con la mención anterior',
  mergeNext: 'Unir con la mención siguiente',
  mergeWith: (label, text) => `Unir con ${label} «${text}»`,
  note: 'Nota',
  notePlaceholder: 'Nota. Intro la guarda.',
  noteSaved: (text, note) => `Nota sobre ${text}: ${note}`,
  noteRemoved: (text) => `Nota quitada de ${text}`,
  labelOccurrences: 'Etiquetar todas las apariciones',
  occurrenceCount: (count, open, text) => {
    const found = `«${text}» aparece ${times(count)}`;
    if (open === count) return `${found}.`;
    return open === 0 ? `${found}, todas etiquetadas.` : `${found}, ${number(open)} sin etiquetar.`;
  },
  matchCase: 'Distinguir mayúsculas',
  wholeWords: 'Palabras enteras',
  labelAll: (count, label) =>
    count === 0 ? `Todas son ${label}` : `Etiquetar ${number(count)} como ${label}`,
  labelledAll: (count, text, label) => `${text} es ${label}, etiquetado ${times(count)} más.`,

  shortcutNames: {
    ...common.shortcutNames,
    nextSpan: 'Mención siguiente',
    previousSpan: 'Mención anterior',
    enter: 'Entrar en una mención; elegir una etiqueta; aceptar una predicción',
    openPicker: 'Elegir una etiqueta',
    filterLabels: 'Filtrar las etiquetas',
    takeProposal: 'Dar la etiqueta propuesta',
    leave: 'Dejar la lista de etiquetas, la mención, la selección',
    remove: 'Quitar una mención o rechazar una predicción',
    endBack: 'Retrasar el final de una mención',
    endForward: 'Adelantar el final de una mención',
    startBack: 'Retrasar el comienzo de una mención',
    startForward: 'Adelantar el comienzo de una mención',
    split: 'Dividir una mención ante el cursor, o por la mitad',
    mergeNext: 'Unir una mención con la siguiente',
    mergePrevious: 'Unir una mención con la anterior',
    annotateOccurrences: 'Etiquetar todos los lugares con el mismo texto',
    note: 'Escribir una nota sobre una mención',
    clearBack: 'Borrar la etiqueta de un token y volver atrás',
    toggleLabelNames: 'Nombres de etiquetas enteros, cortos o ninguno',
    toggleInvisibles: 'Mostrar u ocultar los caracteres invisibles',
  },
};
