import { createOffsetMap, type ScoredSpan, type TextPrediction } from '@labelwright/core';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItemEntity, type ItemToken, type SentenceImportance } from 'wink-nlp';

const nlp = winkNLP(model);
const { its } = nlp;

/** What the model recognises by its form. */
export const ENTITIES = [
  'DATE',
  'TIME',
  'DURATION',
  'MONEY',
  'PERCENT',
  'CARDINAL',
  'ORDINAL',
  'EMAIL',
  'URL',
  'HASHTAG',
  'MENTION',
  'EMOJI',
  'EMOTICON',
] as const;

/** The universal parts of speech: https://universaldependencies.org/u/pos/ */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** Dates, amounts, addresses and the like. They match a pattern or do not, so that each has the score 1. */
export function predictEntities(text: string): readonly ScoredSpan[] {
  const doc = nlp.readDoc(text);
  const tokens = locateTokens(text, doc);
  const spans: ScoredSpan[] = [];
  doc.entities().each((entity: ItemEntity) => {
    const [first, last] = entity.out(its.span) as unknown as readonly [number, number];
    const start = tokens[first]?.start;
    const end = tokens[last]?.end;
    if (start !== undefined && end !== undefined) {
      spans.push({ label: entity.out(its.type) as string, start, end, score: 1 });
    }
  });
  return spans;
}

/** A part of speech for each word and mark. The model gives no probabilities: each has the score 1. */
export function predictPartsOfSpeech(text: string): readonly ScoredSpan[] {
  const doc = nlp.readDoc(text);
  return locateTokens(text, doc).flatMap(({ start, end, partOfSpeech }) =>
    partOfSpeech === 'SPACE' ? [] : [{ label: partOfSpeech, start, end, score: 1 }],
  );
}

/**
 * Extractive summaries: the `count` most important sentences of a text, best first, with the importance (0 to 1) that the
 * model gives them. `[]` for a text in which no sentence stands out.
 */
export function summarize(text: string, count: number): readonly TextPrediction[] {
  const doc = nlp.readDoc(text);
  const sentences = doc.sentences().out();
  const importance = doc.out(its.sentenceWiseImportance) as unknown as readonly SentenceImportance[];
  return [...importance]
    .filter((sentence) => sentence.importance > 0)
    .sort((a, b) => b.importance - a.importance || a.index - b.index)
    .flatMap(({ index, importance: score }) => {
      const sentence = sentences[index];
      return sentence === undefined ? [] : [{ text: sentence, score }];
    })
    .slice(0, count);
}

interface LocatedToken {
  readonly start: number;
  readonly end: number;
  readonly partOfSpeech: string;
}

/** The tokens with their places in `text`, in code points. The model lists them in order and without gaps but white space. */
function locateTokens(text: string, doc: Document): readonly LocatedToken[] {
  const map = createOffsetMap(text);
  const located: LocatedToken[] = [];
  let utf16Cursor = 0;
  doc.tokens().each((token: ItemToken) => {
    const value = token.out();
    const found = text.indexOf(value, utf16Cursor);
    const utf16Start = found === -1 ? utf16Cursor : found;
    utf16Cursor = found === -1 ? utf16Cursor : utf16Start + value.length;
    located.push({
      start: map.toCodePoint(utf16Start),
      end: map.toCodePoint(utf16Cursor),
      partOfSpeech: token.out(its.pos) as string,
    });
  });
  return located;
}
