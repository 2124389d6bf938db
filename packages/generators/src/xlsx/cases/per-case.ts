import type { Reason } from '@cchc/model';
import { plain } from '../../documents/plain.js';
import { lcm } from '../../program/lcm.js';
import { Refused } from '../../program/refused.js';
import type { Ending } from '../../program/statement.js';
import { leave, ran, run } from '../body/run.js';
import { byExit, type Exit, type Scope } from '../body/scope.js';
import { calcCells, said, textRun, type Read } from '../book.js';
import { extreme, held, mul } from '../numbers/arithmetic.js';
import { decimalRatio, roundedRatio, type Ratio } from '../numbers/ratio.js';
import { constant, inCell, known, type Value } from '../numbers/value.js';
import { merged, sumOver } from '../population/over-units.js';
import { firstRow, lackingRows } from './lacking-rows.js';
import {
  handedIn,
  missingTable,
  ownRows,
  readRows,
  rowScope,
  tableSheet,
  unitPlaces,
} from './table.js';

type PerCase = Extract<Ending, { readonly kind: 'per-case' }>;

/** A score a row, within the leaf's range; then the rounded mean. */
export function perCase(ending: PerCase, scope: Scope, done: string): string {
  const { book } = scope;
  if (scope.table) throw new Refused('per-case', book.rulebook);
  const sheet = tableSheet(book, ending.table);
  const cells = calcCells(book, plain(ending.table));
  const { there } = handedIn(book, sheet);
  const row = ran(ending.row, rowScope(scope, sheet));
  const lacking = lackingRows(book, cells, sheet, row);
  const kinds = row.exits.map(({ kind }) => String(['points', 'absent', 'lack'].indexOf(kind) + 1));
  const kind = byExit(sheet.cells, row.code, kinds, 'ended by');
  const kindColumn = sheet.cells.put('ended by', kind).replace(/\]$/, ':]');
  // The first row that cannot be scored decides: by its lack, or by what else it came to.
  const bad = firstRow(book, cells, sheet, `((${kindColumn}=0)+(${kindColumn}=3))`);
  const badKind = cells.put(
    'row that cannot be scored',
    `IF(${bad}=0,1,INDEX(${kindColumn},${bad}))`,
  );
  const codes = row.code.replace(/\]$/, ':]');
  const badCode = cells.put('row that cannot be scored', `IF(${bad}=0,0,INDEX(${codes},${bad}))`);
  const before = (why: readonly Reason[]): readonly Reason[] => [...ending.reasons, ...why];
  const table = missingTable(book, ending.table);
  const after = leave(scope, done, [
    [
      `${there}=0`,
      { kind: 'lack', cause: table.cause, say: table.say, why: (read) => before(table.why(read)) },
    ],
    ...lacking.lacks.map(
      ({ when, cause, why, say }) =>
        [
          `AND(${badKind}=3,${when})`,
          { kind: 'lack', cause, say, why: (read: Read) => before(why(read)) },
        ] as const,
    ),
    ...row.exits.flatMap((exit, at): (readonly [string, Exit])[] =>
      exit.kind === 'explain' || exit.kind === 'uncovered' || exit.kind === 'monitored'
        ? [
            [
              `AND(${badKind}=0,${badCode}=${String(at + 1)})`,
              { kind: exit.kind, say: exit.say, why: (read) => before(exit.why(read)) },
            ],
          ]
        : [],
    ),
  ]);
  const { counts, score, den } = scoresOfRows(row.exits, row.code, ending, scope, sheet.cells);
  const group = `${ownRows(book, sheet)}*${counts.replace(/\]$/, ':]')}`;
  const count = inCell(cells.put('rows', `SUMPRODUCT(${group}*1)`), 0n, BigInt(book.sizes.rows));
  const countMark = count.cell ?? '0';
  const into =
    after === '0' ? `IF(${countMark}=0,0,-1)` : `IF(${after}<>0,${after},IF(${countMark}=0,0,-1))`;
  const without = run(ending.noRows, scope, scope.cells.put('no rows', into));
  const rest = scope.cells.put('ended by', `IF(${countMark}=0,${without},${after})`);
  const sum = sumOver(cells, sheet.cells, group, score, BigInt(book.sizes.rows));
  const mean: Ratio = { num: sum, den: held(cells, mul(cells, den, count), 'denominator') };
  const value = ending.digits === undefined ? mean : roundedRatio(cells, mean, ending.digits);
  const gaps = (read: Read): readonly Reason[] =>
    readRows(read, sheet, book.sizes.rows, read.number(unitPlaces(book))).some((one) =>
      (row.exits[Number(one.number(row.code)) - 1]?.why(one) ?? []).some(
        ({ kind: reason }) => reason === 'uncovered',
      ),
    )
      ? [{ kind: 'uncovered' }]
      : [];
  const exit: Exit = {
    kind: 'points',
    value: { num: held(cells, value.num, 'mean'), den: held(cells, value.den, 'denominator') },
    why: (read) => before(gaps(read)),
    say: String(textRun(book, [said(book, ending.reasons)])),
  };
  return leave(scope, rest, [['TRUE', exit]]);
}

/** Each row's score at one denominator, and whether it is part of the mean. */
function scoresOfRows(
  exits: readonly Exit[],
  code: string,
  { points, lowest }: PerCase,
  { book }: Scope,
  cells: Scope['cells'],
): { readonly counts: string; readonly score: Value; readonly den: Value } {
  const [most, least] = [decimalRatio(points), decimalRatio(lowest)];
  const given = exits.map((exit): Ratio | undefined => {
    if (exit.kind === 'points') return exit.value;
    if (exit.kind !== 'absent') return undefined;
    const { kind } = exit.absence;
    if (kind === 'full') return most;
    return kind === 'zero' || kind === 'not-counted' ? decimalRatio('0') : undefined;
  });
  const dens = [...given, most, least].flatMap((one) => (one ? [known(one.den)] : []));
  if (dens.includes(undefined)) throw new Refused('per-case', book.rulebook);
  const scale = dens.reduce<bigint>((a, b) => lcm(a, b ?? 1n), 1n);
  const at = ({ num, den }: Ratio): Value => mul(cells, num, constant(scale / (known(den) ?? 1n)));
  const scores = given.map((one, index) => {
    if (!one) return undefined;
    const value = at(one);
    const isHeld = exits[index]?.kind === 'points';
    return isHeld
      ? extreme(cells, 'max', extreme(cells, 'min', value, at(most)), at(least))
      : value;
  });
  const isPart = given.map((one) => (one ? '1' : '0'));
  return {
    counts: cells.put('counts', byExit(cells, code, isPart, 'counts')),
    score: merged(cells, code, scores, 'score of row'),
    den: constant(scale),
  };
}
