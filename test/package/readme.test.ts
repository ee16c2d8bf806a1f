import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGES, packed } from './packed';
import { repoRoot, shell } from './shell';

const { hosts } = packed();

const READMES = ['README.md', ...PACKAGES.map((name) => `packages/${name}/README.md`)];

const BLOCK = /^```(\w+)\n(.*?)^```$/gms;

interface Block {
  /** Such as `packages-core-README-12.tsx`: the line that it begins at. */
  readonly file: string;
  readonly code: string;
}

async function blocksOf(readme: string, languages: readonly string[]): Promise<readonly Block[]> {
  const text = await readFile(join(repoRoot, readme), 'utf8');
  return [...text.matchAll(BLOCK)].flatMap(({ 1: language = '', 2: code = '', index }) => {
    const line = text.slice(0, index).split('\n').length + 1;
    const file = `${readme.replace('.md', '').replaceAll('/', '-')}-${line}.tsx`;
    return languages.includes(language) ? [{ file, code }] : [];
  });
}

// Each of them is a module; the few names that they take for given are declared in one file.
it('the examples of all readmes compile as they stand, in a strict project with the packed packages', async () => {
  const folder = join(hosts.react19, 'readmes');
  await mkdir(folder);
  for (const readme of READMES) {
    const blocks = await blocksOf(readme, ['ts', 'tsx']);
    expect(blocks, readme).not.toEqual([]);
    for (const { file, code } of blocks) await writeFile(join(folder, file), code);
  }
  await cp(join(hosts.react19, 'readme-names.d.ts'), join(folder, 'readme-names.d.ts'));
  const compilerOptions = { moduleDetection: 'force', noUncheckedIndexedAccess: true };
  const config = { extends: '../tsconfig.bundler.json', compilerOptions, files: [], include: ['.'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  expect(await shell('tsc -p .', folder)).toBe('');
});

it.each(READMES)('the first example of %s runs', async (readme) => {
  const [first] = await blocksOf(readme, ['ts', 'tsx']);
  if (first === undefined) throw new Error(`${readme} has no example.`);
  const folder = await mkdtemp(join(hosts.react19, 'first-'));
  // Node reads no style sheets. What an example exports is a component.
  const code = `${first.code.replace(/^import '.*\.css';.*$/gm, '')}
    import * as own from './example.js';
    import { renderToString } from 'react-dom/server';
    for (const Component of Object.values(own)) process.stdout.write(renderToString(<Component />));`;
  await writeFile(join(folder, 'example.tsx'), code);
  await shell('esbuild example.tsx --jsx=automatic --format=esm --outfile=example.js', folder);
  const written = await shell('node example.js', folder);
  if (first.code.includes('export ')) expect(written).toContain('role="group"');
});

it('the options that the readmes give to the command labelwright are among those that it lists', async () => {
  const listed = await shell('npx --no-install labelwright --help', hosts.react19);
  const commands = (await Promise.all(READMES.map((readme) => blocksOf(readme, ['sh'])))).flat();
  const options = commands.flatMap(({ code }) => code.match(/ --[a-z-]+/g) ?? []);
  expect(options).not.toEqual([]);
  for (const option of options) expect(listed).toContain(`${option} `);
});

it.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'])(
  'the scripts that %s names exist',
  async (name) => {
    const { scripts } = JSON.parse(await readFile(join(repoRoot, 'package.json'), 'utf8'));
    const text = await readFile(join(repoRoot, name), 'utf8');
    for (const [, script = ''] of text.matchAll(/npx pnpm@12\s+([a-z:]+)/g))
      expect(scripts).toHaveProperty([script]);
  },
);
