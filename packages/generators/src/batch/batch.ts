import { nodesOf, type Population } from '@cchc/model';
import { kernelOf, type Kernel } from '../columnar/kernel.js';
import { BLOCK_ROWS, placesOf, type Places } from '../columnar/places.js';
import type { Program } from '../program/program.js';
import type { Book, Column, Survey } from '../typescript/runtime/book.js';
import type { Unit, World } from '../typescript/runtime/world.js';
import { createWorld } from '../typescript/runtime/world.js';
import { instanceOf, type Instance } from '../wasm/host.js';
import { kernelModule } from '../wasm/kernel-module.js';
import type { Block } from '../program/statement.js';
import { answerReader, answersOf, type Answer } from './answers.js';
import { askerOf } from './askers.js';
import { rowFigures } from './rows.js';
import type { Asked } from '../columnar/columns.js';
import type { KnownRows } from './known-rows.js';
import { CellTable } from './cell-table.js';
import { asJson, UnitAsJson } from './as-json.js';
import { fillsOf, type Parts } from './fill/fill.js';
import { handedIn } from './handed-in.js';
import { groupScorer, type ScoreGroup } from './groups.js';
import { kindsOfUnits } from './kinds.js';
import { leafScorer, type Output, type ScoreLeaf } from './leaves.js';
import { BatchUnit } from './unit.js';

/** Scores all nodes of many units, block by block; undefined where it cannot be done this way. */
export type Batch = (population: Population, round: string) => Scored;

export interface Scored {
  readonly world: World;
  readonly cells: CellTable;
  /** Of this and all other rounds that were asked for. */
  readonly tables: ReadonlyMap<World, CellTable>;
  /** What the kernel answers, by unit. */
  readonly said: ReadonlyMap<Block, Uint8Array>;
}

/** What the exact runtime is asked with. */
export interface Asking extends Pick<Parts, 'figures' | 'documents'> {
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, Column>>;
  /** Where what is known of rows is put, so that the exact runtime need not look at them again. */
  readonly known: KnownRows;
  /** Gives what a body that stands alone ends with. */
  readonly ask: (asked: Asked) => (unit: Unit) => unknown;
}

export function batchOf(program: Program, book: Book, asking: Asking): Batch | undefined {
  const answers = answersOf(program);
  const kernel = kernelOf(
    program,
    answers.map(({ leaf }) => leaf),
  );
  if (!kernel) return undefined;
  const places = placesOf(kernel);
  const instance = instanceOf(
    kernelModule(kernel, places, (_, outcome) => outcome),
    places.bytes,
  );
  if (!instance) return undefined;
  const rows = rowFigures(program, kernel.scale, asking.columns);
  const sums = new Map(rows.flatMap(({ figures }) => [...figures]));
  const askers = kernel.asked.map((asked) =>
    askerOf(asked, asking.surveys, asking.figures, sums, asking.ask(asked)),
  );
  const parts: Parts = { ...asking, askers };
  const machine: Machine = { kernel, places, instance, parts, answers };
  const ids = [...nodesOf(program.rulebook), ...answers.map(({ leaf }) => leaf.leaf)];
  const whole = partOf(kernel, new Set(ids.map(({ id }) => id)));
  const others = partOf(kernel, askedOfRounds(program));
  return (population, round) => {
    const json = asJson(population);
    asking.known.figures = sums;
    asking.known.population = json;
    for (const { look } of rows) look(population.units);
    const tables = new Map<World, CellTable>();
    const kindOf = kindsOfUnits();
    const make = (one: string, part: Part): Scored => {
      const units: BatchUnit[] = [];
      const world = createWorld(book, json, one, {
        unitOf: (data, at, of) => {
          const read = population.units[at];
          if (!read || !(data instanceof UnitAsJson))
            throw new Error('a unit of another population');
          const unit = new BatchUnit(read, data, at, of, kindOf(data, at, of));
          units.push(unit);
          return unit;
        },
        makeOther: (other) => make(other, others).world,
      });
      const { cells, said } = scoreWorld(world, units, machine, part);
      tables.set(world, cells);
      return { world, cells, tables, said };
    };
    return make(round, whole);
  };
}

interface Machine {
  readonly kernel: Kernel;
  readonly places: Places;
  readonly instance: Instance;
  readonly parts: Parts;
  readonly answers: readonly Answer[];
}

