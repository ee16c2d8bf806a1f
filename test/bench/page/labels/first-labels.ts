import { classifierSubject } from './classifier';

/** The first labels, a filter, and the rest behind a button. */
export const subject = classifierSubject(false);
