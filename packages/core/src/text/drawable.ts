// What a page cannot hold as it is: HTML drops NUL and turns CR and CRLF into LF, UTF-8 has no lone surrogates.
const UNDRAWABLE = /[\0\r\n]|\p{Surrogate}/gu;

/**
 * A line's text as a page can show it, with the same number of UTF-16 units, so that every offset stays: NUL, CR and
 * LF become their visible symbols (U+2400, U+240D, U+240A), lone surrogates U+FFFD. Line breaks inside a text are the
 * caller's to draw, line by line.
 */
export function drawableText(text: string): string {
  return text.replace(UNDRAWABLE, (found) => {
    const unit = found.charCodeAt(0);
    return unit < 0x20 ? String.fromCharCode(0x2400 + unit) : '\uFFFD';
  });
}
