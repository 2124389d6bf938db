import { rational, type Leaf } from '@cchc/model';
import { both } from '../../program/cond.js';
import { choose, int, isConst, type Cond, type Int } from '../../program/int.js';
import { compareRat, ratOf, roundRat, type Rat } from '../../program/rat.js';
import type { LeafProgram } from '../../program/lower-leaf.js';
import { rangeOf } from '../../program/range.js';
import type { LackCause } from '../../program/statement.js';
import { condSql } from '../flow/print.js';
import { sizeOf } from '../flow/resolve.js';
import { toldSql, type Told } from '../flow/told.js';
import { linesOf, type Line } from '../rules/body.js';
import { unitScope } from '../rules/unit-scope.js';
import type { Scorer } from '../scorer.js';
import { byLine, lineColumn, takenIs } from './lines.js';
import { atOneScale, type LeftOut, type NodeState } from './node-state.js';
import { pointsOf } from './points.js';

/** What a line of a leaf comes to. */
export interface Outcome {
  readonly when: Cond;
  readonly standing: 'scored' | 'waiting' | 'not-counted' | 'gone' | 'monitored';
  readonly status: string;
  readonly told: Told;
  readonly score?: Rat;
  /** The node that makes its points good. */
  readonly to?: string;
  /** The column that is null, and only then the line may be the unit's. */
  readonly isNull?: string;
}

const STATUS_OF_LACK: Readonly<Record<LackCause, string>> = {
  'missing-input': 'missing-input',
  'missing-evidence': 'missing-evidence',
  'awaiting-manual-score': 'awaiting-manual-score',
  incomplete: 'incomplete',
  refused: 'refused',
  'zero-denominator': 'refused',
};

const ZERO: Rat = { num: int(0), den: int(1) };

/** A leaf of the rulebook: which line of its rule takes the unit, and the points that it gives. */
export function leafState(
  program: LeafProgram,
  wanted: string,
  digits: number | undefined,
  comment: readonly string[],
  scorer: Scorer,
): NodeState {
  const { leaf } = program;
  const { dialect } = scorer;
  const outcomes = linesOfLeaf(program, wanted, scorer).map((line, at) =>
    outcomeOf(line, leaf, digits, `${wanted}_${String(at + 1)}`, scorer),
  );
  const taken = lineColumn(outcomes, `${wanted}_line`, comment, scorer);
  const those = (holds: (one: Outcome) => boolean): Cond => takenIs(outcomes, holds, taken);
  const points = ratOf(rational(leaf.worth.points));
  const without = those(({ standing }) => standing === 'gone' || standing === 'monitored');
  return {
    node: leaf,
    scored: those(({ standing }) => standing === 'scored'),
    waiting: those(({ standing }) => standing === 'waiting'),
    notCounted: those(({ standing }) => standing === 'not-counted'),
    gone: those(({ standing }) => standing === 'gone'),
    monitored: those(({ standing }) => standing === 'monitored'),
    soFar: pointsOf(
      outcomes,
      taken,
      { leaf, wanted, digits, comment: taken ? [] : comment },
      scorer,
    ),
    outOf: { num: choose(without, int(0), points.num), den: points.den },
    leftOut: outcomes.flatMap((one): readonly LeftOut[] =>
      one.to === undefined ? [] : [{ to: one.to, points, when: those((other) => other === one) }],
    ),
    digits,
    status: () => byLine(outcomes, taken, ({ status }) => dialect.literal(status)),
    told: () => byLine(outcomes, taken, ({ told }) => toldSql(told, dialect)),
  };
}

/** The lines of the rule; where the rulebook says what a lack comes to, the lines of that in its place. */
function linesOfLeaf(program: LeafProgram, wanted: string, scorer: Scorer): readonly Line[] {
  const scope = unitScope(scorer);
  const instead = new Map<string, readonly Line[]>();
  const insteadOf = (cause: 'missing-input' | 'zero-denominator'): readonly Line[] => {
    const body = cause === 'missing-input' ? program.missingInput : program.zeroDenominator;
    if (!body) return [];
    const known = instead.get(cause) ?? linesOf(body, scope, `${wanted}_instead`);
    instead.set(cause, known);
    return known;
  };
  return linesOf(program.body, scope, wanted).flatMap((line): readonly Line[] => {
    if (line.is !== 'lack') return [line];
    if (line.cause !== 'missing-input' && line.cause !== 'zero-denominator') return [line];
    const others = insteadOf(line.cause);
    if (others.length === 0) return [line];
    return others.map((other) =>
      because(line.told, { ...other, when: both(line.when, other.when) }),
    );
  });
}

/** Says first what led there. A cause that an absence repeats is said once. */
function because(why: Told, line: Line): Line {
  if (line.is === 'lack') return { ...line, told: [...why, ...line.told] };
  const { ending } = line;
  switch (ending.kind) {
    case 'points':
    case 'explain':
    case 'uncovered':
    case 'monitored':
      return { ...line, ending: { ...ending, told: [...why, ...ending.told] } };
    case 'absent': {
      const bare = JSON.stringify({ kind: ending.cause });
      const said = why.filter((piece) => !('json' in piece && piece.json === bare));
      return { ...line, ending: { ...ending, told: [...said, ...ending.told] } };
    }
    default:
      return line;
  }
}

