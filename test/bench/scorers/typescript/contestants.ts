import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TARGETS } from '@cchc/generators';
import { fingerprint, readRulebook } from '@cchc/model';
import type { Bar, Contestant, SetFolder } from '../contestant.js';
import { readingKernel, type ReadColumn } from './reading.js';

const generated = fileURLToPath(new URL('generated.mjs', import.meta.url));
const SYNTHETIC = ['synthetic-100', 'synthetic-1000', 'synthetic-2000'] as const;

const FORMS = {
  rows: 'TypeScript, generated: an object a record, figures in steps',
  'checked-rows': 'TypeScript, generated: an object a record, numbers checked and scaled',
  'row-blocks': 'TypeScript, generated: objects by the block, figures in steps',
  'record-blocks': 'TypeScript, generated: objects by the block, numbers checked and scaled',
  columns: 'TypeScript, generated: columns in blocks',
  wasm: 'TypeScript, generated: columns in blocks, WebAssembly SIMD',
} as const;

const generatedContestants: readonly Contestant[] = Object.entries(FORMS).map(([form, says]) => ({
  name: `ts-${form}`,
  says,
  sets: SYNTHETIC,
  prepare: (set, work) => [process.execPath, generated, form, writePackage(set, work)],
}));

/** Memory is read once, and nothing more: what no kernel can be faster than. */
const reading: Contestant = {
  name: 'reading',
  says: 'the limit: all columns read once, by WebAssembly SIMD',
  sets: SYNTHETIC,
  prepare: async (set, work) => {
    const folder = writePackage(set, work);
    const { layout } = (await import(pathToFileURL(join(folder, 'columns.js')).href)) as {
      readonly layout: { readonly columns: readonly ReadColumn[]; readonly total: number };
    };
    const bytes = readingKernel(layout.columns, layout.total);
    const kernel = Buffer.from(bytes).toString('base64');
    writeFileSync(join(folder, 'kernel.js'), `export const kernel = '${kernel}';\n`);
    return [process.execPath, generated, 'reading', folder];
  },
};

const inThreads = (['columns', 'wasm'] as const).flatMap((form) =>
  [1, 2].map((count): Contestant => {
    const argument = `in-${String(count)}-${form}`;
    return {
      name: `ts-${form}-${String(count)}`,
      says: `the same as ts-${form} in worker threads that share the records: ${String(count)}`,
      sets: ['synthetic-1000'],
      prepare: (set, work) => [process.execPath, generated, argument, writePackage(set, work)],
    };
  }),
);

export const contestants: readonly Contestant[] = [...generatedContestants, reading, ...inThreads];

/** The package of the set's rulebook. */
function writePackage({ folder }: SetFolder, work: string): string {
  const read = readRulebook(readFileSync(join(folder, 'rulebook.json'), 'utf8'));
  const target = TARGETS.find(({ name }) => name === 'typescript');
  if (!read.ok || !target) throw new Error('no rulebook, or no target');
  const { rulebook } = read;
  const hash = fingerprint(rulebook);
  const files = target.generate({ rulebook, hash, version: '0.1.0', tongue: 'vi', vectors: [] });
  if (files instanceof Promise) throw new Error('a scorer is made at once');
  for (const { path, content } of files) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), content);
  }
  return work;
}

export const bars: readonly Bar[] = [
  {
    what: 'TypeScript rows ÷ floats by hand, rows',
    ours: 'ts-rows',
    theirs: 'js-float-rows',
    atLeast: 1.3,
    reach: 2,
  },
  {
    what: 'the same, inputs checked',
    ours: 'ts-checked-rows',
    theirs: 'js-float-rows',
    atLeast: 0.65,
    reach: 1,
  },
  {
    what: 'TypeScript columns ÷ floats by hand, columns',
    ours: 'ts-columns',
    theirs: 'js-float-columns',
    atLeast: 2,
    reach: 3,
  },
  {
    what: 'WebAssembly ÷ TypeScript columns',
    ours: 'ts-wasm',
    theirs: 'ts-columns',
    atLeast: 5,
    reach: 8,
  },
  {
    what: 'WebAssembly, share of memory bandwidth',
    ours: 'ts-wasm',
    theirs: 'reading',
    sets: ['synthetic-100', 'synthetic-1000'],
    atLeast: 0.3,
    reach: 0.6,
  },
  ...(['columns', 'rows'] as const).map((form): Bar => ({
    what: `leaf rate at 2,000 leaves ÷ at 100, ${form}`,
    ours: `ts-${form}`,
    theirs: `ts-${form}`,
    sets: ['synthetic-2000'],
    against: 'synthetic-100',
    times: 20,
    atLeast: form === 'columns' ? 0.8 : 0.5,
    reach: form === 'columns' ? 0.95 : 0.75,
  })),
  ...(['columns', 'wasm'] as const).map((form): Bar => ({
    what: `two worker threads ÷ one, ${form}: efficiency by processor time`,
    ours: `ts-${form}-2`,
    theirs: `ts-${form}-1`,
    sets: ['synthetic-1000'],
    atLeast: 0.9,
    reach: 0.97,
  })),
];
