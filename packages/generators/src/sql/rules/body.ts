import type { Absence, AbsenceCause } from '@cchc/model';
import { both, eitherOf, not } from '../../program/cond.js';
import { choose, type Cond, type Int } from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import type { Block, Ending, LackCause, LetValue, Statement } from '../../program/statement.js';
import type { Sheet } from '../flow/sheet.js';
import {
  resolvedCond,
  resolvedInt,
  resolvedRat,
  resolvedText,
  sizeOf,
  type Meanings,
} from '../flow/resolve.js';
import { tell, type Told } from '../flow/told.js';

/** A value that lacks: when, why, and what is told of it. */
export interface Lack {
  readonly when: Cond;
  readonly cause: LackCause;
  readonly told: Told;
  /** The column that is null then, so that it decides no comparison. */
  readonly isNull?: string;
  /** Behind this line the column is not null. */
  readonly isLast?: true;
  /** Comparisons that hold where no column is null that they read. */
  readonly within?: readonly Cond[];
  /** It is asked for on some ways only. */
  readonly onSomeWays?: true;
}

/** One line through a body: the first whose condition holds is the unit's. */
export type Line =
  | (Lack & { readonly is: 'lack' })
  | { readonly is: 'end'; readonly when: Cond; readonly ending: Ended };

export type Ended =
  | { readonly kind: 'points'; readonly value: Rat; readonly told: Told }
  | {
      readonly kind: 'absent';
      readonly absence: Absence;
      readonly cause: AbsenceCause;
      readonly told: Told;
    }
  | { readonly kind: 'explain' | 'uncovered' | 'monitored'; readonly told: Told }
  | { readonly kind: 'value'; readonly value: Rat }
  | { readonly kind: 'day'; readonly value: Int }
  | { readonly kind: 'text' }
  | { readonly kind: 'answer'; readonly value: Cond };

type Asking = Extract<
  Statement,
  { readonly do: 'aggregate' | 'population' | 'survey' | 'manual' | 'choice' | 'working-days' }
>;
export type PerCaseEnding = Extract<Ending, { readonly kind: 'per-case' }>;

/** What a body may ask of the unit, or of the row, that it is about. */
export interface Scope extends Omit<Meanings, 'local'> {
  readonly sheet: Sheet;
  /** What lacks where a slot has no value; empty where it always has one. */
  readonly lacks: (slot: NeedSlot) => readonly Lack[];
  readonly lacksOfEvidence: (names: readonly string[]) => readonly Lack[];
  /** What a statement sets its names to, in their order, and what may lack. */
  readonly ask: (statement: Asking, run: Run) => Answer;
  readonly perCase: (ending: PerCaseEnding, guard: Cond, run: Run) => readonly Line[];
}

type NeedSlot = Extract<Statement, { readonly do: 'need' }>['slot'];

export interface Answer {
  readonly lacks: readonly Lack[];
  readonly values: readonly LetValue[];
}

/** A body on its way to lines. */
export interface Run extends Meanings {
  readonly scope: Scope;
  /** What columns of its own are called. */
  readonly prefix: string;
  readonly names: Map<string, LetValue>;
  readonly uses: ReadonlyMap<string, number>;
}

/** All lines of a body in the order in which they are asked; `guard` holds for all of them. */
export function linesOf(
  block: Block,
  scope: Scope,
  prefix: string,
  guard: Cond = { op: 'true' },
): readonly Line[] {
  return through(block, guard, runOf(block, scope, prefix));
}

function runOf(block: Block, scope: Scope, prefix: string): Run {
  const names = new Map<string, LetValue>();
  return {
    ...scope,
    scope,
    prefix,
    names,
    uses: usesIn(block),
    local: (name) => {
      const value = names.get(name);
      if (!value) throw new Error(`${name} has no value yet`);
      return value;
    },
  };
}

export function through(block: Block, guard: Cond, run: Run): readonly Line[] {
  const lines: Line[] = [];
  for (const statement of block) {
    lines.push(...statementLines(statement, guard, run));
    if (statement.do === 'end' || statement.do === 'lack') break;
  }
  return lines;
}

function statementLines(one: Statement, guard: Cond, run: Run): readonly Line[] {
  switch (one.do) {
    case 'need':
      return lackLines(run.scope.lacks(one.slot), guard, tell(one.reasons));
    case 'let':
      run.names.set(one.name, bound(one.name, resolvedValue(one.value, run), run));
      return [];
    case 'var':
      return [];
    case 'set':
      set(one.name, resolvedValue(one.value, run), guard, run);
      return [];
    case 'if':
      return branches(one, guard, run);
    case 'lack':
      return [{ is: 'lack', when: guard, cause: one.cause, told: tell(one.reasons) }];
    case 'need-evidence':
      return lackLines(run.scope.lacksOfEvidence(one.evidence), guard, []);
    case 'end':
      if (one.with.kind === 'per-case') return run.scope.perCase(one.with, guard, run);
      return [{ is: 'end', when: guard, ending: ended(one.with, run) }];
    default: {
      const { lacks, values } = run.scope.ask(one, run);
      namesOf(one).forEach((name, at) => {
        const value = values[at];
        if (value) run.names.set(name, value);
      });
      return lackLines(lacks, guard, tell(one.reasons));
    }
  }
}

function namesOf({ into }: Asking): readonly string[] {
  return into.type === 'rat' ? [into.num, into.den] : [into.name];
}

