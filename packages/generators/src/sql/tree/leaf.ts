import { rational, type Leaf, type StatusKind } from '@cchc/model';
import { both, not } from '../../program/cond.js';
import { choose, int, type Cond } from '../../program/int.js';
import { ratOf, type Rat } from '../../program/rat.js';
import type { LeafProgram } from '../../program/lower-leaf.js';
import { STATUS_OF_LACK } from '../../program/status-of-lack.js';
import type { Known } from '../flow/known.js';
import { condSql } from '../flow/print.js';
import { toldSql, type Told } from '../flow/told.js';
import { linesOf, type Line } from '../rules/body.js';
import { unitScope } from '../rules/unit-scope.js';
import type { Scorer } from '../scorer.js';
import { byLine, lineColumn, takenIs } from './lines.js';
import { asked } from './asked.js';
import { held } from './held.js';
import type { LeftOut, NodeState } from './node-state.js';
import { pointsOf } from './points.js';
import { reachedLines, type Reached } from './reached.js';

/** What a line of a leaf comes to. */
export interface Outcome {
  readonly when: Cond;
  readonly standing: 'scored' | 'waiting' | 'not-counted' | 'gone' | 'monitored';
  readonly status: StatusKind;
  readonly told: Told;
  readonly score?: Rat;
  /** The node that makes its points good. */
  readonly to?: string;
  /** The column that is null, and only then the line may be the unit's. */
  readonly isNull?: string;
  /** The column that is null, whoever is asked for it; `isLast`: whoever gets further has it. */
  readonly lacks?: { readonly column: string; readonly isLast: boolean };
}

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
  const outcomes = reachedLines(linesOfLeaf(program, wanted, scorer)).map((reached, at) =>
    outcomeOf(reached, leaf, digits, `${wanted}_${String(at + 1)}`, scorer),
  );
  const taken = lineColumn(outcomes, `${wanted}_line`, comment, scorer);
  const those = (holds: (one: Outcome) => boolean): Cond => takenIs(outcomes, holds, taken);
  const { waiting, scored } = standingOf(outcomes, those);
  const points = ratOf(rational(leaf.worth.points));
  const without = those(({ standing }) => standing === 'gone' || standing === 'monitored');
  return {
    node: leaf,
    scored,
    waiting,
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
      because(line.told, {
        ...other,
        when: both(line.when, other.when),
        ...(other.is === 'lack' ? { onSomeWays: true } : {}),
      }),
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

/** Whether it waits is asked of the figures themselves where that says it: then no line has to be found. */
function standingOf(
  outcomes: readonly Outcome[],
  those: (holds: (one: Outcome) => boolean) => Cond,
): Pick<NodeState, 'waiting' | 'scored'> {
  const isWaiting = ({ standing }: Outcome): boolean => standing === 'waiting';
  const isScored = ({ standing }: Outcome): boolean => standing === 'scored';
  const waiting = asked(outcomes, isWaiting) ?? those(isWaiting);
  const isEither = outcomes.every((one) => isWaiting(one) || isScored(one));
  return { waiting, scored: isEither ? not(waiting) : those(isScored) };
}

function outcomeOf(
  { line, known }: Reached,
  leaf: Leaf,
  digits: number | undefined,
  wanted: string,
  scorer: Scorer,
): Outcome {
  const { when } = line;
  if (line.is === 'lack') {
    const { told, isNull, isLast } = line;
    const lacks =
      isNull === undefined ? {} : { lacks: { column: isNull, isLast: isLast ?? false } };
    return {
      when,
      standing: 'waiting',
      status: STATUS_OF_LACK[line.cause],
      told,
      ...lacks,
      ...(isNull === undefined || line.onSomeWays ? {} : { isNull }),
    };
  }
  const { ending } = line;
  switch (ending.kind) {
    case 'points':
      return {
        when,
        ...scoredAs('scored', ending.value, ending.told, known, leaf, digits, wanted, scorer),
      };
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
        return { when, ...scoredAs(status, value, told, known, leaf, digits, wanted, scorer) };
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
function scoredAs(
  status: StatusKind,
  value: Rat,
  told: Told,
  known: Known,
  { worth }: Leaf,
  digits: number | undefined,
  wanted: string,
  scorer: Scorer,
): Omit<Outcome, 'when'> {
  const { sheet, dialect } = scorer;
  const bounds = { most: ratOf(rational(worth.points)), least: ratOf(rational(worth.lowest)) };
  const { score, high, low } = held(value, known, { ...bounds, digits, wanted }, scorer);
  const clamped = (to: string, when: Cond): Told => {
    if (when.op === 'false') return [];
    const json = JSON.stringify({ kind: 'clamped', to });
    if (when.op === 'true') return [{ json }];
    return [{ sql: `CASE WHEN ${condSql(when, sheet)} THEN ${dialect.literal(json)} END` }];
  };
  const why = [...told, ...clamped('points', high), ...clamped('lowest', low)];
  return { standing: 'scored', status, score, told: why };
}
