import {
  nodesOf,
  print,
  rational,
  type Block as BonusBlock,
  type Reason,
  type TotalResult,
} from '@cchc/model';
import { ran } from '../body/run.js';
import { scopeOf, type Exit, type HeldSlot } from '../body/scope.js';
import { calcCells, once, said, textRun, type Book, type Read } from '../book.js';
import { absolute, compared, mul } from '../numbers/arithmetic.js';
import type { Cells } from '../numbers/cells.js';
import type { Range } from '../numbers/divide.js';
import { readRatio } from '../numbers/read.js';
import {
  addRatios,
  chosenRatio,
  compareRatios,
  decimalRatio,
  heldRatio,
  mulRatios,
  roundedRatio,
  subRatios,
  ZERO_RATIO,
  type Ratio,
} from '../numbers/ratio.js';
import { ZERO } from '../numbers/value.js';
import { bestOf, joinedStanding, nodeCells, sumOf, waitingParts } from './group.js';
import { GONE, WAITING, type NodeCells } from './node-cells.js';

/** The total in cells. `state`: 0 scored, 1 incomplete, 2 not assessed. */
export interface TotalCells {
  readonly state: string;
  readonly score: Ratio;
  readonly soFar: Ratio;
  readonly outOf: Ratio;
  readonly reasons: (read: Read) => readonly Reason[];
  readonly read: (read: Read) => TotalResult;
}

export function totalCells(book: Book, withoutBonus: boolean): TotalCells {
  return once(book, `total ${String(withoutBonus)}`, () => {
    const cells = calcCells(book, 'Σ');
    const fields = fieldsOf(book, cells);
    const bonus = withoutBonus ? NOTHING : blocksOf(book, 'bonus', fields, cells);
    const penalty = blocksOf(book, 'penalty', fields, cells);
    const soFar = heldRatio(
      cells,
      subRatios(cells, addRatios(cells, fields.soFar, bonus.soFar), penalty.soFar),
      'unrounded total',
    );
    const waits = [`${fields.standing}=${String(WAITING)}`, bonus.waits, penalty.waits]
      .filter((one) => one !== 'FALSE')
      .join(',');
    const state = cells.put(
      'standing',
      `IF(${fields.standing}>=${String(GONE)},2,IF(OR(${waits}),1,0))`,
    );
    const { rounding } = book.rulebook;
    const digits = rounding.kind === 'rules' ? rounding.total : undefined;
    const score =
      digits === undefined
        ? soFar
        : heldRatio(cells, roundedRatio(cells, soFar, digits, boundsOf(book, digits)), 'sum');
    const reasons = (read: Read): readonly Reason[] => {
      const code = Number(read.number(state));
      if (code === 2) return [{ kind: 'absence', absence: 'left-out', cause: 'all-parts-absent' }];
      return code === 0
        ? []
        : [...fields.reasons(read), ...bonus.reasons(read), ...penalty.reasons(read)];
    };
    return {
      state,
      score,
      soFar,
      outOf: fields.outOf,
      reasons,
      read: (read) => {
        const code = Number(read.number(state));
        const has = (kind: BonusBlock['kind']): boolean =>
          book.rulebook.blocks.some((one) => one.kind === kind);
        const decided = (one: BlocksCells): boolean => one.waits === 'FALSE' || !read.is(one.waits);
        return {
          score: code === 0 ? print(readRatio(read, score), digits) : null,
          ...(code === 0 ? {} : { soFar: print(readRatio(read, soFar)) }),
          outOf: print(readRatio(read, fields.outOf)),
          status: code === 0 ? 'scored' : code === 1 ? 'incomplete' : 'not-assessed',
          ...(has('bonus') && decided(bonus) ? { bonus: print(readRatio(read, bonus.soFar)) } : {}),
          ...(has('penalty') && decided(penalty)
            ? { penalty: print(readRatio(read, penalty.soFar)) }
            : {}),
          reasons: reasons(read),
        };
      },
    };
  });
}

