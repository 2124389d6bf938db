import { CONTRARY, type Rulebook } from '@cchc/model';
import { not } from '../../../packages/generators/src/program/cond.js';
import type { CompareOp, Cond, Int, Text } from '../../../packages/generators/src/program/int.js';
import { rangeOf } from '../../../packages/generators/src/program/range.js';
import type { LetValue } from '../../../packages/generators/src/program/statement.js';

/**
 * What holds where a statement stands: the answers on the way there, and what names stand for now. A name may
 * stand for something else further on, so answers are kept in what names stood for when they were given.
 */
export interface Path {
  readonly holds: readonly Cond[];
  readonly names: ReadonlyMap<string, LetValue>;
  readonly rulebook: Rulebook;
}

export function assuming(path: Path, ...more: readonly Cond[]): Path {
  return { ...path, holds: [...path.holds, ...more.map((one) => meantBy(one, path))] };
}

export function naming(path: Path, name: string, value: LetValue): Path {
  return { ...path, names: new Map([...path.names, [name, spelt(name, value, path)]]) };
}

/** A value in what its names stand for; of what would grow too long only that it is the same wherever it stands. */
function spelt(name: string, value: LetValue, path: Path): LetValue {
  if (value.type === 'bool') {
    const long = meantBy(value.value, path);
    return isShort(long)
      ? { type: 'bool', value: long }
      : { type: 'bool', value: once(name, path) };
  }
  if (value.type !== 'int') return value;
  const long = meant(value.value, path);
  const range = rangeOf(value.value);
  return {
    type: 'int',
    value: isShort(long) ? long : { op: 'local', name: once(name, path).name, range },
  };
}

/** A name that stands for one value only. */
function once(name: string, { names, holds }: Path) {
  return { op: 'local-is', name: `${name} ${String(names.size)} ${String(holds.length)}` } as const;
}

const LONGEST = 80;

function isShort(value: Cond | Int): boolean {
  let left = LONGEST;
  const visit = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return true;
    return left-- > 0 && Object.values(part).every(visit);
  };
  return visit(value);
}

/**
 * Whether no unit that gets here can answer so. It looks for a contradiction by cases: numbers beyond each
 * other's bounds, a text that is two of its options or none, a document in two states. Where it finds none
 * within its patience, the answer counts as possible.
 */
export function isImpossible(answer: Cond, path: Path): boolean {
  const patience = { steps: PATIENCE };
  return !mayHold([meantBy(answer, path), ...path.holds], new Map(), path, patience);
}

const PATIENCE = 300;

/** What is known of one thing: whole numbers between two, or one of some texts. */
type Known =
  | { readonly is: 'number'; readonly low?: bigint; readonly high?: bigint }
  | { readonly is: 'order'; readonly orders: number }
  | { readonly is: 'text'; readonly value?: string; readonly not: readonly string[] };

type State = ReadonlyMap<string, Known>;

function mayHold(
  conditions: readonly Cond[],
  state: State,
  path: Path,
  patience: { steps: number },
): boolean {
  if (patience.steps-- < 0) return true;
  // Alternatives last: what is certain may leave only one of them.
  const plain = conditions.findIndex((one) => positive(one).op !== 'or');
  const at = plain < 0 ? 0 : plain;
  const first = conditions[at];
  if (!first) return true;
  const rest = conditions.filter((_, index) => index !== at);
  const value = positive(first);
  switch (value.op) {
    case 'true':
      return mayHold(rest, state, path, patience);
    case 'false':
      return false;
    case 'and':
      return mayHold([value.left, value.right, ...rest], state, path, patience);
    case 'or':
      return (
        mayHold([value.left, ...rest], state, path, patience) ||
        mayHold([not(value.left), value.right, ...rest], state, path, patience)
      );
    default: {
      const next = learnt(value, state, path);
      return next !== undefined && mayHold(rest, next, path, patience);
    }
  }
}

/** A question with names replaced by what they stand for. */
function meantBy(value: Cond, path: Path): Cond {
  switch (value.op) {
    case 'local-is': {
      const named = path.names.get(value.name);
      return named?.type === 'bool' ? named.value : value;
    }
    case 'compare':
      return { ...value, left: meant(value.left, path), right: meant(value.right, path) };
    case 'and':
    case 'or':
      return { ...value, left: meantBy(value.left, path), right: meantBy(value.right, path) };
    case 'not':
      return not(meantBy(value.value, path));
    default:
      return value;
  }
}

/** With `not` only in front of single questions. */
function positive(value: Cond): Cond {
  if (value.op !== 'not') return value;
  const inner = positive(value.value);
  switch (inner.op) {
    case 'true':
    case 'false':
      return inner.op === 'true' ? { op: 'false' } : { op: 'true' };
    case 'not':
      return inner.value;
    case 'and':
    case 'or':
      return {
        op: inner.op === 'and' ? 'or' : 'and',
        left: not(inner.left),
        right: not(inner.right),
      };
    case 'compare':
      return { ...inner, by: CONTRARY[inner.by] };
    default:
      return { op: 'not', value: inner };
  }
}

function learnt(value: Cond, state: State, path: Path): State | undefined {
  if (value.op === 'compare') return compared(value, state, path);
  const isSo = value.op !== 'not';
  const atom = value.op === 'not' ? value.value : value;
  switch (atom.op) {
    case 'same':
      return alike(atom.left, atom.right, isSo, state, path);
    case 'evidence-is':
      return oneOf(`state of ${atom.evidence}`, atom.state, isSo, STATES, state);
    case 'unit-is':
      return oneOf(`unit ${atom.by}`, atom.name, isSo, undefined, state);
    default:
      return oneOf(keyOf(atom), 'yes', isSo, undefined, state);
  }
}

