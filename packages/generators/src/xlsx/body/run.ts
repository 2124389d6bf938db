import type { Reason } from '@cchc/model';
import type { Block, Ending, LetValue, Statement } from '../../program/statement.js';
import { said, textIndex, type Why } from '../book.js';
import { aggregate } from '../cases/aggregate.js';
import { perCase } from '../cases/per-case.js';
import { lackingEvidence } from '../handed-in/evidence.js';
import { choice, rated } from '../handed-in/judged.js';
import { slotOf } from '../handed-in/slot.js';
import { surveyMean } from '../handed-in/survey.js';
import { workingDays } from '../handed-in/working-days.js';
import { chosen, held } from '../numbers/arithmetic.js';
import { bound } from '../numbers/cells.js';
import { heldRatio } from '../numbers/ratio.js';
import { constant } from '../numbers/value.js';
import { overUnits } from '../population/over-units.js';
import { condOf, intOf, ratioOf, textOf } from './expressions.js';
import type { Exit, HeldSlot, Lack, Local, Ran, Scope } from './scope.js';

/** Lays out a body; `start` is not 0 where it is not meant to run. */
export function ran(block: Block, scope: Scope, start = '0'): Ran {
  const code = run(block, scope, start);
  return { code: bound(scope.cells, 'ended by', code), exits: scope.exits };
}

/** Gives the mark of what has ended so far: the number of the exit, 0 for none, -1 off the way. */
export function run(block: Block, scope: Scope, start: string): string {
  let done = start;
  for (const statement of block) {
    done = step(statement, scope, done);
    if (statement.do === 'end' || statement.do === 'lack') break;
  }
  return done;
}

/** The body ends by the first of these whose condition holds. */
export function leave(
  scope: Scope,
  done: string,
  ways: readonly (readonly [when: string, exit: Exit])[],
): string {
  const meant = ways.filter(([when]) => when !== 'FALSE');
  if (meant.length === 0) return done;
  const numbered = meant.map(([when, exit]) => {
    scope.exits.push(exit);
    return [when, String(scope.exits.length)] as const;
  });
  const first = numbered.reduceRight(
    (otherwise, [when, number]) =>
      when === 'TRUE' ? number : `IF(${when},${number},${otherwise})`,
    '0',
  );
  if (done === '0') return first === '0' ? done : scope.cells.put('ended by', first);
  return scope.cells.put('ended by', `IF(${done}<>0,${done},${first})`);
}

function step(one: Statement, scope: Scope, done: string): string {
  const { book, cells } = scope;
  switch (one.do) {
    case 'need': {
      if (one.slot.of === 'part') return done;
      return needed(slotOf(one.slot, scope), one.reasons, scope, done);
    }
    case 'let':
    case 'set':
      scope.locals.set(one.name, localOf(one.value, scope, one.name));
      return done;
    case 'var':
      return done;
    case 'if':
      return either(one, scope, done);
    case 'lack': {
      const why: Why = () => one.reasons;
      const say = String(textIndex(book, said(book, one.reasons)));
      return leave(scope, done, [['TRUE', { kind: 'lack', cause: one.cause, why, say }]]);
    }
    case 'need-evidence':
      return needed(lackingEvidence(book, one.evidence), [], scope, done);
    case 'aggregate':
      return into(one.into, aggregate(one, scope), one.reasons, scope, done);
    case 'population':
      return into(one.into, overUnits(one, scope), one.reasons, scope, done);
    case 'survey':
      return into(one.into, surveyMean(book, one.survey), one.reasons, scope, done);
    case 'manual':
      return into(one.into, rated(one, scope), one.reasons, scope, done);
    case 'choice':
      return into(one.into, choice(book, one), one.reasons, scope, done);
    case 'working-days': {
      const [from, by] = [intOf(one.from, scope), intOf(one.by, scope)];
      const found = workingDays(book, cells, one, from, by);
      return into(one.into, found, one.reasons, scope, done);
    }
    case 'end':
      return end(one.with, scope, done);
  }
}

type Into = Extract<Statement, { readonly do: 'aggregate' }>['into'];

function into(
  names: Into,
  found: HeldSlot,
  reasons: readonly Reason[],
  scope: Scope,
  done: string,
): string {
  const after = needed(found, reasons, scope, done);
  if (names.type === 'rat') {
    scope.locals.set(names.num, found.local);
    scope.locals.set(names.den, { type: 'int', value: found.den ?? constant(1n) });
  } else scope.locals.set(names.name, found.local);
  return after;
}

export function needed(
  { state, lacks }: HeldSlot,
  before: readonly Reason[],
  scope: Scope,
  done: string,
): string {
  if (state === '0') return done;
  return leave(
    scope,
    done,
    lacks.map(({ when, cause, why, say }: Lack, at) => [
      at === lacks.length - 1 ? `${state}<>0` : `AND(${state}<>0,${when})`,
      { kind: 'lack', cause, why: (read) => [...before, ...why(read)], say },
    ]),
  );
}

