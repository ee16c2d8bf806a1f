import type { CommonMessages } from '../../internal/common-messages';
import type { CommonAction, CompleteMessages } from '../complete-messages';
import { pluralOf } from '../plural';

const { number, form } = pluralOf('es');
const percent = new Intl.NumberFormat('es', { style: 'percent', maximumFractionDigits: 0 });

/** The words that the three components share, in Spanish. */
export const common: CompleteMessages<CommonMessages, CommonAction> = {
  validate: 'Validar',
  validatePredicted: (count) =>
    form(count, { one: 'Validar la predicción', other: `Validar ${number(count)} predicciones` }),
  discard: 'Descartar',
  restore: 'Recuperar',
  clear: 'Vaciar',
  reset: 'Restablecer',
  undo: 'Deshacer',
  redo: 'Rehacer',
  acceptAll: 'Aceptar todas',
  accept: 'Aceptar',
  reject: 'Rechazar',
  actions: 'Acciones del registro',
  status: { Default: 'Abierto', Edited: 'Pendiente', Validated: 'Validado', Discarded: 'Descartado' },
  statusLabel: 'Estado',
  readOnly: 'Solo lectura',
  shortcuts: 'Atajos de teclado',
  closeShortcuts: 'Cerrar',
  typedKeys: (keys) => `${keys}, y otra tecla`,
  shortcutNames: {
    validate: 'Validar',
    discard: 'Descartar',
    restore: 'Recuperar',
    reset: 'Volver a lo guardado',
    clear: 'Vaciar la respuesta',
    undo: 'Deshacer',
    redo: 'Rehacer',
    acceptAll: 'Aceptar todas las predicciones',
    help: 'Mostrar u ocultar esta lista',
  },
  announce: {
    loaded: 'Registro nuevo.',
    validated: 'Validado.',
    discarded: 'Descartado.',
    restored: 'Recuperado.',
    undone: 'Deshecho.',
    redone: 'Rehecho.',
    cleared: 'Vaciado.',
    reset: 'De vuelta a lo guardado.',
    accepted: 'Predicciones aceptadas.',
  },
  undrawable: 'No se puede mostrar este registro.',
  partlyDrawable: (count) =>
    form(count, {
      one: 'Hay un problema con este registro:',
      other: `Hay ${number(count)} problemas con este registro:`,
    }),
  issue: ({ path, message }) => (path === '' ? message : `${path}: ${message}`),
  conflict: 'Este registro se ha cambiado en otro lugar mientras lo editaba.',
  takeTheirs: 'Tomar la otra versión',
  keepMine: 'Conservar la mía',
  predictedBy: (agent) => `Predicho por ${agent}`,
  score: (score) => percent.format(score),
};
