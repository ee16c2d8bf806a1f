import { createOffsetMap } from '@labelwright/core';
import { type AnnotatedRecord, type Framework, labelsOf, textOf } from './framework';

/**
 * OpenAI fine-tuning ("Supervised fine-tuning", chat format): `messages` of system, user and assistant. The answer to a text is
 * its label, the list of its labels as JSON, its entities as a JSON list of `{ label, text }` in the order of the text (each
 * mention, also repeated ones), or the target text.
 */
export const openai: Framework = {
  tasks: ['TextClassification', 'TokenClassification', 'Text2Text'],
  isFlat: false,
  rowOf(record, { labels, system }) {
    return {
      messages: [
        { role: 'system', content: system ?? promptOf(record, labels) },
        { role: 'user', content: textOf(record) },
        { role: 'assistant', content: answerOf(record) },
      ],
    };
  },
};

function promptOf(record: AnnotatedRecord, labels: readonly string[]): string {
  const names = JSON.stringify(labels);
  switch (record.task) {
    case 'TextClassification':
      return record.multiLabel
        ? `Answer with the JSON list of all labels that apply to the text, of ${names}.`
        : `Answer with the one label that applies to the text, of ${names}.`;
    case 'TokenClassification':
      return `Answer with the JSON list of all entities in the text as {"label", "text"}, the labels of ${names}.`;
    case 'Text2Text':
      return 'Answer with the text that is wanted for the given one.';
  }
}

function answerOf(record: AnnotatedRecord): string {
  switch (record.task) {
    case 'TextClassification':
      return record.multiLabel ? JSON.stringify(labelsOf(record)) : (labelsOf(record)[0] ?? '');
    case 'TokenClassification': {
      const map = createOffsetMap(record.text);
      const spans = [...(record.annotation ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
      return JSON.stringify(spans.map(({ label, start, end }) => ({ label, text: map.slice(start, end) })));
    }
    case 'Text2Text':
      return record.annotation ?? '';
  }
}
