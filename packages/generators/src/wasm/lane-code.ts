import { columnOf, type LaneStep, type Tier } from '../columnar/lane.js';
import type { Cond, CompareOp, Int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import { arithmeticOf, type Arithmetic } from './arithmetic.js';
import { V128, get, set, type Code } from './instructions.js';
import type { ValueType } from './encode.js';

/**
 * The steps of a lane without a branch: all ways are worked out for all units, and what each unit takes is
 * picked by masks. A mask says which units are still on their way.
 */
export interface LaneCode {
  readonly code: Code;
  readonly score: number;
  readonly word: number;
}

export interface Writing {
  readonly tier: Tier;
  readonly of: Arithmetic;
  readonly code: number[];
  readonly locals: ValueType[];
  /** Locals before the first vector. */
  readonly first: number;
  /** The code that loads a column. */
  readonly load: (column: number) => Code;
  /** What a unit is told where it ends: the outcome, and how it stands. */
  readonly wordOf: (outcome: number) => number;
  readonly names: Map<string, number>;
}

export function laneCode(
  steps: readonly LaneStep[],
  about: Pick<Writing, 'tier' | 'first' | 'load' | 'wordOf'>,
): LaneCode & { readonly locals: readonly ValueType[] } {
  const to: Writing = {
    ...about,
    of: arithmeticOf(about.tier),
    ...{ code: [], locals: [], names: new Map<string, number>() },
  };
  const [score, word, mask] = [local(to), local(to), local(to)];
  to.code.push(
    ...to.of.constant(0),
    ...set(score),
    ...to.of.constant(about.wordOf(0)),
    ...set(word),
  );
  to.code.push(...to.of.allOnes, ...set(mask));
  write(steps, { score, word }, mask, to);
  return { code: to.code, score, word, locals: to.locals };
}

interface Result {
  readonly score: number;
  readonly word: number;
}

export function local({ locals, first }: Writing): number {
  return first + locals.push('v128') - 1;
}

/** Whether anything is still on its way behind the steps is known where it is never so. */
function write(steps: readonly LaneStep[], result: Result, mask: number, to: Writing): boolean {
  for (const step of steps) if (!writeStep(step, result, mask, to)) return false;
  return true;
}

function writeStep(step: LaneStep, result: Result, mask: number, to: Writing): boolean {
  const { code, of } = to;
  switch (step.do) {
    case 'need': {
      const value = columnLocal(step.column, to);
      const there = local(to);
      const isMissing = [...get(value), ...of.missing, ...of.eq];
      if (step.missing !== 0) {
        const gone = local(to);
        code.push(...isMissing, ...get(mask), ...V128.and, ...set(gone));
        pick(of.constant(to.wordOf(step.missing)), result.word, gone, to);
        pick(intCode(step.score, to), result.score, gone, to);
      }
      code.push(...get(value), ...of.noValue, ...of.gt, ...set(there));
      code.push(...get(mask), ...get(there), ...V128.and, ...set(mask));
      return true;
    }
    case 'var':
      to.names.set(step.name, local(to));
      return true;
    case 'let': {
      const value = valueCode(step.value, to);
      const place = local(to);
      to.names.set(step.name, place);
      code.push(...value, ...set(place));
      return true;
    }
    case 'set':
      pick(valueCode(step.value, to), to.names.get(step.name) ?? -1, mask, to);
      return true;
    case 'if': {
      const [then, otherwise] = [local(to), local(to)];
      const when = local(to);
      code.push(...condCode(step.when, to), ...set(when));
      code.push(...get(mask), ...get(when), ...V128.and, ...set(then));
      code.push(...get(mask), ...get(when), ...V128.andnot, ...set(otherwise));
      const [a, b] = [
        write(step.then, result, then, to),
        write(step.otherwise, result, otherwise, to),
      ];
      if (!a && !b) return false;
      code.push(...(a ? get(then) : []), ...(b ? get(otherwise) : []), ...(a && b ? V128.or : []));
      code.push(...set(mask));
      return true;
    }
    case 'end':
      pick(of.constant(to.wordOf(step.outcome)), result.word, mask, to);
      pick(scoreCode(step.score, to), result.score, mask, to);
      return false;
  }
}

/** The value for those in the mask; the others keep what they have. */
function pick(value: Code, into: number, mask: number, to: Writing): void {
  to.code.push(...value, ...get(into), ...get(mask), ...V128.bitselect, ...set(into));
}

function columnLocal(column: number, to: Writing): number {
  const name = `column ${String(column)}`;
  const known = to.names.get(name);
  if (known !== undefined) return known;
  const place = local(to);
  to.names.set(name, place);
  to.code.push(...to.load(column), ...set(place));
  return place;
}

function valueCode(value: Extract<LaneStep, { do: 'let' }>['value'], to: Writing): Code {
  if (value.type === 'int') return intCode(value.value, to);
  if (value.type === 'bool') return condCode(value.value, to);
  throw new Error('a lane has no texts');
}

/** A score lies within the range of its leaf, and so the quotient is small whatever its parts may be. */
function scoreCode(score: Int, to: Writing): Code {
  if (score.op === 'mul' && score.right.op === 'const' && score.left.op === 'round-div') {
    return [...divided(score.left, SMALL, to), ...intCode(score.right, to), ...to.of.mul];
  }
  return score.op === 'round-div' ? divided(score, SMALL, to) : intCode(score, to);
}

/** Quotients up to this are estimated in 32-bit floats, off by one at most, and mended. */
const SMALL = 2n ** 21n;

export function intCode(value: Int, to: Writing): Code {
  const { of } = to;
  switch (value.op) {
    case 'const':
      return of.constant(Number(value.value));
    case 'local': {
      const column = columnOf(value.name);
      const place = column === undefined ? to.names.get(value.name) : columnLocal(column, to);
      if (place === undefined) throw new Error(`no local ${value.name}`);
      return get(place);
    }
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max':
      return [...intCode(value.left, to), ...intCode(value.right, to), ...of[value.op]];
    case 'neg':
    case 'abs':
      return [...intCode(value.value, to), ...of[value.op]];
    case 'choose':
      return [
        ...intCode(value.then, to),
        ...intCode(value.otherwise, to),
        ...condCode(value.when, to),
        ...V128.bitselect,
      ];
    case 'round-div':
    case 'floor-div':
      return divided(value, quotientOf(value), to);
    case 'slot':
      throw new Error('a lane reads columns');
  }
}

function quotientOf(value: Int): bigint {
  const { low = -(2n ** 60n), high = 2n ** 60n } = rangeOf(value);
  return -low > high ? -low : high;
}

/** On magnitudes: only numbers that are not negative are divided. */
function divided(
  value: Extract<Int, { op: 'round-div' | 'floor-div' }>,
  most: bigint,
  to: Writing,
): Code {
  const { of, code } = to;
  const [left, right] = [local(to), local(to)];
  code.push(...intCode(value.left, to), ...set(left), ...intCode(value.right, to), ...set(right));
  const { low } = rangeOf(value.left);
  const isSigned = low === undefined || low < 0n;
  const size: Code = isSigned ? [...get(left), ...of.abs] : get(left);
  const isRound = value.op === 'round-div';
  const [top, bottom] = [local(to), local(to)];
  if (isRound) {
    const double = [...of.constant(2), ...of.mul];
    code.push(...size, ...double, ...get(right), ...of.add, ...set(top));
    code.push(...get(right), ...double, ...set(bottom));
  } else if (isSigned) {
    // Towards minus infinity: what is below zero is divided as if it were just under the next quotient.
    const lifted = [...size, ...get(right), ...of.add, ...of.constant(1), ...of.sub];
    code.push(
      ...lifted,
      ...get(left),
      ...get(left),
      ...of.constant(0),
      ...of.lt,
      ...V128.bitselect,
    );
    code.push(...set(top), ...get(right), ...set(bottom));
  } else {
    code.push(...get(left), ...set(top), ...get(right), ...set(bottom));
  }
  const quotient = of.quotient(top, bottom, most <= SMALL, () => local(to));
  if (!isSigned) return quotient;
  const found = local(to);
  code.push(...quotient, ...set(found));
  const isBelow = [...get(left), ...of.constant(0), ...of.lt];
  return [...get(found), ...of.neg, ...get(found), ...isBelow, ...V128.bitselect];
}

const COMPARED: Readonly<Record<CompareOp, 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'>> = {
  '=': 'eq',
  '<>': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

export function condCode(value: Cond, to: Writing): Code {
  switch (value.op) {
    case 'true':
      return to.of.allOnes;
    case 'false':
      return to.of.constant(0);
    case 'local-is':
      return get(to.names.get(value.name) ?? -1);
    case 'compare':
      return [
        ...intCode(value.left, to),
        ...intCode(value.right, to),
        ...to.of[COMPARED[value.by]],
      ];
    case 'and':
    case 'or':
      return [...condCode(value.left, to), ...condCode(value.right, to), ...V128[value.op]];
    case 'not':
      return [...condCode(value.value, to), ...V128.not];
    default:
      throw new Error('a lane reads columns');
  }
}
