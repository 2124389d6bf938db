import {
  rational,
  round,
  type Leaf,
  type Rational,
  type Reason,
  type StatusKind,
} from '@cchc/model';
import { statusInWords } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import { lcm } from '../../program/lcm.js';
import type { Block, LackCause } from '../../program/statement.js';
import { STATUS_OF_LACK } from '../../program/status-of-lack.js';
import { ran } from '../body/run.js';
import { byExit, scopeOf, type Exit } from '../body/scope.js';
import { calcCells, textIndex, type Book, type Read } from '../book.js';
import { mul } from '../numbers/arithmetic.js';
import type { Cells } from '../numbers/cells.js';
import { together as exactly } from '../numbers/limbs.js';
import {
  chosenRatio,
  compareRatios,
  decimalRatio,
  heldRatio,
  roundedRatio,
  ZERO_RATIO,
  type Ratio,
} from '../numbers/ratio.js';
import { constant, known, type Value } from '../numbers/value.js';
import { merged } from '../population/over-units.js';
import {
  GONE,
  MONITORED,
  NOT_COUNTED,
  SCORED,
  WAITING,
  digitsOfNode,
  type NodeCells,
} from './node-cells.js';

/** A leaf in cells: how its rule ends, held within its points, rounded. */
export function leafCells(book: Book, leaf: Leaf): NodeCells {
  const cells = calcCells(book, plain(leaf.id));
  const { code, ways } = waysOf(book, leaf, cells);
  const digits = digitsOfNode(leaf, book.rulebook.rounding);
  const exits = ways.map(({ exit }) => exit);
  const scores = exits.map((exit) => scoreOf(exit, leaf, digits, cells));
  const soFar = together(
    cells,
    code,
    scores.map((one) => one?.value),
  );
  const clamped = byExit(
    cells,
    code,
    scores.map((one) => one?.clamped ?? '0'),
    'held within',
  );
  const clamp = cells.put('held within', clamped);
  const standing = cells.put(
    'standing',
    byExit(
      cells,
      code,
      exits.map((exit) => String(standingOf(exit))),
      'standing',
    ),
  );
  const points = decimalRatio(leaf.worth.points);
  const outOf = {
    num: onlyIf(cells, `${standing}<${String(GONE)}`, points.num, 'out of'),
    den: points.den,
  };
  const targets = new Set(
    exits.flatMap((exit) =>
      exit.kind === 'absent' && exit.absence.kind === 'rescaled' ? [exit.absence.to] : [],
    ),
  );
  const statuses = exits.map((exit) =>
    String(textIndex(book, statusInWords(statusOf(exit), book.tongue))),
  );
  return {
    node: leaf,
    standing,
    soFar,
    outOf,
    rescaled: [...targets].map((to) => {
      const is = exits.map((exit) =>
        exit.kind === 'absent' && exit.absence.kind === 'rescaled' && exit.absence.to === to
          ? 'TRUE'
          : 'FALSE',
      );
      const holds = byExit(cells, code, is, 'rescaled');
      return { to, points: { num: onlyIf(cells, holds, points.num, 'rescaled'), den: points.den } };
    }),
    status: byExit(cells, code, statuses, 'status in words'),
    say: byExit(
      cells,
      code,
      exits.map(({ say }) => say),
      'reason in words',
    ),
    digits,
    read: (read) => {
      const way = ways[Number(read.number(code)) - 1];
      if (!way) throw new Error(`${leaf.id} ended nowhere`);
      const bound = Number(read.number(clamp));
      const why: readonly Reason[] =
        bound === 0 ? [] : [{ kind: 'clamped', to: bound === 1 ? 'points' : 'lowest' }];
      return { status: statusOf(way.exit), reasons: [...way.why(read), ...why] };
    },
  };
}

interface Way {
  readonly exit: Exit;
  readonly why: (read: Read) => readonly Reason[];
}

/** All ways that a rule may end, what a lack comes to instead included, and which one it was. */
function waysOf(book: Book, leaf: Leaf, cells: Cells) {
  const program = book.leaves.get(leaf.id);
  if (!program) throw new Error(`no program of ${leaf.id}`);
  const main = ran(program.body, scopeOf(book, cells, { leaf }));
  const ways: Way[] = main.exits.map((exit) => ({ exit, why: exit.why }));
  let code = main.code;
  const instead = (block: Block | undefined, cause: LackCause): void => {
    const numbers = main.exits.flatMap((exit, at) =>
      exit.kind === 'lack' && exit.cause === cause ? [`${main.code}=${String(at + 1)}`] : [],
    );
    if (!block || numbers.length === 0) return;
    const start = cells.put('instead', `IF(OR(${numbers.join(',')}),0,-1)`);
    const other = ran(block, scopeOf(book, cells, { leaf }), start);
    const before = ways.length;
    for (const exit of other.exits) {
      ways.push({
        exit,
        why: (read) => {
          const lack = main.exits[Number(read.number(main.code)) - 1];
          const first = lack?.why(read) ?? [];
          const repeated = (one: Reason): boolean =>
            exit.kind === 'absent' && one.kind === exit.cause && Object.keys(one).length === 1;
          return [...first.filter((one) => !repeated(one)), ...exit.why(read)];
        },
      });
    }
    code = cells.put('ended by', `IF(${other.code}>0,${String(before)}+${other.code},${code})`);
  };
  instead(program.missingInput, 'missing-input');
  instead(program.zeroDenominator, 'zero-denominator');
  return { code, ways };
}

