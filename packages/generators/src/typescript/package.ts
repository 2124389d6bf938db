import { programOf, type Program } from '../program/program.js';
import type { GeneratedFile, Order, Target } from '../target.js';
import { sampleFile } from '../vectors/sample.js';
import { fastFiles } from './fast/files.js';
import { readmeText } from './package/readme.js';
import { testText } from './package/tests.js';
import { typesText } from './package/types.js';
import { moduleFiles } from './print/module.js';
import runtime from './runtime.generated.json' with { type: 'json' };

/** An ES module with types and without dependencies, for Node 18 and later and for browsers. */
export const typescript: Target = {
  name: 'typescript',
  scores: true,
  refusals: (rulebook) => programOf(rulebook).refusals,
  generate: (order) => filesOf(programOf(order.rulebook).program, order),
};

/** What only a batch needs of the runtime. */
const OF_BATCH: ReadonlySet<string> = new Set([
  'batch.js',
  'columns.js',
  'only-figures.js',
  'read-csv.js',
  'row-blocks.js',
  'row-data.js',
]);

function filesOf(program: Program, order: Order): readonly GeneratedFile[] {
  const fast = fastFiles(program, order);
  const batch = fast.length > 0 ? 'columns' : 'none';
  const used = Object.entries(runtime).filter(
    ([path]) => batch === 'columns' || !OF_BATCH.has(path),
  );
  return [
    { path: 'README.md', content: readmeText(order, batch, packageName(order)) },
    { path: 'index.d.ts', content: typesText(order) },
    ...moduleFiles(program, order),
    ...fast,
    { path: 'package.json', content: manifest(order, batch) },
    sampleFile(order),
    ...used.map(([path, content]) => ({ path: `runtime/${path}`, content })),
    { path: 'test/vectors.test.js', content: testText(batch) },
    ...order.vectors.flatMap(({ name, population, round, results }) => [
      { path: `vectors/${name}.population.json`, content: population },
      { path: `vectors/${name}.results.jsonl`, content: results },
      { path: `vectors/${name}.round.json`, content: `${JSON.stringify(round)}\n` },
    ]),
  ];
}

/** Whether a package has a batch over columns of figures. */
export type BatchKind = 'columns' | 'none';

function packageName({ rulebook }: Order): string {
  return `scorer-${rulebook.code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function manifest(order: Order, batch: BatchKind): string {
  const { rulebook, version, hash } = order;
  const manifest = {
    name: packageName(order),
    version,
    description: rulebook.title,
    private: true,
    type: 'module',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      ...(batch === 'columns'
        ? {
            './batch': { types: './batch.d.ts', default: './batch.js' },
            './rows': { types: './rows.d.ts', default: './rows.js' },
          }
        : {}),
    },
    files: ['*.js', '*.d.ts', 'criteria', 'runtime'],
    sideEffects: false,
    engines: { node: '>=18' },
    scripts: { test: 'node --test' },
    cchc: { version, rulebook: rulebook.code, hash },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
