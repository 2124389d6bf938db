import { type Leaf, type Reason } from '@cchc/model';
import { compare } from '../program/cond.js';
import { int, isAtom, isConst, mul, type Int, type Range, type Slot } from '../program/int.js';
import type { LeafProgram } from '../program/lower-leaf.js';
import { rangeOf } from '../program/range.js';
import { compareRat, ratOfDecimal, roundRat, type Rat } from '../program/rat.js';
import type { Block, Ending, Into, Statement } from '../program/statement.js';
import { standsAlone } from './closed.js';
import { STATES, askedColumn, evidenceColumn, figureColumn, type Columns } from './columns.js';
import { simplified } from './facts.js';
import { fits } from './fits.js';
import { ASK, type Lane, type LaneStep, type Outcome, type Tier } from './lane.js';
import { NoLane } from './no-lane.js';
import { columnInt, condOf, intOf, keyOfSlot, ratOf, type Making } from './values.js';

/** What a leaf is held within and rounded to. */
export interface LeafForm {
  readonly leaf: Leaf;
  /** Digits of its rounding; undefined: it is not rounded. */
  readonly digits: number | undefined;
  /** Digits of the whole kernel. */
  readonly scale: number;
}

/** The most that figures without bounds are thought to be, in whole units: the first that fits is taken. */
const TRIED: readonly (readonly [Tier, bigint])[] = [
  ...[9, 8, 7, 6].map((digits) => ['int32', 10n ** BigInt(digits)] as const),
  ...[15, 12, 9, 8, 7, 6, 5].map((digits) => ['float64', 10n ** BigInt(digits)] as const),
];

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

interface Writing extends Making {
  readonly program: LeafProgram;
  readonly form: LeafForm;
  readonly outcomes: Outcome[];
}

/** How a bound of a figure is compared: ends with 1 where the figure keeps it, or there is no bound. */
export function checkOf(
  figure: number,
  bounds: { readonly lowest?: Block | undefined; readonly highest?: Block | undefined },
  columns: Columns,
): { readonly lane: Lane; readonly most: bigint } | undefined {
  try {
    for (const [tier, most] of TRIED) {
      const writing: Making = {
        ...{ columns, most, used: new Set<number>([figure]) },
        ...{ ints: new Map(), ranges: new Map(), slots: new Map() },
      };
      const steps = [
        ...boundSteps(bounds.lowest, figure, '<', writing),
        ...boundSteps(bounds.highest, figure, '>', writing),
        KEPT,
      ];
      if (!fits(steps, tier)) continue;
      const used = [...writing.used].sort((a, b) => a - b);
      return { lane: { steps, tier, outcomes: CHECKS, columns: used }, most };
    }
  } catch (error) {
    if (!(error instanceof NoLane)) throw error;
  }
  return undefined;
}

const CHECKS: readonly Outcome[] = [
  { kind: 'ask' },
  { kind: 'points', reasons: [], bound: undefined },
];
const KEPT: LaneStep = { do: 'end', outcome: 1, score: int(0) };

