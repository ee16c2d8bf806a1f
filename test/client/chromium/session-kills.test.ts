import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageServer } from '../../package/page-server';
import { createProfile, type KillableBrowser, type Profile } from './profile';
import { afterAction, idAt, NO_WORK, type WorkState } from './script';
import { serveStorePage } from './serve';
import type { Report, Restored } from './session-page';

/** All of them on demand: each takes about a second. */
const KILLS = Number(process.env.LABELWRIGHT_KILLS ?? 10);

/** Of a scripted run; after them the next annotator starts with another dataset. */
const DECISIONS = 200;

/** More than an annotator with so many decisions opens. */
const RECORDS = 480;

/** What an annotator did longer ago than this, in ms, must be there, where a write takes no longer than 50 ms. */
const GRACE = 250;

/** A machine that is busy with other tests is given the time that its disk takes: a write that runs, and the one behind it. */
function graceOf(reports: readonly Report[], now: number): number {
  const took = reports.flatMap((report) => (report.kind === 'written' ? [report.took] : []));
  const begun = reports.flatMap((report) => (report.kind === 'writing' ? [report.at] : []));
  const last = begun.at(-1);
  const longest = Math.max(0, ...took, last === undefined || begun.length === took.length ? 0 : now - last);
  return Math.max(GRACE, 150 + 2 * longest);
}

let server: PageServer;
let profile: Profile;

beforeAll(async () => {
  server = await serveStorePage('./session-page.ts');
  profile = await createProfile();
});

afterAll(async () => {
  await profile.remove();
  await server.close();
});

/** One annotator at work on one dataset, over all kills. */
interface Run {
  readonly annotator: number;
  /** After each number of actions, as far as anybody can have got. */
  readonly states: readonly WorkState[];
  /** The actions that are sure to be known to the session after the kill. */
  known: number;
  /** The last action that may have been done. */
  last: number;
  /** Decisions of which the page said that they are saved. */
  readonly saved: Set<number>;
}

function startRun(annotator: number): Run {
  const states: WorkState[] = [NO_WORK];
  for (let state = NO_WORK; state.decided.size < DECISIONS + 140; states.push(state))
    state = afterAction(annotator, state);
  return { annotator, states, known: 0, last: 0, saved: new Set() };
}

async function openPage(context: BrowserContext, run: Run): Promise<{ page: Page; reports: Report[] }> {
  const page = await context.newPage();
  const reports: Report[] = [];
  await page.exposeBinding('report', (_source, report: Report) => {
    reports.push(report);
    if (report.kind === 'saved') run.saved.add(report.action);
  });
  await page.goto(server.origin);
  await page.waitForFunction(() => window.sessionPage !== undefined);
  return { page, reports };
}

/** Opens the session, checks that nothing is missing, and kills it after some moments of work. */
async function workUntilKilled(context: BrowserContext, run: Run, prepare: Killing): Promise<void> {
  const { page, reports } = await openPage(context, run);
  const name = `run-${run.annotator}`;
  await page.evaluate(([dataset, count]) => window.sessionPage.prepare(dataset, count), [
    name,
    RECORDS,
  ] as const);
  const restored = await page.evaluate((dataset) => window.sessionPage.open(dataset), name);
  const state = checkRestored(run, restored);
  const kill = await prepare(page);
  // It never ends: the page dies.
  page
    .evaluate(([annotator, done, most]) => window.sessionPage.work(annotator, done, most), [
      run.annotator,
      state.actions,
      run.states.length - 1,
    ] as const)
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 500));
  const now = Date.now();
  const grace = graceOf(reports, now);
  await kill();
  const done = reports.flatMap((report) => (report.kind === 'done' ? [report] : []));
  for (const { action, id } of done)
    expect([action, id]).toEqual([action, idAt(run.states[action - 1]?.open ?? 0)]);
  run.known = Math.max(
    state.actions,
    ...done.filter(({ at }) => at <= now - grace).map(({ action }) => action),
  );
  // The last reports may be lost.
  run.last = Math.max(state.actions, ...done.map(({ action }) => action)) + 200;
}