function localOf(value: LetValue, scope: Scope, name: string): Local {
  switch (value.type) {
    case 'int':
      return { type: 'int', value: held(scope.cells, intOf(value.value, scope), name) };
    case 'bool':
      return { type: 'bool', holds: bound(scope.cells, name, condOf(value.value, scope)) };
    case 'text':
      return { type: 'text', text: textOf(value.value, scope) };
  }
}

function either(
  { when, then, otherwise }: Extract<Statement, { readonly do: 'if' }>,
  scope: Scope,
  done: string,
): string {
  const holds = bound(scope.cells, 'when', condOf(when, scope));
  const before = new Map(scope.locals);
  const last = then.at(-1);
  const simple = otherwise.length === 0 && then.slice(0, -1).every((one) => one.do === 'let');
  if (simple && (last?.do === 'lack' || (last?.do === 'end' && last.with.kind !== 'per-case'))) {
    const inner: Scope = { ...scope, exits: [] };
    run(then, inner, '0');
    restore(scope, before);
    return leave(
      scope,
      done,
      inner.exits.map((exit) => [holds, exit] as const),
    );
  }
  const meant = (yes: string, no: string): string =>
    done === '0' ? `IF(${holds},${yes},${no})` : `IF(${done}<>0,${done},IF(${holds},${yes},${no}))`;
  const count = scope.exits.length;
  const startThen = hasExits(then) ? scope.cells.put('enters', meant('0', '-1')) : '0';
  const afterThen = run(then, scope, startThen);
  const withThen = new Map(scope.locals);
  restore(scope, before);
  const startElse = hasExits(otherwise) ? scope.cells.put('enters', meant('-1', '0')) : '0';
  const afterElse = run(otherwise, scope, startElse);
  joinLocals(scope, holds, withThen);
  if (scope.exits.length === count) return done;
  const [a, b] = [hasExits(then) ? afterThen : done, hasExits(otherwise) ? afterElse : done];
  return scope.cells.put('ended by', `IF(${holds},${a},${b})`);
}

/** Whether something in it may end the body. */
function hasExits(block: Block): boolean {
  return block.some((one) => {
    if (one.do === 'let' || one.do === 'set' || one.do === 'var') return false;
    return one.do === 'if' ? hasExits(one.then) || hasExits(one.otherwise) : true;
  });
}

function restore(scope: Scope, locals: ReadonlyMap<string, Local>): void {
  scope.locals.clear();
  for (const [name, local] of locals) scope.locals.set(name, local);
}

/** What both sides set is one or the other afterwards. */
function joinLocals(scope: Scope, holds: string, then: ReadonlyMap<string, Local>): void {
  for (const [name, a] of then) {
    const b = scope.locals.get(name);
    if (a === b) continue;
    scope.locals.set(name, b ? eitherLocal(scope, holds, a, b, name) : a);
  }
}

function eitherLocal(scope: Scope, holds: string, a: Local, b: Local, name: string): Local {
  if (a.type === 'int' && b.type === 'int') {
    const value = held(scope.cells, chosen(scope.cells, holds, a.value, b.value), name);
    return { type: 'int', value };
  }
  if (a.type === 'bool' && b.type === 'bool') {
    const formula = `IF(${holds},${a.holds},${b.holds})`;
    return { type: 'bool', holds: scope.cells.put(name, formula) };
  }
  if (a.type === 'text' && b.type === 'text') {
    return { type: 'text', text: scope.cells.put(name, `IF(${holds},${a.text},${b.text})`) };
  }
  return a;
}

function end(ending: Ending, scope: Scope, done: string): string {
  if (ending.kind === 'per-case') return perCase(ending, scope, done);
  return leave(scope, done, [['TRUE', exitOf(ending, scope)]]);
}

function exitOf(ending: Exclude<Ending, { readonly kind: 'per-case' }>, scope: Scope): Exit {
  const { book, cells } = scope;
  const reasons = 'reasons' in ending ? ending.reasons : [];
  const told = { why: () => reasons, say: String(textIndex(book, said(book, reasons))) } as const;
  switch (ending.kind) {
    case 'points':
    case 'value':
      return {
        ...told,
        kind: ending.kind,
        value: heldRatio(cells, ratioOf(ending.value, scope), 'value'),
      };
    case 'absent':
      return { ...told, kind: 'absent', absence: ending.absence, cause: ending.cause };
    case 'explain':
    case 'uncovered':
    case 'monitored':
      return { ...told, kind: ending.kind };
    case 'day':
      return { ...told, kind: 'day', value: held(cells, intOf(ending.value, scope), 'day') };
    case 'text':
      return { ...told, kind: 'text' };
    case 'answer':
      return {
        ...told,
        kind: 'answer',
        holds: bound(cells, 'answer', condOf(ending.value, scope)),
      };
  }
}
