import { checkCorpusFiles } from './corpus-checks';
import { CORPUS_FILES, isPartsOfSpeech } from './corpus-records';

checkCorpusFiles(CORPUS_FILES.filter((file) => !isPartsOfSpeech(file)));
