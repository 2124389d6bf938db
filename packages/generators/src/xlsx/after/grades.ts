import {
  nodesOf,
  type GradeCondition,
  type GradeResult,
  type Grading,
  type Reason,
} from '@cchc/model';
import type { Block } from '../../program/statement.js';
import { calcCells, once, rangeOfUnits, type Book, type Read } from '../book.js';
import { isThere, unitBlock } from '../handed-in/unit.js';
import { compared, mul } from '../numbers/arithmetic.js';
import type { Cells } from '../numbers/cells.js';
import { decimalRatio } from '../numbers/ratio.js';
import { ZERO, type Value } from '../numbers/value.js';
import { orderKey, standingBefore } from '../population/order.js';
import { nodeCells } from '../tree/group.js';
import { SCORED } from '../tree/node-cells.js';
import { answerOf, totalCells } from '../tree/total.js';

const BY = ['band', 'veto', 'downgrade', 'cap', 'quota'] as const;

export interface GradeCells {
  /** The grade's place on the ladder from 1; 0 where no grade takes the unit, -1 where it waits. */
  readonly place: string;
  readonly by: string;
  readonly ladder: readonly string[];
  readonly read: (read: Read) => GradeResult;
}

type Why = (read: Read) => readonly Reason[];

/** What is decided of a condition, as formulas. */
interface Decided {
  readonly holds: string;
  readonly lacks: string;
  readonly why: Why;
}

/** The grade of the unit: bands, vetoes, downgrades, caps, quotas, in this order. */
export function gradeCells(book: Book, grading: Grading): GradeCells {
  return once(book, 'grade', () => {
    const cells = calcCells(book, 'grade');
    const ladder = [...new Set(grading.grades.map(({ grade }) => grade))];
    const whys: Why[] = [];
    const total = totalCells(book, false);
    const start = cells.put('has a total', `IF(${total.state}=0,0,-1)`);
    let stand: Standing = { place: start, by: '0', lack: '0' };
    stand = bandsTaken(book, grading, ladder, cells, stand, whys);
    const placeOf = (grade: string): string => String(ladder.indexOf(grade) + 1);
    grading.vetoes.forEach(({ grade }, at) => {
      const asked = answerOf(book, book.program.vetoes[at] ?? [], cells);
      const to = placeOf(grade);
      stand = moved(cells, stand, asked, `${stand.place}<${to}`, to, '1', whys);
    });
    stand = downgraded(book, grading, ladder, cells, stand, whys);
    grading.caps.forEach(({ grade }, at) => {
      const asked = answerOf(book, book.program.caps[at] ?? [], cells);
      const to = placeOf(grade);
      const better = `AND(${stand.place}>0,${stand.place}<${to})`;
      stand = moved(cells, stand, asked, better, to, '3', whys);
    });
    for (const quota of inOrder(grading, ladder))
      stand = withQuota(book, quota, ladder, cells, stand);
    const { place, by, lack } = stand;
    return {
      place,
      by,
      ladder,
      read: (read) => {
        const code = Number(read.number(place));
        if (code > 0) {
          const grade = ladder[code - 1] ?? '';
          return { status: 'graded', grade, by: BY[Number(read.number(by))] ?? 'band' };
        }
        if (code === 0) return { status: 'no-grade-takes-it' };
        if (read.number(total.state) !== 0n) {
          return { status: 'awaiting-score', reasons: total.reasons(read) };
        }
        const why = whys[Number(read.number(lack)) - 1];
        return { status: 'awaiting-score', reasons: why?.(read) ?? [] };
      },
    };
  });
}

/** Marks; `lack` is the number of the condition that could not be decided. */
interface Standing {
  readonly place: string;
  readonly by: string;
  readonly lack: string;
}

/** Moves the unit where a condition holds and the move counts; it waits where that cannot be told. */
function moved(
  cells: Cells,
  stand: Standing,
  { holds, lacks, why }: Decided,
  counts: string,
  to: string,
  by: string,
  whys: Why[],
): Standing {
  const goes = cells.put('moves', `AND(${stand.place}>=0,${holds},${counts})`);
  const next = { place: `IF(${goes},${to},${stand.place})`, by: `IF(${goes},${by},${stand.by})` };
  const asked = waiting(cells, stand, lacks, why, whys);
  return {
    place: cells.put('place', asked ? `IF(${asked},-1,${next.place})` : next.place),
    by: cells.put('do', next.by),
    lack: asked
      ? cells.put('lacks in', `IF(${asked},${String(whys.length)},${stand.lack})`)
      : stand.lack,
  };
}

