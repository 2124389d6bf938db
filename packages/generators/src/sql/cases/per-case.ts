import { rational } from '@cchc/model';
import { sqlLinesInWords, type Tongue } from '@cchc/words';
import { wrapped } from '../../comments/plain.js';
import { both, compare, eitherOf, FALSE } from '../../program/cond.js';
import {
  choose,
  int,
  isConst,
  largest,
  mul,
  smallest,
  type Cond,
  type Int,
} from '../../program/int.js';
import { lcm } from '../../program/lcm.js';
import { ratOfDecimal, roundRat, type Rat } from '../../program/rat.js';
import { Refused } from '../../program/refused.js';
import type { LackCause } from '../../program/statement.js';
import { condSql } from '../flow/print.js';
import { column, truthOf, type Sheet } from '../flow/sheet.js';
import { tell, type Told } from '../flow/told.js';
import { linesOf, through, type Line, type PerCaseEnding, type Run } from '../rules/body.js';
import { statusOf } from '../rules/statuses.js';
import type { Scorer } from '../scorer.js';
import { lacksView, notHandedIn, rowLack } from './lacks.js';
import type { RowLack, TableSheet } from './sheet.js';
import { MOST_ROWS, sumOf } from './sums.js';

/** A score a row, within the lowest and the points of the leaf; then the rounded mean. */
export function perCaseLines(
  ending: PerCaseEnding,
  guard: Cond,
  run: Run,
  scorer: Scorer,
): readonly Line[] {
  const sheet = scorer.tables(ending.table);
  const { rows } = sheet;
  const { dialect, handedIn, tongue } = scorer;
  const wanted = `${run.prefix}_cases`;
  const lines = linesOf(ending.row, sheet.scope, wanted);
  const because = tell(ending.reasons);
  const place = lines.length > 1 ? lineColumn(lines, rows, tongue) : undefined;
  const taken = (at: number): Cond => (place ? compare(place, '=', int(at + 1)) : { op: 'true' });
  const undecided = lines.flatMap((line, at): readonly RowLack[] => {
    if (line.is === 'lack') return [rowLack(taken(at), line.cause, line.told, sheet)];
    const { ending: end } = line;
    if (end.kind !== 'explain' && end.kind !== 'uncovered' && end.kind !== 'monitored') return [];
    return [rowLack(taken(at), end.kind, end.told, sheet)];
  });
  const view =
    undecided.length === 0 ? undefined : lacksView(undecided, `${wanted}_undecided`, sheet, scorer);
  const waiting = (view ? [...new Set(undecided.map(({ cause }) => cause))] : []).map(
    (cause): Line => {
      const when = both(guard, truthOf(`(${view?.cause ?? ''} = ${dialect.literal(cause)})`));
      const told: Told = [...because, { sql: view?.told ?? '' }];
      if (cause === 'explain' || cause === 'uncovered' || cause === 'monitored') {
        return { is: 'end', when, ending: { kind: cause, told } };
      }
      return { is: 'lack', when, cause: cause as LackCause, told };
    },
  );
  const { score, counts, gap } = scoreOfRow(lines, taken, ending, sheet);
  const add = (name: string, sql: string, wide = false): string => {
    const spelt = scorer.sheet.names.fresh(`${wanted}_${name}`);
    sheet.figures.push({ name: spelt, sql });
    if (wide) scorer.sheet.holdWide(spelt);
    handedIn.ofTable({ view: sheet.figuresView, columns: [{ name: spelt, orElse: '0' }] });
    return spelt;
  };
  const count = column(
    add('count', dialect.filtered('count(*)', condSql(counts, rows))),
    0n,
    MOST_ROWS,
  );
  const total = sumOf(score.num, condSql(counts, rows), rows);
  const sum = column(add('sum', total.sql, total.wide));
  const mean: Rat = { num: sum, den: mul(count, score.den) };
  const exact = ending.digits === undefined ? mean : roundRat(mean, ending.digits);
  const gaps =
    gap.op === 'false' ? undefined : add('gaps', dialect.filtered('count(*)', condSql(gap, rows)));
  const uncovered = dialect.literal('{"kind":"uncovered"}');
  const missing = notHandedIn(ending.table, scorer);
  const none = both(guard, compare(count, '=', int(0)));
  return [
    {
      ...missing,
      is: 'lack',
      when: both(guard, missing.when),
      told: [...because, ...missing.told],
    },
    ...waiting,
    ...through(ending.noRows, none, run),
    {
      is: 'end',
      when: guard,
      ending: {
        kind: 'points',
        value: exact,
        told: gaps ? [...because, { sql: `CASE WHEN ${gaps} > 0 THEN ${uncovered} END` }] : because,
      },
    },
  ];
}

interface RowScore {
  readonly score: Rat;
  /** Whether the row is part of the mean; whether a gap of the rule took it. */
  readonly counts: Cond;
  readonly gap: Cond;
}

function scoreOfRow(
  lines: readonly Line[],
  taken: (at: number) => Cond,
  { points, lowest }: PerCaseEnding,
  { table }: TableSheet,
): RowScore {
  const scale = lines.reduce(
    (most, line) => {
      if (line.is !== 'end' || line.ending.kind !== 'points') return most;
      const { den } = line.ending.value;
      if (!isConst(den)) throw new Refused('per-case', table);
      return lcm(most, den.value);
    },
    lcm(rational(points).d, rational(lowest).d),
  );
  const scaled = ({ num, den }: Rat): Int => mul(num, int(isConst(den) ? scale / den.value : 1n));
  const [most, least] = [scaled(ratOfDecimal(points)), scaled(ratOfDecimal(lowest))];
  let score: Int = int(0);
  let counts: Cond = FALSE;
  let gap: Cond = FALSE;
  lines.forEach((line, at) => {
    if (line.is !== 'end') return;
    const own = taken(at);
    const { ending } = line;
    const value =
      ending.kind === 'points'
        ? smallest(largest(scaled(ending.value), least), most)
        : ending.kind === 'absent' && ending.absence.kind === 'full'
          ? most
          : ending.kind === 'absent' && ['zero', 'not-counted'].includes(ending.absence.kind)
            ? int(0)
            : undefined;
    if (ending.kind !== 'points' && ending.kind !== 'absent') return;
    if (ending.told.some((piece) => 'json' in piece && piece.json === '{"kind":"uncovered"}')) {
      gap = eitherOf(gap, own);
    }
    if (!value) return;
    score = choose(own, value, score);
    counts = eitherOf(counts, own);
  });
  return { score: { num: score, den: int(scale) }, counts, gap };
}

/** Which line of the rule takes the row. */
function lineColumn(lines: readonly Line[], rows: Sheet, tongue: Tongue): Int {
  const cases = lines.map(({ when }, at) => `WHEN ${condSql(when, rows)} THEN ${String(at + 1)}`);
  const comment = wrapped(sqlLinesInWords(lines.map(statusOf), tongue));
  const name = rows.raw('line', `CASE ${cases.join(' ')} END`, { comment });
  return column(name, 1n, BigInt(lines.length));
}
