/**
 * As a play function: waits until the page is laid out. Blocks of text that a changed viewport brings onto the screen
 * (`content-visibility`) have their size only a frame later, and checks of what covers what would be wrong before.
 */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
