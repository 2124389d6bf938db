import { scoreBlocks, type BlockScore } from './blocks.js';
import type { Block, Book } from './book.js';
import { ZERO, minus, over, plus, rounded, times, type Exact } from './exact.js';
import { nodeScore } from './node-score.js';
import { together, type Together } from './parts.js';
import type { Reason, Status } from './results.js';
import { isLack, lack, type Lack } from './verdict.js';
import type { Unit } from './world.js';

export interface TotalScore {
  readonly status: Status;
  readonly score: Exact | null;
  readonly outOf: Exact;
  readonly soFar: Exact;
  readonly reasons: readonly Reason[];
  readonly bonus?: Exact;
  readonly penalty?: Exact;
}

/** Fields, rescaled where the rulebook says so, and bonus, less penalty; rounded. */
export function totalOf(unit: Unit): TotalScore {
  return (unit.totals.whole ??= workedOut(unit, (base) => scoreBlocks('bonus', base, unit)));
}

/** Fields less penalty, rounded. */
export function totalWithoutBonus(unit: Unit): TotalScore {
  return (unit.totals.withoutBonus ??= workedOut(unit, () => NO_BONUS));
}

/** The total, for rules; without one the reasons of the total are passed on. */
export function total(unit: Unit): Exact | Lack {
  const { score, reasons } = totalOf(unit);
  return score ?? lack('incomplete', reasons);
}

export function withoutBonus(unit: Unit): Exact | Lack {
  const { score, reasons } = totalWithoutBonus(unit);
  return score ?? lack('incomplete', reasons);
}

const NO_BONUS: BlockScore = { score: ZERO, soFar: ZERO, reasons: [] };

function workedOut(unit: Unit, bonusOf: (base: Exact | null) => BlockScore): TotalScore {
  const { book } = unit.world;
  const fields = fieldsOf(unit);
  const base = fields.standing === 'waiting' ? null : fields.score;
  const bonus = bonusOf(base);
  const penalty = scoreBlocks('penalty', base, unit);
  const unrounded = minus(plus(fields.soFar, bonus.soFar), penalty.soFar);
  const common = {
    outOf: fields.outOf,
    soFar: unrounded,
    ...shown('bonus', bonus, book),
    ...shown('penalty', penalty, book),
  };
  if (fields.standing === 'gone' || fields.standing === 'monitored') {
    return { ...common, status: 'not-assessed', score: null, reasons: ALL_GONE };
  }
  if (fields.standing === 'waiting' || !bonus.score || !penalty.score) {
    const reasons = [...fields.reasons, ...bonus.reasons, ...penalty.reasons];
    return { ...common, status: 'incomplete', score: null, reasons };
  }
  const score = book.digits === undefined ? unrounded : rounded(unrounded, book.digits);
  return { ...common, status: 'scored', score, reasons: [] };
}

function fieldsOf(unit: Unit): Together {
  const { fields, rescaleTotal } = unit.world.book;
  const scores = fields.map((field) => nodeScore(unit, field));
  const joined = together(scores, 'sum');
  if (!rescaleTotal || joined.outOf.num === 0) return joined;
  // What is left of the fields stands for the whole.
  const holds = rescaleTotal.when?.(unit) ?? true;
  if (isLack(holds)) {
    return { ...joined, standing: 'waiting', reasons: [...joined.reasons, ...holds.reasons] };
  }
  if (!holds) return joined;
  const factor = over(rescaleTotal.to, joined.outOf);
  const [score, soFar] = [times(joined.score, factor), times(joined.soFar, factor)];
  return { ...joined, score, soFar, outOf: rescaleTotal.to };
}

const ALL_GONE: readonly Reason[] = [
  { kind: 'absence', absence: 'left-out', cause: 'all-parts-absent' },
];

/** Said only where the rulebook has such a block and it is decided. */
function shown(
  kind: Block['kind'],
  { score }: BlockScore,
  { blocks }: Book,
): { readonly bonus?: Exact; readonly penalty?: Exact } {
  const has = blocks.some((block) => block.kind === kind);
  return has && score ? { [kind]: score } : {};
}
