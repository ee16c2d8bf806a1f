import { expect, it } from 'vitest';
import { repoRoot, shell } from './shell';

interface Figure {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
  readonly passed: boolean;
}

it('keeps the bundles inside their budgets', async () => {
  const figures: readonly Figure[] = JSON.parse(await shell('size-limit --json', repoRoot));
  for (const { name, size, sizeLimit } of figures) {
    console.log(`${name}: ${(size / 1000).toFixed(1)} kB of ${sizeLimit / 1000} kB`);
  }
  expect(figures.filter(({ passed }) => !passed)).toEqual([]);
  expect(figures).toHaveLength(7);
});
