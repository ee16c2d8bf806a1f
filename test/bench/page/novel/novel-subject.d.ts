/** What shows the novel, one for each page that is built. */
declare module 'novel-subject' {
  export const subject: import('./subject').NovelSubject;
}