export function statusOf(exit: Exit): StatusKind {
  switch (exit.kind) {
    case 'absent':
      return 'not-assessed';
    case 'monitored':
      return 'monitored';
    case 'explain':
      return 'awaiting-explanation';
    case 'lack':
      return STATUS_OF_LACK[exit.cause];
    case 'uncovered':
      return 'refused';
    default:
      return 'scored';
  }
}

function standingOf(exit: Exit): number {
  switch (exit.kind) {
    case 'points':
      return SCORED;
    case 'monitored':
      return MONITORED;
    case 'absent':
      switch (exit.absence.kind) {
        case 'full':
        case 'zero':
          return SCORED;
        case 'not-counted':
          return NOT_COUNTED;
        default:
          return GONE;
      }
    default:
      return WAITING;
  }
}

interface Score {
  readonly value: Ratio;
  /** 1 where the leaf's points held it, 2 where its lowest did. */
  readonly clamped: string;
}

function scoreOf(
  exit: Exit,
  { worth }: Leaf,
  digits: number | undefined,
  cells: Cells,
): Score | undefined {
  const [points, lowest] = [rational(worth.points), rational(worth.lowest)];
  if (exit.kind === 'absent') {
    if (exit.absence.kind === 'full') return fixed(points, points, lowest, digits);
    return exit.absence.kind === 'zero' ? fixed(rational('0'), points, lowest, digits) : undefined;
  }
  if (exit.kind !== 'points') return undefined;
  const [num, den] = [known(exit.value.num), known(exit.value.den)];
  if (num !== undefined && den !== undefined) {
    return fixed(rational(num.toString()).div(den), points, lowest, digits);
  }
  const [most, least] = [ratioOf(points), ratioOf(lowest)];
  const over = compareRatios(cells, exit.value, '>', most);
  const under = compareRatios(cells, exit.value, '<', least);
  const clamped = cells.put('held within', `IF(${over},1,IF(${under},2,0))`);
  if (digits === undefined) {
    const within = chosenRatio(cells, `${clamped}=2`, least, exit.value);
    return {
      value: heldRatio(cells, chosenRatio(cells, `${clamped}=1`, most, within), 'score'),
      clamped,
    };
  }
  const scale = 10n ** BigInt(digits);
  const edge = (one: Rational): bigint => round(one, digits).mul(scale).n * one.s;
  const counts = { low: edge(lowest) - 1n, high: edge(points) + 1n };
  const rounded = roundedRatio(cells, exit.value, digits, counts).num;
  const cell = exactly(rounded);
  const value = cells.put(
    'score',
    `IF(${clamped}=1,${edge(points).toString()},IF(${clamped}=2,${edge(lowest).toString()},${cell}))`,
  );
  return { value: { num: { ...counts, cell: value }, den: constant(scale) }, clamped };
}

function fixed(
  value: Rational,
  points: Rational,
  lowest: Rational,
  digits: number | undefined,
): Score {
  const isOver = value.compare(points) > 0;
  const isUnder = !isOver && value.compare(lowest) < 0;
  const within = isOver ? points : isUnder ? lowest : value;
  const shown = digits === undefined ? within : round(within, digits);
  return { value: ratioOf(shown), clamped: isOver ? '1' : isUnder ? '2' : '0' };
}

function ratioOf({ s, n, d }: Rational): Ratio {
  return { num: constant(s * n), den: constant(d) };
}

/** The score of the exit that was taken, at one denominator where all have a known one. */
export function together(
  cells: Cells,
  code: string,
  scores: readonly (Ratio | undefined)[],
): Ratio {
  const dens = scores.flatMap((one) => (one ? [known(one.den)] : []));
  if (dens.length === 0) return ZERO_RATIO;
  if (dens.includes(undefined)) {
    const num = merged(
      cells,
      code,
      scores.map((one) => one?.num),
      'score',
    );
    const den = merged(
      cells,
      code,
      scores.map((one) => one?.den ?? constant(1n)),
      'score, denominator',
    );
    return { num, den: den.low < 1n ? { ...den, low: 1n } : den };
  }
  const scale = dens.reduce<bigint>((a, b) => lcm(a, b ?? 1n), 1n);
  const at = (one: Ratio | undefined): Value | undefined =>
    one && mul(cells, one.num, constant(scale / (known(one.den) ?? 1n)));
  return { num: merged(cells, code, scores.map(at), 'score'), den: constant(scale) };
}

export function onlyIf(cells: Cells, holds: string, value: Value, label: string): Value {
  if (holds === 'TRUE') return value;
  if (holds === 'FALSE') return constant(0n);
  const [low, high] = [value.low < 0n ? value.low : 0n, value.high > 0n ? value.high : 0n];
  if (value.cell !== undefined) {
    return { low, high, cell: cells.put(label, `IF(${holds},${value.cell},0)`) };
  }
  const limbs = (value.limbs ?? []).map((limb) => cells.put(label, `IF(${holds},${limb},0)`));
  return { low, high, limbs };
}
