import { writeFileSync } from 'node:fs';

/**
 * Reporter that writes the tests which passed only when they were tried again to the file `LABELWRIGHT_FLAKY`, as a list of
 * titles. `run.mjs` prints them, so that none of them hides.
 */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter's default export.
export default class FlakyReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const path = process.env.LABELWRIGHT_FLAKY;
    if (path === undefined) return;
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const flaky = tests.filter((test) => test.diagnostic()?.flaky === true);
    const titles = flaky.map((test) => `${test.module.relativeModuleId} > ${test.fullName}`);
    writeFileSync(path, JSON.stringify(titles));
  }
}
