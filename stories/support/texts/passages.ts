/**
 * Cuts running text without paragraphs into passages of whole sentences, each about `length` UTF-16 units long. A sentence
 * ends at a full stop, question or exclamation mark before white space and a capital, which is good enough for speeches.
 */
export function passages(text: string, length: number): readonly string[] {
  const cut: string[] = [];
  let passage = '';
  for (const sentence of text.split(/(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u)) {
    passage = passage === '' ? sentence : `${passage} ${sentence}`;
    if (passage.length < length) continue;
    cut.push(passage);
    passage = '';
  }
  if (passage !== '') cut.push(passage);
  return cut;
}
