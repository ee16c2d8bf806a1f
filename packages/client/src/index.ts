export type { Dataset } from './dataset';
