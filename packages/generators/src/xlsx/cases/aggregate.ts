import { plain } from '../../documents/plain.js';
import { lcm } from '../../program/lcm.js';
import { Refused } from '../../program/refused.js';
import type { Statement } from '../../program/statement.js';
import { ran } from '../body/run.js';
import { byExit, type Exit, type HeldSlot, type Lack, type Scope } from '../body/scope.js';
import { calcCells, type TableSheet } from '../book.js';
import { held, mul } from '../numbers/arithmetic.js';
import { constant, inCell, known, type Value } from '../numbers/value.js';
import { extremeOver, merged, sumOver, zeroDenominator } from '../population/over-units.js';
import { lackingRows } from './lacking-rows.js';
import { handedIn, missingTable, ownRows, rowScope, tableSheet } from './table.js';

type Aggregate = Extract<Statement, { readonly do: 'aggregate' }>;

/** A figure over the rows of a unit. Every row is asked; one that lacks leaves the figure without a value. */
export function aggregate(one: Aggregate, scope: Scope): HeldSlot {
  const { book } = scope;
  // Inside a row there are no rows of other tables.
  if (scope.table) throw new Refused('aggregate', book.rulebook);
  const sheet = tableSheet(book, one.table);
  const cells = calcCells(book, plain(one.table));
  const { there } = handedIn(book, sheet);
  const counted = ran(one.counted, rowScope(scope, sheet));
  const answers = counted.exits.map((exit) =>
    exit.kind === 'answer' ? `IF(${exit.holds},1,0)` : '0',
  );
  const counts = sheet.cells.put('counts', byExit(sheet.cells, counted.code, answers, 'counts'));
  const asked = lackingRows(book, cells, sheet, counted);
  const value = one.of && valueOfRows(one.of, scope, sheet);
  const lacking = value && lackingRows(book, cells, sheet, value, counts);
  const group = `${ownRows(book, sheet)}*${counts.replace(/\]$/, ':]')}`;
  const count = inCell(cells.put('rows', `SUMPRODUCT(${group}*1)`), 0n, BigInt(book.sizes.rows));
  const needsRows = one.figure !== 'count' && one.figure !== 'sum';
  const empty = needsRows ? `IF(${count.cell ?? '0'}=0,300,0)` : '0';
  const state = cells.put(
    'standing',
    `IF(${there}=0,999,IF(${asked.state}>0,${asked.state},IF(${lacking?.state ?? '0'}>0,100+${lacking?.state ?? '0'},${empty})))`,
  );
  const shifted = (all: readonly Lack[], by: number): readonly Lack[] =>
    all.map((lack) => ({
      ...lack,
      when: `AND(${state}-${String(by)}>0,${state}-${String(by)}<50,${lack.when})`,
    }));
  const lacks: readonly Lack[] = [
    ...shifted(asked.lacks, 0),
    ...(lacking ? shifted(lacking.lacks, 100) : []),
    ...(needsRows ? [{ ...zeroDenominator(book), when: `${state}=300` }] : []),
    missingTable(book, one.table),
  ];
  return { state, lacks, ...figure(one, scope, sheet, group, count, value) };
}

function figure(
  one: Aggregate,
  { book }: Scope,
  sheet: TableSheet,
  group: string,
  count: Value,
  value: RowValue | undefined,
): Pick<HeldSlot, 'local' | 'den'> {
  const cells = calcCells(book, plain(sheet.name));
  if (one.figure === 'count' || !value) return { local: { type: 'int', value: count } };
  const { num, den } = value;
  const most = BigInt(book.sizes.rows);
  switch (one.figure) {
    case 'sum':
      return { local: { type: 'int', value: sumOver(cells, sheet.cells, group, num, most) }, den };
    case 'mean': {
      const sum = sumOver(cells, sheet.cells, group, num, most);
      return {
        local: { type: 'int', value: sum },
        den: held(cells, mul(cells, den, count), 'denominator'),
      };
    }
    case 'largest':
    case 'smallest':
      return {
        local: { type: 'int', value: extremeOver(book, cells, one.figure, group, num) },
        den,
      };
  }
}

interface RowValue {
  readonly code: string;
  readonly exits: readonly Exit[];
  readonly num: Value;
  readonly den: Value;
}

/** What a formula comes to in each row, at one denominator. */
function valueOfRows(of: NonNullable<Aggregate['of']>, scope: Scope, sheet: TableSheet): RowValue {
  const { code, exits } = ran(of, rowScope(scope, sheet));
  const values = exits.map((exit) =>
    exit.kind === 'value'
      ? exit.value
      : exit.kind === 'day'
        ? { num: exit.value, den: constant(1n) }
        : undefined,
  );
  const dens = values.flatMap((one) => (one ? [known(one.den)] : []));
  if (dens.includes(undefined)) throw new Refused('aggregate', scope.book.rulebook);
  const scale = dens.reduce<bigint>((a, b) => lcm(a, b ?? 1n), 1n);
  const scaled = values.map(
    (one) => one && mul(sheet.cells, one.num, constant(scale / (known(one.den) ?? 1n))),
  );
  return { code, exits, num: merged(sheet.cells, code, scaled, 'value'), den: constant(scale) };
}
