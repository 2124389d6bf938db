import type { Book, Evidence, Figure, Node, OverUnits } from './book.js';
import type { EvidenceState } from './evidence.js';
import type { NodeScore } from './node-score.js';
import type { Population, UnitData } from './population.js';
import type { Row } from './rows.js';
import type { Spread } from './spread.js';
import type { TotalScore } from './total.js';
import type { Held } from './read.js';
import type { Lack } from './verdict.js';

/** All that is scored together, and what has been worked out of it so far. */
export interface World {
  readonly book: Book;
  readonly population: Population;
  readonly round: string;
  /** The rounds that count, latest first. */
  readonly rounds: readonly string[];
  readonly units: readonly Unit[];
  readonly nodes: ReadonlyMap<string, Node>;
  /** As the rulebook has them, parents before children. */
  readonly inOrder: readonly Node[];
  /** The nodes of the fields, by level. */
  readonly levels: ReadonlyMap<string, readonly Node[]>;
  /** By the figures whose bounds are being checked, and by block. */
  readonly spreads: Map<OverUnits, Map<string, Map<string, Spread>>>;
  /** The same units in other rounds. */
  readonly others: Map<string, World>;
  readonly makeOther: (round: string) => World;
}

/** A unit, and what has been worked out of it so far. Nothing is worked out before it is asked for. */
export interface Unit {
  readonly world: World;
  /** Its place in the population. */
  readonly at: number;
  readonly data: UnitData;
  readonly name: string;
  readonly type: string | undefined;
  readonly block: string | undefined;
  /** The figures whose bounds are being checked, so that bounds may refer to each other. */
  readonly checking: readonly Figure[];
  readonly figures: Pick<Map<Figure, Held | Lack>, 'get' | 'set'>;
  readonly rows: Map<string, readonly Row[]>;
  readonly states: Map<Evidence, EvidenceState>;
  readonly scores: Pick<Map<string, NodeScore>, 'get' | 'set'>;
  readonly totals: { whole?: TotalScore; withoutBonus?: TotalScore };
}

/** How units, and the same units in other rounds, are made; scorers of many have ways of their own. */
export interface Making {
  readonly unitOf?: (data: UnitData, at: number, world: World) => Unit;
  readonly makeOther?: (round: string) => World;
}

export function createWorld(
  book: Book,
  population: Population,
  round: string,
  {
    unitOf = plainUnit,
    makeOther = (other: string): World => createWorld(book, population, other),
  }: Making = {},
): World {
  const units: Unit[] = [];
  const inOrder = [...nodesOf(book)];
  const rounds = population.rounds.slice(0, population.rounds.indexOf(round) + 1);
  const world: World = {
    book,
    population,
    round,
    rounds: [...rounds].reverse(),
    units,
    nodes: new Map(inOrder.map((node) => [node.id, node])),
    inOrder,
    levels: levelsOf(book),
    spreads: new Map(),
    others: new Map(),
    makeOther,
  };
  for (const data of population.units) units.push(unitOf(data, units.length, world));
  return world;
}

/** The same units in another round; undefined where nothing was handed in for it. */
export function inRound(world: World, round: string): World | undefined {
  if (round === world.round) return world;
  if (!world.population.rounds.includes(round)) return undefined;
  const other = world.others.get(round) ?? world.makeOther(round);
  world.others.set(round, other);
  return other;
}

/** The unit while bounds of figures are being checked: what such figures come to is not known yet. */
export function whileChecking(unit: Unit, checking: readonly Figure[]): Unit {
  if (checking.length === 0) return unit;
  const { world, at, data, name, type, block, states, scores, totals } = unit;
  const same = { world, at, data, name, type, block, states, scores, totals };
  return { ...same, checking, figures: new Map(), rows: new Map() };
}

/** Nodes of the fields and of the blocks, parents before children. */
function* nodesOf(book: Book): Generator<Node> {
  for (const field of book.fields) yield* withDescendants(field);
  for (const block of book.blocks) {
    for (const child of block.children) yield* withDescendants(child);
  }
}

function* withDescendants(node: Node): Generator<Node> {
  yield node;
  if (node.kind === 'group') for (const child of node.children) yield* withDescendants(child);
}

function levelsOf({ fields }: Book): ReadonlyMap<string, readonly Node[]> {
  const levels = new Map<string, Node[]>();
  for (const node of fields.flatMap((field) => [...withDescendants(field)])) {
    const known = levels.get(node.level);
    if (known) known.push(node);
    else levels.set(node.level, [node]);
  }
  return levels;
}

/** What is known of a unit before anything is worked out. */
export function identityOf(data: UnitData, at: number, world: World) {
  return {
    world,
    at,
    data,
    name: (data.name ?? data.id).normalize('NFC'),
    type: data.type?.normalize('NFC'),
    block: blockOf(data, world.book),
    checking: [],
  } as const;
}

function plainUnit(data: UnitData, at: number, world: World): Unit {
  return {
    ...identityOf(data, at, world),
    figures: new Map(),
    rows: new Map(),
    states: new Map(),
    scores: new Map(),
    totals: {},
  };
}

function blockOf({ type, block }: UnitData, { unitBlocks }: Book): string | undefined {
  const own = unitBlocks?.find(({ types }) => type !== undefined && types.includes(type));
  return (unitBlocks ? own?.name : block)?.normalize('NFC');
}