const STATES = ['none', 'pending', 'accepted', 'rejected', 'expired'];
const [LESS, EQUAL, MORE] = [1, 2, 4];
const HOLDS: Readonly<Record<CompareOp, number>> = {
  '=': EQUAL,
  '<>': LESS | MORE,
  '<': LESS,
  '<=': LESS | EQUAL,
  '>': MORE,
  '>=': MORE | EQUAL,
};
const TURNED: Readonly<Record<CompareOp, CompareOp>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function compared(
  { left, by, right }: Extract<Cond, { op: 'compare' }>,
  state: State,
  path: Path,
): State | undefined {
  const [a, b] = [left, right];
  if (a.op === 'const' && b.op !== 'const') {
    return compared({ op: 'compare', left: b, by: TURNED[by], right: a }, state, path);
  }
  if (b.op === 'const' && b.value === 0n && a.op === 'sub') {
    return compared({ op: 'compare', left: a.left, by, right: a.right }, state, path);
  }
  if (b.op === 'const') return bounded(a, by, b.value, state);
  const [first, second] = [keyOf(a), keyOf(b)];
  const isTurned = first > second;
  const key = isTurned ? `${second} ${first}` : `${first} ${second}`;
  const known = state.get(key);
  const orders =
    (known?.is === 'order' ? known.orders : LESS | EQUAL | MORE) &
    HOLDS[isTurned ? TURNED[by] : by];
  return orders === 0 ? undefined : new Map([...state, [key, { is: 'order', orders }]]);
}

/** A number beside a constant one. */
function bounded(of: Int, by: CompareOp, value: bigint, state: State): State | undefined {
  const key = keyOf(of);
  const known = state.get(key) ?? { is: 'number', ...rangeOf(of) };
  if (known.is !== 'number') return state;
  const most = (a: bigint | undefined, b: bigint): bigint => (a === undefined || b > a ? b : a);
  const least = (a: bigint | undefined, b: bigint): bigint => (a === undefined || b < a ? b : a);
  let { low, high } = known;
  if (by === '=' || by === '>=') low = most(low, value);
  if (by === '>') low = most(low, value + 1n);
  if (by === '=' || by === '<=') high = least(high, value);
  if (by === '<') high = least(high, value - 1n);
  if (by === '<>' && low === value) low = value + 1n;
  if (by === '<>' && high === value) high = value - 1n;
  if (low !== undefined && high !== undefined && low > high) return undefined;
  return new Map([
    ...state,
    [
      key,
      {
        is: 'number',
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      },
    ],
  ]);
}

function alike(
  left: Text,
  right: Text,
  isSo: boolean,
  state: State,
  path: Path,
): State | undefined {
  const [slot, text] = left.op === 'text' ? [right, left] : [left, right];
  if (text.op !== 'text' || slot.op === 'text') {
    return oneOf(`${keyOf(left)} ${keyOf(right)}`, 'yes', isSo, undefined, state);
  }
  return oneOf(keyOf(slot), text.value, isSo, optionsOf(slot, path), state);
}

function optionsOf(text: Text, { rulebook }: Path): readonly string[] | undefined {
  if (text.op !== 'text-slot') return undefined;
  const { slot } = text;
  const type =
    slot.of === 'column'
      ? rulebook.tables
          .find(({ name }) => name === slot.table)
          ?.columns.find(({ name }) => name === slot.name)?.type
      : slot.of === 'input'
        ? rulebook.inputs.find(({ name }) => name === slot.name)?.type
        : undefined;
  return type?.kind === 'choice' ? type.options.map(({ name }) => name) : undefined;
}

function oneOf(
  key: string,
  value: string,
  isSo: boolean,
  all: readonly string[] | undefined,
  state: State,
): State | undefined {
  const known = state.get(key) ?? { is: 'text', not: [] };
  if (known.is !== 'text') return state;
  if (isSo) {
    const isOther = known.value !== undefined && known.value !== value;
    if (isOther || known.not.includes(value)) return undefined;
    return new Map([...state, [key, { ...known, value }]]);
  }
  if (known.value === value) return undefined;
  const others = [...known.not, value];
  if (all?.every((one) => others.includes(one))) return undefined;
  return new Map([...state, [key, { ...known, not: others }]]);
}

/** A number with names replaced by what they stand for. */
function meant(value: Int, path: Path): Int {
  switch (value.op) {
    case 'local': {
      const named = path.names.get(value.name);
      return named?.type === 'int' ? named.value : value;
    }
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max':
    case 'floor-div':
    case 'round-div':
      return { ...value, left: meant(value.left, path), right: meant(value.right, path) };
    case 'neg':
    case 'abs':
      return { ...value, value: meant(value.value, path) };
    default:
      return value;
  }
}

/** What the bounds that a rulebook sets between its figures say of every unit whose figures are taken. */
export function boundsOf(rulebook: Rulebook): readonly Cond[] {
  const slot = (name: string): Int => ({
    op: 'slot',
    slot: { of: 'input', name },
    range: {},
  });
  return rulebook.inputs.flatMap((input): readonly Cond[] => {
    const { atMost, name, type } = input;
    if (type.kind !== 'integer' || atMost?.kind !== 'reference' || atMost.to !== 'input') return [];
    const other = rulebook.inputs.find((one) => one.name === atMost.name);
    if (other?.type.kind !== 'integer') return [];
    return [{ op: 'compare', left: slot(name), by: '<=', right: slot(atMost.name) }];
  });
}

/** Equal for what is the same, whatever is known of its range. */
function keyOf(value: Int | Text | Cond): string {
  return JSON.stringify(value, (key, part: unknown) =>
    key === 'range' ? undefined : typeof part === 'bigint' ? String(part) : part,
  );
}
