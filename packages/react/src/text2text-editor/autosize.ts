/**
 * Gives a text field the height of its text where the browser cannot (`field-sizing: content` does it elsewhere). The
 * height goes into a custom property that the stylesheet may use; a host without the stylesheet decides by itself.
 */
export function autosize(field: HTMLTextAreaElement): void {
  if ('fieldSizing' in field.style) return;
  measureHeight(field);
}

/** Writes the height that the text needs, border included, as `--lw-field-height`. */
export function measureHeight(field: HTMLTextAreaElement): void {
  field.style.setProperty('--lw-field-height', 'auto');
  const border = field.offsetHeight - field.clientHeight;
  field.style.setProperty('--lw-field-height', `${field.scrollHeight + border}px`);
}