function outcomeOf(
  line: Line,
  leaf: Leaf,
  digits: number | undefined,
  wanted: string,
  scorer: Scorer,
): Outcome {
  const { when } = line;
  if (line.is === 'lack') {
    const { told, isNull } = line;
    return {
      when,
      standing: 'waiting',
      status: STATUS_OF_LACK[line.cause],
      told,
      ...(isNull === undefined || line.onSomeWays ? {} : { isNull }),
    };
  }
  const { ending } = line;
  switch (ending.kind) {
    case 'points':
      return { when, ...held('scored', ending.value, ending.told, leaf, digits, wanted, scorer) };
    case 'explain':
      return { when, standing: 'waiting', status: 'awaiting-explanation', told: ending.told };
    case 'uncovered':
      return { when, standing: 'waiting', status: 'refused', told: ending.told };
    case 'monitored':
      return { when, standing: 'monitored', status: 'monitored', told: ending.told };
    case 'absent': {
      const { absence, told } = ending;
      const status = 'not-assessed';
      if (absence.kind === 'full' || absence.kind === 'zero') {
        const value = absence.kind === 'zero' ? ZERO : ratOf(rational(leaf.worth.points));
        return { when, ...held(status, value, told, leaf, digits, wanted, scorer) };
      }
      if (absence.kind === 'not-counted') return { when, standing: 'not-counted', status, told };
      const to = absence.kind === 'rescaled' ? { to: absence.to } : {};
      return { when, standing: 'gone', status, told, ...to };
    }
    default:
      throw new Error(`a leaf ends in ${ending.kind}`);
  }
}

/** Held within the leaf's range, and rounded. */
function held(
  status: string,
  value: Rat,
  told: Told,
  { worth }: Leaf,
  digits: number | undefined,
  wanted: string,
  { sheet, dialect }: Scorer,
): Omit<Outcome, 'when'> {
  const [most, least] = [ratOf(rational(worth.points)), ratOf(rational(worth.lowest))];
  const isFree =
    compareRat(value, '>', most).op === 'false' && compareRat(value, '<', least).op === 'false';
  const isLong = sizeOf(value.num) + sizeOf(value.den) > 6;
  // It is read more than once where it is compared, and where it may be negative.
  const exact =
    isLong && (!isFree || mayBeNegative(value.num))
      ? {
          num: sheet.int(`${wanted}_value`, value.num),
          den: sheet.int(`${wanted}_of`, value.den),
        }
      : value;
  const high = compareRat(exact, '>', most);
  const low = compareRat(exact, '<', least);
  const all = [most, least, within(exact, least, most)].map((one) =>
    digits === undefined ? one : roundRat(one, digits),
  );
  const scale = atOneScale(all);
  const [top, bottom, own] = scale?.nums ?? all.map(({ num }) => num);
  const score: Rat = {
    num: picked(high, top, low, bottom, own),
    den: scale ? int(scale.den) : picked(high, all[0]?.den, low, all[1]?.den, all[2]?.den),
  };
  const clamped = (to: string, when: Cond): Told => {
    if (when.op === 'false') return [];
    const json = JSON.stringify({ kind: 'clamped', to });
    if (when.op === 'true') return [{ json }];
    return [{ sql: `CASE WHEN ${condSql(when, sheet)} THEN ${dialect.literal(json)} END` }];
  };
  return {
    standing: 'scored',
    status,
    score,
    told: [...told, ...clamped('points', high), ...clamped('lowest', both(notTrue(high), low))],
  };
}

/** A column that is compared before it is read lies between the bounds where it is read. */
function within({ num, den }: Rat, least: Rat, most: Rat): Rat {
  if (num.op !== 'local' || !isConst(den)) return { num, den };
  const at = (bound: Rat): bigint | undefined =>
    isConst(bound.num) && isConst(bound.den)
      ? (bound.num.value * den.value) / bound.den.value
      : undefined;
  const [low, high] = [at(least), at(most)];
  if (low === undefined || high === undefined || low < 0n) return { num, den };
  return { num: { ...num, range: { low, high: high + 1n } }, den };
}

/** What is above the most is not below the least as well. */
function notTrue(one: Cond): Cond {
  return one.op === 'true' ? { op: 'false' } : { op: 'true' };
}

function picked(high: Cond, top?: Int, low?: Cond, bottom?: Int, own?: Int): Int {
  const zero = int(0);
  const otherwise = low ? choose(low, bottom ?? zero, own ?? zero) : (own ?? zero);
  return choose(high, top ?? zero, otherwise);
}

function mayBeNegative(one: Int): boolean {
  const { low } = rangeOf(one);
  return low === undefined || low < 0n;
}
