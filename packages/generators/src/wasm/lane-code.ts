import { ends } from '../columnar/facts.js';
import { ASK, MISSING, NO_VALUE, columnOf, type LaneStep, type Width } from '../columnar/lane.js';
import type { Int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import { arithmeticOf, type Arithmetic } from './arithmetic.js';
import { condMask } from './cond-code.js';
import { fresh, type Frame } from './frame.js';
import { intCode, scoreCode } from './int-code.js';
import { V128, get, set, type Code } from './instructions.js';
import { bothMasks, ones, opposite, type Mask } from './mask.js';
import { codeOf, picked, type Known, type Result } from './picked.js';

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
  readonly width: Width;
  readonly of: Arithmetic;
  readonly frame: Frame;
  readonly code: number[];
  /** The code that loads a column. */
  readonly load: (column: number) => Code;
  /** What a unit is told where it ends: the outcome, and how it stands. */
  readonly wordOf: (outcome: number) => number;
  readonly names: Map<string, number>;
  /** Conditions that are known, by name or by what they ask. */
  readonly masks: Map<string, Mask>;
  /** Names that are a number times another name, which stays what it is. */
  readonly products: Map<string, Int>;
  /** Names that may be set again. */
  readonly variables: Set<string>;
  /** Whether all columns are known to have values. */
  readonly areThere: boolean;
  /** No score is further from zero. */
  readonly most: bigint;
}

/** More than any number of a lane. */
const UNKNOWN = 2n ** 60n;

export function laneCode(
  steps: readonly LaneStep[],
  about: Pick<Writing, 'width' | 'frame' | 'load' | 'wordOf'> &
    Partial<Pick<Writing, 'areThere' | 'most'>>,
): LaneCode {
  const to: Writing = {
    areThere: false,
    most: UNKNOWN,
    ...about,
    of: arithmeticOf(about.width, about.frame),
    ...{ code: [], names: new Map<string, number>(), masks: new Map<string, Mask>() },
    ...{ products: new Map<string, Int>(), variables: new Set<string>() },
  };
  const found = result(steps, to);
  const [score, word] = [fresh(to.frame), fresh(to.frame)];
  const given = (of: (end: End) => Known): Code => codeOf(picked(found, of, to.of), to.of);
  to.code.push(...given((end) => end.score), ...set(score));
  to.code.push(...given((end) => end.word), ...set(word));
  return { code: to.code, score, word };
}

/** The score, and what its units are told. */
interface End {
  readonly score: Known;
  readonly word: number;
}

/** What the steps come to: where a condition ends, its result is picked over that of all behind it. */
function result(steps: readonly LaneStep[], to: Writing): Result<End> {
  const [step, ...rest] = steps;
  if (!step) return asked(to);
  switch (step.do) {
    case 'need': {
      const early = lacking(step, undefined, to);
      return over(early, result(rest, to));
    }
    case 'if': {
      const mask = kept(condMask(step.when, to), to);
      if (ends(step.then)) {
        const one = result(step.then, to);
        return { mask, one, other: result([...step.otherwise, ...rest], to) };
      }
      if (ends(step.otherwise)) {
        const one = result([...step.then, ...rest], to);
        return { mask: opposite(mask), one: result(step.otherwise, to), other: one };
      }
      const early = conditional(step, mask, to);
      return over(early, result(rest, to));
    }
    case 'end':
      return { end: { score: scoreCode(step.score, to), word: to.wordOf(step.outcome) } };
    default:
      assign(step, undefined, to);
      return result(rest, to);
  }
}

function asked(to: Writing): Result<End> {
  return { end: { score: 0, word: to.wordOf(ASK) } };
}

interface Early {
  readonly mask: Mask;
  readonly one: Result<End>;
}

function over(early: readonly Early[], behind: Result<End>): Result<End> {
  return early.reduceRight<Result<End>>((other, one) => ({ ...one, other }), behind);
}

/** The mask in a local, to be read again. */
function kept({ code, isNot }: Mask, to: Writing): Mask {
  const place = fresh(to.frame);
  to.code.push(...code, ...set(place));
  return { code: get(place), isNot };
}

