import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { CHROMIUM_FLAGS, provideChromium } from '../../support/chromium.mjs';

/** A browser that can be killed with everything that belongs to it. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to all of its processes, as the system does it when it is out of memory. */
  kill(): Promise<void>;
}

/** A profile that is kept while browsers come and go. */
export interface Profile {
  launch(): Promise<KillableBrowser>;
  remove(): Promise<void>;
}

export async function createProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'labelwright-profile-'));
  return {
    launch: () => launch(folder),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Not by playwright: the browser has to be a process group of its own, so that one signal reaches all of it. */
async function launch(folder: string): Promise<KillableBrowser> {
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'];
  const child = spawn(provideChromium(), [...CHROMIUM_FLAGS, ...flags], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no context.');
  return {
    context,
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`Chromium did not start: ${said.slice(-500)}`)));
  });
}
