import {
  dayFromNumber,
  dayNumber,
  leavesOf,
  type CaseRow,
  type Datum,
  type Leaf,
  type Node,
  type Population,
  type PreviousUnit,
  type Rulebook,
  type Unit,
} from '@cchc/model';
import { baseInputs, type Level } from './base.js';
import { basePieces, buildUnit } from './build-unit.js';
import type { Judged, Pieces } from './climb.js';
import { amongMany, contenders } from './contested.js';
import { bestOf, edgeUnits, unhindered } from './edges.js';
import { STEPS, gradedUnits, judgeOf, type Handed, type Making, type Trials } from './graded.js';
import { isGood, mixtures } from './mixed.js';
import { namesOf } from './named.js';
import { pack } from './pack.js';
import { given, keyOf, type Piece, type Situation } from './piece.js';
import { pick, seeded } from './random.js';
import { complete } from './settle.js';
import {
  boundariesAfter,
  situationsAfter,
  situationsOf,
  situationsOfAudiences,
  situationsOfTables,
} from './situations.js';

/** A population to score a rulebook on, and what it is there for. */
export interface VectorPopulation {
  readonly name:
    | 'boundaries'
    | 'ties'
    | 'rounds'
    | 'random'
    | 'spread'
    | 'graded'
    | 'ends'
    | 'contested'
    | 'alone'
    | 'unshared';
  readonly population: Population;
}

const SEED = 20_260_101;
const RANDOM_UNITS = 32;
export const LAST = 'final';

/**
 * Populations made of a rulebook alone, the same every time: every boundary with its neighbours, what
 * is missing, refused or out of bounds; units that tie; rounds that restate figures; chance; units of every
 * grade and on its ends; units that contend
 * for a grade of which there are few; units one lower than the other; one unit by itself; and units where nobody says what all share.
 */
export function vectorPopulations(rulebook: Rulebook): readonly VectorPopulation[] {
  const next = seeded(SEED);
  const lineages = lineagesOf(rulebook);
  const inputs = baseInputs(rulebook, 'high');
  const low = baseInputs(rulebook, 'low');
  const base = basesOf(rulebook, next);
  const leaves = [...leavesOf(rulebook)];
  const byLeaf = new Map(
    leaves.map((leaf) => [
      leaf.id,
      situationsOf(rulebook, leaf, lineages.get(leaf) ?? [leaf], { inputs, low, next }),
    ]),
  );
  const after = situationsAfter(rulebook);
  const situations = [
    ...[...byLeaf.values()].flat(),
    ...situationsOfTables(rulebook, byLeaf),
    ...situationsOfAudiences(rulebook),
    ...after,
  ];
  const mixed = [...byLeaf.values()].flatMap((tried) => mixtures(tried, base, next));
  const maker: Maker = { rulebook, situations, next, base };
  const packed = pack([...situations, ...mixed], rulebook.unitTypes).map((unit) => ({
    ...unit,
    pieces: new Map([...base.high, ...unit.pieces]),
  }));
  const making = {
    populationOf: (units: Population['units']) => populationOf(rulebook, units, 'high'),
    whole: (pieces: ReadonlyMap<string, Piece>) =>
      keyed(complete(rulebook, over(base.high, pieces))),
  };
  const trials = { byLeaf, after: [...after, ...boundariesAfter(rulebook)] };
  const gradual = gradedUnits(rulebook, packed, trials, making);
  const graded = gradual.map(({ type, pieces }) => ({ type, pieces: making.whole(pieces) }));
  const edges = atEdges(rulebook, [gradual[0], gradual[STEPS]], trials, making);
  const worst = graded.slice(STEPS, STEPS + 1);
  return [
    { name: 'boundaries', population: populationOf(rulebook, unitsOf('b', packed), 'high') },
    { name: 'ties', population: ties(maker) },
    { name: 'spread', population: spread(maker) },
    { name: 'rounds', population: rounds(maker) },
    { name: 'random', population: random(maker) },
    { name: 'graded', population: populationOf(rulebook, unitsOf('g', graded), 'high') },
    ...(edges.units.length === 0
      ? []
      : [{ name: 'ends' as const, population: populationOf(rulebook, edges.units, 'high') }]),
    ...(edges.contenders.length === 0
      ? []
      : [
          {
            name: 'contested' as const,
            population: populationOf(rulebook, edges.contenders, 'high'),
          },
        ]),
    { name: 'alone', population: populationOf(rulebook, unitsOf('a', worst), 'low') },
    ...(rulebook.inputs.some(({ shared }) => shared)
      ? [{ name: 'unshared' as const, population: unshared(rulebook, packed, graded) }]
      : []),
  ];
}

