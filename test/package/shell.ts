import { exec } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const repoRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const PATH = `${join(repoRoot, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;

/**
 * Runs a command line in `cwd` with the repository's own tools on the path.
 * @returns what it wrote to its standard output
 * @throws Error with everything it wrote, when it fails
 */
export async function shell(command: string, cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(exec)(command, {
      cwd,
      env: { ...process.env, PATH },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (failure) {
    const { stdout = '', stderr = '' } = failure as { stdout?: string; stderr?: string };
    throw new Error(`${command} failed in ${cwd}\n${stdout}\n${stderr}`);
  }
}
