import { fromInteger, type Expression, type Rulebook, type Unit } from '@cchc/model';
import type { ValueText } from '../trace.js';
import type { World } from '../world/scope.js';
import { boundariesOf, type Boundary } from './boundaries.js';
import { branchesReached } from './branches-reached.js';
import { branchesOf } from './branches.js';
import { measure, measuredAt, type Measured } from './measured.js';
import type { BoundaryCoverage, Branch, BranchCoverage, Coverage } from './report.js';
import { stepsOf, type Steps } from './resolution.js';

/** A unit that a test made up, in the world in which it was scored. */
export interface MadeUpAndScored {
  readonly unit: Unit;
  readonly world: World;
}

/** Which branches and boundaries of a rulebook were reached when these units were scored. */
export function coverageOf(rulebook: Rulebook, scored: readonly MadeUpAndScored[]): Coverage {
  const reached = scored.map(({ unit, world }) => keysOf(branchesReached(unit, world)));
  return {
    branches: branchesOf(rulebook).map((branch) => branchCoverage(branch, reached)),
    boundaries: boundariesOf(rulebook).map((boundary) => {
      const measured = scored.flatMap(({ unit, world }) => measuredAt(boundary, unit, world));
      return boundaryCoverage(boundary, measured, stepsOf(boundary, rulebook));
    }),
  };
}

/** Each way with the leaf that went it, and without: what the rulebook says for all belongs to none. */
export function keysOf(branches: readonly Branch[]): ReadonlySet<string> {
  return new Set(branches.flatMap((branch) => [keyOf(branch), keyOf({ ...branch, node: '' })]));
}

function keyOf({ kind, at: { file, start, end }, holds, node = '' }: Branch): string {
  const place = [file, start.line, start.character, end.line, end.character];
  return JSON.stringify([kind, holds, node, place]);
}

/** An effect of evidence stands in the leaf that declares it, and may decide others. */
export function keyOfBranch(branch: Branch): string {
  return keyOf(branch.kind === 'evidence' ? { ...branch, node: '' } : branch);
}

function branchCoverage(branch: Branch, reached: readonly ReadonlySet<string>[]): BranchCoverage {
  const key = keyOfBranch(branch);
  return { ...branch, tests: reached.filter((keys) => keys.has(key)).length };
}

export function boundaryCoverage(
  { node, at, bound }: Boundary,
  measured: readonly Measured[],
  steps: Steps | undefined,
): BoundaryCoverage {
  const value = literal(bound);
  return {
    ...(node === undefined ? {} : { node }),
    at,
    ...(value ? { value } : {}),
    on: measured.some(({ subject, bound: now }) => subject.equals(now)),
    below: beside(-1, value, measured, steps),
    above: beside(1, value, measured, steps),
  };
}

function beside(
  side: -1 | 1,
  value: ValueText | undefined,
  measured: readonly Measured[],
  steps: Steps | undefined,
): boolean | null {
  if (!steps) return null;
  const away = steps.size.mul(fromInteger(side));
  const next = measure(value)?.add(away);
  const limit = side < 0 ? steps.lowest : steps.highest;
  if (next && limit && Math.sign(next.compare(limit)) === side) return null;
  return measured.some(({ subject, bound }) => subject.equals(bound.add(away)));
}

function literal(bound: Expression): ValueText | undefined {
  if (bound.kind === 'number') return { kind: 'number', text: bound.value };
  const isTime = bound.kind === 'date' || bound.kind === 'moment';
  return isTime ? { kind: bound.kind, text: bound.value } : undefined;
}