/** Units on the ends of grades, and units that contend for the best of them; nothing where nobody is graded. */
function atEdges(
  rulebook: Rulebook,
  [top, bottom]: readonly [Handed | undefined, Handed | undefined],
  { byLeaf, after }: Trials,
  making: Making,
): { readonly units: readonly Unit[]; readonly contenders: readonly Unit[] } {
  const nobody = { units: [], contenders: [] };
  if (!top || !rulebook.grading) return nobody;
  const { type } = top;
  const judgeHanded = judgeOf(rulebook, making.populationOf);
  const judge = (units: readonly Pieces[]): readonly Judged[] =>
    judgeHanded(units.map((pieces) => ({ type, pieces: making.whole(pieces) })));
  const grades = rulebook.grading.grades.map(({ grade }) => grade);
  const pieces = unhindered(top.pieces, grades, after, judge);
  const best = bestOf(rulebook, { type, pieces }, byLeaf, judge);
  if (!best) return nobody;
  const unitOf = (prefix: string) => (pieces: Pieces, at: number, block?: string) =>
    buildUnit(`${prefix}${String(at)}`, { type, block }, only([...making.whole(pieces).values()]));
  const ends = amongMany(rulebook, edgeUnits(rulebook, { best, grades, judge }), bottom?.pieces);
  return {
    units: ends.map((one, at) => unitOf('e')(one, at)),
    contenders: contenders(best).map((one, at) => unitOf('c')(one.pieces, at, one.block)),
  };
}

function keyed(pieces: readonly Piece[]): ReadonlyMap<string, Piece> {
  return new Map(pieces.map((piece) => [keyOf(piece), piece]));
}

function unitsOf(prefix: string, all: readonly Handed[]): readonly Unit[] {
  return all.map(({ type, pieces }, at) =>
    buildUnit(`${prefix}${String(at)}`, { type, block: blockAt(at) }, only([...pieces.values()])),
  );
}

/** Some units, and nobody hands in the figures that are the same for all. */
function unshared(
  rulebook: Rulebook,
  packed: readonly Handed[],
  graded: readonly Handed[],
): Population {
  const units = unitsOf('u', [...packed.slice(0, 4), ...graded.slice(0, 4)]);
  return { ...populationOf(rulebook, units, 'high'), shared: new Map() };
}

interface Maker {
  readonly rulebook: Rulebook;
  readonly situations: readonly Situation[];
  readonly next: () => number;
  readonly base: Readonly<Record<Level, ReadonlyMap<string, Piece>>>;
}

function basesOf(rulebook: Rulebook, next: () => number): Maker['base'] {
  return {
    high: basePieces(rulebook, 'high', next),
    low: basePieces(rulebook, 'low', next),
  };
}

/** Twelve units of which several are the same, so that places and quotas are contested. */
function ties({ rulebook, base }: Maker): Population {
  const inputs = [...base.high.values()].filter(({ of }) => of === 'input');
  const units = Array.from(TIED, (kind, at) => {
    const worse = inputs.filter((_, index) => index % 6 < KINDS.indexOf(kind));
    const low = worse.flatMap((piece) => base.low.get(keyOf(piece)) ?? []);
    const pieces = new Map(low.map((piece) => [keyOf(piece), piece]));
    const type = rulebook.unitTypes[Math.floor(at / 4) % rulebook.unitTypes.length];
    return buildUnit(
      `t${String(at)}`,
      { type, block: blockAt(at) },
      only(complete(rulebook, over(base.high, pieces))),
    );
  });
  return populationOf(rulebook, units, 'high');
}

/** One letter a unit: the same letter hands in the same. */
const TIED = 'aaabbcccdeef';
const KINDS = 'abcdef';

/** The mean of the 13 upper ones is 20 steps from nothing, the mean of all 13. */
const STEPS_DOWN = 26;
const OF_ONE_BLOCK = 13;

/**
 * Beside them, of so many steps down: in a third block the lower has two thirds of its mean, between shares that
 * rules ask for. The other two leave the means of their block and of all where they were.
 */
const BESIDE = [
  { down: 0, block: 'C' },
  { down: STEPS_DOWN / 2, block: 'C' },
  { down: STEPS_DOWN / 2, block: 'B' },
  { down: STEPS_DOWN, block: 'B' },
] as const;

/**
 * Units each so much lower than the one before, down to nothing: the upper of one block, the others of another. The
 * one in the middle has the mean of all, which is above the mean of its block; the last of the upper block has
 * 70% of the mean of that.
 */
function spread({ rulebook, base }: Maker): Population {
  const one = Array.from({ length: STEPS_DOWN + 1 }, (_, down) => ({
    down,
    block: down < OF_ONE_BLOCK ? 'A' : 'B',
  }));
  const units = [...one, ...BESIDE].map(({ down, block }, at) => {
    const pieces = [...base.high.values()].map((piece) => lowered(piece, down));
    const [type] = rulebook.unitTypes;
    return buildUnit(`d${String(at)}`, { type, block }, only(complete(rulebook, pieces)));
  });
  return populationOf(rulebook, units, 'high');
}

/** So many steps lower: numbers by a part of them, and days of cases, the further behind in the row the more. */
function lowered(piece: Piece, at: number): Piece {
  if (piece.of === 'table')
    return { ...piece, value: piece.value?.map((row) => loweredRow(row, at)) };
  return piece.of === 'input' && piece.value
    ? { ...piece, value: loweredDatum(piece.value, at, 0) }
    : piece;
}

