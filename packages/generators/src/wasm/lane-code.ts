import { ends } from '../columnar/facts.js';
import { ASK, columnOf, type LaneStep, type Tier } from '../columnar/lane.js';
import type { Cond, CompareOp, Int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import { arithmeticOf, type Arithmetic } from './arithmetic.js';
import { I32X4, V128, get, i32Const, set, type Code } from './instructions.js';
import type { ValueType } from './encode.js';

/**
 * The steps of a lane without a branch: all ways are worked out for all units, and what each unit takes is
 * picked by masks. Nothing traps, so that what is worked out for units on another way does no harm.
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
  /** Whether all columns are known to have values. */
  readonly areThere: boolean;
}

export function laneCode(
  steps: readonly LaneStep[],
  about: Pick<Writing, 'tier' | 'first' | 'load' | 'wordOf'> & Partial<Pick<Writing, 'areThere'>>,
): LaneCode & { readonly locals: readonly ValueType[] } {
  const to: Writing = {
    areThere: false,
    ...about,
    of: arithmeticOf(about.tier),
    ...{ code: [], locals: [], names: new Map<string, number>() },
  };
  const found = result(steps, to);
  const [score, word] = [local(to), local(to)];
  to.code.push(...found.score, ...set(score), ...wordCode(found.word, to), ...set(word));
  return { code: to.code, score, word, locals: to.locals };
}

/** The code of a score, and what its units are told: the same for all of them, or in a local. */
interface Result {
  readonly score: Code;
  readonly word: number | { readonly local: number };
}

export function local({ locals, first }: Writing): number {
  return first + locals.push('v128') - 1;
}

/** What the steps come to: where a condition ends, its result is picked over that of all behind it. */
function result(steps: readonly LaneStep[], to: Writing): Result {
  const [step, ...rest] = steps;
  if (!step) return { score: to.of.constant(0), word: to.wordOf(ASK) };
  switch (step.do) {
    case 'need': {
      const early = lacking(step, to.of.allOnes, to);
      const behind = result(rest, to);
      return early.reduceRight((other, one) => picked(one.mask, one.result, other, to), behind);
    }
    case 'if': {
      const when = local(to);
      to.code.push(...condCode(step.when, to), ...set(when));
      if (ends(step.then)) {
        const then = result(step.then, to);
        return picked(when, then, result([...step.otherwise, ...rest], to), to);
      }
      if (ends(step.otherwise)) {
        const otherwise = result(step.otherwise, to);
        return picked(when, result([...step.then, ...rest], to), otherwise, to);
      }
      const early = conditional(step, when, to);
      const behind = result(rest, to);
      return early.reduceRight((other, one) => picked(one.mask, one.result, other, to), behind);
    }
    case 'end':
      return { score: scoreCode(step.score, to), word: to.wordOf(step.outcome) };
    default:
      assign(step, undefined, to);
      return result(rest, to);
  }
}

interface Early {
  readonly mask: number;
  readonly result: Result;
}

/** Units whose column has no value end there. */
function lacking(
  { column, missing, score }: Extract<LaneStep, { do: 'need' }>,
  within: Code,
  to: Writing,
): readonly Early[] {
  if (to.areThere) return [];
  const value = columnLocal(column, to);
  const mask = (holds: Code): number => {
    const place = local(to);
    to.code.push(...holds, ...within, ...V128.and, ...set(place));
    return place;
  };
  const { missing: none, noValue, eq, gt } = to.of;
  const ask: Result = { score: to.of.constant(0), word: to.wordOf(ASK) };
  const unusable = mask([...get(value), ...noValue, ...gt, ...V128.not]);
  if (missing === ASK) return [{ mask: unusable, result: ask }];
  const isMissing = mask([...get(value), ...none, ...eq]);
  const told = { score: intCode(score, to), word: to.wordOf(missing) };
  return [
    { mask: isMissing, result: told },
    { mask: unusable, result: ask },
  ];
}

