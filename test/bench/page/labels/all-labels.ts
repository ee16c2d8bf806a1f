import { classifierSubject } from './classifier';

/** All labels, in a list that scrolls. */
export const subject = classifierSubject(true);