function loweredRow({ row, cells }: CaseRow, at: number): CaseRow {
  const lower = [...cells].map(
    ([name, cell], place) => [name, loweredDatum(cell, at, place)] as const,
  );
  return { row, cells: new Map(lower) };
}

function loweredDatum(datum: Datum, at: number, days: number): Datum {
  if (datum.kind !== 'given') return datum;
  const { value } = datum;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    return given(dayFromNumber(dayNumber(value) - at * days));
  }
  if (!/^\d+$/.test(value)) return datum;
  const [number, steps] = [BigInt(value), BigInt(STEPS_DOWN)];
  // Steps of the same size, where there are so many.
  const step = number / steps;
  return given(
    String(step > 0n ? step * (steps - BigInt(at)) : (number * (steps - BigInt(at))) / steps),
  );
}

/** Three rounds of which the later ones restate a part. */
function rounds({ rulebook, situations, base, next }: Maker): Population {
  const names = ['self', 'appraisal', LAST];
  const units = ['r0', 'r1', 'r2', 'r3'].map((id, at) => {
    const type = rulebook.unitTypes[at % rulebook.unitTypes.length];
    const first = [...base[at % 2 === 0 ? 'high' : 'low'].values()];
    const later = names.slice(1).map((name) => [name, restated(situations, next)] as const);
    return buildUnit(
      id,
      { type, block: blockAt(at) },
      new Map<string, readonly Piece[]>([['self', first], ...later]),
    );
  });
  return { ...populationOf(rulebook, units, 'high'), rounds: names };
}

function restated(situations: readonly Situation[], next: () => number): readonly Piece[] {
  const some = situations.filter(() => next() < 0.15).flatMap(({ pieces }) => pieces);
  return [...new Map(some.map((piece) => [keyOf(piece), piece])).values()];
}

function random({ rulebook, situations, base, next }: Maker): Population {
  const pools = new Map<string, Piece[]>();
  for (const piece of situations.flatMap(({ pieces }) => pieces)) {
    pools.set(keyOf(piece), [...(pools.get(keyOf(piece)) ?? []), piece]);
  }
  const names = namesOf(rulebook);
  const units = Array.from({ length: RANDOM_UNITS }, (_, at) => {
    const pieces = [...base.high.keys()].flatMap((key) => {
      const tried = (pools.get(key) ?? []).filter((piece) => at % 4 === 3 || isGood(piece));
      const from = [...tried, base.high.get(key), base.low.get(key)];
      return pick(from, next) ?? [];
    });
    // One in eight is of no type, and some are those that the rulebook names.
    const type = at % 8 === 5 ? undefined : pick(rulebook.unitTypes, next);
    const name = pick([...names, undefined], next);
    const id = `n${String(at)}`;
    return buildUnit(
      id,
      { type, name, block: blockAt(at) },
      only(at % 4 === 3 ? pieces : complete(rulebook, pieces)),
    );
  });
  return populationOf(rulebook, units, 'low');
}

/** One in five is in no block. */
function blockAt(at: number): string | undefined {
  return at % 5 === 4 ? undefined : at % 2 === 0 ? 'A' : 'B';
}

function over(
  base: ReadonlyMap<string, Piece>,
  pieces: ReadonlyMap<string, Piece>,
): readonly Piece[] {
  return [...new Map([...base, ...pieces]).values()];
}

function only(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  return new Map([[LAST, pieces]]);
}

export function populationOf(rulebook: Rulebook, units: readonly Unit[], level: Level): Population {
  const shared = rulebook.inputs.filter((input) => input.shared);
  const texts = baseInputs(rulebook, level);
  return {
    rounds: [LAST],
    units,
    shared: new Map(
      shared.map((input): [string, Datum] => [input.name, given(texts.get(input.name) ?? '')]),
    ),
    previous: new Map(units.flatMap((unit, at) => previousOf(rulebook, unit, at))),
  };
}

/** Every third unit is new: it had nothing the year before. */
function previousOf(
  rulebook: Rulebook,
  { id, rounds: handedIn }: Unit,
  at: number,
): readonly (readonly [string, PreviousUnit])[] {
  if (at % 3 === 2) return [];
  const scores = new Map([...leavesOf(rulebook)].map((leaf) => [leaf.id, leaf.worth.points]));
  const inputs = [...handedIn.values()][0]?.inputs ?? new Map<string, Datum>();
  return [[id, { inputs, scores, total: rulebook.scale }]];
}

function lineagesOf(rulebook: Rulebook): ReadonlyMap<Leaf, readonly Node[]> {
  const found = new Map<Leaf, readonly Node[]>();
  const visit = (node: Node, above: readonly Node[]): void => {
    const lineage = [...above, node];
    if (node.kind === 'leaf') found.set(node, lineage);
    else for (const child of node.children) visit(child, lineage);
  };
  for (const field of rulebook.fields) visit(field, []);
  for (const block of rulebook.blocks) for (const child of block.children) visit(child, []);
  return found;
}
