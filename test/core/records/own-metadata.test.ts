import { describe, expect, it, test } from 'vitest';
import { ownMetadata, withOwnMember } from '../../../packages/core/src/records/own-metadata';

describe('what metadata holds under our key', () => {
  test.each([
    undefined,
    null,
    'x',
    [],
    {},
    { _labelwright: null },
    { _labelwright: [1] },
    { other: { a: 1 } },
  ])('is nothing in %j', (metadata) => expect(ownMetadata(metadata)).toEqual({}));

  it('is changed member by member; all else stays, and an empty key goes', () => {
    const metadata = { split: 'train', _labelwright: { later: true } };
    const noted = withOwnMember(metadata, 'notes', ['x']);
    expect(noted).toEqual({ split: 'train', _labelwright: { later: true, notes: ['x'] } });
    expect(withOwnMember(noted, 'notes', undefined)).toEqual(metadata);
    expect(withOwnMember({ split: 'train', _labelwright: { notes: [] } }, 'notes', undefined)).toEqual({
      split: 'train',
    });
    expect(metadata).toEqual({ split: 'train', _labelwright: { later: true } });
  });
});
