import { fractionDigits, nodesOf, type Leaf, type Node, type Rulebook } from '@cchc/model';
import type { LeafProgram } from '../program/lower-leaf.js';
import type { Program } from '../program/program.js';
import {
  columnsOfProgram,
  rangeOfColumn,
  type Asked,
  type Column,
  type Columns,
} from './columns.js';
import type { Lane, Tier } from './lane.js';
import { checkOf } from './lane-bounds.js';
import { laneOf } from './lower-lane.js';

/** All leaves of a rulebook that can be worked out over columns, and the columns. */
export interface Kernel {
  readonly program: Program;
  /** Scores are whole numbers of so many decimal places. */
  readonly scale: number;
  readonly columns: readonly KernelColumn[];
  readonly asked: readonly Asked[];
  /** Bounds of figures that are not numbers, in an order in which they can be checked. */
  readonly checks: readonly Check[];
  readonly leaves: readonly KernelLeaf[];
}

export interface KernelColumn {
  readonly column: Column;
  readonly type: Tier;
  /** Values outside of these are not held: the exact runtime is asked. */
  readonly low: number;
  readonly high: number;
  /** A figure whose bounds only the exact runtime can check. */
  readonly byRuntime: boolean;
}

export interface Check {
  readonly column: number;
  readonly lane: Lane;
}

export interface KernelLeaf {
  readonly leaf: Leaf;
  readonly digits: number | undefined;
  /** Absent: the exact runtime scores this leaf. */
  readonly lane?: Lane;
}

const MOST_SCALE = 6;

/**
 * Undefined where scores have too many decimal places to be whole numbers of 32 bits. `more`: what is to be
 * worked out as leaves are, behind them.
 */
export function kernelOf(program: Program, more: readonly LeafProgram[] = []): Kernel | undefined {
  const { rulebook } = program;
  const scale = scaleOf(rulebook);
  const most = [...nodesOf(rulebook)].reduce(
    (sum, { worth }) => Math.max(sum, Number(worth.points)),
    0,
  );
  if (scale > MOST_SCALE || most * 10 ** scale > 2 ** 30) return undefined;
  const columns = columnsOfProgram(program);
  const limits = new Map<number, bigint>();
  const wide = new Set<number>();
  const limit = (lane: Lane, of: bigint): void => {
    for (const at of lane.columns) {
      const known = limits.get(at);
      limits.set(at, known === undefined || of < known ? of : known);
      if (lane.tier === 'float64') wide.add(at);
    }
  };
  const leaves = [...program.leaves, ...more].map((one): KernelLeaf => {
    const digits = digitsOf(one.leaf, rulebook);
    const made = laneOf(one, { leaf: one.leaf, digits, scale }, columns);
    if (!made) return { leaf: one.leaf, digits };
    limit(made.lane, made.most);
    return { leaf: one.leaf, digits, lane: made.lane };
  });
  const { checks, byRuntime } = checksOf(columns, limit);
  const { list, asked } = columns;
  return {
    ...{ program, scale, checks, leaves, asked },
    columns: list.map((column, at) => {
      const digits = column.of === 'figure' ? column.input.digits : 0;
      const of = (limits.get(at) ?? 10n ** 5n) * 10n ** BigInt(digits);
      const { low = -of, high = of } = rangeOfColumn(column, of);
      const isWide = wide.has(at) && (high > 2n ** 31n - 1n || low < -(2n ** 31n) + 16n);
      return {
        ...{ column, byRuntime: byRuntime.has(at) },
        type: isWide ? 'float64' : 'int32',
        low: Number(low),
        high: Number(high),
      };
    }),
  };
}

/** A bound speaks of other figures, whose own bounds are checked before; in a circle the runtime decides. */
function checksOf(
  columns: Columns,
  limit: (lane: Lane, most: bigint) => void,
): { readonly checks: readonly Check[]; readonly byRuntime: ReadonlySet<number> } {
  const checks: Check[] = [];
  const byRuntime = new Set<number>();
  const state = new Map<number, 'open' | 'done'>();
  const visit = (at: number): void => {
    if (state.has(at)) {
      // Whoever is still open is in the circle.
      if (state.get(at) === 'open')
        for (const [one, of] of state) if (of === 'open') byRuntime.add(one);
      return;
    }
    state.set(at, 'open');
    const column = columns.list[at];
    if (column?.of === 'figure') {
      const { lowest, highest } = column.input;
      const bounds = {
        lowest: column.input.input.atLeast?.kind === 'number' ? undefined : lowest,
        highest: column.input.input.atMost?.kind === 'number' ? undefined : highest,
      };
      if (bounds.lowest || bounds.highest) {
        const made = checkOf(at, bounds, columns);
        if (made) {
          for (const other of made.lane.columns) if (other !== at) visit(other);
          limit(made.lane, made.most);
          checks.push({ column: at, lane: made.lane });
        } else byRuntime.add(at);
      }
    }
    state.set(at, 'done');
  };
  for (let at = 0; at < columns.list.length; at++) visit(at);
  return { checks: checks.filter(({ column }) => !byRuntime.has(column)), byRuntime };
}

/** The most decimal places of any points, bound or rounding. */
function scaleOf(rulebook: Rulebook): number {
  const digits = [...nodesOf(rulebook)].flatMap((node) => [
    fractionDigits(node.worth.points),
    fractionDigits(node.worth.lowest),
    digitsOf(node, rulebook) ?? 0,
  ]);
  const { rounding } = rulebook;
  const total = rounding.kind === 'rules' ? (rounding.total ?? 0) : 0;
  return Math.max(2, total, ...digits);
}

function digitsOf(node: Node, { rounding }: Rulebook): number | undefined {
  const own = node.kind === 'leaf' ? node.rule?.digits : undefined;
  if (own !== undefined || rounding.kind === 'never') return own;
  return rounding.levels.find(({ level }) => level === node.level)?.digits;
}
