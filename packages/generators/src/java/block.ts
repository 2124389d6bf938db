import type { Reason, ValueType } from '@cchc/model';
import { laidOut, type Doc } from '../layout/doc.js';
import type { Cond, Slot } from '../program/int.js';
import type { Block, Into, LetValue, Statement } from '../program/statement.js';
import { aggregateLines } from './aggregate.js';
import { endLines } from './ending.js';
import { chainOf, condCode, intCode, ratDoc, textCode } from './expression.js';
import { call, exact, named, reasonDocs, text } from './literal.js';
import { bindExact, exactName, local, slotKey, slotName, within, type Scope } from './scope.js';
import { inMethods, type Piece } from './split.js';

const INDENT = '    ';
const WIDTH = 100;

/** The lines of a body. What stands behind an end is never reached, and so not printed. */
export function blockLines(block: Block, scope: Scope, indent: string): readonly string[] {
  const pieces: Piece[] = [];
  for (const [at, statement] of block.entries()) {
    const next = block[at + 1];
    if (isSetBy(block[at - 1], statement)) continue;
    const lines = statementLines(statement, next, scope, indent);
    const isWhole = statement.do !== 'var' || (next !== undefined && isSetBy(statement, next));
    pieces.push({ lines, declared: new Map(scope.declared), isWhole });
    if (ends(statement)) break;
  }
  return inMethods(pieces, block.slice(0, block.findIndex(ends) + 1), scope, indent);
}

function ends({ do: what }: Statement): boolean {
  return what === 'end' || what === 'lack';
}

/** `before = doc;` */
export function statement(before: string, doc: Doc, indent: string): string {
  return `${indent}${laidOut(named(before, doc), indent, ';')};`;
}

function statementLines(
  one: Statement,
  next: Statement | undefined,
  scope: Scope,
  indent: string,
): readonly string[] {
  const line = (before: string, doc: Doc): readonly string[] => [statement(before, doc, indent)];
  switch (one.do) {
    case 'need':
      return needLines(one.slot, one.reasons, scope, indent);
    case 'let':
      return line(`final ${declared(one.name, scope)} = `, letDoc(one.value, one.name, scope));
    case 'var': {
      scope.variables.add(one.name);
      // What is always set at once is set where it is declared.
      const first = next && isSetBy(one, next) ? letDoc(next.value, one.name, scope) : undefined;
      return first === undefined
        ? [`${indent}${declared(one.name, scope)};`]
        : line(`${declared(one.name, scope)} = `, first);
    }
    case 'set':
      return line(`${local(scope, one.name)} = `, letDoc(one.value, one.name, scope));
    case 'if':
      return ifLines(one, scope, indent);
    case 'lack':
      return line('throw ', call('lack', [causeCode(one.cause), ...reasonDocs(one.reasons)]));
    case 'need-evidence':
      return line('', call('needEvidence', ['unit', ...one.evidence.map(text)]));
    case 'aggregate':
      return aggregateLines(one, scope, indent);
    case 'population': {
      const { name = '', over = 'all' } = scope.spreads[one.spread] ?? {};
      const figure = `Figure.${one.figure.toUpperCase().replaceAll('-', '_')}`;
      const parts = ['unit', figure, String(one.spread), `Figures::${name}`];
      const method = over === 'all' ? 'overAll' : 'overBlock';
      return line(
        ...intoDoc(one.into, call(method, [...parts, ...reasonDocs(one.reasons)]), scope),
      );
    }
    case 'survey': {
      const parts = ['unit', text(one.survey), ...reasonDocs(one.reasons)];
      return line(...intoDoc(one.into, call('surveyMean', parts), scope));
    }
    case 'manual': {
      const { lowest, highest, step, raters } = one;
      const within = laidOut(
        call('Raters.within', [ratDoc(lowest, scope), ratDoc(highest, scope)]),
        indent,
      );
      const steps = step ? `.inStepsOf(${laidOut(ratDoc(step, scope))})` : '';
      const named = raters.map(({ name, weight }) => `.rater(${text(name)}, ${exact(weight)})`);
      const links = [steps, ...named].filter((link) => link !== '');
      const inner = indent + INDENT + INDENT;
      const limits = [within, ...links].join(links.length > 1 ? `\n${inner}` : '');
      const parts = ['unit', text(one.node), limits, ...reasonDocs(one.reasons)];
      return line(...intoDoc(one.into, call('rated', parts), scope));
    }
    case 'choice': {
      const titles = call('List.of', one.titles.map(text));
      const parts = ['unit', text(one.node), titles, ...reasonDocs(one.reasons)];
      return line(...intoDoc(one.into, call('chosen', parts), scope));
    }
    case 'working-days': {
      const days = [one.from, one.by].map((day) => intCode(day, 'long', scope));
      const parts = ['unit', text(one.calendar), ...days, ...reasonDocs(one.reasons)];
      return line(...intoDoc(one.into, call(WORKING_DAYS[one.figure], parts), scope));
    }
    case 'end':
      return endLines(one.with, scope, indent);
  }
}

function isSetBy(
  one: Statement | undefined,
  next: Statement,
): next is Extract<Statement, { readonly do: 'set' }> {
  return one?.do === 'var' && next.do === 'set' && one.name === next.name;
}

