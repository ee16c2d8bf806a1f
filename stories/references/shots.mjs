/** How a story is looked at. */
export const LOOKS = {
  light: { globals: 'theme:light' },
  dark: { globals: 'theme:dark' },
  rtl: { globals: 'theme:light;dir:rtl' },
  narrow: { globals: 'theme:light', width: 320 },
  forced: { forcedColors: 'active' },
};

/** What is looked at: a story by its id, in which ways, and what is done before. */
export const SHOTS = [
  { story: 'tokentagger-states--annotated', looks: ['light', 'dark', 'forced', 'narrow'] },
  { story: 'tokentagger-states--predicted', looks: ['light', 'forced'] },
  { story: 'tokentagger-states--label-picker', looks: ['light', 'dark', 'forced', 'narrow'] },
  { story: 'tokentagger-states--tagged-by-keys', looks: ['light', 'forced'] },
  { story: 'tokentagger-states--nested', looks: ['light', 'dark'] },
  { story: 'tokentagger-texts-and-labels--arabic', looks: ['light', 'rtl'] },
  { story: 'tokentagger-texts-and-labels--long-text', looks: ['light', 'dark'] },
];
