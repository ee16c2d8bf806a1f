/** The list of labels that a page is built for. */
declare module 'label-subject' {
  export const subject: import('./labels').LabelSubject;
}
