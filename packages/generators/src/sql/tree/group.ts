import { rational, type Group } from '@cchc/model';
import { FALSE, TRUE, both, compare, eitherOf, not } from '../../program/cond.js';
import { choose, int, type Cond } from '../../program/int.js';
import {
  compareRat,
  divRat,
  mulRat,
  ratOf,
  roundRat,
  subRat,
  type Rat,
} from '../../program/rat.js';
import { condSql } from '../flow/print.js';
import { commaJoined } from '../flow/told.js';
import { linesOf } from '../rules/body.js';
import { unitScope } from '../rules/unit-scope.js';
import type { Scorer } from '../scorer.js';
import { bindCond, boundRat, chosenRat, lowestTerms, ONE, sumOf, ZERO } from './exact.js';
import type { LeftOut, NodeState } from './node-state.js';

/** What a number of parts come to together. */
export interface Together {
  readonly waiting: Cond;
  readonly gone: Cond;
  readonly monitored: Cond;
  /** The score of the parts where none waits; else what is scored of them so far. */
  readonly soFar: Rat;
  readonly outOf: Rat;
  /** The parts that wait, as reasons; a text of SQL. */
  readonly told: () => string;
}

/** Adds up parts (`sum`), or takes the best of them. */
export function together(
  parts: readonly NodeState[],
  combine: 'sum' | 'best',
  wanted: string,
  scorer: Scorer,
): Together {
  const any = (of: (part: NodeState) => Cond): Cond => parts.map(of).reduce(eitherOf, FALSE);
  const waiting = bindCond(
    any((part) => part.waiting),
    `${wanted}_waits`,
    scorer,
  );
  const counts = any((part) => eitherOf(part.scored, part.notCounted));
  const others = eitherOf(waiting, counts);
  const gone = any((part) => part.gone);
  // No parts at all are as if all were left out.
  const isGone = parts.length === 0 ? TRUE : both(gone, not(others));
  const isMonitored = both(
    any((part) => part.monitored),
    both(not(others), not(gone)),
  );
  return {
    waiting,
    gone: bindCond(isGone, `${wanted}_gone`, scorer),
    monitored: bindCond(isMonitored, `${wanted}_monitored`, scorer),
    soFar:
      combine === 'sum' ? sumOf(parts.map(({ soFar }) => soFar)) : bestOf(parts, wanted, scorer),
    outOf: sumOf(parts.map(({ outOf }) => outOf)),
    told: () => partsWaiting(parts, scorer),
  };
}

export function groupState(
  group: Group,
  parts: readonly NodeState[],
  wanted: string,
  digits: number | undefined,
  comment: readonly string[],
  scorer: Scorer,
): NodeState {
  const { dialect } = scorer;
  const isBest = group.combine === 'best';
  const joined = together(parts, group.combine, wanted, scorer);
  const leftOut = parts.flatMap((part) => part.leftOut);
  const own = isBest ? [] : leftOut.filter(({ to }) => to === group.id);
  const rescaling = rescalingOf(group, own, wanted, scorer);
  const assessed = not(eitherOf(joined.gone, joined.monitored));
  const refused = bindCond(both(assessed, rescaling.refused), `${wanted}_refused`, scorer);
  const waiting = bindCond(eitherOf(joined.waiting, refused), `${wanted}_is_open`, scorer);
  const scored = bindCond(both(assessed, not(waiting)), `${wanted}_is_scored`, scorer);
  const sum = boundRat(joined.soFar, `${wanted}_parts`, scorer, isBest || own.length > 0 ? 1 : 12);
  const kept = isBest ? within(sum, group) : sum;
  const scaled = chosenRat(rescaling.when, mulRat(kept, rescaling.factor), kept);
  const rounded = digits === undefined ? scaled : roundRat(scaled, digits);
  const all = isBest ? ratOf(rational(group.worth.points)) : joined.outOf;
  const outOf = chosenRat(
    eitherOf(not(assessed), refused),
    ZERO,
    chosenRat(rescaling.when, mulRat(all, rescaling.factor), all),
  );
  return {
    node: group,
    scored,
    waiting,
    notCounted: FALSE,
    gone: joined.gone,
    monitored: joined.monitored,
    soFar: boundRat(chosenRat(scored, rounded, sum), wanted, scorer, 1, comment),
    outOf: own.length === 0 ? outOf : lowestTerms(outOf, `${wanted}_out_of`, scorer),
    leftOut: passedUp(group, joined.gone, leftOut),
    digits,
    status: () =>
      caseOf(
        [
          [joined.monitored, dialect.literal('monitored')],
          [joined.gone, dialect.literal('not-assessed')],
          [refused, dialect.literal('refused')],
          [joined.waiting, dialect.literal('incomplete')],
        ],
        dialect.literal('scored'),
        scorer,
      ),
    told: () =>
      caseOf(
        [
          [joined.gone, joined.gone.op === 'false' ? 'NULL' : whyGone(group, wanted, scorer)],
          [refused, dialect.literal('{"kind":"zero-denominator"}')],
          [joined.waiting, joined.told()],
        ],
        'NULL',
        scorer,
      ),
  };
}