/** Between which totals lie in any case: what rescaling makes of all points, and more. */
function boundsOf({ rulebook }: Book, digits: number): Range {
  const whole = [...nodesOf(rulebook)].reduce(
    (sum, { worth }) => sum + rational(worth.points).abs().ceil().n,
    rational(rulebook.rescaleTotal?.to ?? rulebook.scale).ceil().n,
  );
  const most = whole * 1000n * 10n ** BigInt(digits);
  return { low: -most, high: most };
}

interface FieldsCells {
  readonly standing: string;
  readonly soFar: Ratio;
  readonly outOf: Ratio;
  readonly reasons: (read: Read) => readonly Reason[];
}

function fieldsOf(book: Book, cells: Cells): FieldsCells {
  return once(book, 'fields', () => {
    const parts = book.rulebook.fields.map(({ id }) => nodeCells(book, id));
    const standing = cells.put('standing of fields', joinedStanding(parts));
    const soFar = sumOf(
      cells,
      parts.map((one) => one.soFar),
      'sum of fields',
    );
    const outOf = sumOf(
      cells,
      parts.map((one) => one.outOf),
      'out of',
    );
    const waiting = (read: Read): readonly Reason[] => waitingParts(read, parts);
    const { rescaleTotal } = book.rulebook;
    if (!rescaleTotal) return { standing, soFar, outOf, reasons: waiting };
    const to = decimalRatio(rescaleTotal.to);
    const some = cells.put('has points', compared(cells, outOf.num, '<>', ZERO));
    const asked = book.program.rescaleTotal
      ? answerOf(book, book.program.rescaleTotal, cells)
      : { holds: 'TRUE', lacks: 'FALSE', why: () => [] };
    const applies = cells.put('total is rescaled', `AND(${some},${asked.holds})`);
    const lacks = cells.put('rescaling not known', `AND(${some},${asked.lacks})`);
    const num = mul(cells, mul(cells, soFar.num, to.num), outOf.den);
    const den = mul(cells, mul(cells, soFar.den, to.den), outOf.num);
    const scaled = { num, den: { ...den, low: den.low < 0n ? 0n : den.low } };
    return {
      standing: cells.put('standing', `IF(${lacks},${String(WAITING)},${standing})`),
      soFar: heldRatio(cells, chosenRatio(cells, applies, scaled, soFar), 'rescaled'),
      outOf: heldRatio(cells, chosenRatio(cells, applies, to, outOf), 'out of'),
      reasons: (read) => [...waiting(read), ...(read.is(lacks) ? asked.why(read) : [])],
    };
  });
}

interface Answer {
  /** Whether it is decided, and holds. */
  readonly holds: string;
  readonly lacks: string;
  readonly why: (read: Read) => readonly Reason[];
}

/** A condition on a unit in cells. */
export function answerOf(
  book: Book,
  block: Parameters<typeof ran>[0],
  cells: Cells,
  scope: Partial<Parameters<typeof scopeOf>[2]> = {},
): Answer {
  const { code, exits } = ran(block, scopeOf(book, cells, scope));
  const of = (kind: Exit['kind'], say: (exit: Exit) => string): string => {
    const parts = exits.flatMap((exit, at) =>
      exit.kind === kind
        ? [and(exits.length === 1 ? 'TRUE' : `${code}=${String(at + 1)}`, say(exit))]
        : [],
    );
    const meant = parts.filter((one) => one !== 'FALSE');
    if (meant.includes('TRUE')) return 'TRUE';
    return meant.length === 0
      ? 'FALSE'
      : cells.put('?', meant.length === 1 ? (meant[0] ?? '') : `OR(${meant.join(',')})`);
  };
  return {
    holds: of('answer', (exit) => (exit.kind === 'answer' ? exit.holds : 'FALSE')),
    lacks: of('lack', () => 'TRUE'),
    why: (read) => {
      const exit = exits[Number(read.number(code)) - 1];
      return exit?.kind === 'lack' ? exit.why(read) : [];
    },
  };
}

function and(a: string, b: string): string {
  if (a === 'FALSE' || b === 'FALSE') return 'FALSE';
  if (a === 'TRUE') return b;
  return b === 'TRUE' ? `(${a})` : `AND(${a},${b})`;
}