/** @returns the state of the work that the session came back with */
function checkRestored(run: Run, { open, index, drafts, stored, conflicts, refusals }: Restored): WorkState {
  expect({ conflicts, refusals }).toEqual({ conflicts: 0, refusals: 0 });
  const answers = new Map(Object.entries(stored).map(([id, answer]) => [id, Number(answer.slice(7))]));
  // Position and drafts are those of one moment, and not of one longer ago than the grace.
  const moments = run.states
    .slice(run.known, run.last + 1)
    .filter((state) => idAt(state.open) === open && sameTexts(state.drafts, drafts));
  const said = `${open} with ${JSON.stringify(drafts)}`;
  expect(moments.length, `${said} is no state since action ${run.known}`).toBeGreaterThan(0);
  // Of moments that look alike it is one with all decisions until then: each is stored, or a later one of the same record.
  const found = moments.findLast(({ actions, decided }) =>
    [...decided].every(([place, action]) => {
      const answer = answers.get(idAt(place)) ?? 0;
      return answer === action || answer > actions;
    }),
  );
  expect(found, `${said} lacks decisions`).toBeDefined();
  const state = found ?? NO_WORK;
  expect(index).toBe(state.open);
  const decidedBy = new Map(
    run.states.slice(1).flatMap((after, i) => {
      const before = run.states[i];
      return before !== undefined && after.decided !== before.decided
        ? [[i + 1, idAt(before.open)] as const]
        : [];
    }),
  );
  for (const action of run.saved)
    expect(answers.get(decidedBy.get(action) ?? '')).toBeGreaterThanOrEqual(action);
  for (const [id, action] of answers) expect([id, action]).toEqual([decidedBy.get(action), action]);
  return state;
}

function sameTexts(drafts: WorkState['drafts'], texts: Restored['drafts']): boolean {
  const entries = Object.entries(texts);
  const expected = new Map([...drafts].map(([place, action]) => [idAt(place), `draft ${action}`]));
  return entries.length === expected.size && entries.every(([id, text]) => expected.get(id) === text);
}

/** Makes everything ready, so that the kill itself takes no time. */
type Killing = (page: Page) => Promise<() => Promise<void>>;

const ofRenderer =
  (context: BrowserContext): Killing =>
  async (page) => {
    const cdp = await context.newCDPSession(page);
    return async () => {
      const crashed = page.waitForEvent('crash');
      cdp.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
    };
  };

const ofBrowser =
  ({ kill }: KillableBrowser): Killing =>
  async () =>
    kill;

describe('a session that is killed at random moments', () => {
  it(`has every decision, the draft and the position of ${GRACE} ms before, ${KILLS} times`, async () => {
    let run = startRun(1);
    let decided = 0;
    for (let kill = 0; kill < KILLS; ) {
      const browser = await profile.launch();
      try {
        // Half of the kills hit the renderer alone.
        await workUntilKilled(browser.context, run, ofRenderer(browser.context));
        await workUntilKilled(browser.context, run, ofBrowser(browser));
      } catch (error) {
        // It may be dead already.
        await browser.kill().catch(() => undefined);
        throw error;
      }
      kill += 2;
      const count = [...(run.states[run.known]?.decided.keys() ?? [])].length;
      if (count < DECISIONS && kill < KILLS) continue;
      const last = await profile.launch();
      try {
        const { page } = await openPage(last.context, run);
        checkRestored(
          run,
          await page.evaluate((name) => window.sessionPage.open(name), `run-${run.annotator}`),
        );
      } finally {
        await last.kill();
      }
      decided += run.saved.size;
      run = startRun(run.annotator + 1);
    }
    // The annotators did work.
    expect(decided).toBeGreaterThan(KILLS);
  }, 600_000);
});
