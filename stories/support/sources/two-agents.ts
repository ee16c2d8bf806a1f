import { createOffsetMap, createSettings, type ScoredSpan } from '@labelwright/core';

import { predictNames } from '../models/compromise';
import { predictEntities, predictPartsOfSpeech } from '../models/wink';

/** What both models look for. */
export const sharedSettings = createSettings({ labels: ['NAME', 'DATE', 'NUMBER'] });

/** What two models find in one text, by the same labels, so that they can be compared. */
export function predictByTwo(text: string): Readonly<Record<string, readonly ScoredSpan[]>> {
  return {
    compromise: predictNames(text).map((span) => ({ ...span, label: 'NAME' })),
    'wink-nlp': [...properNouns(text), ...datesAndNumbers(text)].sort((a, b) => a.start - b.start),
  };
}

/** Proper nouns in a row are one name. */
function properNouns(text: string): readonly ScoredSpan[] {
  const map = createOffsetMap(text);
  const names: ScoredSpan[] = [];
  for (const { label, start, end, score } of predictPartsOfSpeech(text)) {
    if (label !== 'PROPN') continue;
    const last = names.at(-1);
    const goesOn = last !== undefined && /^[ -]$/.test(map.slice(last.end, start));
    if (goesOn) names[names.length - 1] = { ...last, end };
    else names.push({ label: 'NAME', start, end, score });
  }
  return names;
}

function datesAndNumbers(text: string): readonly ScoredSpan[] {
  const labels = new Map([
    ['DATE', 'DATE'],
    ['CARDINAL', 'NUMBER'],
  ]);
  return predictEntities(text).flatMap((span) => {
    const label = labels.get(span.label);
    return label === undefined ? [] : [{ ...span, label }];
  });
}
