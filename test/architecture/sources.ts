import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const packagesFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../packages');

/** One source file of a package. */
export interface SourceFile {
  /** From the package's `src`, with forward slashes: `text/lines.ts`. */
  readonly path: string;
  readonly lineCount: number;
  /** The code without its comments. */
  readonly code: string;
  /** Module specifiers of imports, re-exports and dynamic imports, in order. */
  readonly imports: readonly { readonly specifier: string; readonly typeOnly: boolean }[];
}

/** The parts of a package.json that decide what may be imported. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface SourcePackage {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
}

/** Every package of the workspace with all files under its `src`. */
export function readPackages(): readonly SourcePackage[] {
  return readdirSync(packagesFolder).map((folder) => {
    const root = join(packagesFolder, folder);
    const source = join(root, 'src');
    const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(ts|tsx|css)$/.test(path),
    );
    return {
      folder,
      manifest: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
      files: paths.sort().map((path) => readSource(source, join(source, path))),
    };
  });
}

function readSource(source: string, file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const path = relative(source, file).replaceAll('\\', '/');
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (path.endsWith('.css')) return { path, lineCount, code: text, imports: [] };
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return {
    path,
    lineCount,
    code: ts.createPrinter({ removeComments: true }).printFile(tree),
    imports: importsOf(tree),
  };
}

function importsOf(tree: ts.SourceFile): SourceFile['imports'] {
  const imports: { specifier: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      imports.push({ specifier: node.moduleSpecifier.text, typeOnly });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      imports.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier))
        imports.push({ specifier: specifier.text, typeOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) imports.push({ specifier: literal.text, typeOnly: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

/** The file that a relative specifier means; `undefined` for one outside the package's `src`. */
export function resolveRelative(
  files: readonly SourceFile[],
  from: string,
  specifier: string,
): string | undefined {
  const base = posix.join(posix.dirname(from), specifier);
  const paths = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return paths.find((path) => files.some((file) => file.path === path));
}

/**
 * A path of files in which each imports the next and the last is the first; `undefined` where there is none.
 * Imports of types count: they vanish in the build, but not for a reader.
 */
export function findCycle(files: readonly SourceFile[]): readonly string[] | undefined {
  const targets = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier }) => resolveRelative(files, path, specifier) ?? []),
    ]),
  );
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of targets.get(path) ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const cycle = walk(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