/** A condition behind which all go on: what it sets is set for its own; some may end inside. */
function conditional(
  { then, otherwise }: Extract<LaneStep, { do: 'if' }>,
  when: number,
  to: Writing,
): readonly Early[] {
  const side = (steps: readonly LaneStep[], mask: number): readonly Early[] =>
    steps.flatMap((step): readonly Early[] => {
      if (step.do === 'need') return lacking(step, get(mask), to);
      if (step.do === 'if') {
        const inner = local(to);
        to.code.push(...condCode(step.when, to), ...get(mask), ...V128.and, ...set(inner));
        if (ends(step.then)) return [{ mask: inner, result: result(step.then, to) }];
        const outer = local(to);
        to.code.push(...get(mask), ...get(inner), ...V128.andnot, ...set(outer));
        return [...side(step.then, inner), ...side(step.otherwise, outer)];
      }
      if (step.do === 'end') return [{ mask, result: result([step], to) }];
      assign(step, mask, to);
      return [];
    });
  const other = local(to);
  to.code.push(...get(when), ...V128.not, ...set(other));
  return [...side(then, when), ...side(otherwise, other)];
}

function assign(
  step: Extract<LaneStep, { do: 'let' | 'var' | 'set' }>,
  mask: number | undefined,
  to: Writing,
): void {
  if (step.do === 'var') {
    to.names.set(step.name, local(to));
    return;
  }
  const value = valueCode(step.value, to);
  if (step.do === 'let') {
    const place = local(to);
    to.names.set(step.name, place);
    to.code.push(...value, ...set(place));
    return;
  }
  const place = to.names.get(step.name) ?? -1;
  const kept = mask === undefined ? [] : [...get(place), ...get(mask), ...V128.bitselect];
  to.code.push(...value, ...kept, ...set(place));
}

/** The one result where the mask holds, else the other. */
function picked(mask: number, one: Result, other: Result, to: Writing): Result {
  const score = pickedCode(one.score, other.score, mask, to);
  if (typeof one.word === 'number' && one.word === other.word) return { score, word: one.word };
  const word = local(to);
  const both = [...wordCode(one.word, to), ...wordCode(other.word, to)];
  to.code.push(...both, ...get(mask), ...V128.bitselect, ...set(word));
  return { score, word: { local: word } };
}

/** A zero is picked by clearing bits. */
function pickedCode(one: Code, other: Code, mask: number, to: Writing): Code {
  const zero = to.of.constant(0).join();
  if (one.join() === zero) return [...other, ...get(mask), ...V128.andnot];
  if (other.join() === zero) return [...one, ...get(mask), ...V128.and];
  return [...one, ...other, ...get(mask), ...V128.bitselect];
}

function wordCode(word: Result['word'], to: Writing): Code {
  return typeof word === 'number' ? to.of.constant(word) : get(word.local);
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
  if (isRound && !isSigned && value.right.op === 'const' && value.right.value % 2n === 0n) {
    // (2n + d) / 2d is (n + d/2) / d where d is even.
    const half = value.right.value / 2n;
    const shift = value.right.value.toString(2);
    const lifted = [...get(left), ...of.constant(Number(half)), ...of.add];
    if (to.tier === 'int32' && shift.lastIndexOf('1') === 0) {
      return [...lifted, ...i32Const(shift.length - 1), ...I32X4.shr];
    }
    const top = local(to);
    code.push(...lifted, ...set(top));
    return of.quotient(top, right, most <= SMALL, () => local(to));
  }
  const [top, bottom] = [local(to), local(to)];
  if (isRound) {
    const whole = local(to);
    code.push(...size, ...set(whole), ...get(whole), ...get(whole), ...of.add);
    code.push(...get(right), ...of.add, ...set(top));
    code.push(...get(right), ...get(right), ...of.add, ...set(bottom));
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