const WORKING_DAYS = { moved: 'movedByWorkingDays', between: 'workingDaysBetween' } as const;

function causeCode(cause: string): string {
  return `Lack.Cause.${cause.toUpperCase().replaceAll('-', '_')}`;
}

/** `final Exact mean = `, and what it is. */
export function intoDoc(into: Into, doc: Doc, scope: Scope): readonly [string, Doc] {
  if (into.type !== 'rat') return [`final ${declared(into.name, scope)} = `, doc];
  const name = bindExact(scope, into.num, into.den);
  scope.declared.set(name, 'Exact');
  return [`final Exact ${name} = `, doc];
}

/** `long value` */
function declared(name: string, scope: Scope): string {
  const [type, spelt] = [scope.types.get(name) ?? 'long', local(scope, name)];
  scope.declared.set(spelt, type);
  return `${type} ${spelt}`;
}

/** What is handed in gets its name here, if it has none yet. */
function needLines(
  slot: Slot,
  reasons: readonly Reason[],
  scope: Scope,
  indent: string,
): readonly string[] {
  const key = slotKey(slot);
  if (scope.bound.has(key) || slot.of === 'part') return [];
  scope.bound.add(key);
  const [type, method, ...asked] = readerOf(slot, scope);
  const name = 'part' in slot ? exactName(scope, slot) : slotName(scope, slot);
  scope.declared.set(name, type);
  const doc = call(method, [...asked.map(text), ...reasonDocs(reasons)]);
  return [statement(`final ${type} ${name} = `, doc, indent)];
}

type Reader = readonly [type: string, method: string, ...asked: string[]];

/** What reads a slot, and what it is asked for. */
function readerOf(slot: Slot, { rulebook, row = 'row' }: Scope): Reader {
  switch (slot.of) {
    case 'input': {
      const [type, method] = readsAs(rulebook.inputs.find(({ name }) => name === slot.name)?.type);
      return [type, `unit.${method}`, slot.name];
    }
    case 'previous-input': {
      const [type, method] = readsAs(rulebook.inputs.find(({ name }) => name === slot.name)?.type);
      const previous = method.slice(0, 1).toUpperCase() + method.slice(1);
      return [type, `unit.previous${previous}`, slot.name];
    }
    case 'column': {
      const table = rulebook.tables.find(({ name }) => name === slot.table);
      const column = table?.columns.find(({ name }) => name === slot.name);
      const [type, method] = readsAs(column?.type);
      return [type, `${row}.${method}`, slot.name];
    }
    case 'attribute':
      return ['String', 'unit.attribute', slot.name];
    case 'evidence':
      return ['long', `unit.evidence${slot.fact === 'moment' ? 'Moment' : 'Day'}`, slot.name];
    case 'score':
      return slot.round === undefined
        ? ['Exact', 'unit.score', slot.node]
        : ['Exact', 'unit.scoreIn', slot.round, slot.node];
    case 'total':
      return ['Exact', slot.withoutBonus ? 'unit.totalWithoutBonus' : 'unit.total'];
    case 'previous-score':
      return slot.node === undefined
        ? ['Exact', 'unit.previousTotal']
        : ['Exact', 'unit.previousScore', slot.node];
    case 'part':
      return ['Exact', 'ofPart'];
  }
}

const READS = {
  integer: ['long', 'number'],
  number: ['long', 'number'],
  ratio: ['long', 'number'],
  'yes-no': ['boolean', 'answer'],
  date: ['long', 'day'],
  moment: ['long', 'moment'],
  choice: ['String', 'option'],
} as const;

function readsAs(type: ValueType | undefined): readonly [type: string, method: string] {
  return READS[type?.kind ?? 'number'];
}

function letDoc(value: LetValue, name: string, scope: Scope): Doc {
  switch (value.type) {
    case 'int': {
      const type = scope.types.get(name) === 'BigInteger' ? 'BigInteger' : 'long';
      return intCode(value.value, type, scope);
    }
    case 'bool':
      return condCode(value.value, scope);
    case 'text':
      return textCode(value.value, scope);
  }
}

function ifLines(
  { when, then, otherwise }: Extract<Statement, { readonly do: 'if' }>,
  scope: Scope,
  indent: string,
): readonly string[] {
  const inner = indent + INDENT;
  const alternative =
    otherwise.length === 0
      ? []
      : [`${indent}} else {`, ...blockLines(otherwise, within(scope), inner)];
  return [
    ...conditionLines(when, scope, indent),
    ...blockLines(then, within(scope), inner),
    ...alternative,
    `${indent}}`,
  ];
}

/** A condition too long for its line stands one part a line. */
function conditionLines(when: Cond, scope: Scope, indent: string): readonly string[] {
  const line = `${indent}if (${condCode(when, scope)}) {`;
  if (line.length <= WIDTH || (when.op !== 'and' && when.op !== 'or')) return [line];
  const sign = when.op === 'and' ? '&&' : '||';
  const [first = '', ...rest] = chainOf(when, scope);
  const last = rest.length - 1;
  const inner = indent + INDENT + INDENT;
  return [
    `${indent}if (${first}`,
    ...rest.map((part, place) => `${inner}${sign} ${part}${place === last ? ') {' : ''}`),
  ];
}
