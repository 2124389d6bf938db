import {
  nodesOf,
  print,
  type GradeResult,
  type RankResult,
  type UnitResult,
  type Rulebook,
} from '@cchc/model';
import type { Tongue } from '@cchc/words';
import { programOf } from '../program/program.js';
import { gradeCells, type GradeCells } from './after/grades.js';
import { rankCells, type RankCells } from './after/ranks.js';
import { resultCells, type ResultCells } from './after/results.js';
import type { Book, Read, Sizes } from './book.js';
import { inputEntry } from './handed-in/input.js';
import { isThere, typeEntry, unitBlock, unitEntries } from './handed-in/unit.js';
import { readRatio } from './numbers/read.js';
import { nodeCells } from './tree/group.js';
import { SCORED, type NodeCells } from './tree/node-cells.js';
import { totalCells, type TotalCells } from './tree/total.js';

/** A rulebook laid out in cells, before any sheet. */
export interface Layout {
  readonly book: Book;
  readonly nodes: readonly NodeCells[];
  readonly total: TotalCells;
  readonly grade: GradeCells | undefined;
  readonly rank: RankCells | undefined;
  readonly results: readonly ResultCells[];
  /** Marks of what a unit is called by, and of its block. */
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly block: string;
  };
}

export function layoutOf(rulebook: Rulebook, sizes: Sizes, tongue: Tongue): Layout {
  const { program } = programOf(rulebook);
  const book: Book = {
    rulebook,
    program,
    leaves: new Map(program.leaves.map((one) => [one.leaf.id, one])),
    tongue,
    sizes,
    calc: [],
    entries: [],
    tables: [],
    texts: [],
    textAt: new Map(),
    known: new Map(),
  };
  const { id, name } = unitEntries(book);
  const type = typeEntry(book);
  const block = unitBlock(book);
  isThere(book);
  // Figures stand in the order of the rulebook, whichever rule asks for them first.
  for (const input of rulebook.inputs) inputEntry(book, input);
  const nodes = [...nodesOf(rulebook)].map((node) => nodeCells(book, node.id));
  const total = totalCells(book, false);
  const { grading, ranking } = rulebook;
  return {
    book,
    nodes,
    total,
    grade: grading && gradeCells(book, grading),
    rank: ranking && rankCells(book, ranking),
    results: resultCells(book),
    unit: { id, name, type, block },
  };
}

/** The canonical result of a unit, from what its cells came to. */
export function readUnit(layout: Layout, read: Read, id: string): UnitResult {
  const { nodes, total, grade, rank, results, unit } = layout;
  const block = read.text(unit.block);
  const shownGrade: GradeResult | undefined = grade?.read(read);
  const shownRank: RankResult | undefined = rank?.read(read);
  return {
    unit: id,
    ...(block === '' ? {} : { block }),
    nodes: nodes.map((one) => {
      const { status, reasons } = one.read(read);
      const isScored = read.number(one.standing) === BigInt(SCORED);
      const score = isScored ? print(readRatio(read, one.soFar), one.digits) : null;
      return {
        node: one.node.id,
        score,
        outOf: print(readRatio(read, one.outOf)),
        status,
        reasons,
      };
    }),
    total: total.read(read),
    ...(shownGrade ? { grade: shownGrade } : {}),
    ...(shownRank ? { rank: shownRank } : {}),
    ...(results.length > 0 ? { results: results.map((one) => one.read(read)) } : {}),
  };
}
