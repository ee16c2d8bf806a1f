import { pause } from './page.mjs';
import { startTrace, stopTrace } from './trace.mjs';

/** What the compositor put on the screen, frame by frame, and what the renderer says that it presented. */
const CATEGORIES = ['disabled-by-default-devtools.screenshot', 'disabled-by-default-devtools.timeline.frame'];

/** Rows whose brightest and darkest pixel differ by less are background; more than a JPEG's noise. Of 255. */
const INK = 40;

/**
 * Takes a picture of each frame that is presented while `act` runs. Chromium takes 450 at most.
 * @returns {Promise<{ pictures: { data: string, at: number }[], presented: number }>} JPEGs in base64 with the time at which
 *   each came onto the screen, in ms; and how many frames the page presented, those included that changed nothing
 */
export async function picturesOf(cdp, act) {
  const trace = await startTrace(cdp, CATEGORIES);
  await act();
  await pause(300);
  const events = await stopTrace(cdp, trace);
  const pictures = events
    .filter(({ name }) => name === 'Screenshot')
    .map(({ args }) => ({ data: args.snapshot, at: args.expected_display_time / 1000 }))
    .sort((a, b) => a.at - b.at);
  const frames = events.map(({ args }) => args?.frame_reporter).filter((frame) => isPresented(frame));
  return { pictures, presented: new Set(frames.map((frame) => frame.frame_sequence)).size };
}

/** The browser's own window is another layer tree, the first one. */
function isPresented(frame) {
  return frame?.layer_tree_host_id > 1 && frame.state.startsWith('STATE_PRESENTED');
}

/**
 * The tallest band without any ink in each picture, in CSS pixels.
 * @param reader a page that may be used to decode pictures
 * @param area where the text is, in CSS pixels of a window of `width`
 */
export function tallestBands(reader, pictures, area, width) {
  return reader.evaluate(bandsIn, { sources: pictures.map(({ data }) => data), area, width, ink: INK });
}

/** Runs in the page. */
async function bandsIn({ sources, area, width, ink }) {
  const bands = [];
  for (const source of sources) {
    const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const scale = image.width / width;
    const [left, top] = [Math.ceil(area.left * scale), Math.ceil(area.top * scale)];
    const columns = Math.floor(area.right * scale) - left;
    const rows = Math.floor(area.bottom * scale) - top;
    const context = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true });
    context.drawImage(image, -left, -top);
    image.close();
    const { data } = context.getImageData(0, 0, columns, rows);
    let [band, tallest] = [0, 0];
    for (let row = 0; row < rows; row += 1) {
      let [darkest, brightest] = [255, 0];
      for (let at = row * columns * 4; at < (row + 1) * columns * 4; at += 4) {
        darkest = Math.min(darkest, data[at + 1]);
        brightest = Math.max(brightest, data[at + 1]);
      }
      band = brightest - darkest < ink ? band + 1 : 0;
      tallest = Math.max(tallest, band);
    }
    bands.push(tallest / scale);
  }
  return bands;
}
