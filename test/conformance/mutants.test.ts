import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { moduleFiles } from '../../packages/generators/src/typescript/print/module.js';
import type { Book, Leaf } from '../../packages/generators/src/typescript/runtime/book.js';
import type { Population } from '../../packages/generators/src/typescript/runtime/population.js';
import type { Unit, World } from '../../packages/generators/src/typescript/runtime/world.js';
import { expectKilled, mutantCases, type MutantCase } from './mutants/cases.js';
import { SWITCH, type Mutant } from './mutants/mutate.js';
import { targetNamed, writeFiles } from './targets.js';

/**
 * Vectors bite: of the small wrongs that a generated TypeScript scorer could have, nearly all are seen. All of
 * them are in one package; a figure wakes one of a leaf.
 */
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const cases = mutantCases();
const survivors = new Map<string, readonly Mutant[]>();

test.each(cases)('$name', async (one) => {
  const left = await survivorsOf(one);
  survivors.set(one.name, left);
  expect(left.length).toBeLessThan(one.mutants.length);
});

test('of all mutants nearly all are killed', () => {
  expectKilled(cases, survivors);
});

interface Runtime {
  readonly createWorld: (book: Book, population: Population, round: string) => World;
  readonly scoreLeaf: (leaf: Leaf, unit: Unit) => object;
}

async function survivorsOf({ name, rulebook, program, order, mutants, vectors }: MutantCase) {
  const at = join(folder, name.replace(/\W/g, '-'));
  const files = await targetNamed('typescript').generate({ ...order, rulebook });
  const runtimeFiles = files.filter(({ path }) => path.startsWith('runtime/'));
  const manifest = { path: 'package.json', content: '{"type":"module"}' };
  writeFiles(at, [...runtimeFiles, ...moduleFiles(program, order), manifest]);
  const load = (path: string) => import(pathToFileURL(join(at, path)).href) as Promise<object>;
  const { book } = (await load('rulebook.js')) as { readonly book: Book };
  const runtime = {
    ...(await load('runtime/world.js')),
    ...(await load('runtime/leaf.js')),
  } as Runtime;
  const alive = new Set(mutants);
  for (const json of vectors) {
    for (const round of json.rounds) {
      const worldOf = (number: number): World => {
        const shared = { ...json.shared, [SWITCH]: String(number) };
        return runtime.createWorld(book, { ...json, shared }, round);
      };
      const right = worldOf(0);
      const known = new Map<string, readonly string[]>();
      const isSeen = ({ leaf: id }: Mutant, world: World): boolean => {
        const leaf = world.nodes.get(id);
        if (leaf?.kind !== 'leaf') return false;
        const wanted = known.get(id) ?? right.units.map((unit) => said(runtime, leaf, unit));
        known.set(id, wanted);
        return world.units.some((unit, at) => said(runtime, leaf, unit) !== wanted[at]);
      };
      for (const [number, some] of Map.groupBy(alive, (mutant) => mutant.number)) {
        const world = worldOf(number);
        for (const mutant of some) if (isSeen(mutant, world)) alive.delete(mutant);
      }
    }
  }
  return [...alive];
}

/** What a leaf gives a unit; a scorer that breaks is told from one that does not. */
function said(runtime: Runtime, leaf: Leaf, unit: Unit): string {
  try {
    return told(runtime, leaf, unit);
  } catch {
    return 'broken';
  }
}

function told({ scoreLeaf }: Runtime, leaf: Leaf, unit: Unit): string {
  return JSON.stringify({ ...scoreLeaf(leaf, unit), node: undefined }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
