import type { Population, Unit } from '@cchc/model';
import { stream } from '../made-up.js';
import {
  inputsOfLeaf,
  syntheticLeaves,
  type SyntheticInput,
  type SyntheticLeaf,
} from './leaves.js';

/** `typical`: what units hand in; `edge`: thresholds, ties of the rounding, zeros and most values. */
export type SyntheticSet = 'typical' | 'edge';

/** All inputs of the rulebook of so many leaves, in its order. */
export function syntheticInputs(count: number): readonly SyntheticInput[] {
  return syntheticLeaves(count).flatMap(inputsOfLeaf);
}

/** A record is its inputs in steps (1 and 0 for yes and no), in the order of `syntheticInputs`. */
export function syntheticRecords(
  count: number,
  size: number,
  set: SyntheticSet,
  seed = 1,
): readonly (readonly number[])[] {
  const leaves = syntheticLeaves(count);
  const next = stream(seed);
  const make = set === 'typical' ? typical : edge;
  return Array.from({ length: size }, () => leaves.flatMap((leaf) => make(leaf, next)));
}

/** The same as a population of the rulebook. */
export function syntheticPopulation(
  count: number,
  records: readonly (readonly number[])[],
): Population {
  const inputs = syntheticInputs(count);
  const units = records.map((record, at): Unit => {
    const values = inputs.map(
      (input, place) =>
        [input.name, { kind: 'given', value: textOf(input, record[place] ?? 0) }] as const,
    );
    const parts = {
      evidence: new Map(),
      surveys: new Map(),
      manualScores: new Map(),
      choices: new Map(),
    };
    return {
      id: `u${at + 1}`,
      attributes: new Map(),
      rounds: new Map([['final', { inputs: new Map(values), ...parts }]]),
      cases: new Map(),
    };
  });
  return { rounds: ['final'], shared: new Map(), units };
}

/** A record as the cells of a table. */
export function syntheticCells(count: number, record: readonly number[]): readonly string[] {
  return syntheticInputs(count).map((input, at) => textOf(input, record[at] ?? 0));
}

/** The CSV file of such cells: units are `u, 0`, `u, 1` …, in quotes because of the comma. */
export function csvOf(count: number, lines: readonly (readonly string[])[]): Uint8Array {
  const head = ['unit', ...syntheticInputs(count).map(({ name }) => name)];
  const all = [head, ...lines.map((cells, at) => [`"u, ${String(at)}"`, ...cells])];
  return new TextEncoder().encode(all.map((line) => `${line.join(',')}\r\n`).join(''));
}

/** A value as the canonical form writes it. */
export function textOf({ kind, digits }: SyntheticInput, steps: number): string {
  if (kind === 'yes-no') return steps === 1 ? 'yes' : 'no';
  if (digits === 0) return String(steps);
  const text = String(steps).padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/0+$/, '');
  return `${text.slice(0, -digits)}${fraction === '' ? '' : `.${fraction}`}`;
}

type Next = () => number;
const upTo = (most: number, next: Next): number => Math.floor(next() * (most + 1));

function typical(leaf: SyntheticLeaf, next: Next): readonly number[] {
  const yes = (): number => (next() < 0.8 ? 1 : 0);
  switch (leaf.kind) {
    case 'tiers':
    case 'share': {
      const given = next() < 0.05 ? 0 : 1 + upTo(399, next);
      return [given, given - upTo(Math.floor(given * 0.4), next)];
    }
    case 'bands':
      return [upTo(14, next)];
    case 'excess':
      return [4_000 + upTo(40_000, next)];
    case 'guards':
      return [yes(), yes()];
    case 'additive':
      return [yes(), yes(), next() < 0.6 ? 0 : upTo(8, next)];
    case 'from-max':
      return [next() < 0.7 ? 0 : upTo(4, next), upTo(3, next)];
    case 'percent':
      return [4_000 + upTo(6_000, next)];
    case 'half': {
      const given = next() < 0.05 ? 0 : 1 + upTo(199, next);
      const inTime = Math.floor(given * (0.5 + 0.5 * next()));
      return [given, inTime, upTo(given - inTime, next)];
    }
    case 'money': {
      const planned = 1_000 + upTo(99_000, next);
      return [planned, Math.floor(planned * (0.4 + 0.9 * next()))];
    }
  }
}

/** Denominators that bring quotients onto halves of a hundredth. */
const TIES = [8, 16, 40, 80, 200, 400, 1_000, 8_000] as const;

function edge(leaf: SyntheticLeaf, next: Next): readonly number[] {
  const of = (...values: readonly number[]): number => values[upTo(values.length - 1, next)] ?? 0;
  const yes = (): number => upTo(1, next);
  const tie = (): readonly [number, number] => {
    const given = next() < 0.1 ? 0 : of(...TIES);
    return [given, upTo(given, next)];
  };
  switch (leaf.kind) {
    case 'tiers': {
      const [given, any] = tie();
      const at = Math.min(given, Math.ceil((given * leaf.from) / 100));
      return [given, of(any, at, Math.max(0, at - 1), given)];
    }
    case 'share':
      return tie();
    case 'bands':
      return [Math.max(0, of(...leaf.bounds) - of(0, 1))];
    case 'excess':
      return [leaf.free + of(0, 1, -1, 750, 2_250, 75_000, 150_000, 300_000)];
    case 'guards':
      return [yes(), yes()];
    case 'additive':
      return [yes(), yes(), of(0, 1, 20, 21, 100)];
    case 'from-max':
      return [of(0, 1, 4, 5, 100), of(0, 2, 3, 4, 100)];
    case 'percent':
      return [of(0, 10_000, leaf.from * 100, leaf.from * 100 - 1, 50 * (1 + upTo(198, next)) + 5)];
    case 'half': {
      const [given, inTime] = tie();
      return [given, inTime, upTo(given - inTime, next)];
    }
    case 'money': {
      const planned = of(10, 80, 160, 1_000, 8_000, 100_000);
      const raised = of(planned, planned - 1, planned / 2, planned / 2 - 1, upTo(planned, next));
      return [planned, Math.max(0, Math.floor(raised))];
    }
  }
}