/** Units whose column has no value end there. */
function lacking(
  { column, missing, score }: Extract<LaneStep, { do: 'need' }>,
  within: Mask | undefined,
  to: Writing,
): readonly Early[] {
  if (to.areThere) return [];
  const value = intCode({ op: 'local', name: `column ${String(column)}`, range: {} }, to);
  const mask = (one: Mask): Mask => kept(within ? bothMasks(one, within) : one, to);
  const { constant, eq, gt } = to.of;
  const isValue: Mask = { code: [...value, ...constant(NO_VALUE), ...gt], isNot: false };
  const unusable: Early = { mask: mask(opposite(isValue)), one: asked(to) };
  if (missing === ASK) return [unusable];
  const isMissing = mask({ code: [...value, ...constant(MISSING), ...eq], isNot: false });
  const told: End = { score: scoreCode(score, to), word: to.wordOf(missing) };
  return [{ mask: isMissing, one: { end: told } }, unusable];
}

/** A condition behind which all go on: what it sets is set for its own; some may end inside. */
function conditional(
  { then, otherwise }: Extract<LaneStep, { do: 'if' }>,
  when: Mask,
  to: Writing,
): readonly Early[] {
  const side = (steps: readonly LaneStep[], mask: Mask): readonly Early[] =>
    steps.flatMap((step): readonly Early[] => {
      if (step.do === 'need') return lacking(step, mask, to);
      if (step.do === 'if') {
        const asks = kept(condMask(step.when, to), to);
        const inner = kept(bothMasks(asks, mask), to);
        if (ends(step.then)) return [{ mask: inner, one: result(step.then, to) }];
        const outer = kept(bothMasks(opposite(asks), mask), to);
        return [...side(step.then, inner), ...side(step.otherwise, outer)];
      }
      if (step.do === 'end') return [{ mask, one: result([step], to) }];
      assign(step, mask, to);
      return [];
    });
  return [...side(then, when), ...side(otherwise, opposite(when))];
}

function assign(
  step: Extract<LaneStep, { do: 'let' | 'var' | 'set' }>,
  mask: Mask | undefined,
  to: Writing,
): void {
  if (step.do === 'var') {
    to.variables.add(step.name);
    to.names.set(step.name, fresh(to.frame));
    return;
  }
  const { name, value } = step;
  if (value.type === 'text') throw new Error('a lane has no texts');
  if (step.do === 'let') forget(name, to);
  if (step.do === 'let') {
    if (value.type === 'bool') {
      to.masks.set(name, kept(condMask(value.value, to), to));
      return;
    }
    const code = intCode(value.value, to);
    const place = fresh(to.frame);
    to.names.set(name, place);
    to.code.push(...code, ...set(place));
    if (isProduct(value.value, to)) to.products.set(name, value.value);
    return;
  }
  const own = value.type === 'int' ? intCode(value.value, to) : ones(condMask(value.value, to));
  const place = to.names.get(name) ?? -1;
  const [held, left] = mask?.isNot ? [get(place), own] : [own, get(place)];
  const chosen = mask ? [...held, ...left, ...mask.code, ...V128.bitselect] : own;
  to.code.push(...chosen, ...set(place));
}

/** What was known of a name that now stands for something else. */
function forget(name: string, { names, masks, products }: Writing): void {
  if (!names.has(name) && !masks.has(name)) return;
  const isOf = (key: string): boolean => key === name || key.includes(JSON.stringify(name));
  for (const key of masks.keys()) if (isOf(key)) masks.delete(key);
  for (const [key, value] of products) {
    if (
      key === name ||
      (value.op === 'mul' && value.left.op === 'local' && value.left.name === name)
    )
      products.delete(key);
  }
}

/** A number times a column or a name that is set once, none of it below zero. */
function isProduct(value: Int, { variables }: Writing): boolean {
  if (value.op !== 'mul' || value.right.op !== 'const' || value.right.value <= 0n) return false;
  if (value.left.op !== 'local') return false;
  const isFixed = columnOf(value.left.name) !== undefined || !variables.has(value.left.name);
  const { low } = rangeOf(value.left);
  return isFixed && low !== undefined && low >= 0n;
}
