/** The subject that a page is built for. */
declare module 'bench-subject' {
  export const subject: import('./subject').Subject;
}
