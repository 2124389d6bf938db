import { columnOf, type LaneStep } from '../../columnar/lane.js';
import type { Cond, Int } from '../../program/int.js';
import { rangeOf } from '../../program/range.js';

/** How a lane is said in JavaScript: plain arithmetic, since all of it is proved to be safe. */
export interface LaneNames {
  /** What a column is called in the function. */
  readonly column: (at: number) => string;
  readonly locals: Map<string, string>;
  readonly taken: Set<string>;
  /** Whether all numbers are below 2^31. */
  readonly isNarrow: boolean;
}

/** The statements of a lane; it returns the score, or `ASK`. */
export function laneLines(
  steps: readonly LaneStep[],
  isScored: (outcome: number) => boolean,
  names: LaneNames,
  indent: string,
): readonly string[] {
  return steps.flatMap((step): readonly string[] => {
    switch (step.do) {
      // Rows without a gap are scored; what a leaf would come to without a figure is the exact runtime's.
      case 'need':
        return [];
      case 'var':
        return [`${indent}let ${named(step.name, names)};`];
      case 'let': {
        const value = valueText(step.value, names);
        return [`${indent}const ${named(step.name, names)} = ${value};`];
      }
      case 'set':
        return [`${indent}${names.locals.get(step.name) ?? ''} = ${valueText(step.value, names)};`];
      case 'if': {
        const head = `${indent}if (${condText(step.when, names)})`;
        const then = laneLines(step.then, isScored, names, `${indent}  `);
        const [only = ''] = then;
        const short = then.length === 1 && head.length + only.trim().length < 98;
        if (step.otherwise.length === 0 && short) return [`${head} ${only.trim()}`];
        const otherwise = laneLines(step.otherwise, isScored, names, `${indent}  `);
        return [
          `${head} {`,
          ...then,
          ...(otherwise.length > 0 ? [`${indent}} else {`, ...otherwise] : []),
          `${indent}}`,
        ];
      }
      case 'end':
        return [`${indent}return ${isScored(step.outcome) ? intText(step.score, names) : 'ASK'};`];
    }
  });
}

function named(local: string, names: LaneNames): string {
  const plain = local.replace(/\W+/g, '_');
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain}_${String(count)}`;
    if (names.taken.has(name)) continue;
    names.taken.add(name);
    names.locals.set(local, name);
    return name;
  }
}

function valueText(value: Extract<LaneStep, { do: 'let' }>['value'], names: LaneNames): string {
  if (value.type === 'int') return intText(value.value, names);
  if (value.type === 'bool') return condText(value.value, names);
  throw new Error('a lane has no texts');
}

const SIGNS = { add: '+', sub: '-', mul: '*' } as const;

export function intText(value: Int, names: LaneNames): string {
  const inner = (one: Int): string => {
    const text = intText(one, names);
    return one.op === 'const' || one.op === 'local' || /^[\w.]+\(/.test(text) ? text : `(${text})`;
  };
  switch (value.op) {
    case 'const':
      return String(value.value);
    case 'local': {
      const column = columnOf(value.name);
      return column === undefined ? (names.locals.get(value.name) ?? '') : names.column(column);
    }
    case 'add':
    case 'sub':
    case 'mul':
      return `${inner(value.left)} ${SIGNS[value.op]} ${inner(value.right)}`;
    case 'min':
    case 'max':
      return `Math.${value.op}(${intText(value.left, names)}, ${intText(value.right, names)})`;
    case 'neg':
      return `0 - ${inner(value.value)}`;
    case 'abs':
      return `Math.abs(${intText(value.value, names)})`;
    case 'floor-div':
      return `Math.floor(${inner(value.left)} / ${inner(value.right)})`;
    case 'round-div':
      return roundText(value, names, inner);
    case 'choose': {
      const [then, otherwise] = [inner(value.then), inner(value.otherwise)];
      return `${condText(value.when, names)} ? ${then} : ${otherwise}`;
    }
    case 'slot':
      throw new Error('a lane reads columns');
  }
}

/**
 * To the nearest, a half away from zero. A constant divisor leaves one division by a constant; below 2^31
 * a quotient that is cut is found sooner than one that is rounded down.
 */
function roundText(
  { left, right }: Extract<Int, { op: 'round-div' }>,
  names: LaneNames,
  inner: (one: Int) => string,
): string {
  const { low } = rangeOf(left);
  const isSigned = low === undefined || low < 0n;
  const size = isSigned ? `Math.abs(${intText(left, names)})` : inner(left);
  const rounded = quotientText(size, right, names, inner);
  return isSigned ? `Math.sign(${intText(left, names)}) * (${rounded})` : rounded;
}

function quotientText(
  size: string,
  right: Int,
  names: LaneNames,
  inner: (one: Int) => string,
): string {
  if (right.op !== 'const') {
    const quotient = `(2 * ${size} + ${inner(right)}) / (2 * ${inner(right)})`;
    return names.isNarrow ? `(${quotient}) | 0` : `Math.floor(${quotient})`;
  }
  const { value } = right;
  if (value % 2n !== 0n)
    return `Math.floor((2 * ${size} + ${String(value)}) / ${String(2n * value)})`;
  const lifted = `${size} + ${String(value / 2n)}`;
  const shift = value.toString(2).lastIndexOf('1') === 0 ? value.toString(2).length - 1 : 0;
  // All of it is below 2^31, where a shift divides.
  if (!names.isNarrow) return `Math.floor((${lifted}) / ${String(value)})`;
  return shift > 0 ? `(${lifted}) >> ${String(shift)}` : `((${lifted}) / ${String(value)}) | 0`;
}

const COMPARED = { '=': '===', '<>': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

export function condText(value: Cond, names: LaneNames): string {
  const inner = (one: Cond): string => {
    const text = condText(one, names);
    return one.op === 'and' || one.op === 'or' ? `(${text})` : text;
  };
  switch (value.op) {
    case 'true':
    case 'false':
      return value.op;
    case 'local-is':
      return names.locals.get(value.name) ?? '';
    case 'compare': {
      const side = (one: Int): string =>
        one.op === 'choose' ? `(${intText(one, names)})` : intText(one, names);
      return `${side(value.left)} ${COMPARED[value.by]} ${side(value.right)}`;
    }
    case 'and':
    case 'or':
      if (isYes(value.left) && isYes(value.right)) return yesText(value, names);
      return `${inner(value.left)} ${value.op === 'and' ? '&&' : '||'} ${inner(value.right)}`;
    case 'not':
      return `!(${condText(value.value, names)})`;
    default:
      throw new Error('a lane reads columns');
  }
}

/** Whether it asks a yes or no for a yes. */
function isYes(value: Cond): value is Extract<Cond, { op: 'compare' }> {
  if (value.op !== 'compare' || value.by !== '=' || value.right.op !== 'const') return false;
  const { low, high } = rangeOf(value.left);
  return low === 0n && high === 1n && value.right.value === 1n;
}

/** Two of these at once, without a branch that nobody can foresee. */
function yesText(
  { op, left, right }: Extract<Cond, { op: 'and' | 'or' }>,
  names: LaneNames,
): string {
  const [a, b] = [left, right].map((one) => (one.op === 'compare' ? intText(one.left, names) : ''));
  return op === 'and' ? `${a ?? ''} * ${b ?? ''} === 1` : `${a ?? ''} + ${b ?? ''} > 0`;
}
