import type { AnnotateMessages } from '../../../workspace/annotate/messages';
import { pluralOf } from '../../plural';

const { number, form } = pluralOf('es');
const TIMES = new Intl.DateTimeFormat('es', { dateStyle: 'medium', timeStyle: 'short' });

export const annotate: AnnotateMessages = {
  title: 'Anotar',
  queue: 'Cola de registros',
  previous: 'Registro anterior',
  next: 'Registro siguiente',
  nextOpen: 'Siguiente registro sin decidir',
  position: (place, length, complete) => `${number(place)} de ${number(length)}${complete ? '' : '+'}`,
  outside: (length) => `fuera de los ${number(length)}`,
  goTo: 'Ir a un registro por su número',
  goToLabel: (length) => `Número del registro, de 1 a ${number(length)}`,
  autoAdvance: 'Seguir tras una decisión',
  goesOn: 'Sigue tras una decisión.',
  stays: 'Se queda tras una decisión.',
  checkLater: 'Revisar más tarde',
  flagged: 'Marcado para revisar más tarde.',
  unflagged: 'Marca retirada.',
  note: 'Nota',
  addNote: 'Añadir una nota',
  notePlaceholder: 'Para usted y para quien revise este registro',
  noteSaved: 'Nota guardada.',
  info: 'Datos de este registro',
  infoTitle: 'Datos de este registro',
  copy: 'Copiar',
  copyRecord: 'Copiar el registro entero como JSON',
  copied: 'Copiado.',
  copyFailed: 'El navegador no permitió copiar.',
  fields: {
    id: 'Id',
    status: 'Estado',
    eventTimestamp: 'Fecha del suceso',
    lastUpdated: 'Último cambio',
    annotationAgent: 'Anotado por',
    predictionAgent: 'Predicho por',
    metadata: 'Metadatos',
    none: 'ninguno',
  },
  status: { Default: 'Abierto', Edited: 'Pendiente', Validated: 'Validado', Discarded: 'Descartado' },
  eventTime: (time) => TIMES.format(time),
  guidelines: 'Pautas',
  closeGuidelines: 'Cerrar las pautas',
  suggesting: 'Consultando al modelo…',
  loading: 'Leyendo registros…',
  gone: (count) =>
    form(count, {
      one: 'Se pasó por alto un registro eliminado.',
      other: `Se pasaron por alto ${number(count)} registros eliminados.`,
    }),
  paused: 'La sesión está en pausa.',
  resume: 'Reanudar',
  failed: 'No se pudieron leer los registros.',
  failedAdvice: 'No se ha perdido nada: lo que decidió se conserva y se guardará.',
  tryAgain: 'Reintentar',
  emptyFiltered: 'Ningún registro coincide.',
  emptyFilteredAdvice: 'Amplíe la búsqueda o quite filtros.',
  clearFilter: 'Quitar todos los filtros',
  emptyDataset: 'Este conjunto de datos aún no tiene registros.',
  emptyDatasetAdvice: 'Importe un archivo para empezar.',
  importRecords: 'Importar registros',
  end: 'Este es el último registro de la cola.',
  endCounts: (records, decided) =>
    `${form(records, { one: '1 registro', other: `${number(records)} registros` })} en la cola, ${form(
      decided,
      { one: '1 decisión', other: `${number(decided)} decisiones` },
    )} en esta sesión.`,
  endAdvice: 'Vuelva a lo que se saltó, mire las métricas o exporte.',
  toFirst: 'Al primer registro sin decidir',
  showMetrics: 'Métricas',
  exportRecords: 'Exportar',
  conflict: {
    title: (id) => `Otra persona cambió el registro ${id} mientras usted trabajaba en él.`,
    advice: 'No se ha sobrescrito nada. Elija qué versión vale.',
    mine: 'La mía',
    theirs: 'La otra',
    deleted: 'El registro se eliminó.',
    keepMine: 'Conservar la mía',
    takeTheirs: 'Tomar la otra',
    more: (count) => `${number(count)} más`,
    noAnswer: 'Sin anotar',
    emptyAnswer: 'No corresponde nada',
    onlyHere: 'solo aquí',
    announced: (count) =>
      form(count, {
        one: 'Un registro se cambió en otro lugar.',
        other: `${number(count)} registros se cambiaron en otro lugar.`,
      }),
  },
  newcomers: {
    count: (count) =>
      form(count, {
        one: 'Un registro llegó después de leer esta cola.',
        other: `${number(count)} registros llegaron después de leer esta cola.`,
      }),
    readAgain: 'Leerla de nuevo',
    announced: 'Llegaron registros que no están en esta cola.',
  },
  queueFailed: 'No se pudo leer la cola.',
  notKept: 'Por ahora no se conservan borradores, posición ni deshacer al recargar la página.',
  saveTrouble: {
    title: (count) =>
      form(count, {
        one: 'Un registro aún no se ha guardado.',
        other: `${number(count)} registros aún no se han guardado.`,
      }),
    advice: 'Lo que decida se conserva aquí y se envía de nuevo por sí solo.',
    announced: 'Por ahora no se puede guardar nada.',
  },
  refusal: {
    title: (count) =>
      form(count, {
        one: 'Un registro no se guardó.',
        other: `${number(count)} registros no se guardaron.`,
      }),
    open: 'Abrir',
    announced: (count) =>
      form(count, {
        one: 'Un registro no se guardó.',
        other: `${number(count)} registros no se guardaron.`,
      }),
  },
};
