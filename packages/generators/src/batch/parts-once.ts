import type { Program } from '../program/program.js';
import type { GradeCondition, Grading } from '../typescript/runtime/book.js';
import { partOf } from '../typescript/runtime/grades.js';
import { nodeScore } from '../typescript/runtime/node-score.js';
import { isLack, type Lack } from '../typescript/runtime/verdict.js';
import type { Unit } from '../typescript/runtime/world.js';
import type { CellTable } from './cell-table.js';
import { readBy } from './what-bodies-read.js';

type OfEvery = Extract<GradeCondition, { kind: 'every' | 'parts-below' }>;

/** Conditions on every part of a level are asked once for all units of which the part got the same. */
export function partsOnce(grading: Grading, program: Program, cells: CellTable): Grading {
  const grades = grading.grades.map((band, at) => ({
    ...band,
    conditions: band.conditions.map((condition, place) => {
      if (condition.kind !== 'every') return condition;
      const reads = readBy(program.grades[at]?.conditions[place] ?? [], program);
      const isOfPart = reads?.every(({ of }) => of === 'part') ?? false;
      return isOfPart ? ({ kind: 'when', holds: everyPart(condition, cells) } as const) : condition;
    }),
  }));
  return { ...grading, grades };
}

function everyPart(
  { level, of, holds }: OfEvery,
  cells: CellTable,
): (unit: Unit) => boolean | Lack {
  /** By node, and by the place of its cell. */
  const known = new Map<string, (boolean | Lack | undefined)[]>();
  const ask = (unit: Unit, id: string): boolean | Lack => {
    const node = unit.world.nodes.get(id);
    const part = node && partOf(nodeScore(unit, node), of);
    return part ? holds(unit, part) : true;
  };
  const held = (unit: Unit, id: string): boolean | Lack => {
    const column = cells.columnOf(id);
    if (column === undefined) return ask(unit, id);
    const own = known.get(id) ?? [];
    known.set(id, own);
    return (own[cells.placeOf(unit.at, column)] ??= ask(unit, id));
  };
  return (unit) => {
    for (const { id } of unit.world.levels.get(level) ?? []) {
      const one = held(unit, id);
      if (isLack(one) || !one) return one;
    }
    return true;
  };
}
