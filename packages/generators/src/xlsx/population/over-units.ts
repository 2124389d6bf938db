import type { Reason } from '@cchc/model';
import { Refused } from '../../program/refused.js';
import type { Statement } from '../../program/statement.js';
import { ran } from '../body/run.js';
import { byExit, scopeOf, type Exit, type HeldSlot, type Lack, type Scope } from '../body/scope.js';
import { calcCells, once, rangeOfUnits, said, textRun, type Book } from '../book.js';
import { unitPlaces } from '../cases/table.js';
import { isThere, unitBlock } from '../handed-in/unit.js';
import { add, compared, held, mul } from '../numbers/arithmetic.js';
import type { Cells } from '../numbers/cells.js';
import { carried, limbsOf, ofLimbs } from '../numbers/limbs.js';
import { heldRatio, ratio, subRatios, type Ratio } from '../numbers/ratio.js';
import { HELD, ZERO, constant, inCell, known, within, type Value } from '../numbers/value.js';
import { together } from '../tree/leaf.js';
import { bestPlace, ofUnitAt, orderKey, standingBefore } from './order.js';
import { sumOfRatios } from './sum-of-ratios.js';

type Population = Extract<Statement, { readonly do: 'population' }>;

/** What a formula comes to for each unit. */
export interface SpreadCells {
  /** 1 where the unit has a value. */
  readonly there: string;
  readonly value: Ratio;
  readonly code: string;
  readonly exits: readonly Exit[];
}

/** A figure over all units or those of the unit's block. */
export function overUnits(one: Population, scope: Scope): HeldSlot {
  const { book, cells } = scope;
  const spread = spreadCells(book, one.spread, scope);
  const isBlock = book.program.spreads[one.spread]?.over === 'block';
  const block = isBlock ? unitBlock(book) : undefined;
  const mask = block === undefined ? '' : `EXACT(${rangeOfUnits(block)},${block})*`;
  const group = `${mask}${rangeOfUnits(spread.there)}`;
  const isMeant = (place: string): string => {
    const has = `INDEX(${rangeOfUnits(spread.there)},1,${place})=1`;
    return block === undefined
      ? has
      : `AND(${has},EXACT(INDEX(${rangeOfUnits(block)},1,${place}),${block}))`;
  };
  const { value } = spread;
  const count = (): Value => inCell(cells.put('units', `SUMPRODUCT(${group}*1)`), 0n, units(book));
  const sum = (): Ratio =>
    known(value.den) === undefined
      ? sumOfRatios(book, cells, isMeant, value)
      : { num: sumOver(cells, cells, group, value.num, units(book)), den: value.den };
  const best = (which: 'largest' | 'smallest'): Ratio => {
    const key = once(book, `order ${String(one.spread)} ${JSON.stringify(scope.checking)}`, () =>
      orderKey(calcCells(book, `#${String(one.spread + 1)}`), value),
    );
    const place = bestPlace(cells, group, key, which, unitPlaces(book));
    const den = ofUnitAt(cells, value.den, place);
    return {
      num: ofUnitAt(cells, value.num, place),
      den: den.low < 1n ? { ...den, low: 0n } : den,
    };
  };
  const zero: Lack = zeroDenominator(book);
  const own = one.own ? ownLacks(spread) : [];
  const lackOwn = own.length === 0 ? undefined : spread.there;
  const isEmpty = (of: string): string => cells.put('none', `IF(${of}=0,1,0)`);
  const about = (isZero: string | undefined, found: Ratio): HeldSlot =>
    withOwn(cells, lackOwn, own, isZero, zero, heldRatio(cells, found, 'result'));
  switch (one.figure) {
    case 'sum':
      return there(sum());
    case 'mean': {
      const number = count();
      const { num, den } = sum();
      const found = heldRatio(cells, { num, den: mul(cells, den, number) }, 'mean');
      return { ...there(found), state: isEmpty(number.cell ?? '0'), lacks: [zero] };
    }
    case 'largest':
    case 'smallest':
      return { ...there(best(one.figure)), state: isEmpty(count().cell ?? '0'), lacks: [zero] };
    case 'rank-from-high':
    case 'rank-from-low': {
      const key = orderKey(cells, value);
      const before = standingBefore(key, one.figure === 'rank-from-high' ? '>' : '<');
      const place = cells.put('place among units', `1+SUMPRODUCT(${group}*${before})`);
      return about(undefined, ratio(inCell(place, 1n, units(book))));
    }
    case 'min-max':
    case 'min-max-reverse': {
      const [low, high] = [best('smallest'), best('largest')];
      const width = heldRatio(cells, subRatios(cells, high, low), 'width');
      const way =
        one.figure === 'min-max' ? subRatios(cells, value, low) : subRatios(cells, high, value);
      return about(compared(cells, width.num, '<=', ZERO), divided(cells, way, width));
    }
    case 'share': {
      const all = sum();
      if (all.num.low < 0n) throw new Refused('population', book.rulebook);
      return about(compared(cells, all.num, '=', ZERO), divided(cells, value, all));
    }
  }
}

/** The divisor is above zero wherever the quotient counts. */
function divided(cells: Cells, a: Ratio, b: Ratio): Ratio {
  const num = mul(cells, a.num, b.den);
  const den = mul(cells, a.den, b.num);
  return { num, den: den.low < 0n ? { ...den, low: 0n } : den };
}

function there({ num, den }: Ratio): HeldSlot {
  return { state: '0', lacks: [], local: { type: 'int', value: num }, den };
}