function waiting(
  cells: Cells,
  stand: Standing,
  lacks: string,
  why: Why,
  whys: Why[],
): string | undefined {
  if (lacks === 'FALSE') return undefined;
  whys.push(why);
  return cells.put('not known', `AND(${stand.place}>=0,${lacks})`);
}

/** The first grade all of whose conditions hold, else the one that takes the rest. */
function bandsTaken(
  book: Book,
  { grades }: Grading,
  ladder: readonly string[],
  cells: Cells,
  start: Standing,
  whys: Why[],
): Standing {
  // 0 while no band was looked at that takes the unit; -2 and below: the condition that lacks.
  let taken = start.place;
  let lack = start.lack;
  book.program.grades.forEach(({ band, conditions }) => {
    if (band.otherwise) return;
    let open = cells.put('still open', `${taken}=0`);
    conditions.forEach((block, at) => {
      const condition = band.conditions[at];
      if (!condition) return;
      const { holds, lacks, why } = decided(book, condition, block, cells);
      if (lacks !== 'FALSE') {
        whys.push(why);
        const stops = cells.put('not known', `AND(${open},${lacks})`);
        taken = cells.put('place', `IF(${stops},-1,${taken})`);
        lack = cells.put('lacks in', `IF(${stops},${String(whys.length)},${lack})`);
        open = cells.put('still open', `AND(${open},NOT(${stops}),${holds})`);
      } else open = cells.put('still open', `AND(${open},${holds})`);
    });
    const place = String(ladder.indexOf(band.grade) + 1);
    taken = cells.put('place', `IF(${open},${place},${taken})`);
  });
  const rest = grades.find(({ otherwise }) => otherwise);
  const last = rest ? String(ladder.indexOf(rest.grade) + 1) : '0';
  return { place: cells.put('place', `IF(${taken}=0,${last},${taken})`), by: '0', lack };
}

function decided(book: Book, condition: GradeCondition, block: Block, cells: Cells): Decided {
  if (condition.kind === 'when' || condition.kind === 'total') return answerOf(book, block, cells);
  const levels = [...nodesOf({ ...book.rulebook, blocks: [] })].filter(
    ({ level }) => level === condition.level,
  );
  const parts = levels.map(({ id }) => {
    const { standing, soFar, outOf } = nodeCells(book, id);
    const isShare = condition.of === 'share-of-max';
    const part = isShare
      ? { num: mul(cells, soFar.num, outOf.den), den: mul(cells, soFar.den, outOf.num) }
      : soFar;
    const has = isShare
      ? `AND(${standing}=${String(SCORED)},${compared(cells, outOf.num, '<>', ZERO)})`
      : `${standing}=${String(SCORED)}`;
    return {
      has: cells.put('has a score', has),
      ...answerOf(book, block, cells, { part: { ...part, den: positive(part.den) } }),
    };
  });
  const lacksAny = parts.flatMap(({ has, lacks }) =>
    lacks === 'FALSE' ? [] : [`AND(${has},${lacks})`],
  );
  if (condition.kind === 'parts-below') {
    const below = parts.map(({ has, holds }) => `IF(AND(${has},${holds}),1,0)`);
    const number = summed(cells, below);
    const { most } = condition;
    const all = summed(
      cells,
      parts.map(({ has }) => `IF(${has},1,0)`),
    );
    const allowed =
      'count' in most ? `${number}<=${String(most.count)}` : shareHolds(number, most.share, all);
    return {
      holds: cells.put('few enough', allowed),
      lacks: lacksAny.length === 0 ? 'FALSE' : cells.put('not known', `OR(${lacksAny.join(',')})`),
      why: firstLack(parts),
    };
  }
  // The first part that does not hold, or cannot be told, decides.
  let open = 'TRUE';
  let lacks = 'FALSE';
  for (const { has, holds, lacks: own } of parts) {
    if (own !== 'FALSE') {
      const stops = cells.put('not known', `AND(${open},${has},${own})`);
      lacks = lacks === 'FALSE' ? stops : cells.put('not known', `OR(${lacks},${stops})`);
      open = cells.put('every part', `AND(${open},NOT(${stops}),OR(NOT(${has}),${holds}))`);
    } else open = cells.put('every part', `AND(${open},OR(NOT(${has}),${holds}))`);
  }
  return { holds: open, lacks, why: firstLack(parts) };
}

