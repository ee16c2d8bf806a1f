import type { TextClassificationRecord } from './text-classification';
import type { Text2TextRecord } from './text2text';
import type { TokenClassificationRecord } from './token-classification';

/** A record of any task; narrow on `task`. Immutable plain JSON data. */
export type AnnotationRecord = TextClassificationRecord | TokenClassificationRecord | Text2TextRecord;
