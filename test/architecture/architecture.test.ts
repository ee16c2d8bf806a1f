import { describe, expect, it } from 'vitest';
import { findCycle, readPackages, resolveRelative } from './sources';

/** Which package may import which: arrows point down only. `types` may be imported as types and vanish in the build. */
const ARROWS: Readonly<
  Record<string, { readonly code: readonly string[]; readonly types: readonly string[] }>
> = {
  core: { code: [], types: [] },
  formats: { code: ['@labelwright/core'], types: [] },
  client: { code: ['@labelwright/core', '@labelwright/formats'], types: [] },
  react: { code: ['@labelwright/core'], types: ['@labelwright/client'] },
};

const MAX_LINES = 400;

describe.each(readPackages().map((source) => [source.folder, source] as const))(
  'packages/%s',
  (folder, source) => {
    const { manifest, files } = source;
    const scripts = files.filter(({ path }) => !path.endsWith('.css'));
    const imports = scripts.flatMap((file) =>
      file.imports.map(({ specifier, typeOnly }) => ({ from: file.path, specifier, typeOnly })),
    );
    const outside = imports.filter(({ specifier }) => !specifier.startsWith('.'));

    it('has source files', () => {
      expect(scripts).not.toEqual([]);
    });

    it('imports only packages below it, each through its public entry', () => {
      const arrows = ARROWS[folder];
      const ours = outside.filter(({ specifier }) => specifier.startsWith('@labelwright/'));
      const wrong = ours.filter(
        ({ specifier, typeOnly }) =>
          !arrows?.code.includes(specifier) && !(typeOnly && arrows?.types.includes(specifier)),
      );
      expect(wrong).toEqual([]);
    });

    it('imports only what its package.json names', () => {
      const declared = [
        ...Object.keys(manifest.dependencies ?? {}),
        ...Object.keys(manifest.peerDependencies ?? {}),
      ];
      const undeclared = outside.filter(({ from, specifier }) => {
        // Commands run in Node; everything else runs in browsers too.
        if (specifier.startsWith('node:') && from.startsWith('cli/')) return false;
        return !declared.some((name) => specifier === name || specifier.startsWith(`${name}/`));
      });
      expect(undeclared).toEqual([]);
    });

    it('reaches no file outside its own src', () => {
      const relative = imports.filter(({ specifier }) => specifier.startsWith('.'));
      const lost = relative.filter(
        ({ from, specifier }) => resolveRelative(files, from, specifier) === undefined,
      );
      expect(lost).toEqual([]);
    });

    it('has no cycle of files, not even of types', () => {
      expect(findCycle(scripts)).toBeUndefined();
    });

    it(`has no file over ${MAX_LINES} lines`, () => {
      const long = files.filter(({ lineCount }) => lineCount > MAX_LINES);
      expect(long.map(({ path, lineCount }) => `${path}: ${lineCount}`)).toEqual([]);
    });

    it('writes no HTML from a string', () => {
      expect(filesWith(/\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/)).toEqual([]);
    });

    it('asks nodes what they are, not the classes of one window', () => {
      expect(
        filesWith(/\binstanceof ((HTML|SVG)?Element|HTML\w+Element|Node|Document|ShadowRoot)\b/),
      ).toEqual([]);
    });

    it('puts no listener on the window but beforeprint, and none on the global document', () => {
      // Only the window is told of the network, which one file asks.
      const network = 'workspace/shell/browser-connection.ts';
      expect(
        filesWith(
          /\b(window|globalThis|defaultView)\s*\??\.\s*addEventListener\(\s*(?!["']beforeprint["'])/,
        ).filter((path) => path !== network),
      ).toEqual([]);
      expect(filesWith(/(?<![.\w])document\s*\.\s*addEventListener\(/)).toEqual([]);
    });

    function filesWith(pattern: RegExp): readonly string[] {
      return scripts.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
    }
  },
);

it('core depends on xstate and nothing else', () => {
  const core = readPackages().find(({ folder }) => folder === 'core');
  expect(Object.keys(core?.manifest.dependencies ?? {})).toEqual(['xstate']);
  expect(core?.manifest.peerDependencies).toBeUndefined();
});