interface BlocksCells {
  readonly soFar: Ratio;
  /** Whether something of it waits. */
  readonly waits: string;
  readonly reasons: (read: Read) => readonly Reason[];
}

const NOTHING: BlocksCells = { soFar: ZERO_RATIO, waits: 'FALSE', reasons: () => [] };

/** What all blocks of a kind add or take. */
function blocksOf(
  book: Book,
  kind: BonusBlock['kind'],
  fields: FieldsCells,
  cells: Cells,
): BlocksCells {
  return once(book, `blocks ${kind}`, () => {
    const blocks = book.rulebook.blocks.flatMap((block, at) =>
      block.kind === kind ? [blockOf(book, block, at, fields, cells)] : [],
    );
    if (blocks.length === 0) return NOTHING;
    const waits = blocks.map((one) => one.waits).filter((one) => one !== 'FALSE');
    return {
      soFar: sumOf(
        cells,
        blocks.map((one) => one.soFar),
        kind === 'bonus' ? 'added up' : 'deducted',
      ),
      waits: waits.length === 0 ? 'FALSE' : cells.put('waits', `OR(${waits.join(',')})`),
      reasons: (read) => blocks.flatMap((one) => one.reasons(read)),
    };
  });
}

function blockOf(
  book: Book,
  block: BonusBlock,
  at: number,
  fields: FieldsCells,
  cells: Cells,
): BlocksCells {
  const parts = block.children.map(({ id }) => nodeCells(book, id));
  const joined = joinedOf(block, parts, cells);
  const standing = cells.put('standing', joinedStanding(parts));
  const asked =
    block.share && book.program.shares[at]
      ? answerOf(book, book.program.shares[at], cells)
      : undefined;
  let all = joined;
  let lacksShare = 'FALSE';
  if (block.share && asked) {
    const fieldsWait = `${fields.standing}=${String(WAITING)}`;
    lacksShare = cells.put(
      'share not known',
      `OR(${asked.lacks},AND(${asked.holds},${fieldsWait}))`,
    );
    const share = mulRatios(cells, fields.soFar, decimalRatio(block.share.of));
    const given = cells.put('gets a share', `AND(${asked.holds},NOT(${lacksShare}))`);
    all = addRatios(cells, joined, chosenRatio(cells, given, share, ZERO_RATIO));
  }
  const most = block.most === undefined ? undefined : decimalRatio(block.most);
  const within = most ? chosenRatio(cells, compareRatios(cells, all, '>', most), most, all) : all;
  return {
    soFar: heldRatio(cells, within, 'whole block'),
    waits: cells.put('waits', `OR(${standing}=${String(WAITING)},${lacksShare})`),
    reasons: (read) => [
      ...waitingParts(read, parts),
      ...(asked && lacksShare !== 'FALSE' && read.is(lacksShare) ? asked.why(read) : []),
    ],
  };
}

/** Penalties are written as points or as negative points; either way they are taken off. */
function joinedOf({ kind, combine }: BonusBlock, parts: readonly NodeCells[], cells: Cells): Ratio {
  const size = ({ num, den }: Ratio): Ratio => ({ num: absolute(cells, num), den });
  if (combine === 'best') {
    const sized = parts.map(({ standing, soFar }) => ({
      standing,
      soFar: kind === 'penalty' ? heldRatio(cells, size(soFar), 'size of score') : soFar,
    }));
    const best = bestOf(cells, sized);
    return kind === 'penalty' ? heldRatio(cells, size(best), 'size of score') : best;
  }
  const sum = sumOf(
    cells,
    parts.map(({ soFar }) => soFar),
    'added up',
  );
  return kind === 'penalty' ? heldRatio(cells, size(sum), 'size of score') : sum;
}

export function totalSlot(book: Book, withoutBonus: boolean): HeldSlot {
  const total = totalCells(book, withoutBonus);
  const reasons: readonly Reason[] = [];
  const say = String(textRun(book, [said(book, reasons)]));
  return {
    state: total.state,
    lacks: [{ when: 'TRUE', cause: 'incomplete', why: total.reasons, say }],
    local: { type: 'int', value: total.score.num },
    den: total.score.den,
  };
}
