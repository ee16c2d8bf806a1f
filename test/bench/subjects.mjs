/**
 * What is measured. `gesture` tells what makes a span besides a drag over two words: `key` is pressed when the drag is over,
 * `keyBefore` before it, `armedBy` is an element that is clicked once for all; the time runs from the key or the end of the
 * drag, whichever comes last. `reset` is a key that leaves what the gesture made, so that the next one starts anew.
 */
export const BARE = { id: 'bare', title: 'bare <p> text', page: 'page/bare.ts' };

export const TAGGER = {
  id: 'token-tagger',
  title: 'TokenTagger',
  page: 'page/token-tagger.tsx',
  gesture: { key: '1', reset: 'Escape' },
};

/** The same with a label chosen beforehand: as in most peers the end of the drag makes the span. */
export const ARMED_TAGGER = {
  ...TAGGER,
  id: 'token-tagger-armed',
  title: 'TokenTagger, label first',
  gesture: { armedBy: '[data-lw-part="label"]' },
};

/** What lists ten thousand labels, each on a page made of `page/labels/index.html`. */
export const CLASSIFIER = {
  id: 'text-classifier',
  title: 'TextClassifier',
  root: 'page/labels',
  page: 'page/labels/first-labels.ts',
};
export const RADIOS = {
  id: 'radio-inputs',
  title: 'native radio inputs',
  root: 'page/labels',
  page: 'page/labels/radio-inputs.ts',
};
export const LABEL_SUBJECTS = [
  CLASSIFIER,
  {
    id: 'text-classifier-all',
    title: 'TextClassifier, all shown',
    root: 'page/labels',
    page: 'page/labels/all-labels.ts',
  },
  RADIOS,
];

/** What a long text is written in, each on a page made of `page/editor/index.html`. */
export const EDITOR = {
  id: 'text2text-editor',
  title: 'Text2TextEditor',
  root: 'page/editor',
  page: 'page/editor/text2text-editor.tsx',
};
export const TEXTAREA = {
  id: 'textarea',
  title: 'native <textarea>',
  root: 'page/editor',
  page: 'page/editor/textarea.ts',
};
export const EDITOR_SUBJECTS = [EDITOR, TEXTAREA];

/** A whole dataset, on a page of its own. */
export const WORKSPACE = {
  id: 'workspace',
  title: 'AnnotationWorkspace',
  root: 'page/workspace',
  page: 'page/workspace/main.tsx',
};

/** Moby Dick, scrolled with the page: in its live story, bare, and bare but shown late. */
export const NOVEL = {
  id: 'novel',
  title: 'TokenTagger',
  root: 'page/novel',
  page: 'page/novel/live-story.tsx',
};
export const BARE_NOVEL = {
  id: 'novel-bare',
  title: 'bare <p> text',
  root: 'page/novel',
  page: 'page/novel/bare-novel.ts',
};
export const LATE_NOVEL = {
  id: 'novel-late',
  title: 'bare, shown late',
  root: 'page/novel',
  page: 'page/novel/late-novel.ts',
};
export const NOVEL_SUBJECTS = [BARE_NOVEL, NOVEL, LATE_NOVEL];

export const PEERS = [
  {
    id: 'react-text-annotate',
    title: 'react-text-annotate, TextAnnotator',
    page: 'peers/pages/react-text-annotate.js',
    gesture: {},
  },
  {
    id: 'react-text-annotate-tokens',
    title: 'react-text-annotate, TokenAnnotator',
    page: 'peers/pages/react-text-annotate-tokens.js',
    gesture: {},
  },
  {
    id: 'recogito',
    title: '@recogito/react-text-annotator',
    page: 'peers/pages/recogito.js',
    gesture: {},
  },
  { id: 'v-annotator', title: 'v-annotator', page: 'peers/pages/v-annotator.js', gesture: {} },
  {
    id: 'label-studio',
    title: '@heartexlabs/label-studio',
    page: 'peers/pages/label-studio.js',
    gesture: { keyBefore: '1', reset: 'u' },
  },
];
