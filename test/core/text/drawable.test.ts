import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawableText } from '../../../packages/core/src/text/drawable';
import { troublesomeText } from './arbitraries';

it('shows what a page cannot hold as a symbol of the same length', () => {
  expect(drawableText('a\0b\ud800c\udc00🚀\r\n')).toBe('a\u2400b\ufffdc\ufffd🚀\u240d\u240a');
});

it('keeps every offset, and the text itself where a page can hold it', () => {
  fc.assert(
    fc.property(troublesomeText, (text) => {
      const drawn = drawableText(text);
      expect(drawn.length).toBe(text.length);
      expect(drawn).not.toMatch(/[\0\r\n]|\p{Surrogate}/u);
      expect(drawableText(drawn)).toBe(drawn);
      for (let i = 0; i < text.length; i += 1) {
        if (drawn[i] !== text[i]) expect(drawn[i]).toMatch(/[\u2400\u240d\u240a\ufffd]/);
      }
    }),
  );
});
