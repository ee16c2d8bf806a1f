/**
 * Runs `use` on a page of its own, in a context of its own (so nothing is cached or warmed up), with the input made and
 * the machine at rest.
 */
export async function withPage(browser, url, { words, spans }, use) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(url);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.evaluate((size) => void window.bench.prepare(size[0], size[1]), [words, spans]);
    await page.waitForTimeout(200);
    const result = await use(page, cdp);
    if (errors.length > 0) throw errors[0];
    return result;
  } finally {
    await context.close();
  }
}
