import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type Import } from './imports.js';

/** What each package may import of ours: `all`, or only with `import type`. */
const walls: Readonly<Record<string, Wall>> = {
  model: { all: [], typesOnly: [] },
  language: { all: ['model'], typesOnly: [] },
  semantics: { all: ['model'], typesOnly: [] },
  analysis: { all: ['model', 'semantics'], typesOnly: [] },
  data: { all: ['model'], typesOnly: [] },
  words: { all: ['model'], typesOnly: ['language', 'semantics', 'analysis', 'data'] },
  workbooks: { all: ['model', 'data', 'words'], typesOnly: [] },
  check: { all: ['model', 'language', 'analysis', 'words'], typesOnly: [] },
  generators: { all: ['model', 'words'], typesOnly: [] },
  preview: {
    all: ['model', 'language', 'semantics', 'analysis', 'data', 'words', 'workbooks', 'generators'],
    typesOnly: [],
  },
  server: {
    all: [
      'model',
      'language',
      'semantics',
      'analysis',
      'words',
      'check',
      'data',
      'workbooks',
      'preview',
    ],
    typesOnly: [],
  },
  vscode: { all: ['words', 'server', 'preview'], typesOnly: [] },
  cli: {
    all: [
      'model',
      'language',
      'semantics',
      'analysis',
      'words',
      'data',
      'workbooks',
      'check',
      'generators',
      'preview',
      'server',
    ],
    typesOnly: [],
  },
};
const mayUseNode = ['cli'];
/** In other packages, the files that are only there for Node. */
const nodeFiles = /^packages\/server\/src\/(?:node|main)(?:\.ts$|\/)/;
/** `server` uses what completes by the grammar. */
const mayUseLangium = ['language', 'server'];
const parserLibraries = ['langium', 'chevrotain'];
const topLevel = [
  'packages',
  'grammars',
  'examples',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'langium-config.json',
  'README.md',
  'LICENSE',
];
/** Made by tools, never committed. */
const made = ['node_modules', 'coverage'];

interface Wall {
  readonly all: readonly string[];
  readonly typesOnly: readonly string[];
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

interface SourceImport extends Import {
  readonly file: string;
}

const root = join(import.meta.dirname, '..');
const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
);
const lock = readJson('package-lock.json') as { readonly packages: Record<string, unknown> };

it('every package has a row in the table of walls', () => {
  expect(packages.toSorted()).toEqual(Object.keys(walls).toSorted());
});

it('the top level holds only what is agreed', () => {
  const entries = readdirSync(root).filter((name) => !name.startsWith('.'));
  expect(entries.filter((name) => ![...topLevel, ...made].includes(name))).toEqual([]);
});

it.each(parserLibraries)('one copy of %s is installed', (library) => {
  const copies = Object.keys(lock.packages).filter((path) =>
    path.endsWith(`node_modules/${library}`),
  );
  expect(copies).toHaveLength(1);
});

describe.each(packages)('%s', (name) => {
  const wall = walls[name] ?? { all: [], typesOnly: [] };
  const sources = productImports(name);
  const ours = sources.filter(({ specifier }) => specifier.startsWith('@cchc/'));

  it('depends on no package above or beside it', () => {
    const allowed = [...wall.all, ...wall.typesOnly].map((other) => `@cchc/${other}`);
    const declared = Object.keys(dependencies(name)).filter((other) => other.startsWith('@cchc/'));
    expect(declared.filter((other) => !allowed.includes(other))).toEqual([]);
    expect(projectReferences(name).filter((other) => !allowed.includes(other))).toEqual([]);
  });

  it('imports no package above or beside it', () => {
    expect(ours.filter((found) => !isAllowed(wall, found)).map(say)).toEqual([]);
  });

  it('declares and references every package it imports', () => {
    const used = ours.map(({ specifier }) => packageOf(specifier));
    const declared = Object.keys(dependencies(name));
    expect(used.filter((other) => !declared.includes(other))).toEqual([]);
    expect(used.filter((other) => !projectReferences(name).includes(other))).toEqual([]);
  });

  it('enters other packages by relative path nowhere', () => {
    const home = join(root, 'packages', name, 'src');
    const strays = sources.filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') && !join(root, file, '..', specifier).startsWith(home),
    );
    expect(strays.map(say)).toEqual([]);
  });
});

it.each(packages.filter((name) => !mayUseNode.includes(name)))('%s runs in a browser', (name) => {
  const found = productImports(name).filter(
    ({ specifier, file }) => isNode(specifier) && !nodeFiles.test(file),
  );
  expect(found.map(say)).toEqual([]);
});

it.each(packages.filter((name) => !mayUseLangium.includes(name)))(
  '%s knows no parser library',
  (name) => {
    const isParser = (library: string): boolean => parserLibraries.includes(library);
    expect(Object.keys(dependencies(name)).filter(isParser)).toEqual([]);
    const found = productImports(name).filter(({ specifier }) => isParser(packageOf(specifier)));
    expect(found.map(say)).toEqual([]);
  },
);

describe('the walls themselves', () => {
  const words = walls.words ?? { all: [], typesOnly: [] };

  it('tell a type from a value', () => {
    expect(isAllowed(words, { specifier: '@cchc/analysis', typeOnly: true })).toBe(true);
    expect(isAllowed(words, { specifier: '@cchc/analysis', typeOnly: false })).toBe(false);
    expect(isAllowed(words, { specifier: '@cchc/check', typeOnly: true })).toBe(false);
    expect(isAllowed(words, { specifier: '@cchc/model/inside', typeOnly: false })).toBe(true);
  });

  it('know what belongs to Node', () => {
    expect(['node:fs', 'fs', 'node:test', 'fs/promises'].every(isNode)).toBe(true);
    expect(['csv-parse', './fs.js', 'langium'].some(isNode)).toBe(false);
  });

  it('have no circle', () => {
    const below = (name: string): string[] => {
      const wall = walls[name] ?? { all: [], typesOnly: [] };
      return [...wall.all, ...wall.typesOnly].flatMap((other) => [other, ...below(other)]);
    };
    expect(packages.filter((name) => below(name).includes(name))).toEqual([]);
  });
});

function isAllowed(wall: Wall, { specifier, typeOnly }: Import): boolean {
  const other = packageOf(specifier).replace('@cchc/', '');
  return wall.all.includes(other) || (typeOnly && wall.typesOnly.includes(other));
}

function isNode(specifier: string): boolean {
  return specifier.startsWith('node:') || isBuiltin(specifier);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Tests are no product: they may use Node and look into any package below. */
function productImports(name: string): SourceImport[] {
  return globSync(`packages/${name}/src/**/*.ts`, { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).map((found) => ({ ...found, file })),
    );
}

function dependencies(name: string): Record<string, string> {
  const manifest = readJson(`packages/${name}/package.json`) as Manifest;
  return {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  };
}

function projectReferences(name: string): string[] {
  const project = readJson(`packages/${name}/tsconfig.json`) as {
    readonly references?: readonly { readonly path: string }[];
  };
  return (project.references ?? []).map(({ path }) => path.replace('../', '@cchc/'));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function say({ file, specifier, typeOnly }: SourceImport): string {
  return `${file}: ${typeOnly ? 'import type' : 'import'} ${specifier}`;
}
