import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  TARGETS,
  type GeneratedFile,
  type Order,
  type Target,
  type TargetName,
  type TestVector,
} from '@cchc/generators';
import { fingerprint, printPopulation, type Population, type Rulebook } from '@cchc/model';
import { printResults, refusals, score } from '@cchc/semantics';
import { madeUp } from './made-up.js';
import { spoil } from './spoil.js';
import { rulebooksTried, type Tried } from './rulebooks.js';

/** A rulebook with what it is held against: written data, and made-up units at its bounds. */
export interface Case {
  readonly name: string;
  readonly order: Order;
}

const UNITS = 25;
const SEEDS = [1, 2] as const;

/** All that the reference scores and the target does not refuse. */
export function casesTried({ refusals: refused }: Target): readonly Case[] {
  const scored = rulebooksTried().filter(
    ({ rulebook }) => refusals(rulebook).length === 0 && refused(rulebook).length === 0,
  );
  const spoilt = scored
    .filter(({ name }) => SPOILT.has(name))
    .map(({ name, rulebook }) => ({
      name: `${name}, spoilt`,
      rulebook: spoil(rulebook),
      data: [],
    }));
  return [...scored, ...spoilt].map(caseOf);
}

/** Those with most constructs are also tried with names and titles that break out of code. */
const SPOILT: ReadonlySet<string> = new Set(['cap-xa/cap-xa.cchc', 'thanh-tri/thanh-tri.cchc']);

/** Held against its written data alone: made-up units of so many criteria take too long. */
export function asWritten(tried: Tried): Case {
  const { rulebook, data, name } = tried;
  return caseWith(name, rulebook, writtenVectors(rulebook, data));
}

/** A case of one's own. */
export function caseOf({ name, rulebook, data }: Tried): Case {
  return caseWith(name, rulebook, [
    ...writtenVectors(rulebook, data),
    ...SEEDS.flatMap((seed) => {
      const population = madeUp(rulebook, seed, UNITS);
      return population.rounds.map((round) =>
        vector(`made up ${seed} ${round}`, rulebook, population, round),
      );
    }),
  ]);
}

function writtenVectors(rulebook: Rulebook, data: readonly Population[]): readonly TestVector[] {
  return data.map((population, at) => vector(`data ${at}`, rulebook, population));
}

function caseWith(name: string, rulebook: Rulebook, vectors: readonly TestVector[]): Case {
  const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors } as const;
  return { name, order: { ...order, tongue: 'vi' } };
}

function vector(
  name: string,
  rulebook: Rulebook,
  population: Population,
  round = population.rounds.at(-1) ?? '',
): TestVector {
  const result = score(rulebook, population, round);
  if (!result.ok) throw new Error(`${rulebook.code} is refused`);
  return { name, round, population: printPopulation(population), results: printResults(result) };
}

export function targetNamed(name: TargetName): Target {
  const target = TARGETS.find((one) => one.name === name);
  if (!target) throw new Error(`no target ${name}`);
  return target;
}

export function writeFiles(folder: string, files: readonly GeneratedFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The first line that differs, so that a failure can be read. */
export function firstDifference(given: string, wanted: string): string | undefined {
  if (given === wanted) return undefined;
  const [ours, theirs] = [given.split('\n'), wanted.split('\n')];
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  return `line ${at + 1}\n  wanted ${theirs[at] ?? ''}\n  given  ${ours[at] ?? ''}`;
}

export function run(command: string, args: readonly string[], cwd: string, input = ''): string {
  return execFileSync(command, args, { cwd, input, encoding: 'utf8', maxBuffer: 2 ** 30 });
}
