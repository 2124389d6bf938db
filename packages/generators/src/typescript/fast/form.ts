import { nodesOf, type Input, type Rulebook } from '@cchc/model';
import { figureOf } from '../make/figures.js';
import {
  kernelOf,
  type Kernel,
  type KernelColumn,
  type KernelLeaf,
} from '../../columnar/kernel.js';
import type { Lane, LaneStep } from '../../columnar/lane.js';
import { folded } from '../../columnar/folded.js';
import { BLOCK_ROWS } from '../../columnar/places.js';
import { mostOfLeaf } from '../../columnar/scores.js';
import type { Program } from '../../program/program.js';
import { shortSteps } from '../../wasm/short.js';
import type { Maker } from '../make/maker.js';
import type { ColumnForm, Layout } from '../runtime/columns.js';

/** What is printed of a rulebook whose units can be scored over columns. */
export interface FastForm {
  readonly kernel: Kernel;
  readonly leaves: readonly FastLeaf[];
  readonly layout: Layout;
}

/** A leaf, where its scores stand, whether these have 16 bits, and its steps where 16 bits hold all of them. */
export type FastLeaf = KernelLeaf & {
  readonly lane: Lane;
  readonly score: number;
  readonly isNarrow: boolean;
  readonly short: readonly LaneStep[] | undefined;
};

/** Bytes of a row of a column. */
const WIDTHS = { wide: 8, plain: 4, narrow: 2 } as const;

/** All that is between these has 16 bits, beside what stands in place of a value. */
const [NARROW_LOW, NARROW_HIGH] = [-32_000, 32_767];

/**
 * Undefined where units cannot be scored over columns alone: some leaf needs more than figures and the type
 * of the unit, or the tree does more than add up. Then there is no batch.
 */
export function fastFormOf(program: Program): FastForm | undefined {
  const kernel = kernelOf(program);
  if (!kernel || !addsUp(program.rulebook, kernel.scale)) return undefined;
  const scored = kernel.leaves.filter(({ leaf }) => leaf.worth.kind !== 'monitor-only');
  // Where nothing is scored there is no total, and columns would add up to 0.
  if (scored.length === 0 || scored.some(({ lane }) => !lane)) return undefined;
  if (kernel.columns.some(({ column, byRuntime }) => byRuntime || column.of !== 'figure'))
    return undefined;
  let next = 0;
  const take = (width: number): number => {
    const place = next;
    next += width * BLOCK_ROWS;
    return place;
  };
  const columns = kernel.columns.map((one) => columnForm(one, take(WIDTHS[widthOf(one)])));
  const leaves = scored.flatMap((one): readonly FastLeaf[] => {
    const { lane, leaf } = one;
    if (!lane) return [];
    const isNarrow = mostOfLeaf(leaf, kernel.scale) <= NARROW_HIGH;
    const score = take(isNarrow ? WIDTHS.narrow : WIDTHS.plain);
    const steps = folded(lane.steps);
    const areNarrow = isNarrow && lane.columns.every((at) => columns[at]?.narrow);
    const short = areNarrow ? shortSteps(steps) : undefined;
    return [{ ...one, lane: { ...lane, steps }, score, isNarrow, short }];
  });
  const [total, flags] = [take(4), take(4)];
  const grades = gradesOf(program.rulebook, kernel.scale);
  return {
    kernel,
    leaves,
    layout: {
      rows: BLOCK_ROWS,
      bytes: next,
      scale: kernel.scale,
      columns,
      leaves: leaves.map(({ leaf, score, isNarrow }) => ({
        ...{ id: leaf.id, score },
        ...(isNarrow ? { narrow: true } : {}),
      })),
      total,
      flags,
      ...(grades ? { grades } : {}),
    },
  };
}

/** Whether a total is the sum of all leaves, to the last digit. */
function addsUp(rulebook: Rulebook, scale: number): boolean {
  const { rounding, blocks, rescaleTotal, grading } = rulebook;
  if (blocks.length > 0 || rescaleTotal || !gradesByTotal(grading)) return false;
  const total = rounding.kind === 'rules' ? rounding.total : undefined;
  if (total !== undefined && total < scale) return false;
  const levels = rounding.kind === 'rules' ? rounding.levels : [];
  return [...nodesOf(rulebook)].every(
    (node) =>
      node.kind === 'leaf' ||
      (node.combine === 'sum' &&
        (levels.find(({ level }) => level === node.level)?.digits ?? scale) >= scale),
  );
}

function gradesByTotal(grading: Rulebook['grading']): boolean {
  if (!grading) return true;
  const { grades, vetoes, downgrades, caps, quotas } = grading;
  const others = [vetoes, downgrades, caps, quotas].every((list) => list.length === 0);
  return (
    others &&
    grades.every(({ conditions }) =>
      conditions.every(
        (one) =>
          one.kind === 'total' &&
          !one.withoutBonus &&
          [one.range.from, one.range.to].every((bound) => !bound || bound.value.kind === 'number'),
      ),
    )
  );
}

/** From the best down, where each begins: they are disjoint and complete, as the checker has seen. */
function gradesOf({ grading }: Rulebook, scale: number): Layout['grades'] {
  if (!grading) return undefined;
  return grading.grades.map(({ grade, conditions, otherwise }) => {
    const from = conditions.flatMap((one) =>
      one.kind === 'total' && one.range.from ? [one.range.from] : [],
    )[0];
    const least =
      from?.value.kind === 'number'
        ? Math.round(Number(from.value.value) * 10 ** scale)
        : -Infinity;
    return { grade, from: otherwise || !from ? -(2 ** 31) : least + (from.inclusive ? 0 : 1) };
  });
}

const NUMBERS: Maker = {
  number: () => undefined as never,
  body: () => undefined as never,
  ofPart: () => undefined as never,
};

function widthOf({ type, low, high }: KernelColumn): keyof typeof WIDTHS {
  if (type === 'float64') return 'wide';
  return low >= NARROW_LOW && high <= NARROW_HIGH ? 'narrow' : 'plain';
}

function columnForm(own: KernelColumn, place: number): ColumnForm {
  const { column, low, high } = own;
  if (column.of !== 'figure') throw new Error('only figures have cells');
  const { input, digits } = column.input;
  const { name, kind, step, options } = figureOf({ input: input as Input, digits }, NUMBERS);
  const width = widthOf(own);
  return {
    ...{ name, of: 'figure', kind, digits, step, place, low, high },
    ...(options ? { options } : {}),
    ...(width === 'plain' ? {} : { [width]: true }),
  };
}
