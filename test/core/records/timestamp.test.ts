import { expect, test } from 'vitest';
import { isTimestamp } from '../../../packages/core/src/records/timestamp';

test.each([
  '2023-01-01',
  '2023-01-01T12:00',
  '2023-01-01T12:00:00',
  '2023-01-01 12:00:00.123456',
  '2024-02-29T23:59:60Z',
  '2023-01-01T12:00:00+05:30',
])('%s is a time', (text) => expect(isTimestamp(text)).toBe(true));

test.each([
  '',
  'now',
  '2023',
  '2023-13-01',
  '2023-02-29',
  '2023-04-31',
  '2023-01-01T24:00',
  '2023-01-01Z',
  '1/1/2023',
])('%j is none', (text) => expect(isTimestamp(text)).toBe(false));
