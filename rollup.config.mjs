import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';

/**
 * Builds every package to its `dist`: ESM and CommonJS with one file a module, so that a host's bundler drops
 * the components it does not use, one declaration file for each of the two, and the stylesheet in one piece.
 */
const packages = [
  { folder: 'packages/core', entries: ['index'] },
  { folder: 'packages/formats', entries: ['index'], commands: ['cli/main'] },
  { folder: 'packages/client', entries: ['index'] },
  {
    folder: 'packages/react',
    entries: ['index', 'messages/ar/index', 'messages/es/index', 'workspace/index'],
    styles: { 'styles.css': 'styles.css', 'workspace/workspace.css': 'workspace.css' },
  },
];

export default packages.flatMap(({ folder, entries, commands = [], styles = {} }) => {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const inputOf = (names) => Object.fromEntries(names.map((name) => [name, `${folder}/src/${name}.ts`]));
  const shared = {
    external: (id) =>
      id.startsWith('node:') || declared.some((name) => id === name || id.startsWith(`${name}/`)),
    onLog: failOnWarning,
  };
  const output = {
    dir: `${folder}/dist`,
    preserveModules: true,
    preserveModulesRoot: `${folder}/src`,
    banner: directiveOf,
  };
  return [
    {
      ...shared,
      input: inputOf([...entries, ...commands]),
      plugins: [
        empty(`${folder}/dist`),
        esbuild({
          target: 'es2022',
          jsx: 'automatic',
          sourceMap: false,
          tsconfig: `${folder}/tsconfig.json`,
        }),
        ...Object.entries(styles).map(([from, to]) => stylesheet(folder, from, to)),
      ],
      output: [
        { ...output, format: 'es', entryFileNames: '[name].js' },
        { ...output, format: 'cjs', entryFileNames: '[name].cjs', exports: 'named' },
      ],
    },
    {
      ...shared,
      input: inputOf(entries),
      plugins: [dts({ tsconfig: `${folder}/tsconfig.json` })],
      output: [
        // What entries share is a file of its own, and is a CommonJS module where they are.
        ...['d.ts', 'd.cts'].map((ending) => ({
          dir: `${folder}/dist`,
          format: 'es',
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `[name]-[hash].${ending}`,
        })),
      ],
    },
  ];
});

function empty(folder) {
  return { name: 'empty', buildStart: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Rollup drops `'use client'`; without it the components do not load from a React server component. */
function directiveOf({ facadeModuleId }) {
  return readFileSync(facadeModuleId, 'utf8').startsWith("'use client'") ? "'use client';" : '';
}

/**
 * Inlines every `@import` of a stylesheet of the package. TypeScript 6 refuses `import '.../styles.css'` without a
 * declaration beside it.
 */
function stylesheet(folder, from, to) {
  const outfile = `${folder}/dist/${to}`;
  return {
    name: 'stylesheet',
    async closeBundle() {
      await build({ entryPoints: [`${folder}/src/${from}`], outfile, bundle: true });
      writeFileSync(`${outfile}.d.ts`, 'export {};\n');
    },
  };
}

/** A warning of the bundler is a broken package: an import that is not there, a name exported twice. */
function failOnWarning(level, log, handler) {
  if (log.code === 'MODULE_LEVEL_DIRECTIVE') return;
  if (level === 'warn') throw new Error(log.message);
  handler(level, log);
}
