export { common } from './common';
export { textClassifier } from './text-classifier';
export { text2TextEditor } from './text2text-editor';
export { tokenTagger } from './token-tagger';
export { workspace } from './workspace';
