import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGES, packed } from './packed';
import publicNames from './public-names.json';
import { shell } from './shell';

const { hosts, tarballs } = packed();

describe.each(PACKAGES)('the packed @labelwright/%s', (name) => {
  const tarball = tarballs[name];
  const installed = join(hosts.react19, 'node_modules/@labelwright', name);

  it('brings its readme and its licence', async () => {
    expect(await readFile(join(installed, 'README.md'), 'utf8')).toContain(`@labelwright/${name}`);
    expect(await readFile(join(installed, 'LICENSE'), 'utf8')).toContain('MIT License');
  });

  it('passes publint --strict', async () => {
    await shell(`publint run "${tarball}" --strict`, hosts.react19);
  });

  it('has types that fit its code in ESM and CommonJS (attw)', async () => {
    await shell(
      `attw "${tarball}" --profile node16 --exclude-entrypoints styles.css workspace.css`,
      hosts.react19,
    );
  });

  it.each(['esm.mjs', 'cjs.cjs'])('gives %s exactly the committed public names', async (script) => {
    const names = JSON.parse(await shell(`node ${script}`, hosts.react19));
    expect(names[`@labelwright/${name}`]).toEqual(publicNames[`@labelwright/${name}`]);
  });
});

it.each(['esm.mjs', 'cjs.cjs'])(
  'gives %s exactly the committed public names of the workspace',
  async (script) => {
    const names = JSON.parse(await shell(`node ${script}`, hosts.react19));
    const entry = '@labelwright/react/workspace';
    expect(names[entry]).toEqual(publicNames[entry]);
  },
);

it('logs and loads records in Node, of a file that a codec reads', async () => {
  const records = JSON.parse(await shell('node store.mjs', hosts.react19));
  expect(records).toMatchObject([{ id: 'a', text: 'Ada 👋', annotation: 'HAM', annotationAgent: 'ada' }]);
});

it('brings the command labelwright', async () => {
  expect(await shell('npx --no-install labelwright formats', hosts.react19)).toContain('label-studio');
});

it.each(['index.js', 'index.cjs', 'workspace/index.js', 'workspace/index.cjs'])(
  "@labelwright/react's %s starts with 'use client'",
  async (file) => {
    const code = await readFile(join(hosts.react19, 'node_modules/@labelwright/react/dist', file), 'utf8');
    expect(code.split('\n')[0]).toBe("'use client';");
  },
);

it.each(['styles.css', 'workspace.css'])("@labelwright/react's %s is one file", async (name) => {
  const css = await readFile(join(hosts.react19, 'node_modules/@labelwright/react/dist', name), 'utf8');
  expect(css).toContain('@layer labelwright');
  expect(css).not.toContain('@import');
});
