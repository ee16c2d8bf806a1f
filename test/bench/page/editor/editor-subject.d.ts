/** The editor that a page is built for. */
declare module 'editor-subject' {
  export const subject: import('./texts').EditorSubject;
}
