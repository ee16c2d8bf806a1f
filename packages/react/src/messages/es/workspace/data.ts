import type { DataMessages } from '../../../workspace/data/messages';
import { fileSizeIn } from '../../file-size';
import { pluralOf } from '../../plural';
import { records } from '../counted';

const { number, form } = pluralOf('es');
const percents = new Intl.NumberFormat('es', { style: 'percent' });

/** Import and export, in Spanish. */
export const data: DataMessages = {
  title: 'Importar y exportar',
  import: 'Importar',
  export: 'Exportar',
  firstImport: (dataset) => `El conjunto de datos ${dataset} está vacío. Importe un archivo para empezar.`,
  drop: 'Suelte archivos aquí o elíjalos',
  dropHint: 'Se leen en este dispositivo. No se guarda nada antes de que vea lo que contienen.',
  noFormats: 'Aquí no hay ningún formato de archivo configurado, así que no se puede leer nada.',
  reading: 'Leyendo el archivo',
  fileSize: fileSizeIn('es'),
  waiting: (files) =>
    form(files, {
      one: `${number(files)} archivo más después de este`,
      other: `${number(files)} archivos más después de este`,
    }),
  format: 'Formato',
  task: 'Tarea',
  tasks: {
    TextClassification: 'Clasificación de texto',
    TokenClassification: 'Etiquetado de tokens',
    Text2Text: 'Texto a texto',
  },
  header: 'La primera fila da nombre a las columnas',
  separator: 'Entre varias etiquetas',
  separatorHint: 'Déjelo vacío si cada texto tiene una etiqueta',
  mapping: 'Columnas',
  column: 'Columna',
  columnNumber: (place) => `Columna ${number(place)}`,
  role: 'Es',
  roleOf: (column) => `Qué es ${column}`,
  sample: 'Por ejemplo',
  roles: {
    text: 'Texto',
    annotation: 'Etiqueta',
    prediction: 'Etiqueta predicha',
    score: 'Puntuación de la predicción',
    tokens: 'Tokens',
    tags: 'Marcas de los tokens',
    id: 'Id',
    metadata: 'Metadatos',
    none: 'No se importa',
  },
  textRoles: { annotation: 'Respuesta', prediction: 'Texto predicho' },
  noText: 'Indique qué columna es el texto.',
  noTokens: 'Indique qué columna es el texto o cuál tiene los tokens.',
  preview: 'Primeros registros',
  predicted: 'Predicho',
  contents: (found, unreadable) =>
    unreadable === 0
      ? records(found)
      : form(unreadable, {
          one: `${records(found)} y uno que no se puede leer`,
          other: `${records(found)} y ${number(unreadable)} que no se pueden leer`,
        }),
  annotated: (found) => form(found, { one: `${number(found)} anotado`, other: `${number(found)} anotados` }),
  labelCount: (labels) =>
    form(labels, { one: `${number(labels)} etiqueta`, other: `${number(labels)} etiquetas` }),
  otherTask: (found, dataset) => `El archivo es de ${found} y este conjunto de datos, de ${dataset}.`,
  nothingToImport:
    'Leído así, no hay ningún registro en el archivo. Otro formato u otras columnas pueden servir.',
  addLabels: (labels, names) =>
    form(labels, {
      one: `Añadir la etiqueta que falta en el conjunto de datos: ${names}`,
      other: `Añadir las ${number(labels)} etiquetas que faltan en el conjunto de datos: ${names}`,
    }),
  overwrite: 'Sobrescribir también los registros que se cambiaron aquí después de exportarlos',
  start: (found) => (found === undefined ? 'Importar' : `Importar ${records(found)}`),
  cancel: 'Cancelar',
  stop: 'Detener',
  importing: 'Importando',
  importProgress: (stored, failed) =>
    failed === 0
      ? form(stored, { one: `${number(stored)} guardado`, other: `${number(stored)} guardados` })
      : `Guardados: ${number(stored)}, rechazados: ${number(failed)}`,
  imported: (found) =>
    form(found, {
      one: 'Se importó un registro.',
      other: `Se importaron ${number(found)} registros.`,
    }),
  stopped: (found) =>
    form(found, {
      one: 'Detenido. El registro ya guardado se queda.',
      other: `Detenido. Los ${number(found)} registros ya guardados se quedan.`,
    }),
  notStored: (found) =>
    form(found, {
      one: 'Un registro no se guardó.',
      other: `${number(found)} registros no se guardaron.`,
    }),
  labelsAdded: (labels) =>
    form(labels, {
      one: 'Se añadió una etiqueta.',
      other: `Se añadieron ${number(labels)} etiquetas.`,
    }),
  failed: 'No se pudo importar el archivo.',
  anotherFile: 'Importar otro archivo',
  nextFile: 'Siguiente archivo',
  annotate: 'Anotar',
  issues: (found) => form(found, { one: `${number(found)} problema`, other: `${number(found)} problemas` }),
  moreIssues: (more) =>
    form(more, {
      one: 'Y uno más, que no se conserva.',
      other: `Y ${number(more)} más, que no se conservan.`,
    }),
  line: (line, column) =>
    column === undefined ? `Línea ${number(line)}` : `Línea ${number(line)}, columna ${number(column)}`,
  recordNumber: (place) => `Registro ${number(place)}`,
  copyIssues: 'Copiar',
  copied: 'Copiado.',
  downloadIssues: 'Descargar',
  scope: 'Registros',
  scopes: { all: 'Todos', filtered: 'Los filtrados', validated: 'Los validados' },
  nothingToExport: 'Ningún registro coincide, así que no hay nada que exportar.',
  noExportFormats: 'Ningún formato configurado aquí admite estos registros.',
  checkingLoss: 'Comprobando qué admite el formato',
  noLoss: (found) =>
    found === 1
      ? 'El formato lo admite todo.'
      : 'El formato admite todo lo que tienen los primeros registros.',
  lossIn: (found) =>
    form(found, {
      one: 'Lo que el formato no admite, en el primer registro:',
      other: `Lo que el formato no admite, en los primeros ${number(found)} registros:`,
    }),
  lossAfter: (found) => `Lo que el formato no admitió, de ${records(found)}:`,
  loss: (field, found) => `${field}: ${records(found)}`,
  startExport: (found) => (found === undefined ? 'Exportar' : `Exportar ${records(found)}`),
  saveAs: 'Guardar como…',
  exporting: 'Exportando',
  exportProgress: (written, total) =>
    total === undefined
      ? form(written, { one: `${number(written)} escrito`, other: `${number(written)} escritos` })
      : `${number(written)} de ${number(total)} escritos`,
  exported: (found) =>
    form(found, {
      one: 'Se exportó un registro.',
      other: `Se exportaron ${number(found)} registros.`,
    }),
  exportStopped: 'Detenido. No se escribió ningún archivo.',
  training: 'Conjunto de entrenamiento',
  trainingHint: 'Filas para entrenar un modelo, de todos los registros que están anotados y no descartados.',
  framework: 'Biblioteca',
  trainShare: 'Entrenamiento, en porcentaje',
  validationShare: 'Validación, en porcentaje',
  testShare: (share) => `Prueba: ${percents.format(share)}`,
  sharesTooBig: 'El entrenamiento va de 1 a 100 por ciento y, con la validación, a 100 como mucho.',
  seed: 'Semilla',
  seedHint: 'La misma semilla da la misma división',
  overlaps: 'Donde las menciones comparten texto',
  overlapRules: {
    refuse: 'Nombrar los registros',
    longest: 'Conservar la más larga',
    first: 'Conservar la primera',
  },
  prepare: 'Preparar',
  preparing: 'Preparando el conjunto de entrenamiento',
  prepared: (train, validation, test) =>
    `${number(train)} para entrenar, ${number(validation)} para validar, ${number(test)} para la prueba.`,
  leftOut: (notAnnotated, discarded) =>
    `Quedan fuera. Sin anotar: ${number(notAnnotated)}, descartados: ${number(discarded)}.`,
  parts: { train: 'Entrenamiento', validation: 'Validación', test: 'Prueba' },
  downloadPart: (part, rows) =>
    form(rows, { one: `${part}: ${number(rows)} fila`, other: `${part}: ${number(rows)} filas` }),
  downloadLabels: 'Etiquetas',
};
