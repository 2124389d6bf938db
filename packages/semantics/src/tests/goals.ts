import {
  leavesOf,
  type Expression,
  type NodeId,
  type Placed,
  type Rulebook,
  type Span,
  type Unit,
} from '@cchc/model';
import { madeUp, type Witness } from '../score-unit.js';
import type { Atom } from '../trace.js';
import { recordingRows } from '../trace/recorder.js';
import { ONLY_ROUND, alone, type MadeUpUnit } from '../world/alone.js';
import { createWorld } from '../world/create-world.js';
import type { World } from '../world/scope.js';
import { boundariesOf, type Boundary } from './boundaries.js';
import { branchesOfGrades, branchesOfNode } from './branches-reached.js';
import { branchesOf } from './branches.js';
import { conditionsOfLeaf } from './conditions.js';
import { boundaryCoverage, keyOfBranch, keysOf } from './coverage.js';
import { makeUp } from './made-up-unit.js';
import { measuredAt } from './measured.js';
import type { Branch } from './report.js';
import { stepsOf } from './resolution.js';

/** One thing that the tests of a rulebook should have happen. */
export interface Goal extends Placed {
  /** The same for the same goal, whoever reaches it. */
  readonly key: string;
  /** The leaf; absent for grades and for what the whole rulebook says. */
  readonly node?: NodeId;
  readonly what:
    | { readonly kind: 'branch'; readonly branch: Branch }
    /** The value at a boundary, or the one a step away from it. */
    | { readonly kind: 'boundary'; readonly side: Side }
    /** A part of a condition decides it, by itself: what it says is what the others leave to it. */
    | { readonly kind: 'part'; readonly holds: boolean };
}

type Side = 'below' | 'on' | 'above';

const SIDES: readonly Side[] = ['below', 'on', 'above'];

/** All goals of a rulebook, and which of them a unit or the tests that stand in it reach. */
export interface Goals {
  /** In the order of the text: branches, both sides of boundaries, parts of conditions. */
  readonly all: readonly Goal[];
  /** Keys of goals: those of some leaves, or with `grades` those of grades and totals too. */
  readonly ofUnit: (unit: Witness, leaves: readonly NodeId[], grades?: 'grades') => Reached;
  readonly ofTests: () => Reached;
}

export type Reached = ReadonlySet<string>;

/**
 * Every branch, both sides of every boundary, and of each condition of several parts that each part
 * decides it both ways (masking MC/DC). Of a rulebook whose scores do not depend on themselves.
 */
export function goalsOf(rulebook: Rulebook): Goals {
  const boundaries = groupedBoundaries(rulebook);
  const leaves = [...leavesOf(rulebook)].filter(({ worth }) => worth.kind !== 'monitor-only');
  const parts = leaves.flatMap((leaf) =>
    conditionsOfLeaf(leaf).flatMap((condition) =>
      partsOf(condition).flatMap(({ at }) =>
        [true, false].map((holds): Goal => {
          const key = keyOfPart(at, leaf.id, holds);
          return { key, node: leaf.id, at, what: { kind: 'part', holds } };
        }),
      ),
    ),
  );
  const all: readonly Goal[] = [
    ...branchesOf(rulebook).map((branch): Goal => {
      const { node, at } = branch;
      const key = keyOfBranch(branch);
      return { key, at, ...(node !== undefined && { node }), what: { kind: 'branch', branch } };
    }),
    ...[...boundaries.values()].flat().flatMap((one) => goalsOfBoundary(one, rulebook)),
    ...parts,
  ];
  const reachedIn = (
    unit: Unit,
    world: World,
    ids: readonly NodeId[],
    grades: boolean,
  ): Reached => {
    const keys = new Set<string>();
    for (const id of ids) {
      for (const key of keysOf(branchesOfNode(id, unit, world))) keys.add(key);
      for (const key of partsReached(id, unit, world)) keys.add(key);
    }
    if (grades) for (const key of keysOf(branchesOfGrades(unit, world))) keys.add(key);
    const held = [...ids, ...(grades ? [OF_GRADES] : [])];
    for (const boundary of held.flatMap((id) => boundaries.get(id) ?? []))
      for (const key of sidesReached(boundary, unit, world)) keys.add(key);
    return keys;
  };
  const made = (unit: MadeUpUnit) => {
    const { population, unit: one } = alone(unit);
    return [one, createWorld(rulebook, population, ONLY_ROUND, recordingRows)] as const;
  };
  return {
    all: [...new Map(all.map((goal) => [goal.key, goal])).values()],
    ofUnit: (unit, ids, grades) => reachedIn(...made(madeUp(unit)), ids, grades !== undefined),
    ofTests: () => {
      const ids = leaves.map(({ id }) => id);
      return new Set(
        rulebook.tests.flatMap((test) => [
          ...reachedIn(...made(makeUp(test, rulebook).unit), ids, true),
        ]),
      );
    },
  };
}

