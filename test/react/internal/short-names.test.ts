import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shortNames } from '../../../packages/react/src/internal/short-names';

const shorten = (...names: readonly string[]) => names.map((name) => shortNames(names).get(name));

describe('short names of labels', () => {
  it('leave names of four characters as they are, and cut longer ones where no other begins the same', () => {
    expect(shorten('ADJ', 'CCONJ', 'INTJ', 'NOUN', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'VERB', 'X')).toEqual([
      'ADJ',
      'CCO',
      'INTJ',
      'NOUN',
      'PRON',
      'PROP',
      'PUN',
      'SCO',
      'VERB',
      'X',
    ]);
  });

  it('take initials where these are shorter than any beginning of its own', () => {
    expect(shorten('WORK_OF_ART', 'WORK_OF_FICTION')).toEqual(['WOA', 'WOF']);
    expect(shorten('natural person', 'naturalPlace', 'NORP')).toEqual(['np', 'nP', 'NORP']);
    expect(shorten('label 1', 'label 12', 'label 149')).toEqual(['l1', 'l12', 'l149']);
  });

  it('leave a name whole that another begins with', () => {
    expect(shorten('PERSON', 'PERSONAL')).toEqual(['PERSON', 'PERSONA']);
  });

  it('keep initials apart from other names', () => {
    expect(shorten('NP', 'natural-process', 'NATURAL_PERSON', 'NATURAL_PLACE')).toEqual([
      'NP',
      'np',
      'NATURAL_PE',
      'NATURAL_PL',
    ]);
  });

  it('cut no character', () => {
    expect(shorten('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 'ab')).toEqual(['👩🏽‍🚀', 'ab']);
    expect(shorten('स्वतन्त्रता', 'क')[0]).toBe('स्व');
  });

  const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abAB _12é👋'), maxLength: 9 }), {
    maxLength: 30,
  });

  it('are all different, and no longer than the names, whatever these are', () => {
    fc.assert(
      fc.property(names, (list) => {
        const short = [...shortNames(list).values()];
        expect(new Set(short).size).toBe(list.length);
        for (const [name, form] of shortNames(list)) expect(form.length).toBeLessThanOrEqual(name.length);
      }),
    );
  });

  it('are the same in any order of the labels', () => {
    fc.assert(
      fc.property(
        names.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, other]) => {
          const short = shortNames(other);
          for (const [name, form] of shortNames(list)) expect(short.get(name)).toBe(form);
        },
      ),
    );
  });

  it('are found for ten thousand labels at once', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `category ${index}`);
    expect(new Set(shortNames(many).values()).size).toBe(10_000);
  });
});