function firstLack(parts: readonly (Decided & { readonly has: string })[]): Why {
  return (read) => {
    const first = parts.find(
      ({ has, lacks }) => lacks !== 'FALSE' && read.is(has) && read.is(lacks),
    );
    return first?.why(read) ?? [];
  };
}

function summed(cells: Cells, parts: readonly string[]): string {
  let sum = '0';
  for (let at = 0; at < parts.length; at += 40) {
    sum = cells.put('parts', [sum, ...parts.slice(at, at + 40)].join('+'));
  }
  return sum;
}

function shareHolds(number: string, share: string, all: string): string {
  const { num, den } = decimalRatio(share);
  return `${number}*${den.cell ?? '1'}<=${all}*${num.cell ?? '0'}`;
}

function positive(den: Value): Value {
  return den.low < 0n ? { ...den, low: 0n } : den;
}

function downgraded(
  book: Book,
  { downgrades }: Grading,
  ladder: readonly string[],
  cells: Cells,
  start: Standing,
  whys: Why[],
): Standing {
  let { place, lack } = start;
  const steps: string[] = [];
  downgrades.forEach(({ steps: by }, at) => {
    const asked = answerOf(book, book.program.downgrades[at] ?? [], cells);
    const stops = waiting(cells, { ...start, place, lack }, asked.lacks, asked.why, whys);
    if (stops) {
      lack = cells.put('lacks in', `IF(${stops},${String(whys.length)},${lack})`);
      place = cells.put('place', `IF(${stops},-1,${place})`);
    }
    steps.push(`IF(${asked.holds},${String(by)},0)`);
  });
  if (steps.length === 0) return start;
  const sum = summed(cells, steps);
  const lower = cells.put(
    'place',
    `IF(${place}>0,MIN(${place}+${sum},${String(ladder.length)}),${place})`,
  );
  return { place: lower, by: cells.put('do', `IF(${lower}>MAX(0,${place}),2,${start.by})`), lack };
}

function inOrder({ quotas }: Grading, ladder: readonly string[]): Grading['quotas'] {
  return [...quotas].sort((a, b) => ladder.indexOf(a.grade) - ladder.indexOf(b.grade));
}

/** Highest totals first: a unit keeps the grade if all with its total or more fit. */
function withQuota(
  book: Book,
  { grade, most, least = 0, per }: Grading['quotas'][number],
  ladder: readonly string[],
  cells: Cells,
  stand: Standing,
): Standing {
  const order = once(book, 'order of totals', () => orderKey(cells, totalCells(book, false).score));
  const block = per === 'block' ? unitBlock(book) : undefined;
  const mask = block === undefined ? '' : `EXACT(${rangeOfUnits(block)},${block})*`;
  const there = rangeOfUnits(isThere(book));
  const place = String(ladder.indexOf(grade) + 1);
  const size = cells.put('units', `SUMPRODUCT(${mask}${there}*1)`);
  const share = 'share' in most ? decimalRatio(most.share) : undefined;
  const limit = share
    ? `INT(${size}*${share.num.cell ?? '0'}/${share.den.cell ?? '1'})`
    : String('count' in most ? most.count : 0);
  const notBelow = cells.put(
    'not below',
    `SUMPRODUCT(${mask}${there}*(${rangeOfUnits(stand.place)}=${place})*(1-${standingBefore(order, '<')}))`,
  );
  const out = cells.put(
    'over the quota',
    `AND(${stand.place}=${place},${notBelow}>MAX(${String(least)},${limit}))`,
  );
  const next = String(Math.min(ladder.indexOf(grade) + 2, ladder.length));
  const isLower = next !== place;
  return {
    place: cells.put('place', `IF(${out},${next},${stand.place})`),
    by: isLower ? cells.put('do', `IF(${out},4,${stand.by})`) : stand.by,
    lack: stand.lack,
  };
}
