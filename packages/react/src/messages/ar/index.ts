export { common } from './common';
export { textClassifier } from './text-classifier';
export { tokenTagger } from './token-tagger';
