import { readFileSync } from 'node:fs';
import {
  AnnotationError,
  codePointLength,
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  validateRecord,
} from '@labelwright/core';
import { expect, it } from 'vitest';
import { isBlank } from '../../../packages/core/src/text/white-space';
import { corpusPath, describeWithCorpus } from '../../support/corpus';

describeWithCorpus('every naughty string ends in a record or in an AnnotationError', () => {
  const path = corpusPath('unicode/blns.json');
  const strings: readonly string[] = path === undefined ? [] : JSON.parse(readFileSync(path, 'utf8'));

  it('is read', () => expect(strings.length).toBeGreaterThan(500));

  it('as text, which comes out as it went in', () => {
    for (const text of strings) {
      expect(createText2TextRecord({ text, annotation: text, prediction: [text] })).toMatchObject({
        text,
        annotation: text,
        prediction: [{ text, score: 1 }],
      });
      expect(createTextClassificationRecord({ text }).inputs).toEqual({ text });
      if (isBlank(text)) {
        expect(() => createTokenClassificationRecord({ text })).toThrow(AnnotationError);
        continue;
      }
      const record = createTokenClassificationRecord({
        text,
        annotation: [['ALL', 0, codePointLength(text)]],
      });
      expect(record.text).toBe(text);
      expect(record.annotation).toHaveLength(1);
      expect(validateRecord(record).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('as token', () => {
    for (const token of strings) {
      const create = () => createTokenClassificationRecord({ tokens: ['a', token, 'b'] });
      expect(create().tokens).toEqual(['a', token, 'b']);
      const misplaced = { text: 'no such text', tokens: [`${token}!?`] };
      expect(() => createTokenClassificationRecord(misplaced)).toThrow(AnnotationError);
    }
  });

  it('as label, agent, id, metadata key and value', () => {
    for (const label of strings) {
      const fits = label !== '' && codePointLength(label) <= 128;
      const create = () => createTextClassificationRecord({ text: 'x', annotation: label });
      if (fits) expect(create().annotation).toBe(label);
      else expect(create).toThrow(AnnotationError);
      if (fits && !isBlank(label))
        expect(createSettings({ labels: [label] }).labels).toEqual([{ name: label }]);
      else expect(() => createSettings({ labels: [label] })).toThrow(AnnotationError);
      const metadata = Object.fromEntries([[label, label]]);
      expect(createText2TextRecord({ text: '', metadata }).metadata).toEqual(metadata);
      if (label !== '') expect(createText2TextRecord({ text: '', id: label }).id).toBe(label);
    }
  });
});
