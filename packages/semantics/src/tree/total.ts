import { ZERO, rational, type Block, type Rational, type Reason, type Unit } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { digitsOfTotal, roundTo } from '../rounding/digits.js';
import { silent } from '../trace/recorder.js';
import { isLack } from '../values/lack.js';
import { unitScope, type World } from '../world/scope.js';
import { scoreBlocks, type BlockScore } from './blocks.js';
import type { TotalScore } from './node-score.js';
import { together, type Together } from './parts.js';

/** Fields, rescaled where the rulebook says so, and bonus, less penalty; rounded. */
export function scoreTotal(unit: Unit, world: World): TotalScore {
  const fields = fieldsOf(unit, world);
  const base = fields.standing === 'waiting' ? null : fields.score;
  const bonus = scoreBlocks('bonus', base, unit, world);
  return totalOf(fields, bonus, scoreBlocks('penalty', base, unit, world), world);
}

/** Fields less penalty, rounded: `tổng điểm không kể điểm cộng`. */
export function scoreWithoutBonus(unit: Unit, world: World): TotalScore {
  const fields = fieldsOf(unit, world);
  const base = fields.standing === 'waiting' ? null : fields.score;
  return totalOf(fields, NO_BONUS, scoreBlocks('penalty', base, unit, world), world);
}

const NO_BONUS: BlockScore = { score: ZERO, soFar: ZERO, reasons: [] };

function fieldsOf(unit: Unit, world: World): Together {
  const fields = world.rulebook.fields.map((field) => world.nodeScore(unit, field.id));
  return rescaled(together(fields, 'sum'), unit, world);
}

/** `quy đổi tổng điểm về 100 khi …`: what is left of the fields stands for the whole. */
function rescaled(fields: Together, unit: Unit, world: World): Together {
  const { rescaleTotal } = world.rulebook;
  if (!rescaleTotal || fields.outOf.n === 0n) return fields;
  const { when } = rescaleTotal;
  const holds = when === undefined || conditionOf(when, unitScope(world, unit, silent));
  if (isLack(holds)) {
    return { ...fields, standing: 'waiting', reasons: [...fields.reasons, ...holds.reasons] };
  }
  if (!holds) return fields;
  const to = rational(rescaleTotal.to);
  const factor = to.div(fields.outOf);
  return { ...fields, score: fields.score.mul(factor), soFar: fields.soFar.mul(factor), outOf: to };
}

function totalOf(
  fields: Together,
  bonus: BlockScore,
  penalty: BlockScore,
  { rulebook }: World,
): TotalScore {
  const digits = digitsOfTotal(rulebook.rounding);
  const unrounded = fields.soFar.add(bonus.soFar).sub(penalty.soFar);
  const common = {
    outOf: fields.outOf,
    digits,
    soFar: unrounded,
    ...shown('bonus', bonus, rulebook.blocks),
    ...shown('penalty', penalty, rulebook.blocks),
  };
  if (fields.standing === 'gone' || fields.standing === 'monitored') {
    return { ...common, status: 'not-assessed', score: null, reasons: ALL_GONE };
  }
  const waits = fields.standing === 'waiting' || !bonus.score || !penalty.score;
  if (waits) {
    const reasons = [...fields.reasons, ...bonus.reasons, ...penalty.reasons];
    return { ...common, status: 'incomplete', score: null, reasons };
  }
  return { ...common, status: 'scored', score: roundTo(unrounded, digits, silent), reasons: [] };
}

const ALL_GONE: readonly Reason[] = [
  { kind: 'absence', absence: 'left-out', cause: 'all-parts-absent' },
];

/** Said only where the rulebook has such a block and it is decided. */
function shown(
  kind: Block['kind'],
  { score }: BlockScore,
  blocks: readonly Block[],
): { readonly bonus?: Rational; readonly penalty?: Rational } {
  const has = blocks.some((block) => block.kind === kind);
  return has && score ? { [kind]: score } : {};
}
