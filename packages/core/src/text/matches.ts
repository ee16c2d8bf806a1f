/**
 * Calls `visit` with every place (UTF-16) where `wanted` starts in `text`, overlapping ones included. O(text + wanted) by the
 * algorithm of Knuth, Morris and Pratt: the native search, asked for every place, takes the product for texts such as `aaaa`.
 */
export function forEachMatch(text: string, wanted: string, visit: (start: number) => void): void {
  const { length } = wanted;
  if (length === 0) return;
  const fallback = fallbacksOf(wanted);
  let matched = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    while (matched > 0 && wanted.charCodeAt(matched) !== unit) matched = fallback[matched - 1] ?? 0;
    if (wanted.charCodeAt(matched) === unit) matched += 1;
    if (matched < length) continue;
    visit(i + 1 - length);
    matched = fallback[length - 1] ?? 0;
  }
}

/** For each unit, how much of `wanted` is matched still when the unit behind it does not fit. */
function fallbacksOf(wanted: string): Int32Array {
  const fallback = new Int32Array(wanted.length);
  let matched = 0;
  for (let i = 1; i < wanted.length; i += 1) {
    const unit = wanted.charCodeAt(i);
    while (matched > 0 && wanted.charCodeAt(matched) !== unit) matched = fallback[matched - 1] ?? 0;
    if (wanted.charCodeAt(matched) === unit) matched += 1;
    fallback[i] = matched;
  }
  return fallback;
}
