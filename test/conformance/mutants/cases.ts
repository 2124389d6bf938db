import type { Order } from '@cchc/generators';
import { fingerprint, populationJson, type PopulationJson, type Rulebook } from '@cchc/model';
import { expect } from 'vitest';
import { programOf } from '../../../packages/generators/src/program/program.js';
import type { Program } from '../../../packages/generators/src/program/program.js';
import { examples } from '../rulebooks.js';
import { vectorsOf } from '../vectors.js';
import { equivalentOf } from './equivalent.js';
import { mutated, textOf, type Mutant } from './mutate.js';

/** An example with all its mutants in one program, and the populations that have to tell them. */
export interface MutantCase {
  readonly name: string;
  /** With the switch among its inputs. */
  readonly rulebook: Rulebook;
  readonly program: Program;
  readonly order: Order;
  readonly mutants: readonly Mutant[];
  readonly vectors: readonly PopulationJson[];
}

/** All examples with rules of their own to get wrong; of their leaves one in so many. */
export function mutantCases(oneIn = 1): readonly MutantCase[] {
  return examples().flatMap(({ name, rulebook: asleep }) => {
    const { program, mutants } = mutated(programOf(asleep).program, (leaf) => leaf % oneIn === 0);
    const { rulebook } = program;
    if (mutants.length === 0) return [];
    const vectors = vectorsOf(asleep).map(({ population }) => populationJson(population));
    const order = { rulebook, hash: fingerprint(asleep), version: '0.1.0', vectors: [] } as const;
    return [{ name, rulebook, program, order: { ...order, tongue: 'vi' }, mutants, vectors }];
  });
}

const AT_LEAST = 0.9;
/** Of no single example fewer than this. */
const LEAST_OF_EACH = 0.85;

/** Which mutants of which example no vector tells from the scorer. */
export type Survivors = ReadonlyMap<string, readonly Mutant[]>;

/** Of all mutants so many may be argued to be none. */
const EQUIVALENT_AT_MOST = 0.03;

/** Fails where vectors let too many live, or a mutant is told that was argued to be none. */
export function expectKilled(cases: readonly MutantCase[], survivors: Survivors): void {
  const counted = cases.map(({ name, mutants }) => {
    const left = survivors.get(name) ?? mutants;
    // CCHC_MUTANTS names those that are left.
    if (process.env.CCHC_MUTANTS)
      console.log(left.map((one) => `${name} ${textOf(one)}`).join('\n'));
    const equivalent = equivalentOf(name, mutants);
    expect(withoutEach(equivalent, left.map(textOf))).toEqual([]);
    return {
      name,
      count: mutants.length,
      killed: mutants.length - left.length,
      equivalent: equivalent.length,
    };
  });
  const sum = (of: 'count' | 'killed' | 'equivalent') =>
    counted.reduce((all, one) => all + one[of], 0);
  const told = [...counted, { name: 'all', count: sum('count'), killed: sum('killed') }].map(
    ({ name, count, killed }) => ({ name, count, share: killed / count }),
  );
  for (const { name, count, share } of told) {
    console.log(`${name}: ${count} mutants, ${(share * 100).toFixed(1)}% killed`);
  }
  console.log(`argued to be no mutants: ${String(sum('equivalent'))}`);
  expect(sum('equivalent') / sum('count')).toBeLessThanOrEqual(EQUIVALENT_AT_MOST);
  expect(
    told.filter(({ name, share }) => share < (name === 'all' ? AT_LEAST : LEAST_OF_EACH)),
  ).toEqual([]);
}

/** What is left of some texts when each of the others has taken one that is the same. */
function withoutEach(texts: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return texts.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Those that are still alive when of each number these leaves have been told apart. */
export function without(
  mutants: readonly Mutant[],
  told: readonly (readonly [number: number, leaf: string])[],
): readonly Mutant[] {
  const killed = new Set(told.map(([number, leaf]) => `${number} ${leaf}`));
  return mutants.filter(({ number, leaf }) => !killed.has(`${number} ${leaf}`));
}
