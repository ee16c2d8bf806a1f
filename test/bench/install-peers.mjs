import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'peers');

/**
 * Installs the peers into a folder of their own, which is no part of the workspace, unless they are there as the lockfile has them.
 * @returns {string | undefined} why they could not be installed
 */
export function installPeers() {
  if (isInstalled()) return undefined;
  console.log('Installing the peers into test/bench/peers …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error, stderr } = spawnSync(npm, ['ci', '--no-progress'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: cleanEnvironment(),
  });
  if (status === 0) return undefined;
  const problem = stderr?.split('\n').find((line) => line.includes('npm error')) ?? error?.message;
  return `not installed: ${problem ?? `npm ci ended with ${status}`}`;
}

/** What is installed, as `package.json` asks for it: `name version, …`. */
export function peerVersions() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(dependencies)
    .map((entry) => entry.join(' '))
    .join(', ');
}

/** npm notes in this file what it installed; one older than the lockfile tells of another installation. */
function isInstalled() {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  );
}

/** What pnpm sets for its scripts means other things to npm. */
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name));
  return Object.fromEntries(entries);
}
