import { checkCorpusFiles } from './corpus-checks';
import { CORPUS_FILES, isPartsOfSpeech } from './corpus-records';

// Every token is a span: as many as in all other files together, twice. They have a page of their own.
checkCorpusFiles(CORPUS_FILES.filter(isPartsOfSpeech));
