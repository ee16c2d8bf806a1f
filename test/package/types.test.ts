import { describe, expect, it } from 'vitest';
import { packed } from './packed';
import { shell } from './shell';

const { hosts } = packed();

// nodenext checks our declarations too; bundler is what a strict Vite host sets.
describe.each(['react18', 'react19'] as const)('a TypeScript host on %s', (react) => {
  it.each(['nodenext', 'bundler'])('compiles with moduleResolution %s', async (resolution) => {
    expect(await shell(`tsc -p tsconfig.${resolution}.json`, hosts[react])).toBe('');
  });
});