/** A bound that is a quotient of figures may have parts that lack; then there is none, and the next is asked. */
function boundSteps(
  block: Block | undefined,
  figure: number,
  broken: '<' | '>',
  to: Making,
): readonly LaneStep[] {
  if (!block) return [];
  const before: LaneStep[] = [];
  const held = to.columns.list[figure];
  if (held?.of !== 'figure') throw new NoLane('no figure');
  const digits = held.input.input.type.kind === 'date' ? 0 : held.input.digits;
  const own: Rat = { num: columnInt(figure, to), den: int(10n ** BigInt(digits)) };
  for (const statement of block) {
    if (statement.do === 'need' && statement.slot.of === 'input') {
      const column = figureColumn(to.columns, statement.slot.name);
      if (column === undefined) throw new NoLane('no figure');
      to.slots.set(keyOfSlot(statement.slot), [column]);
      to.used.add(column);
      before.push({ do: 'need', column, missing: 1, score: int(0) });
    } else if (statement.do === 'let' && statement.value.type === 'int') {
      const value = intOf(statement.value.value, to);
      to.ranges.set(statement.name, rangeOf(value));
      before.push({ ...statement, value: { type: 'int', value } });
    } else if (
      statement.do === 'end' &&
      (statement.with.kind === 'value' || statement.with.kind === 'day')
    ) {
      const bound =
        statement.with.kind === 'day'
          ? { num: intOf(statement.with.value, to), den: int(1) }
          : ratOf(statement.with.value, to);
      const when = compareRat(own, broken, bound);
      before.push({ do: 'if', when, then: [ASKED], otherwise: [] });
    } else {
      throw new NoLane('bound');
    }
  }
  return before;
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

/** Ends where only the exact runtime knows what the column would hold. */
function asking(column: number): LaneStep {
  return { do: 'need', column, missing: ASK, score: int(0) };
}

const ASKED: LaneStep = { do: 'end', outcome: ASK, score: int(0) };

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

/** Figures have columns of their own; what else may lack is asked of the exact runtime. */
function needed(slot: Slot, reasons: readonly Reason[], to: Writing): readonly LaneStep[] {
  const key = keyOfSlot(slot);
  if (to.slots.has(key)) return [];
  const columns = columnsOfSlot(slot, to);
  to.slots.set(key, columns);
  for (const at of columns) to.used.add(at);
  const isFigure = slot.of === 'input';
  const told: readonly Reason[] = isFigure
    ? [...reasons, { kind: 'missing-input', input: slot.name }]
    : [];
  const missing = isFigure
    ? lacking({ do: 'lack', cause: 'missing-input', reasons: told }, to)
    : ASK;
  const need = { do: 'need', missing, score: scoreOfConstant(missing, to) } as const;
  return columns.map((column) => ({ ...need, column }));
}

function columnsOfSlot(slot: Slot, { columns, program }: Writing): readonly number[] {
  switch (slot.of) {
    case 'input': {
      const column = figureColumn(columns, slot.name);
      if (column === undefined) throw new NoLane('no figure');
      return [column];
    }
    case 'evidence':
      // Moments of issue have no column.
      if (slot.fact === 'moment') throw new NoLane(slot.fact);
      return [evidenceColumn(columns, slot.name, 'day')];
    case 'attribute':
      return [columns.places.get(`attribute ${slot.name}`) ?? attributeColumn(columns, slot.name)];
    case 'score':
    case 'total':
    case 'previous-score':
    case 'previous-input': {
      const num: Int = { op: 'slot', slot, range: {} };
      const isExact = slot.of !== 'previous-input';
      const den: Int = isExact
        ? { op: 'slot', slot: { ...slot, part: 'denominator' }, range: { low: 1n } }
        : int(1);
      // Options and answers of the year before are read by the runtime alone.
      if (!isExact && !isNumber(slot.name, columns))
        throw new NoLane(`previous of ${program.leaf.id}`);
      const block: Block = [
        { do: 'need', slot, reasons: [] },
        { do: 'end', with: { kind: 'value', value: { num, den } } },
      ];
      return askedColumn(columns, { block, kind: 'exact' }, ['num', 'den']);
    }
    case 'column':
    case 'part':
      throw new NoLane(slot.of);
  }
}

function attributeColumn(columns: Columns, name: string): number {
  columns.list.push({ of: 'attribute', name, texts: [] });
  columns.places.set(`attribute ${name}`, columns.list.length - 1);
  return columns.list.length - 1;
}

function isNumber(name: string, { program }: Columns): boolean {
  const kind = program.inputs.find(({ input }) => input.name === name)?.input.type.kind;
  return kind !== 'choice' && kind !== 'yes-no';
}

/** A statement that stands alone is a body of its own, whose value is a column. */
function asked(
  statement: Extract<Statement, { readonly into: Into }>,
  into: Into,
  to: Writing,
): readonly LaneStep[] {
  if (!standsAlone(statement) || into.type === 'text') throw new NoLane(statement.do);
  const bare = { ...statement, reasons: [] } as Statement;
  if (into.type === 'rat') {
    const value: Rat = {
      num: { op: 'local', name: into.num, range: {} },
      den: { op: 'local', name: into.den, range: { low: 1n } },
    };
    const block: Block = [bare, { do: 'end', with: { kind: 'value', value } }];
    const [num = 0, den = 0] = askedColumn(to.columns, { block, kind: 'exact' }, ['num', 'den']);
    to.ints.set(into.num, columnInt(num, to)).set(into.den, columnInt(den, to));
    return [asking(num), asking(den)];
  }
  const local = { name: into.name } as const;
  const isWhole = into.type === 'int';
  const ending: Ending = isWhole
    ? { kind: 'day', value: { op: 'local', ...local, range: {} } }
    : { kind: 'answer', value: { op: 'local-is', ...local } };
  const block: Block = [bare, { do: 'end', with: ending }];
  const kind = isWhole ? 'whole' : 'truth';
  const [column = 0] = askedColumn(to.columns, { block, kind }, ['only']);
  to.ints.set(into.name, columnInt(column, to));
  return [asking(column)];
}

function ending(statement: Extract<Statement, { do: 'end' }>, to: Writing): readonly LaneStep[] {
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

/** Held within the leaf's range, and rounded where it lies inside. */
function points(
  { value, reasons }: Pick<Extract<Ending, { kind: 'points' }>, 'value' | 'reasons'>,
  to: Writing,
): readonly LaneStep[] {
  const { leaf, digits, scale } = to.form;
  const before: LaneStep[] = [];
  const bound = (one: Int, hint: string): Int => {
    if (isAtom(one)) return one;
    const name = `${hint} ${String(to.outcomes.length)}`;
    before.push({ do: 'let', name, value: { type: 'int', value: one } });
    return { op: 'local', name, range: rangeOf(one) };
  };
  const exact = ratOf(value, to);
  const own: Rat = { num: bound(exact.num, 'points'), den: bound(exact.den, 'parts') };
  const [most, least] = [ratOfDecimal(leaf.worth.points), ratOfDecimal(leaf.worth.lowest)];
  const at = (held: 'points' | 'lowest' | undefined, score: Int): LaneStep => ({
    do: 'end',
    outcome: to.outcomes.push({ kind: 'points', reasons, bound: held }) - 1,
    score,
  });
  const held = (
    when: ReturnType<typeof compareRat>,
    side: 'points' | 'lowest',
  ): readonly LaneStep[] =>
    when.op === 'false'
      ? []
      : [
          {
            do: 'if',
            when,
            then: [at(side, steps(side === 'points' ? most : least))],
            otherwise: [],
          },
        ];
  const steps = (one: Rat): Int => atScale(one, digits, scale);
  // Behind the bounds the number lies within them.
  const inside: Rat = { num: notBelowZero(own.num, leaf), den: own.den };
  return [
    ...before,
    ...held(compareRat(own, '>', most), 'points'),
    ...held(compareRat(own, '<', least), 'lowest'),
    at(undefined, steps(inside)),
  ];
}

/** A score that is held within points is divided as a number that is not below zero. */
function notBelowZero(num: Int, { worth }: Leaf): Int {
  const isHeld = !worth.lowest.startsWith('-') && num.op === 'local';
  const { low, high } = rangeOf(num);
  if (!isHeld || (low !== undefined && low >= 0n)) return num;
  return { ...num, range: { low: 0n, ...(high === undefined ? {} : { high }) } };
}

/** In steps of the kernel's scale; a number that is not rounded has to be one at that scale. */
function atScale(value: Rat, digits: number | undefined, scale: number): Int {
  const whole = 10n ** BigInt(scale);
  if (digits !== undefined) {
    const { num } = roundRat(value, digits);
    return mul(num, int(10n ** BigInt(scale - digits)));
  }
  if (!isConst(value.den) || whole % value.den.value !== 0n) throw new NoLane('not rounded');
  return mul(value.num, int(whole / value.den.value));
}

/** What a leaf always ends with here; a lack that the rulebook has an outcome for is that outcome. */
function constant(
  statement: Extract<Statement, { do: 'lack' }> | Extract<Statement, { do: 'end' }>,
  to: Writing,
): LaneStep {
  const outcome =
    statement.do === 'lack'
      ? lacking(statement, to)
      : to.outcomes.push({ kind: 'constant', verdict: statement }) - 1;
  return { do: 'end', outcome, score: scoreOfConstant(outcome, to) };
}

function lacking(statement: Extract<Statement, { do: 'lack' }>, to: Writing): number {
  const { missingInput, zeroDenominator } = to.program;
  const instead =
    statement.cause === 'missing-input'
      ? missingInput
      : statement.cause === 'zero-denominator'
        ? zeroDenominator
        : undefined;
  // Only what it comes to without looking at the unit again is always the same.
  if (instead && !(instead.length === 1 && instead[0]?.do === 'end' && isConstantEnd(instead[0]))) {
    return ASK;
  }
  return to.outcomes.push({ kind: 'constant', verdict: statement }) - 1;
}

function isConstantEnd({ with: end }: Extract<Statement, { do: 'end' }>): boolean {
  if (end.kind === 'points') return isConst(end.value.num) && isConst(end.value.den);
  return end.kind === 'absent' || end.kind === 'explain' || end.kind === 'uncovered';
}

/** Full points and zero points are scores too. */
export function scoreOfConstant(
  outcome: number,
  to: Pick<Writing, 'outcomes' | 'program' | 'form'>,
): Int {
  const { leaf, digits, scale } = to.form;
  const known = to.outcomes[outcome];
  if (known?.kind !== 'constant') return int(0);
  const { verdict } = known;
  const { missingInput, zeroDenominator } = to.program;
  const instead =
    verdict.do === 'end'
      ? verdict
      : (verdict.cause === 'missing-input' ? missingInput : zeroDenominator)?.[0];
  if (
    instead?.do !== 'end' ||
    (verdict.do === 'lack' && !['missing-input', 'zero-denominator'].includes(verdict.cause))
  ) {
    return int(0);
  }
  const { with: end } = instead;
  const held = (value: Rat): Int => {
    const [most, least] = [ratOfDecimal(leaf.worth.points), ratOfDecimal(leaf.worth.lowest)];
    const over = compareRat(value, '>', most).op === 'true';
    const under = compareRat(value, '<', least).op === 'true';
    return atScale(over ? most : under ? least : value, digits, scale);
  };
  if (end.kind === 'points') return held(end.value);
  if (end.kind !== 'absent') return int(0);
  if (end.absence.kind === 'full') return held(ratOfDecimal(leaf.worth.points));
  return end.absence.kind === 'zero' ? held({ num: int(0), den: int(1) }) : int(0);
}
