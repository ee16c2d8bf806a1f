/** How a story is looked at. */
export const LOOKS = {
  light: { globals: 'theme:light' },
  dark: { globals: 'theme:dark' },
  rtl: { globals: 'theme:light;dir:rtl' },
  narrow: { globals: 'theme:light', width: 320 },
  'narrow-rtl': { globals: 'theme:light;dir:rtl', width: 320 },
  /** With the fingers of a phone: larger targets, sheets. */
  phone: { globals: 'theme:light', width: 320, touch: true },
  forced: { forcedColors: 'active' },
  'forced-dark': { forcedColors: 'active', colorScheme: 'dark' },
};

/** What is looked at: a story by its id, in which ways, and what is done before. Light only where neither dark nor forced colours are looked at. */
export const SHOTS = [
  // The workspace
  { story: 'workspace-sections--annotate', looks: ['light', 'dark', 'forced', 'phone'] },
  { story: 'workspace-sections--annotate-names', looks: ['light', 'phone'] },
  { story: 'workspace-sections--annotate-translations', looks: ['light'] },
  { story: 'workspace-sections--explore', looks: ['light', 'dark', 'forced', 'phone'] },
  { story: 'workspace-sections--review', looks: ['light', 'forced', 'phone'] },
  { story: 'workspace-sections--metrics', looks: ['light', 'dark', 'forced', 'phone'] },
  { story: 'workspace-sections--settings', looks: ['light', 'phone'] },
  { story: 'workspace-sections--data', looks: ['light', 'phone'] },
  { story: 'workspace-situations--arabic', looks: ['rtl', 'narrow-rtl'] },
  { story: 'workspace-situations--arabic-list', looks: ['rtl'] },
  { story: 'workspace-situations--conflict', looks: ['light'], act: itsSteps },
  { story: 'workspace-situations--offline', looks: ['light'], act: itsSteps },
  // Spans
  { story: 'textclassifier-labels--taxonomy', looks: ['dark', 'narrow', 'forced'] },
  { story: 'textclassifier-labels--long-list', looks: ['dark'] },
  { story: 'textclassifier-explanations--explained', looks: ['dark', 'narrow'] },
  { story: 'textclassifier-explanations--compared-with-several-agents', looks: ['dark'] },
  { story: 'textclassifier-inputs--folded', looks: ['light', 'narrow'] },
  { story: 'textclassifier-languages--arabic', looks: ['rtl'] },
  { story: 'tokentagger-states--annotated', looks: ['dark', 'forced', 'forced-dark', 'narrow'] },
  { story: 'tokentagger-states--predicted', looks: ['forced'] },
  { story: 'tokentagger-states--tagged-by-keys', looks: ['forced'] },
  { story: 'tokentagger-states--overlapping', looks: ['forced'] },
  { story: 'tokentagger-states--six-levels', looks: ['dark', 'forced', 'narrow'] },
  { story: 'tokentagger-states--read-only', looks: ['forced'] },
  { story: 'tokentagger-texts-and-labels--arabic', looks: ['light', 'rtl'] },
  { story: 'tokentagger-texts-and-labels--long-names', looks: ['light', 'narrow', 'rtl'] },
  { story: 'live-tokentagger--moby-dick', looks: ['dark'], act: theLastChapter },
  { story: 'tokentagger-display--invisible-characters', looks: ['dark', 'forced', 'rtl'] },
  { story: 'tokentagger-display--fifty-colours', looks: ['dark', 'forced'] },
  { story: 'tokentagger-trouble--conflict', looks: ['forced'], act: itsSteps },
  // Hands
  {
    story: 'tokentagger-states--annotated',
    as: 'handles',
    looks: ['dark', 'forced', 'phone'],
    act: aSpan,
  },
  {
    story: 'tokentagger-states--annotated',
    as: 'armed',
    looks: ['dark', 'forced', 'phone'],
    act: aLabel,
  },
  { story: 'tokentagger-states--annotated', as: 'keys', looks: ['forced', 'narrow'], act: allKeys },
  // The picker
  { story: 'tokentagger-states--label-picker', looks: ['dark', 'forced', 'narrow'] },
  { story: 'tokentagger-picker--active-span', looks: ['dark', 'forced', 'phone', 'rtl'] },
  { story: 'tokentagger-picker--occurrences', looks: ['light', 'phone'] },
  { story: 'tokentagger-picker--groups-and-descriptions', looks: ['light', 'phone'] },
  { story: 'tokentagger-picker--ten-thousand-labels', looks: ['forced', 'phone'], act: itsSteps },
  {
    story: 'tokentagger-states--six-levels',
    as: 'picker',
    looks: ['forced', 'phone'],
    act: theInnermost,
  },
  // Dense
  { story: 'tokentagger-dense--predicted', looks: ['light', 'narrow'] },
  { story: 'tokentagger-dense--tagged-by-keys', looks: ['dark', 'forced', 'forced-dark'] },
  { story: 'tokentagger-dense--with-longer-spans', looks: ['forced'] },
  { story: 'tokentagger-dense--full-names', looks: ['narrow'] },
  { story: 'tokentagger-dense--arabic', looks: ['light', 'rtl', 'narrow-rtl'] },
  { story: 'tokentagger-dense--numbers-in-hebrew', looks: ['light', 'rtl', 'forced'] },
  { story: 'tokentagger-dense--japanese', looks: ['light'] },
  { story: 'tokentagger-dense--thai', looks: ['light'] },
  { story: 'tokentagger-dense--hindi', looks: ['light', 'narrow'] },
  // Beside the text
  { story: 'tokentagger-predictions--two-agents-beside-an-answer', looks: ['forced'] },
  { story: 'tokentagger-predictions--two-agents', looks: ['narrow', 'rtl'] },
  { story: 'tokentagger-entities--walking', looks: ['forced'] },
  { story: 'tokentagger-entities--narrow', looks: ['narrow'] },
  { story: 'tokentagger-entities--right-to-left', looks: ['rtl'] },
  // The other two
  { story: 'textclassifier-states--predicted', looks: ['dark', 'forced', 'narrow', 'rtl'] },
  { story: 'textclassifier-states--multi-label', looks: ['dark', 'forced', 'narrow'] },
  { story: 'textclassifier-labels--taxonomy', looks: ['forced', 'narrow'] },
  {
    story: 'textclassifier-explanations--compared-with-several-agents',
    looks: ['dark', 'forced', 'narrow'],
  },
  { story: 'text2texteditor-states--predicted', looks: ['dark', 'forced', 'narrow'] },
  { story: 'text2texteditor-changes--with-its-candidate', looks: ['dark', 'forced', 'narrow'] },
  { story: 'text2texteditor-help--several-models', looks: ['light', 'narrow'] },
  { story: 'text2texteditor-texts--into-arabic', looks: ['light', 'rtl'] },
];

/** A span that is active, with the handles at its edges. */
async function aSpan(page) {
  await page.locator('mark').first().click();
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
}

/** A label that the next selection gets, at the pointer too. */
async function aLabel(page) {
  await page.locator('[data-lw-part="label"]').nth(1).click();
  const { x, y } = await page.locator('mark').nth(1).boundingBox();
  await page.mouse.move(x + 8, y + 8);
}

async function allKeys(page) {
  await page.locator('[data-action="help"]').click();
  await page.locator('[data-lw-part="shortcuts"]').scrollIntoViewIfNeeded();
}

/** The picker over spans that all lie on one word. */
async function theInnermost(page) {
  await page.locator('mark[data-level="5"]').first().click();
}

async function theLastChapter(page) {
  await page.locator('[data-lw-part="text"]').focus();
  await page.keyboard.press('Control+End');
}

/** A story that types takes its time. */
async function itsSteps(page) {
  await page.waitForTimeout(4000);
}
