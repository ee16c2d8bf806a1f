import type { SettingsMessages } from '../../../workspace/settings/messages';
import { pluralOf } from '../../plural';
import { records } from '../counted';

const { number, form } = pluralOf('es');

const labels = (count: number): string =>
  form(count, { one: `${number(count)} etiqueta`, other: `${number(count)} etiquetas` });

/** The settings of a dataset, in Spanish. */
export const settings: SettingsMessages = {
  title: 'Ajustes',
  readOnly: 'Aquí estos ajustes solo se pueden leer.',
  save: 'Guardar',
  saving: 'Guardando',
  saved: 'Guardado.',
  undoChanges: 'Deshacer los cambios',
  failed: 'No ha funcionado.',
  retry: 'Intentar de nuevo',
  labels: 'Etiquetas',
  labelCount: labels,
  noLabels: 'Todavía no hay etiquetas. Añada la primera.',
  severalLabels:
    'Si un texto lleva una etiqueta o varias lo dice cada registro, no este ajuste: cámbielo donde se crean los registros.',
  filterLabels: 'Buscar una etiqueta',
  found: (count) =>
    form(count, { one: `${number(count)} encontrada`, other: `${number(count)} encontradas` }),
  newLabel: 'Etiqueta nueva',
  newLabelHint: 'Pegue líneas para añadir varias',
  add: 'Añadir',
  added: (count) =>
    form(count, { one: 'Se añadió una etiqueta.', other: `Se añadieron ${number(count)} etiquetas.` }),
  taken: (label) => `Ya hay una etiqueta ${label}.`,
  tooLong: (most) => `Un nombre tiene ${number(most)} caracteres como máximo.`,
  selectLabel: (label) => `Seleccionar ${label}`,
  selectAll: 'Seleccionar todas las que se muestran',
  selected: (count) =>
    form(count, { one: `${number(count)} seleccionada`, other: `${number(count)} seleccionadas` }),
  merge: 'Unir…',
  remove: 'Quitar…',
  edit: (label) => `Editar ${label}`,
  moveUp: (label) => `Subir ${label}`,
  moveDown: (label) => `Bajar ${label}`,
  moved: (label, place, count) => `${label} es la número ${number(place)} de ${number(count)}.`,
  automaticKey: (keys) => `Tecla ${keys}, por su lugar`,
  ownKey: (keys) => `Tecla ${keys}, propia`,
  editTitle: (label) => `Etiqueta ${label}`,
  name: 'Nombre',
  nameEmpty: 'Una etiqueta necesita un nombre.',
  mergeInstead: (label) => `Ya hay una etiqueta ${label}. Para que las dos sean una, únalas.`,
  description: 'Descripción',
  color: 'Color',
  colorAutomatic: 'Por su lugar',
  colorNumber: (place) => `Color ${number(place)}`,
  colorOwn: 'Un color propio',
  colorOwnHint:
    'Cualquier color de CSS, como #0a7 u oklch(60% 0.15 150). Cuenta su tono; la claridad se adapta al tema.',
  colorInvalid: 'Esto no es un color de CSS.',
  key: 'Tecla',
  keyHint: 'Una tecla, o varias seguidas, como gp. Vacío: una tecla por su lugar',
  keyTaken: (label) => `${label} ya tiene esta tecla.`,
  keyBegins: (label) => `Las teclas de ${label} empiezan así: después de ellas se espera la siguiente tecla.`,
  path: 'Grupos',
  pathHint: 'Uno por línea, primero el más externo',
  place: 'Lugar',
  placeHint: (count) => `De 1 a ${number(count)}`,
  mergeTitle: (count) => `Unir ${labels(count)}`,
  mergeInto: 'En la etiqueta',
  mergeIntoHint: 'Su color, su tecla y su descripción se quedan',
  mergeUnknown: 'No hay tal etiqueta además de las que se unen.',
  next: 'Ver qué cambia',
  renameTitle: (from, to) => `Cambiar el nombre de ${from} a ${to}`,
  removeTitle: (count) => `Quitar ${labels(count)}`,
  counting: 'Examinando los registros',
  affected: (count, of) =>
    form(count, {
      one: `Cambiará un registro de ${number(of)}.`,
      other: `Cambiarán ${number(count)} de ${records(of)}.`,
    }),
  undecided: (count) =>
    form(count, {
      one: 'Un registro pierde su respuesta y vuelve a estar abierto.',
      other: `${number(count)} registros pierden su respuesta y vuelven a estar abiertos.`,
    }),
  nothingAffected: 'Ningún registro la usa: solo cambia la lista de etiquetas.',
  label: 'Etiqueta',
  becomes: 'Pasa a ser',
  goes: 'Se va',
  inAnnotations: 'Anotada en',
  inPredictions: 'Predicha en',
  moreLabels: (count) =>
    form(count, { one: 'y una etiqueta más', other: `y ${number(count)} etiquetas más` }),
  cannotUndo: 'Esto no se puede deshacer.',
  rename: 'Cambiar el nombre',
  changing: 'Cambiando los registros',
  changed: (done, of) => `${number(done)} de ${number(of)}`,
  changedRecords: (count) =>
    form(count, { one: 'Cambió un registro.', other: `Cambiaron ${number(count)} registros.` }),
  limits: 'Longitud del texto',
  limitsHint: 'Un texto fuera de estos límites se muestra como tal y no se puede validar. Vacío: sin límite.',
  units: { characters: 'Caracteres', words: 'Palabras', tokens: 'Tokens' },
  atLeast: (unit) => `${unit}: al menos`,
  atMost: (unit) => `${unit}: como máximo`,
  limitInvalid: 'Números enteros desde 0, el primero no mayor que el segundo.',
  annotators: 'Anotadores',
  annotatorsHint: 'Un nombre por línea. Las respuestas de otros se rechazan.',
  anybody: 'Vacío: cualquiera puede anotar.',
  metadata: 'Metadatos',
  metadataHint:
    'Lo que contienen los registros además de su texto. Se fija donde se crea el conjunto de datos.',
  noMetadata: 'No se dice nada de ellos, así que los registros pueden contener cualquier cosa.',
  extraMetadata: (allowed) => (allowed ? 'Se admiten otras claves.' : 'Se rechazan otras claves.'),
  metadataName: 'Clave',
  metadataType: 'Tipo',
  metadataTypes: { terms: 'Palabras', integer: 'Número entero', float: 'Número', date: 'Fecha' },
  metadataValues: 'Valores',
  required: 'obligatoria',
  range: (min, max) =>
    min === undefined ? `hasta ${max}` : max === undefined ? `desde ${min}` : `de ${min} a ${max}`,
  guidelines: 'Pautas',
  guidelinesHint:
    'Para los anotadores, en Markdown. El HTML se muestra como texto, y una imagen, como un enlace a ella.',
  guidelinesText: 'Texto en Markdown',
  guidelinesPreview: 'Vista previa',
  noGuidelines: 'No hay pautas.',
  picture: (alt) => (alt === '' ? 'Imagen' : `Imagen: ${alt}`),
  opensNewTab: 'se abre en otra pestaña',
};
