import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TARGETS, vectorPopulations } from '@cchc/generators';
import { fingerprint, populationJson, type Rulebook } from '@cchc/model';
import { afterAll, expect, test } from 'vitest';
import { programOf } from '../../packages/generators/src/program/program.js';
import { moduleText } from '../../packages/generators/src/typescript/print/module.js';
import type { Book, Leaf } from '../../packages/generators/src/typescript/runtime/book.js';
import type { Population } from '../../packages/generators/src/typescript/runtime/population.js';
import type { Unit, World } from '../../packages/generators/src/typescript/runtime/world.js';
import { mutated, type Mutant } from './mutants/mutate.js';
import { examples } from './rulebooks.js';

/**
 * Vectors bite: of the small wrongs that a generated TypeScript scorer could have, nearly all are seen. All of
 * them are in one package; a unit's evidence wakes one of them.
 */
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const AT_LEAST = 0.9;
/** Of no single example fewer than this. */
const LEAST_OF_EACH = 0.85;

const all = { count: 0, killed: 0 };

test.each(examples())('$name', async ({ name, rulebook }) => {
  const { survivors, count } = await survivorsOf(name, rulebook);
  // A library of shared figures has no rule of its own to get wrong.
  if (count === 0) return;
  all.count += count;
  all.killed += count - survivors.length;
  const share = (count - survivors.length) / count;
  console.log(`${name}: ${count} mutants, ${(share * 100).toFixed(1)}% killed`);
  // CCHC_MUTANTS names those that no vector tells from the scorer.
  if (process.env.CCHC_MUTANTS) console.log(survivors.map(textOf).join('\n'));
  expect(share).toBeGreaterThanOrEqual(LEAST_OF_EACH);
});

test('of all mutants nearly all are killed', () => {
  console.log(`${all.count} mutants, ${((all.killed / all.count) * 100).toFixed(1)}% killed`);
  expect(all.killed / all.count).toBeGreaterThanOrEqual(AT_LEAST);
});

function textOf({ leaf, mutation, said }: Mutant): string {
  return `  ${leaf}: ${mutation} ${said}`;
}

interface Runtime {
  readonly createWorld: (book: Book, population: Population, round: string) => World;
  readonly scoreLeaf: (leaf: Leaf, unit: Unit) => object;
}

async function survivorsOf(name: string, rulebook: Rulebook) {
  const { program, mutants } = mutated(programOf(rulebook).program);
  const at = join(folder, name.replace(/\W/g, '-'));
  const hash = fingerprint(rulebook);
  const order = {
    rulebook: program.rulebook,
    hash,
    version: '0.1.0',
    tongue: 'vi',
    vectors: [],
  } as const;
  const target = TARGETS.find((one) => one.name === 'typescript');
  const files = target?.generate({ ...order, rulebook });
  if (!files || files instanceof Promise) throw new Error('a scorer is made at once');
  for (const { path, content } of files) {
    if (!path.startsWith('runtime/')) continue;
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), content);
  }
  writeFileSync(join(at, 'index.js'), moduleText(program, order));
  writeFileSync(join(at, 'package.json'), '{"type":"module"}');
  const load = (path: string) => import(pathToFileURL(join(at, path)).href) as Promise<object>;
  const { book } = (await load('index.js')) as { readonly book: Book };
  const runtime = {
    ...(await load('runtime/world.js')),
    ...(await load('runtime/leaf.js')),
  } as Runtime;
  const worlds = vectorPopulations(rulebook).flatMap(({ population }) => {
    const json = populationJson(population);
    return json.rounds.map((round) => runtime.createWorld(book, json, round));
  });
  const known = new Map<string, readonly string[]>();
  const survivors = mutants.filter((mutant) => {
    return !worlds.some((world, place) => {
      const leaf = world.nodes.get(mutant.leaf);
      if (leaf?.kind !== 'leaf') return false;
      const key = `${place} ${leaf.id}`;
      const right = known.get(key) ?? world.units.map((unit) => said(runtime, leaf, unit));
      known.set(key, right);
      return world.units.some(
        (unit, one) => said(runtime, leaf, woken(unit, mutant)) !== right[one],
      );
    });
  });
  return { survivors, count: mutants.length };
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

/** The same unit with the evidence that wakes the mutant. */
function woken(unit: Unit, { name }: Mutant): Unit {
  const { round } = unit.world;
  const { rounds } = unit.data;
  const own = rounds[round] ?? {
    inputs: {},
    evidence: {},
    surveys: {},
    manualScores: {},
    choices: {},
  };
  const evidence = { ...own.evidence, [name]: [{ state: 'accepted' as const }] };
  const data = { ...unit.data, rounds: { ...rounds, [round]: { ...own, evidence } } };
  return { ...unit, data, states: new Map(), scores: new Map() };
}
