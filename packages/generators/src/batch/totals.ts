import type { Book, Node } from '../typescript/runtime/book.js';
import type { TotalResult } from '../typescript/runtime/results.js';
import { totalResult } from '../typescript/runtime/score.js';
import { totalOf, totalWithoutBonus, type TotalScore } from '../typescript/runtime/total.js';
import type { Unit } from '../typescript/runtime/world.js';
import { BLOCK_ROWS } from '../columnar/places.js';
import type { CellTable } from './cell-table.js';
import { MOST_PARTS, Parts } from './parts.js';
import { Path } from './path.js';
import { PlacesOfSteps } from './places-of-steps.js';
import { NOT_WHOLE } from './standings.js';

/** The totals of units: each different one is worked out by the runtime, once. */
export interface Totals {
  /** By the unit's place: the place of its total, from 1; 0: it has one of its own. */
  readonly places: Int32Array;
  readonly resultOf: (unit: Unit) => TotalResult;
}

export function totalsOf(units: readonly Unit[], table: CellTable, book: Book): Totals {
  const places = new Int32Array(units.length);
  const different: (Total | undefined)[] = [undefined];
  const resultOf = (unit: Unit): TotalResult =>
    different[places[unit.at] ?? 0]?.result ?? totalResult(totalOf(unit), book);
  const groups = [book.fields, ...book.blocks.map(({ children }) => children)];
  const columns = groups.map((nodes) => columnsOf(nodes, table));
  if (!columns.every((one) => one !== undefined) || !hangsOnSums(book)) return { places, resultOf };

  const root = new Path<PlacesOfSteps>();
  const [fields, ...blocks] = columns.map((one) => new Parts(table, one));
  for (let first = 0; fields && first < units.length; first += BLOCK_ROWS) {
    for (const parts of [fields, ...blocks]) parts.sum(first);
    for (let at = first; at < Math.min(first + BLOCK_ROWS, units.length); at++) {
      const unit = units[at];
      const of = unit && situationOf(fields, blocks, root, at - first);
      if (!of) continue;
      const steps = fields.steps[at - first] ?? 0;
      const known = of.get(steps);
      const total = different[known] ?? totalOfUnit(unit);
      places[at] = known === 0 ? different.push(total) - 1 : known;
      if (known === 0) of.set(steps, places[at] ?? 0);
      unit.totals.whole = total.whole;
      unit.totals.withoutBonus = total.withoutBonus;
    }
  }
  return { places, resultOf };
}

interface Total {
  readonly whole: TotalScore;
  readonly withoutBonus: TotalScore;
  readonly result: TotalResult;
}

function totalOfUnit(unit: Unit): Total {
  const whole = totalOf(unit);
  const result = totalResult(whole, unit.world.book);
  return { whole, withoutBonus: totalWithoutBonus(unit), result };
}

/** Undefined where some sum is not in whole steps. */
function situationOf(
  fields: Parts,
  blocks: readonly Parts[],
  root: Path<PlacesOfSteps>,
  row: number,
): PlacesOfSteps | undefined {
  let standings = fields.standings[row] ?? 0;
  let path = fields.situation(root, row);
  for (const block of blocks) {
    standings |= block.standings[row] ?? 0;
    path = block.situation(path, row).then(block.steps[row] ?? 0);
  }
  return (standings & NOT_WHOLE) === 0 ? (path.value ??= new PlacesOfSteps(0)) : undefined;
}

/** Whether nothing of a total is asked of the unit itself, and no block takes the best of its parts. */
function hangsOnSums({ fields, blocks, rescaleTotal }: Book): boolean {
  return (
    !rescaleTotal?.when &&
    fields.length <= MOST_PARTS &&
    blocks.every(
      ({ combine, share, children }) =>
        combine === 'sum' && !share && children.length <= MOST_PARTS,
    )
  );
}

function columnsOf(nodes: readonly Node[], table: CellTable): readonly number[] | undefined {
  const columns = nodes.flatMap(({ id }) => table.columnOf(id) ?? []);
  return columns.length === nodes.length ? columns : undefined;
}
