type Granularity = 'grapheme' | 'sentence';

const made = new Map<Granularity, Intl.Segmenter>();

/**
 * A segmenter that is the same for everyone, made when it is first asked for: loading one takes milliseconds, and most pages
 * never need it. The locale is fixed, because a host's default must not change an annotation.
 */
export function segmenterFor(granularity: Granularity): Intl.Segmenter {
  const known = made.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  made.set(granularity, known);
  return known;
}
