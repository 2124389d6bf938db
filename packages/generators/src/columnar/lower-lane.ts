import { compare } from '../program/cond.js';
import { int, type Range } from '../program/int.js';
import type { LeafProgram } from '../program/lower-leaf.js';
import { rangeOf } from '../program/range.js';
import { roundRat, type Rat } from '../program/rat.js';
import type { Block, Statement } from '../program/statement.js';
import { askedColumn, evidenceColumn, STATES, type Columns } from './columns.js';
import { simplified } from './facts.js';
import { fits } from './fits.js';
import { asked, needed } from './lane-asked.js';
import { constant } from './lane-constants.js';
import { points } from './lane-points.js';
import { ASKED, asking, TRIED, type LeafForm, type Writing } from './lane-writing.js';
import type { Lane, LaneStep, Outcome } from './lane.js';
import { NoLane } from './no-lane.js';
import { columnInt, condOf, intOf } from './values.js';

/** The leaf as a lane, and the most that it takes figures to be; undefined where it cannot be one. */
export function laneOf(
  program: LeafProgram,
  form: LeafForm,
  columns: Columns,
): { readonly lane: Lane; readonly most: bigint } | undefined {
  try {
    for (const [tier, most] of TRIED) {
      const { steps, outcomes, used } = made(program, form, columns, most);
      if (!fits(steps, tier)) continue;
      return { lane: { steps, tier, outcomes, columns: [...used].sort((a, b) => a - b) }, most };
    }
  } catch (error) {
    if (!(error instanceof NoLane)) throw error;
  }
  return undefined;
}

function made(program: LeafProgram, form: LeafForm, columns: Columns, most: bigint) {
  const outcomes: Outcome[] = [{ kind: 'ask' }];
  const writing: Writing = {
    ...{ program, form, columns, most, outcomes },
    ...{ ints: new Map(), ranges: new Map(), slots: new Map(), used: new Set<number>() },
  };
  return { steps: simplified(stepsOf(program.body, writing)), outcomes, used: writing.used };
}

function stepsOf(block: Block, to: Writing): readonly LaneStep[] {
  const inner: Writing = { ...to, slots: new Map(to.slots) };
  return block.flatMap((statement) => stepOf(statement, inner));
}

function stepOf(statement: Statement, to: Writing): readonly LaneStep[] {
  switch (statement.do) {
    case 'need':
      return needed(statement.slot, statement.reasons, to);
    case 'let':
      return kept(statement, to);
    case 'var':
      to.ranges.delete(statement.name);
      return [statement];
    case 'set':
      return kept(statement, to);
    case 'if': {
      const when = condOf(statement.when, to);
      if (when.op === 'true') return stepsOf(statement.then, to);
      if (when.op === 'false') return stepsOf(statement.otherwise, to);
      const [then, otherwise] = [stepsOf(statement.then, to), stepsOf(statement.otherwise, to)];
      return [{ do: 'if', when, then, otherwise }];
    }
    case 'lack':
      return [constant(statement, to)];
    case 'need-evidence':
      return statement.evidence.map((name): LaneStep => {
        const state = columnInt(evidenceColumn(to.columns, name, 'state'), to);
        const accepted = int(STATES.indexOf('accepted'));
        return { do: 'if', when: compare(state, '<>', accepted), then: [ASKED], otherwise: [] };
      });
    case 'aggregate':
    case 'population':
    case 'survey':
    case 'manual':
    case 'choice':
    case 'working-days':
      return asked(statement, statement.into, to);
    case 'end':
      return ending(statement, to);
  }
}

function kept(
  statement: Extract<Statement, { do: 'let' | 'set' }>,
  to: Writing,
): readonly LaneStep[] {
  const { name, value } = statement;
  if (value.type === 'text') throw new NoLane('texts');
  if (value.type === 'bool') {
    return [{ ...statement, value: { type: 'bool', value: condOf(value.value, to) } }];
  }
  const own = intOf(value.value, to);
  const before = statement.do === 'set' ? to.ranges.get(name) : undefined;
  to.ranges.set(name, before ? joined(before, rangeOf(own)) : rangeOf(own));
  return [{ ...statement, value: { type: 'int', value: own } }];
}

function joined(a: Range, b: Range): Range {
  return {
    ...(a.low === undefined || b.low === undefined ? {} : { low: a.low < b.low ? a.low : b.low }),
    ...(a.high === undefined || b.high === undefined
      ? {}
      : { high: a.high > b.high ? a.high : b.high }),
  };
}

export function ending(
  statement: Extract<Statement, { do: 'end' }>,
  to: Writing,
): readonly LaneStep[] {
  const { with: end } = statement;
  switch (end.kind) {
    case 'points':
      return points(end, to);
    case 'absent':
    case 'explain':
    case 'uncovered':
    case 'monitored':
      return [constant(statement, to)];
    case 'per-case': {
      const asked = { block: [statement], kind: 'per-case' } as const;
      const [num = 0, den = 0] = askedColumn(to.columns, asked, ['num', 'den']);
      const mean: Rat = { num: columnInt(num, to), den: columnInt(den, to) };
      const value = end.digits === undefined ? mean : roundRat(mean, end.digits);
      return [asking(num), asking(den), ...points({ value, reasons: end.reasons }, to)];
    }
    default:
      throw new NoLane(end.kind);
  }
}