function lackLines(lacks: readonly Lack[], guard: Cond, before: Told): readonly Line[] {
  return lacks.flatMap((lack) => {
    const when = both(guard, lack.when);
    if (when.op === 'false') return [];
    const somewhere = guard.op === 'true' ? {} : ({ onSomeWays: true } as const);
    return [{ ...lack, ...somewhere, is: 'lack', when, told: [...before, ...lack.told] } as const];
  });
}

function branches(
  { when, then, otherwise }: Extract<Statement, { readonly do: 'if' }>,
  guard: Cond,
  run: Run,
): readonly Line[] {
  const joined = joinedCondition(when, then, otherwise, guard, run);
  if (joined) return joined;
  const asked = resolvedCond(when, run);
  // Asked on many lines below, it is worked out once.
  const many = then.length + otherwise.length > 1;
  const holds = many && sizeOf(asked) > 3 ? run.scope.sheet.cond(`${run.prefix}_if`, asked) : asked;
  const lines = holds.op === 'false' ? [] : through(then, both(guard, holds), run);
  if (otherwise.length === 0 || holds.op === 'true') return lines;
  return [...lines, ...through(otherwise, both(guard, not(holds)), run)];
}

/** `and` and `or` whose right side is looked at only where the left one does not decide. */
function joinedCondition(
  when: Cond,
  then: Block,
  otherwise: Block,
  guard: Cond,
  run: Run,
): readonly Line[] | undefined {
  const last = then.at(-1);
  const held = when.op === 'not' ? when.value : when;
  if (held.op !== 'local-is' || otherwise.length > 0 || last?.do !== 'set') return undefined;
  const first = run.names.get(last.name);
  if (held.name !== last.name || last.value.type !== 'bool' || first?.type !== 'bool')
    return undefined;
  const lines = through(then.slice(0, -1), both(guard, resolvedCond(when, run)), run);
  const second = resolvedCond(last.value.value, run);
  const value = (when.op === 'not' ? eitherOf : both)(first.value, second);
  run.names.set(last.name, bound(last.name, { type: 'bool', value }, run));
  return lines;
}

function resolvedValue(value: LetValue, run: Run): LetValue {
  switch (value.type) {
    case 'int':
      return { type: 'int', value: resolvedInt(value.value, run) };
    case 'bool':
      return { type: 'bool', value: resolvedCond(value.value, run) };
    case 'text':
      return { type: 'text', value: resolvedText(value.value, run) };
  }
}

/** What is long and read more than once gets a column; what is short stands where it is read. */
function bound(name: string, value: LetValue, run: Run): LetValue {
  if (value.type === 'text') return value;
  const uses = run.uses.get(name) ?? 0;
  const size = sizeOf(value.value);
  if (size <= 5 || (uses <= 1 && size <= 30)) return value;
  const wanted = `${run.prefix}_${name}`;
  return value.type === 'int'
    ? { type: 'int', value: run.scope.sheet.int(wanted, value.value) }
    : { type: 'bool', value: run.scope.sheet.cond(wanted, value.value) };
}

/** Set on some ways only, a name keeps on the others what it was set to there. */
function set(name: string, value: LetValue, guard: Cond, run: Run): void {
  const before = run.names.get(name);
  if (before?.type !== value.type || value.type === 'text') {
    run.names.set(name, value);
    return;
  }
  if (value.type === 'int' && before.type === 'int') {
    const chosen = choose(guard, value.value, before.value);
    run.names.set(name, bound(name, { type: 'int', value: chosen }, run));
  } else if (value.type === 'bool' && before.type === 'bool') {
    const chosen = chosenCond(guard, value.value, before.value, run);
    run.names.set(name, bound(name, { type: 'bool', value: chosen }, run));
  }
}

/** Not by AND and OR: what is not known on one way has no say on the other. */
function chosenCond(guard: Cond, then: Cond, otherwise: Cond, { scope, prefix }: Run): Cond {
  if (guard.op === 'true') return then;
  if (guard.op === 'false') return otherwise;
  const asInt = (one: Cond): Int =>
    choose(one, { op: 'const', value: 1n }, { op: 'const', value: 0n });
  const value = scope.sheet.int(`${prefix}_chosen`, choose(guard, asInt(then), asInt(otherwise)));
  return { op: 'compare', by: '=', left: value, right: { op: 'const', value: 1n } };
}

function ended(ending: Exclude<Ending, PerCaseEnding>, run: Run): Ended {
  switch (ending.kind) {
    case 'points':
      return { kind: 'points', value: resolvedRat(ending.value, run), told: tell(ending.reasons) };
    case 'absent': {
      const { absence, cause, reasons } = ending;
      return { kind: 'absent', absence, cause, told: tell(reasons) };
    }
    case 'explain':
    case 'uncovered':
    case 'monitored':
      return { kind: ending.kind, told: tell(ending.reasons) };
    case 'value':
      return { kind: 'value', value: resolvedRat(ending.value, run) };
    case 'day':
      return { kind: 'day', value: resolvedInt(ending.value, run) };
    case 'text':
      return { kind: 'text' };
    case 'answer':
      return { kind: 'answer', value: resolvedCond(ending.value, run) };
  }
}

/** How often each name of a body is read. */
function usesIn(block: Block): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { op, name } = value as { readonly op?: unknown; readonly name?: unknown };
    if ((op === 'local' || op === 'local-is' || op === 'text-local') && typeof name === 'string') {
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
    for (const part of Object.values(value)) visit(part);
  };
  visit(block);
  return uses;
}