/** points ÷ (points − those left out for this group); refused where nothing would be left. */
function rescalingOf(
  group: Group,
  own: readonly LeftOut[],
  wanted: string,
  scorer: Scorer,
): { readonly when: Cond; readonly factor: Rat; readonly refused: Cond } {
  if (own.length === 0) return { when: FALSE, factor: ONE, refused: FALSE };
  const any = own.map((one) => one.when).reduce(eitherOf, FALSE);
  const when = bindCond(any, `${wanted}_rescales`, scorer);
  const points = ratOf(rational(group.worth.points));
  const left = own.map((one): Rat => {
    return { num: choose(one.when, one.points.num, int(0)), den: one.points.den };
  });
  const rest = boundRat(subRat(points, sumOf(left)), `${wanted}_rest`, scorer, 1);
  const refused = both(when, compare(rest.num, '<=', int(0)));
  const above: Rat = { num: { op: 'max', left: rest.num, right: int(0) }, den: rest.den };
  const positive = boundRat(above, `${wanted}_kept`, scorer, 1);
  return { when, factor: divRat(points, positive), refused };
}

/**
 * What nodes further up have to make good. The best of several is out of all its points as long as one
 * of them is assessed; when none is, all its points are left out, for the first that is to make good for one.
 */
function passedUp(group: Group, gone: Cond, leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const others = leftOut.filter(({ to }) => to !== group.id);
  if (group.combine === 'sum') return others;
  const points = ratOf(rational(group.worth.points));
  let before: Cond = FALSE;
  return others.map(({ to, when }) => {
    const first = both(gone, both(when, not(before)));
    before = eitherOf(before, when);
    return { to, points, when: first };
  });
}

function whyGone(group: Group, wanted: string, scorer: Scorer): string {
  const { program, dialect } = scorer;
  const all = dialect.literal('{"kind":"absence","absence":"left-out","cause":"all-parts-absent"}');
  const skipped = dialect.literal('{"kind":"absence","absence":"skipped","cause":"applicability"}');
  const body = program.meant.get(group.id);
  if (!body) return all;
  const lines = linesOf(body, unitScope(scorer), `${wanted}_meant`);
  const cases = lines.flatMap((line): readonly (readonly [Cond, string])[] => {
    if (line.is === 'lack' || line.ending.kind !== 'answer') return [[line.when, all]];
    const isFor = line.ending.value;
    return [
      [both(line.when, isFor), all],
      [line.when, skipped],
    ];
  });
  return caseOf(cases, all, scorer);
}

function partsWaiting(parts: readonly NodeState[], { sheet, dialect }: Scorer): string {
  const told = parts.flatMap(({ node, waiting }) => {
    if (waiting.op === 'false') return [];
    const json = dialect.literal(JSON.stringify({ kind: 'part', node: node.id }));
    return [waiting.op === 'true' ? json : `CASE WHEN ${condSql(waiting, sheet)} THEN ${json} END`];
  });
  return told.length === 0 ? 'NULL' : `nullif(${commaJoined(told)}, '')`;
}

/** A CASE without what never holds; the first that always holds ends it. */
export function caseOf(
  cases: readonly (readonly [when: Cond, sql: string])[],
  orElse: string,
  { sheet }: Pick<Scorer, 'sheet'>,
): string {
  const open: string[] = [];
  let last = orElse;
  for (const [when, sql] of cases) {
    if (when.op === 'false') continue;
    if (when.op === 'true') {
      last = sql;
      break;
    }
    open.push(`WHEN ${condSql(when, sheet)} THEN ${sql}`);
  }
  return open.length === 0 ? last : `CASE ${open.join(' ')} ELSE ${last} END`;
}

function bestOf(parts: readonly NodeState[], wanted: string, scorer: Scorer): Rat {
  let best: Rat = ZERO;
  let has: Cond = FALSE;
  for (const [at, part] of parts.entries()) {
    const counts = eitherOf(part.scored, part.waiting);
    const own = boundRat(part.soFar, `${wanted}_of_${String(at + 1)}`, scorer, 4);
    const better = both(counts, eitherOf(not(has), compareRat(own, '>', best)));
    best = boundRat(chosenRat(better, own, best), `${wanted}_best`, scorer, 1);
    has = bindCond(eitherOf(has, counts), `${wanted}_has`, scorer);
  }
  return best;
}

function within(value: Rat, group: Group): Rat {
  const [most, least] = [ratOf(rational(group.worth.points)), ratOf(rational(group.worth.lowest))];
  const notAbove = chosenRat(compareRat(value, '<', least), least, value);
  return chosenRat(compareRat(value, '>', most), most, notAbove);
}
