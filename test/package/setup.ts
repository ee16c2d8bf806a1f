import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PACKAGES, type Packed } from './packed';
import { repoRoot, shell } from './shell';

const REACT = {
  react18: {
    react: '18.3.1',
    'react-dom': '18.3.1',
    '@types/react': '^18.3.0',
    '@types/react-dom': '^18.3.0',
  },
  react19: {
    react: '^19.3.0',
    'react-dom': '^19.3.0',
    '@types/react': '^19.3.0',
    '@types/react-dom': '^19.3.0',
  },
} as const;

let folder: string;

/** Builds and packs all packages and installs them into an empty project for each React version. */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'labelwright-package-'));
  try {
    project.provide('packed', await packAndInstall());
  } catch (error) {
    project.provide('packed', { error: String(error) });
  }
}

export function teardown(): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

async function packAndInstall(): Promise<Packed> {
  if (process.env.LABELWRIGHT_BUILT === undefined) await shell('rollup -c --silent', repoRoot);
  const tarballs: Record<string, string> = {};
  for (const name of PACKAGES) tarballs[name] = await pack(name);
  const [react18, react19] = await Promise.all([
    createHost('react18', tarballs),
    createHost('react19', tarballs),
  ]);
  // There is one for each package now.
  return { tarballs: tarballs as Packed['tarballs'], hosts: { react18, react19 } };
}

async function pack(name: string): Promise<string> {
  const destination = join(folder, name);
  await shell(`npx --yes pnpm@12 pack --pack-destination "${destination}"`, join(repoRoot, 'packages', name));
  const [tarball] = await readdir(destination);
  if (tarball === undefined) throw new Error(`pnpm pack left nothing in ${destination}`);
  return join(destination, tarball);
}

async function createHost(
  react: keyof typeof REACT,
  tarballs: Readonly<Record<string, string>>,
): Promise<string> {
  const host = join(folder, react);
  await mkdir(host);
  await cp(join(repoRoot, 'test/package/fixtures'), host, { recursive: true });
  const dependencies = {
    ...REACT[react],
    ...Object.fromEntries(
      Object.entries(tarballs).map(([name, file]) => [`@labelwright/${name}`, `file:${file}`]),
    ),
  };
  const manifest = { name: 'host', private: true, type: 'module', dependencies };
  await writeFile(join(host, 'package.json'), JSON.stringify(manifest));
  await shell('npm install --prefer-offline --no-audit --no-fund --ignore-scripts', host);
  return host;
}
