import {
  leavesOf,
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
import { pack } from './pack.js';
import { given, inputPiece, keyOf, type Piece, type Situation } from './piece.js';
import { pick, seeded } from './random.js';
import { settled } from './settle.js';
import { situationsAfter, situationsOf } from './situations.js';

/** A population to score a rulebook on, and what it is there for. */
export interface VectorPopulation {
  readonly name: 'boundaries' | 'ties' | 'rounds' | 'random';
  readonly population: Population;
}

const SEED = 20_260_101;
const RANDOM_UNITS = 16;
const LAST = 'final';

/**
 * Populations made of a rulebook alone, the same every time: every boundary with its neighbours, what
 * is missing, refused or out of bounds; units that tie; rounds that restate figures; and chance.
 */
export function vectorPopulations(rulebook: Rulebook): readonly VectorPopulation[] {
  const next = seeded(SEED);
  const lineages = lineagesOf(rulebook);
  const inputs = baseInputs(rulebook, 'high');
  const low = baseInputs(rulebook, 'low');
  const situations = [
    ...[...leavesOf(rulebook)].flatMap((leaf) =>
      situationsOf(rulebook, leaf, lineages.get(leaf) ?? [leaf], { inputs, low, next }),
    ),
    ...situationsAfter(rulebook),
  ];
  const maker: Maker = { rulebook, situations, next, base: basesOf(rulebook, next) };
  return [
    { name: 'boundaries', population: boundaries(maker) },
    { name: 'ties', population: ties(maker) },
    { name: 'rounds', population: rounds(maker) },
    { name: 'random', population: random(maker) },
  ];
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

function boundaries({ rulebook, situations, base }: Maker): Population {
  const units = pack(situations, rulebook.unitTypes).map(({ type, pieces }, at) => {
    const all = only(over(base.high, pieces));
    return buildUnit(`b${String(at)}`, { type, block: blockAt(at) }, all);
  });
  return populationOf(rulebook, units, 'high');
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
  const units = Array.from({ length: RANDOM_UNITS }, (_, at) => {
    const pieces = [...base.high.keys()].flatMap((key) => {
      const tried = (pools.get(key) ?? []).filter((piece) => at % 4 === 3 || isGood(piece));
      const from = [...tried, base.high.get(key), base.low.get(key)];
      return pick(from, next) ?? [];
    });
    const type = pick(rulebook.unitTypes, next);
    const id = `n${String(at)}`;
    return buildUnit(
      id,
      { type, block: blockAt(at) },
      only(at % 4 === 3 ? pieces : complete(rulebook, pieces)),
    );
  });
  return populationOf(rulebook, units, 'low');
}

/** Handed in, readable, and where it is a document an accepted one. */
function isGood(piece: Piece): boolean {
  if (piece.of === 'input')
    return piece.value?.kind === 'given' && !/^-|\.5$/.test(piece.value.value);
  if (piece.of !== 'evidence') return piece.value !== undefined && piece.value.length > 2;
  return piece.value.length === 0 || piece.value.every(({ state }) => state === 'accepted');
}

/** The same with every figure within its bounds, so that most leaves get a score. */
function complete(rulebook: Rulebook, pieces: readonly Piece[]): readonly Piece[] {
  const texts = pieces.flatMap((piece): [string, string][] =>
    piece.of === 'input' && piece.value?.kind === 'given' ? [[piece.name, piece.value.value]] : [],
  );
  const within = settled(rulebook, new Map(texts));
  return pieces.map((piece) => {
    const text = piece.of === 'input' ? within.get(piece.name) : undefined;
    return text === undefined ? piece : inputPiece(piece.name, text);
  });
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

function populationOf(rulebook: Rulebook, units: readonly Unit[], level: Level): Population {
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
