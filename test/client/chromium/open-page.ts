import type { BrowserContext, Page } from 'playwright';

export interface OpenPage {
  readonly page: Page;
  /** The numbers of the records that the page said were stored. */
  readonly acknowledged: ReadonlySet<number>;
  /** Resolves when at least `count` are. */
  whenAcknowledged(count: number): Promise<void>;
}

/** Opens the page with the store and listens for what it acknowledges. */
export async function openStorePage(context: BrowserContext, origin: string): Promise<OpenPage> {
  const page = await context.newPage();
  const acknowledged = new Set<number>();
  let waiting: { readonly count: number; readonly done: () => void } | undefined;
  await page.exposeBinding('acknowledge', (_source, numbers: number[]) => {
    for (const n of numbers) acknowledged.add(n);
    if (waiting !== undefined && acknowledged.size >= waiting.count) waiting.done();
  });
  await page.goto(origin);
  await page.waitForFunction(() => window.storePage !== undefined);
  return {
    page,
    acknowledged,
    whenAcknowledged: (count) =>
      new Promise((done) => {
        if (acknowledged.size >= count) done();
        else waiting = { count, done };
      }),
  };
}