/** Where boundaries of no leaf stand. */
const OF_GRADES = '';

function groupedBoundaries(rulebook: Rulebook): ReadonlyMap<NodeId, readonly Boundary[]> {
  return Map.groupBy(boundariesOf(rulebook), ({ node = OF_GRADES }) => node);
}

function goalsOfBoundary(boundary: Boundary, rulebook: Rulebook): readonly Goal[] {
  const { node, at } = boundary;
  const there = boundaryCoverage(boundary, [], stepsOf(boundary, rulebook));
  return SIDES.filter((side) => there[side] !== null).map((side): Goal => {
    const key = keyOfSide(boundary, side);
    return { key, at, ...(node !== undefined && { node }), what: { kind: 'boundary', side } };
  });
}

function sidesReached(boundary: Boundary, unit: Unit, world: World): readonly string[] {
  const measured = measuredAt(boundary, unit, world);
  if (measured.length === 0) return [];
  const there = boundaryCoverage(boundary, measured, stepsOf(boundary, world.rulebook));
  return SIDES.filter((side) => there[side] === true).map((side) => keyOfSide(boundary, side));
}

function keyOfSide({ node, at, against }: Boundary, side: Side): string {
  const of = against.kind === 'total' ? against.withoutBonus : '';
  return JSON.stringify(['boundary', side, node, of, place(at)]);
}

/** The parts that decide a condition: turned round, the condition is turned round too. */
function partsReached(node: NodeId, unit: Unit, world: World): readonly string[] {
  const leaf = world.names.nodes.get(node);
  if (leaf?.kind !== 'leaf') return [];
  const conditions = conditionsOfLeaf(leaf);
  return world.nodeScore(unit, node).recorder.steps.flatMap((step) => {
    const atoms = 'condition' in step ? step.condition.atoms : [];
    const asked = conditions.find((one) => partsOf(one)[0]?.at === atoms[0]?.at);
    if (!asked || atoms.length < 2) return [];
    return atoms.flatMap(({ at, holds }) => {
      const [said, turned] = [undefined, at].map((one) => valueOf(asked, atoms, one));
      if (holds === null || said === null || turned === null || said === turned) return [];
      return [keyOfPart(at, node, holds)];
    });
  });
}

/** What a condition says, with one of its parts turned round; null where a part without a value decides. */
function valueOf(
  condition: Expression,
  atoms: readonly Atom[],
  turned: Span | undefined,
): boolean | null {
  switch (condition.kind) {
    case 'logic': {
      const [left, right] = [condition.left, condition.right].map((side) =>
        valueOf(side, atoms, turned),
      );
      const decisive = condition.operator === 'or';
      if (left === decisive || right === decisive) return decisive;
      return left === null || right === null ? null : !decisive;
    }
    case 'not': {
      const value = valueOf(condition.value, atoms, turned);
      return value === null ? null : !value;
    }
    default: {
      const holds = atoms.find(({ at }) => at === condition.at)?.holds ?? null;
      return holds === null ? null : holds !== (condition.at === turned);
    }
  }
}

/** The parts of a condition that has several; a condition of one part is what its branch says. */
export function partsOf(condition: Expression): readonly Expression[] {
  const parts = atomsIn(condition);
  return parts.length > 1 ? parts : [];
}

/** What a condition is made of: neither `and`, `or` nor `not`. */
export function atomsIn(condition: Expression): readonly Expression[] {
  if (condition.kind === 'logic') return [...atomsIn(condition.left), ...atomsIn(condition.right)];
  return condition.kind === 'not' ? atomsIn(condition.value) : [condition];
}

export function keyOfPart(at: Span, node: NodeId, holds: boolean): string {
  return JSON.stringify(['part', holds, node, place(at)]);
}

function place({ file, start, end }: Span): readonly unknown[] {
  return [file, start.line, start.character, end.line, end.character];
}
