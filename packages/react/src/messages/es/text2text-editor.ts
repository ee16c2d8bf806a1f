import type { TextUnit } from '@labelwright/core';

import type { Text2TextEditorAction } from '../../text2text-editor/keys';
import type { Text2TextEditorMessages } from '../../text2text-editor/messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';
import { common } from './common';

const { number, form } = pluralOf('es');

const UNITS: Readonly<Record<TextUnit, { readonly one: string; readonly other: string }>> = {
  characters: { one: 'carácter', other: 'caracteres' },
  words: { one: 'palabra', other: 'palabras' },
  tokens: { one: 'token', other: 'tokens' },
};

const counted = (count: number, unit: TextUnit) => `${number(count)} ${form(count, UNITS[unit])}`;

/** The words of the Text2TextEditor, in Spanish. */
export const text2TextEditor: CompleteMessages<
  Text2TextEditorMessages,
  CommonAction | Text2TextEditorAction
> = {
  ...common,
  component: 'Editor de texto',
  source: 'Original',
  candidates: 'Propuestas',
  editor: 'Su texto',
  placeholder: 'Escriba el texto',
  candidateState: {
    proposed: 'En el editor',
    accepted: 'Aceptada',
    edited: 'Modificada',
    rejected: 'Rechazada',
  },
  rejectCandidate: (at) => `Rechazar la propuesta ${number(at)}`,
  candidateTaken: (at) => `Propuesta ${number(at)} tomada.`,
  candidateRejected: (at) => `Propuesta ${number(at)} rechazada.`,
  candidateKeys: 'Los números del 1 al 9 toman una propuesta; en el editor, junto con Alt.',
  tools: 'Herramientas de texto',
  copySource: 'Copiar el original',
  sourceCopied: 'Original copiado.',
  copyFailed: 'El navegador no permite copiar.',
  insertSelection: 'Insertar la selección',
  selectionInserted: 'Selección insertada.',
  nothingSelected: 'No hay nada seleccionado en el original.',
  showMore: 'Mostrar más',
  showLess: 'Mostrar menos',
  invisibles: 'Caracteres invisibles',
  invisiblesShown: (shown) => (shown ? 'Caracteres invisibles visibles.' : 'Caracteres invisibles ocultos.'),
  counts: 'Longitud de su texto',
  count: (unit, counts, max) =>
    max === undefined ? counted(counts[unit], unit) : `${number(counts[unit])} de ${counted(max, unit)}`,
  breach: ({ unit, bound, limit, count }) =>
    bound === 'max' ? `sobran ${counted(count - limit, unit)}` : `faltan ${counted(limit - count, unit)}`,
  notValidated: (reason) => `No validado: ${reason}.`,
  diff: 'Cambios',
  diffShown: (shown) => (shown ? 'Cambios visibles.' : 'Cambios ocultos.'),
  diffBase: 'Comparado con',
  diffOrigin: 'su punto de partida',
  diffSource: 'el original',
  candidate: (at) => `propuesta ${number(at)}`,
  wordsDiffer: (count) =>
    count === 0
      ? 'Solo cambian los espacios'
      : form(count, { one: 'Cambia 1 palabra', other: `Cambian ${number(count)} palabras` }),
  noDifference: 'Ninguna diferencia',
  removed: 'quitado: ',
  added: 'añadido: ',
  unchanged: (count) => `${counted(count, 'characters')} sin cambios`,
  showUnchanged: 'Mostrar todo',
  hideUnchanged: 'Solo los cambios',
  comparison: 'Anotación y predicción',
  annotation: 'Anotación',
  notAnnotated: 'Sin anotar todavía',
  nothingPredicted: 'Sin predicción',
  verdicts: { same: 'Coincide', different: 'Difiere' },
  shortcutNames: {
    ...common.shortcutNames,
    edit: 'Entrar en el editor',
    leave: 'Salir del editor',
    reject: 'Rechazar la propuesta',
    toggleDiff: 'Mostrar u ocultar los cambios',
    toggleInvisibles: 'Mostrar u ocultar los caracteres invisibles',
    readSource: 'Ir al original; las flechas seleccionan palabras',
    copySource: 'Copiar el original',
    insertSelection: 'Insertar lo seleccionado en el original',
    foldSource: 'Mostrar más o menos del original',
  },
};