/** First what the unit itself lacks, then a division by nothing. */
function withOwn(
  cells: Cells,
  thereMark: string | undefined,
  own: readonly Lack[],
  isZero: string | undefined,
  zero: Lack,
  { num, den }: Ratio,
): HeldSlot {
  const nothing = isZero === undefined ? '0' : `IF(${isZero},2,0)`;
  const state = cells.put(
    'its own',
    thereMark === undefined ? nothing : `IF(${thereMark}=0,1,${nothing})`,
  );
  return {
    state,
    lacks: [
      ...own.map((lack) => ({ ...lack, when: `AND(${state}=1,${lack.when})` })),
      ...(isZero === undefined ? [] : [zero]),
    ],
    local: { type: 'int', value: num },
    den,
  };
}

function ownLacks({ code, exits }: SpreadCells): readonly Lack[] {
  return exits.flatMap((exit, at): readonly Lack[] =>
    exit.kind === 'lack'
      ? [{ when: `${code}=${String(at + 1)}`, cause: exit.cause, why: exit.why, say: exit.say }]
      : [],
  );
}

export function zeroDenominator(book: Book): Lack {
  const reasons: readonly Reason[] = [{ kind: 'zero-denominator' }];
  const say = String(textRun(book, [said(book, reasons)]));
  return { when: 'TRUE', cause: 'zero-denominator', why: () => reasons, say };
}

/** The formula for each unit; laid out once. */
export function spreadCells(book: Book, at: number, scope: Scope): SpreadCells {
  return once(book, `spread ${String(at)} ${JSON.stringify(scope.checking)}`, () => {
    const cells = calcCells(book, `#${String(at + 1)}`);
    const body = book.program.spreads[at]?.body ?? [];
    const inner = scopeOf(book, cells, {
      checking: scope.checking,
      ...(scope.leaf ? { leaf: scope.leaf } : {}),
    });
    const { code, exits } = ran(body, inner);
    const values = exits.map((exit) => (exit.kind === 'value' ? exit.value : undefined));
    const isValue = values.map((one) => (one ? '1' : '0'));
    const exists = isThere(book);
    const has = byExit(cells, code, isValue, 'has a value');
    const there = cells.put('has a value', `${exists}*${has}`);
    return { there, value: together(cells, code, values), code, exits };
  });
}

/** The value of the exit that was taken; zero where that has none. */
export function merged(
  cells: Cells,
  code: string,
  values: readonly (Value | undefined)[],
  label: string,
): Value {
  const given = values.filter((one) => one !== undefined);
  const low = given.reduce((a, { low: b }) => (b < a ? b : a), 0n);
  const high = given.reduce((a, { high: b }) => (b > a ? b : a), 0n);
  if (given.every(({ cell }) => cell !== undefined)) {
    const mark = byExit(
      cells,
      code,
      values.map((one) => one?.cell ?? '0'),
      label,
    );
    return held(cells, inCell(mark, low, high), label);
  }
  const count = Math.max(...given.map((one) => limbsOf(cells, one).length));
  const all = values.map((one) => (one ? limbsOf(cells, one, count) : undefined));
  const limbs = Array.from({ length: count }, (_, at) =>
    byExit(
      cells,
      code,
      all.map((one) => one?.[at] ?? '0'),
      label,
    ),
  );
  return held(cells, ofLimbs(limbs, low, high), label);
}

/** `where` is where the numbers themselves stand: beside units, or beside rows of a table. */
export function sumOver(
  cells: Cells,
  where: Cells,
  group: string,
  num: Value,
  most: bigint,
): Value {
  const [low, high] = [num.low * most, num.high * most];
  const total = { low: low < 0n ? low : 0n, high: high > 0n ? high : 0n };
  if (num.cell !== undefined && within(total, 10_000_000_000_000n)) {
    const cell = cells.put('sum', `SUMPRODUCT(${group}*${rangeOfUnits(num.cell)})`);
    return inCell(cell, total.low, total.high);
  }
  const limbs = limbsOf(where, num).map((limb) =>
    limb.startsWith('[') ? limb : cells.put('N', limb),
  );
  const sums = limbs.map((limb) => `SUMPRODUCT(${group}*${rangeOfUnits(limb)})`);
  return held(
    cells,
    add(cells, ofLimbs(carried(cells, [...sums, '0']), total.low, total.high), constant(0n)),
    'sum',
  );
}

/** By what a value is above the least possible, since nothing else can be told from "not meant". */
export function extremeOver(
  book: Book,
  cells: Cells,
  which: 'largest' | 'smallest',
  group: string,
  num: Value,
): Value {
  const cell = oneCell(book, num);
  const range = rangeOfUnits(cell);
  const formula =
    which === 'largest'
      ? `SUMPRODUCT(MAX(${group}*(${range}-(${(num.low - 1n).toString()}))))+(${(num.low - 1n).toString()})`
      : `(${(num.high + 1n).toString()})-SUMPRODUCT(MAX(${group}*((${(num.high + 1n).toString()})-${range})))`;
  return inCell(cells.put(which === 'largest' ? 'highest' : 'lowest', formula), num.low, num.high);
}

export function oneCell(book: Book, value: Value): string {
  if (value.cell === undefined || !within(value, HELD))
    throw new Refused('population', book.rulebook);
  return value.cell;
}

function units({ sizes }: Book): bigint {
  return BigInt(sizes.units);
}