function scoreWorld(
  world: World,
  units: readonly BatchUnit[],
  machine: Machine,
  part: Part,
): Pick<Scored, 'cells' | 'said'> {
  const { kernel, places, instance, parts } = machine;
  const numbers = new Int32Array(instance.memory);
  const columns = kernel.columns.flatMap((column, at) => {
    const place = (places.columns[at] ?? 0) / (column.type === 'int32' ? 4 : 8);
    return part.columns.has(at) ? [{ ...column, place }] : [];
  });
  const memory = { numbers, wide: new Float64Array(instance.memory) };
  const fills = fillsOf(columns, world, parts, memory);
  const functions = functionsOf(kernel, part);
  const ids = world.inOrder.flatMap(({ id }) => (part.nodes.has(id) ? [id] : []));
  const table = new CellTable(ids, units.length, kernel.scale);
  const said = new Map<Block, Uint8Array>();
  const output: Output = { numbers, places };
  const readers = machine.answers.flatMap((answer) => {
    if (!part.nodes.has(answer.leaf.leaf.id)) return [];
    const own = new Uint8Array(units.length);
    said.set(answer.block, own);
    return [answerReader(answer, kernel, output, own)];
  });
  const nodes = [...readers, ...nodeScorers(world, table, kernel, output)];
  // A unit may ask for scores of another that no block has come to yet: those are worked out exactly, and put by.
  for (const unit of units) unit.scores = table.scoresOf(unit);
  for (let from = 0; from < units.length; from += BLOCK_ROWS) {
    const block = units.slice(from, from + BLOCK_ROWS);
    let row = 0;
    for (const unit of block) {
      const handed = handedIn(unit);
      for (const fill of fills) fill(unit, handed, row);
      row++;
    }
    for (const name of functions) instance.call(name, 0, Math.ceil(block.length / 4) * 16);
    for (const score of nodes) score(block, from);
    for (const unit of block) unit.forget();
  }
  return { cells: table, said };
}

/** What of the kernel is worked out: all of it, or what is asked of another round. */
interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly columns: ReadonlySet<number>;
}

function partOf(kernel: Kernel, nodes: ReadonlySet<string>): Part {
  const columns = new Set<number>();
  for (const { leaf, lane } of kernel.leaves) {
    if (nodes.has(leaf.id)) for (const at of lane?.columns ?? []) columns.add(at);
  }
  // Later checks look at figures that were checked before.
  for (const { column, lane } of kernel.checks.toReversed()) {
    if (columns.has(column)) for (const at of lane.columns) columns.add(at);
  }
  return { nodes, columns };
}

function functionsOf({ checks, leaves }: Kernel, { nodes, columns }: Part): readonly string[] {
  return [
    ...checks.flatMap(({ column }, at) => (columns.has(column) ? [`check ${String(at)}`] : [])),
    ...leaves.flatMap(({ leaf, lane }, at) =>
      lane && nodes.has(leaf.id) ? [`leaf ${String(at)}`] : [],
    ),
  ];
}

/** The nodes whose scores in other rounds are asked for, and all below them. */
function askedOfRounds(program: Program): ReadonlySet<string> {
  const asked = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { of, node, round } = value as Readonly<Record<string, unknown>>;
    if (of === 'score' && round !== undefined) asked.add(String(node));
    for (const one of value instanceof Map ? value.values() : Object.values(value)) visit(one);
  };
  const { rulebook, ...rest } = program;
  visit({ ...rest, leaves: program.leaves.map(({ leaf: _, ...bodies }) => bodies) });
  for (const one of nodesOf(rulebook)) {
    if (one.kind === 'group' && asked.has(one.id))
      for (const child of one.children) asked.add(child.id);
  }
  return asked;
}

/** What is done for each node that is worked out: the leaves, and then groups behind their parts. */
function nodeScorers(
  { inOrder }: World,
  table: CellTable,
  kernel: Kernel,
  output: Output,
): readonly (ScoreLeaf | ScoreGroup)[] {
  const own = inOrder.flatMap((node) => {
    const column = table.columnOf(node.id);
    return column === undefined ? [] : [{ node, column }];
  });
  const byId = new Map(kernel.leaves.map(({ leaf }, place) => [leaf.id, place]));
  const leaves = own.flatMap(({ node, column }) => {
    if (node.kind !== 'leaf') return [];
    return [leafScorer(node, column, byId.get(node.id) ?? -1, kernel, output, table)];
  });
  const groups = own.toReversed().flatMap(({ node, column }) => {
    if (node.kind !== 'group') return [];
    const children = node.children.flatMap(({ id }) => table.columnOf(id) ?? []);
    return [groupScorer(node, column, children, table, kernel.scale)];
  });
  return [...leaves, ...groups];
}
