import { leavesOf, type RankResult, type Ranking } from '@cchc/model';
import { Refused } from '../../program/refused.js';
import type { Block } from '../../program/statement.js';
import { ran } from '../body/run.js';
import { byExit, scopeOf } from '../body/scope.js';
import { calcCells, once, rangeOfUnits, type Book, type Read } from '../book.js';
import { isThere, unitBlock } from '../handed-in/unit.js';
import type { Cells } from '../numbers/cells.js';
import { decimalRatio, heldRatio, negatedRatio, ratio, type Ratio } from '../numbers/ratio.js';
import { ZERO, inCell, known } from '../numbers/value.js';
import { orderKey, standingBefore, type OrderKey } from '../population/order.js';
import { together } from '../tree/leaf.js';
import { totalCells } from '../tree/total.js';

export interface RankCells {
  /** 0 waits, 1 ranked, 2 awaits a decision. */
  readonly state: string;
  readonly rank: string;
  readonly tied: string;
  readonly read: (read: Read) => RankResult;
}

/** Competition ranks, 1-2-2-4. */
export function rankCells(book: Book, ranking: Ranking): RankCells {
  return once(book, 'rank', () => {
    const cells = calcCells(book, 'ranking');
    const keys = ranking.keys.map((key, at) =>
      key.kind === 'value'
        ? {
            ...keyCells(book, book.program.rankKeys[at] ?? [], key.best, cells),
            authority: undefined,
          }
        : { ...NO_KEY, authority: key.authority },
    );
    const contends = cells.put('contends', contending(book, keys[0]));
    const block = ranking.per === 'block' ? unitBlock(book) : undefined;
    const mask = block === undefined ? '' : `EXACT(${rangeOfUnits(block)},${block})*`;
    const group = `${mask}${rangeOfUnits(contends)}`;
    let rank = cells.put('rank', '1');
    let authority: string | undefined;
    for (const [at, key] of keys.entries()) {
      if (key.authority !== undefined) {
        authority = key.authority;
        break;
      }
      const order = at === 0 ? firstOfTie(book, ranking, key, group, cells) : key.order;
      const better = `${rangeOfUnits(key.has)}*((1-${key.has})+${key.has}*${standingBefore(order, '>')})`;
      const same = at === 0 ? '' : `*(${rangeOfUnits(rank)}=${rank})`;
      rank = cells.put('rank', `${rank}+SUMPRODUCT(${group}${same}*${better})`);
    }
    const tied = cells.put('tied', `SUMPRODUCT(${group}*(${rangeOfUnits(rank)}=${rank}))>1`);
    const decided = authority === undefined ? '1' : `IF(${tied},2,1)`;
    const state = cells.put('standing', `IF(${contends}=0,0,${decided})`);
    return {
      state,
      rank,
      tied,
      read: (read) => {
        const code = Number(read.number(state));
        if (code === 0) return { status: 'awaiting-score' };
        const place = Number(read.number(rank));
        return code === 1
          ? { status: 'ranked', rank: place, tied: read.is(tied) }
          : { status: 'awaiting-decision', rank: place, authority: authority ?? '' };
      },
    };
  });
}

interface KeyCells {
  /** 1 where the unit has a value. */
  readonly has: string;
  /** Higher is better. */
  readonly value: Ratio;
  readonly order: OrderKey;
}

const NO_KEY: KeyCells = { has: '1', value: ratio(ZERO), order: [] };

function contending(book: Book, first: KeyCells | undefined): string {
  const isScored = [...leavesOf(book.rulebook)].some(({ worth }) => worth.kind !== 'monitor-only');
  const total = isScored ? `*IF(${totalCells(book, false).state}=0,1,0)` : '';
  return `${isThere(book)}${total}*${first?.has ?? '1'}`;
}

/** Days stand in order of time, yes above no. */
function keyCells(book: Book, block: Block, best: 'highest' | 'lowest', cells: Cells): KeyCells {
  const { code, exits } = ran(block, scopeOf(book, cells));
  const values = exits.map((exit): Ratio | undefined => {
    switch (exit.kind) {
      case 'value':
        return exit.value;
      case 'day':
        return ratio(exit.value);
      case 'answer':
        return ratio(inCell(cells.put('holds', `IF(${exit.holds},1,0)`), 0n, 1n));
      default:
        return undefined;
    }
  });
  const exact = together(cells, code, values);
  const value = best === 'highest' ? exact : heldRatio(cells, negatedRatio(cells, exact), 'turned');
  const has = byExit(
    cells,
    code,
    values.map((one) => (one ? '1' : '0')),
    'has a value',
  );
  return { has: cells.put('has a value', has), value, order: orderKey(cells, value) };
}

/** The first value of the unit's tie: values at most the tolerance below it are as good. */
function firstOfTie(
  book: Book,
  { tolerance }: Ranking,
  { value: { num, den }, order }: KeyCells,
  group: string,
  cells: Cells,
): OrderKey {
  const width = decimalRatio(tolerance);
  if (width.num.low === 0n) return order;
  const scale = known(den);
  if (num.cell === undefined || scale === undefined) throw new Refused('ranking', book.rulebook);
  const own = cells.put('value ranked by', num.cell);
  // value ≥ first − tolerance, in whole numbers of both denominators.
  const [by, wide] = [known(width.den) ?? 1n, width.num.low * scale];
  const within = (first: string): string =>
    `(${own}*${by.toString()}>=${first}*${by.toString()}-${wide.toString()})`;
  const low = num.low < 0n ? num.low - 1n : -1n;
  const range = rangeOfUnits(own);
  const highest = (below: string): string =>
    `SUMPRODUCT(MAX(${group}*${below}(${range}-(${low.toString()}))))+(${low.toString()})`;
  let first = cells.put('first of a tie', highest(''));
  let found = cells.put('first of its tie', `IF(${within(first)},${first},"")`);
  for (let at = 1; at < book.sizes.units; at++) {
    const below = `(${range}*${by.toString()}<${first}*${by.toString()}-${wide.toString()})*`;
    first = cells.put('first of a tie', highest(below));
    found = cells.put(
      'first of its tie',
      `IF(${found}<>"",${found},IF(${within(first)},${first},""))`,
    );
  }
  const cell = cells.put('first of its tie', `IF(${found}="",${own},${found})`);
  return [{ cell, low, high: num.high }];
}
