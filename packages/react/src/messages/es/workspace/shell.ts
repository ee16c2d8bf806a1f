import type { ShellMessages } from '../../../workspace/shell/messages';

export const shell: ShellMessages = {
  title: 'Espacio de anotación',
  close: 'Cerrar',
  cancel: 'Cancelar',
};
