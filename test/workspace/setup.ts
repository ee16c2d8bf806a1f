import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { PageServer } from '../package/page-server';
import { repoRoot } from '../package/shell';
import { serveBuilt } from '../support/built-pages';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the page with the whole workspace. */
    workspaceOrigin: string;
  }
}

let server: PageServer | undefined;

/** Builds the page once for all tests of this project. */
export async function setup(project: TestProject): Promise<void> {
  server = await serveBuilt(join(repoRoot, 'test/workspace/page'));
  project.provide('workspaceOrigin', server.origin);
}

export async function teardown(): Promise<void> {
  await server?.close();
}
