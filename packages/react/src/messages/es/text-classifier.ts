import type { TextClassifierAction } from '../../text-classifier/actions';
import type { TextClassifierMessages } from '../../text-classifier/messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';
import { common } from './common';

const { number, form } = pluralOf('es');
const signed = new Intl.NumberFormat('es', { signDisplay: 'exceptZero', maximumFractionDigits: 3 });

/** The words of the TextClassifier in Spanish. */
export const textClassifier: CompleteMessages<TextClassifierMessages, CommonAction | TextClassifierAction> = {
  ...common,
  component: 'Clasificación de texto',
  labels: 'Etiquetas',
  filterLabels: 'Filtrar etiquetas',
  noLabelMatches: 'Ninguna etiqueta coincide.',
  moreLabels: (count) => `+${number(count)} más`,
  fewerLabels: 'Mostrar menos',
  labelsShown: (count) =>
    form(count, { one: 'Se muestra 1 etiqueta.', other: `Se muestran ${number(count)} etiquetas.` }),
  predicted: 'predicha',
  newLabel: 'nueva',
  chosenCount: (count) =>
    form(count, { one: '1 etiqueta elegida', other: `${number(count)} etiquetas elegidas` }),
  noneApplies: 'No corresponde ninguna etiqueta',
  noneChosen: 'No corresponde ninguna etiqueta.',
  noneTakenBack: 'Retirada la respuesta de que no corresponde ninguna etiqueta.',
  chosen: (label) => `${label}: elegida.`,
  chosenAndValidated: (label) => `${label}: elegida y validada.`,
  takenBack: (label) => `${label}: retirada.`,
  createLabel: (label) => `Crear «${label}»`,
  created: (label) => `${label}: creada y elegida.`,
  found: (count) =>
    form(count, { one: '1 etiqueta encontrada.', other: `${number(count)} etiquetas encontradas.` }),
  sortByScore: 'Ordenar por puntuación',
  descriptions: 'Descripciones',
  toggled: (name, on) => `${name}: ${on ? 'sí' : 'no'}.`,
  noLabels: 'No hay etiquetas entre las que elegir.',
  unfoldInput: (name) => (name === undefined ? 'Mostrar todo el texto' : `Mostrar todo: ${name}`),
  foldInput: (name) => (name === undefined ? 'Mostrar menos texto' : `Mostrar menos: ${name}`),
  labelKeys:
    'La tecla que lleva una etiqueta la elige o la retira. Las flechas pasan de una a otra y Espacio toma la que tiene el foco.',
  labelNumbers:
    'El número de una etiqueta la elige o la retira; Intro termina un número que podría continuar. Una letra va al filtro; con Alt es la tecla de una etiqueta. Las flechas pasan de una a otra y Espacio toma la que tiene el foco.',
  comparison: 'Anotación y predicción',
  annotation: 'Anotación',
  prediction: 'Predicción',
  predictionOf: (agent) => `Predicción de ${agent}`,
  verdicts: { same: 'Coincide', different: 'Difiere' },
  notAnnotated: 'Sin anotar todavía',
  noneAnnotated: 'No corresponde ninguna etiqueta',
  nothingPredicted: 'Sin predicción',
  onlyAnnotated: 'no predicha',
  onlyPredicted: 'no anotada',
  explanation: 'Explicación',
  explained: (label) => `Por qué ${label}`,
  unexplained: (label) => `Nada explica ${label}.`,
  speaksFor: 'a favor',
  speaksAgainst: 'en contra',
  attribution: (value) => signed.format(value),
  moreAttributions: (count) => form(count, { one: 'y 1 más débil', other: `y ${number(count)} más débiles` }),
  shortcutNames: {
    ...common.shortcutNames,
    filter: 'Filtrar las etiquetas',
    none: 'No corresponde ninguna etiqueta',
    expand: 'Mostrar más o menos etiquetas',
    sortByScore: 'Ordenar las etiquetas por puntuación',
    describe: 'Mostrar u ocultar las descripciones',
    explain: 'Mostrar u ocultar la explicación',
    foldInputs: 'Mostrar enteros los textos largos, o solo su comienzo',
  },
};
