import type { Block } from '../program/statement.js';
import type { Program } from '../program/program.js';
import type { Maker } from '../typescript/make/maker.js';
import { inRound, type Unit, type World } from '../typescript/runtime/world.js';
import type { CellTable } from './cell-table.js';
import { Path } from './path.js';
import type { Totals } from './totals.js';
import { readBy, type Read } from './what-bodies-read.js';

/** What of many units is held as places in lists. */
export interface Placed {
  readonly world: World;
  readonly totals: Totals;
  /** Cells by the world they are of. */
  readonly tables: ReadonlyMap<World, CellTable>;
}

/** Asks something of a unit once for all units of which the body reads the same. */
export type Once = <Value>(block: Block, ask: (unit: Unit) => Value) => (unit: Unit) => Value;

export function onceFor(program: Program, placed: Placed): Once {
  return (block, ask) => {
    const read = readBy(block, program);
    if (!read || read.some(({ of }) => of === 'handed in' || of === 'part')) return ask;
    const reads = read.map((one) => numberOf(one, placed));
    const root = new Path<{ readonly value: ReturnType<typeof ask> }>();
    return (unit) => {
      let path = root;
      for (const read of reads) {
        const number = read(unit);
        if (number === undefined) return ask(unit);
        path = path.then(number);
      }
      return (path.value ??= { value: ask(unit) }).value;
    };
  };
}

/** Bodies that are asked once. */
export function makerOnce(make: Maker, once: Once): Maker {
  return { ...make, body: (block) => once(block, make.body(block)) };
}

/** A number that is the same where what is read is the same; undefined where it has none. */
function numberOf(read: Read, placed: Placed): (unit: Unit) => number | undefined {
  const { world, totals, tables } = placed;
  switch (read.of) {
    case 'total':
      return ({ at }) => aboveZero(totals.places[at]);
    case 'handed in':
    case 'part':
      return () => undefined;
    case 'block':
      return numbers(({ block }) => block);
    case 'type':
      return numbers(({ type }) => type);
    case 'score': {
      const { node, round } = read;
      let table: CellTable | undefined | 'not looked for' = 'not looked for';
      return (unit) => {
        if (table === 'not looked for') {
          const of = round === undefined ? world : inRound(world, round);
          table = of && tables.get(of);
        }
        const column = table?.columnOf(node);
        return column === undefined ? undefined : aboveZero(table?.placeOf(unit.at, column));
      };
    }
  }
}

function aboveZero(place: number | undefined): number | undefined {
  return place === 0 ? undefined : place;
}

function numbers(textOf: (unit: Unit) => string | undefined): (unit: Unit) => number {
  const known = new Map<string | undefined, number>();
  return (unit) => {
    const text = textOf(unit);
    const number = known.get(text);
    if (number !== undefined) return number;
    known.set(text, known.size);
    return known.size - 1;
  };
}
