import type { Reason, ValueType } from '@cchc/model';
import type { Cond, Slot } from '../program/int.js';
import type { Block, Ending, Into, LetValue, Statement } from '../program/statement.js';
import { constantsSaid } from '../comments/constant-comment.js';
import { laidOut, type Doc } from '../layout/doc.js';
import { chainOf, condCode, intCode, ratDoc, textCode } from './expression.js';
import { call, dict, keywords, named, reasonsOf, text, tuple } from './literal.js';
import { forRow, freshName, local, slotKey, slotName, within, type Scope } from './scope.js';

const INDENT = '    ';
const WIDTH = 100;

/** The lines of a body. What stands behind an end is never reached, and so not printed. */
export function blockLines(block: Block, scope: Scope, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const statement of block) {
    lines.push(...statementLines(statement, scope, indent));
    if (statement.do === 'end' || statement.do === 'lack') break;
  }
  return lines.length > 0 ? lines : [`${indent}pass`];
}

function statementLines(one: Statement, scope: Scope, indent: string): readonly string[] {
  const line = (before: string, doc: Doc): string => indent + laidOut(named(before, doc), indent);
  switch (one.do) {
    case 'need':
      return needLines(one.slot, one.reasons, scope).map(({ before, doc }) => line(before, doc));
    case 'let':
    case 'set': {
      const set = line(`${local(scope, one.name)} = `, letDoc(one.value, scope));
      return one.value.type === 'bool' ? noted([set], one.value.value, scope, indent) : [set];
    }
    case 'var':
      return [];
    case 'if':
      return ifLines(one, scope, indent);
    case 'lack':
      return [line('raise ', call('Lack', [text(one.cause), reasonsOf(one.reasons)]))];
    case 'need-evidence':
      return [line('', call('need_evidence', ['unit', ...one.evidence.map(text)]))];
    case 'aggregate':
      return aggregateLines(one, scope, indent);
    case 'population': {
      const { name = '', over = 'all' } = scope.spreads[one.spread] ?? {};
      const parts = ['unit', name, text(one.figure), text(over), ...because(one.reasons)];
      return [line(`${intoCode(one.into, scope)} = `, call('over_units', parts))];
    }
    case 'survey': {
      const parts = ['unit', text(one.survey), ...because(one.reasons)];
      return [line(`${intoCode(one.into, scope)} = `, call('survey_mean', parts))];
    }
    case 'manual': {
      const raters = dict(one.raters.map(({ name, weight }) => [name, exact(weight)]));
      const parts = [
        'unit',
        text(one.node),
        ratDoc(one.lowest, scope),
        ratDoc(one.highest, scope),
        one.step ? ratDoc(one.step, scope) : 'None',
        raters,
        ...because(one.reasons),
      ];
      return [line(`${intoCode(one.into, scope)} = `, call('rated', parts))];
    }
    case 'choice': {
      const titles = tuple(one.titles.map(text));
      const parts = ['unit', text(one.node), titles, ...because(one.reasons)];
      return [line(`${intoCode(one.into, scope)} = `, call('chosen', parts))];
    }
    case 'working-days': {
      const parts = [
        'unit',
        text(one.calendar),
        intCode(one.from, scope),
        intCode(one.by, scope),
        ...because(one.reasons),
      ];
      return [line(`${intoCode(one.into, scope)} = `, call(WORKING_DAYS[one.figure], parts))];
    }
    case 'end':
      return endLines(one.with, scope, indent);
  }
}

/** A decimal as a literal of an exact number. */
export function exact(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const den = 10n ** BigInt(fraction.length);
  return `(${BigInt(whole + fraction).toString()}, ${den.toString()})`;
}

function because(reasons: readonly Reason[], name = ''): readonly Doc[] {
  return reasons.length === 0 ? [] : [named(name, reasonsOf(reasons))];
}

/** What is handed in gets its name here, if it has none yet. */
function needLines(slot: Slot, reasons: readonly Reason[], scope: Scope) {
  const key = slotKey(slot);
  if (scope.bound.has(key) || slot.of === 'part') return [];
  scope.bound.add(key);
  const names =
    'part' in slot
      ? `${slotName(scope, { ...slot, part: 'numerator' })}, ${slotName(scope, { ...slot, part: 'denominator' })}`
      : slotName(scope, slot);
  const [method, ...asked] = readerOf(slot, scope);
  const doc = call(method, [...asked.map(text), ...because(reasons)]);
  return [{ before: `${names} = `, doc }];
}

/** What reads a slot, and what it is asked for. */
function readerOf(slot: Slot, { rulebook }: Scope): readonly [string, ...string[]] {
  switch (slot.of) {
    case 'input':
    case 'previous-input': {
      const input = rulebook.inputs.find(({ name }) => name === slot.name);
      const before = slot.of === 'input' ? '' : 'previous_';
      return [`unit.${before}${readsAs(input?.type)}`, slot.name];
    }
    case 'column': {
      const table = rulebook.tables.find(({ name }) => name === slot.table);
      const column = table?.columns.find(({ name }) => name === slot.name);
      return [`row.${readsAs(column?.type)}`, slot.name];
    }
    case 'attribute':
      return ['unit.attribute', slot.name];
    case 'evidence':
      return [`unit.evidence_${slot.fact === 'moment' ? 'moment' : 'day'}`, slot.name];
    case 'score':
      return slot.round === undefined
        ? ['unit.score', slot.node]
        : ['unit.score_in', slot.round, slot.node];
    case 'total':
      return [slot.withoutBonus ? 'unit.total_without_bonus' : 'unit.total'];
    case 'previous-score':
      return slot.node === undefined ? ['unit.previous_total'] : ['unit.previous_score', slot.node];
    case 'part':
      return ['part'];
  }
}

const READS = {
  integer: 'number',
  number: 'number',
  ratio: 'number',
  'yes-no': 'answer',
  date: 'day',
  moment: 'moment',
  choice: 'option',
} as const;

function readsAs(type: ValueType | undefined): string {
  return READS[type?.kind ?? 'number'];
}

function letDoc(value: LetValue, scope: Scope): Doc {
  switch (value.type) {
    case 'int':
      return intCode(value.value, scope);
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
      : [`${indent}else:`, ...blockLines(otherwise, within(scope), inner)];
  return [
    ...noted(conditionLines(when, scope, indent), when, scope, indent),
    ...blockLines(then, within(scope), inner),
    ...alternative,
  ];
}

/** With what the constants of its condition stand for: behind the first line, or above it where that is too long. */
function noted(
  lines: readonly string[],
  when: Cond,
  scope: Scope,
  indent: string,
): readonly string[] {
  const said = constantsSaid(when, scope).join('; ');
  if (said === '') return lines;
  const [first = '', ...rest] = lines;
  const line = `${first}  # ${said}`;
  return line.length <= WIDTH && !first.includes('\n')
    ? [line, ...rest]
    : [`${indent}# ${said}`, ...lines];
}

/** A condition too long for its line stands one part a line. */
function conditionLines(when: Cond, scope: Scope, indent: string): readonly string[] {
  const line = `${indent}if ${condCode(when, scope)}:`;
  if (line.length <= WIDTH || (when.op !== 'and' && when.op !== 'or')) return [line];
  const parts = chainOf(when, scope).map((part, at) =>
    at === 0 ? `${indent}${INDENT}${part}` : `${indent}${INDENT}${when.op} ${part}`,
  );
  return [`${indent}if (`, ...parts, `${indent}):`];
}

function intoCode(into: Into, scope: Scope): string {
  if (into.type !== 'rat') return local(scope, into.name);
  return `${local(scope, into.num)}, ${local(scope, into.den)}`;
}

const WORKING_DAYS = { moved: 'moved_by_working_days', between: 'working_days_between' } as const;

const FIGURES = {
  count: 'count',
  sum: 'sum_of',
  mean: 'mean_of',
  largest: 'largest_of',
  smallest: 'smallest_of',
} as const;

function aggregateLines(
  one: Extract<Statement, { readonly do: 'aggregate' }>,
  scope: Scope,
  indent: string,
): readonly string[] {
  const counted = freshName(scope, 'counted');
  const lines = [...functionLines(counted, 'row: Row', one.counted, forRow(scope, 'bool'), indent)];
  const parts: Doc[] = ['unit', text(one.table), counted];
  if (one.of) {
    const value = freshName(scope, 'value_of');
    lines.push(...functionLines(value, 'row: Row', one.of, forRow(scope, 'Exact'), indent));
    parts.push(value);
  }
  const figure = call(FIGURES[one.figure], [...parts, ...because(one.reasons)]);
  // The latest of several days is a whole number, as a day is.
  const day = one.figure !== 'count' && one.into.type === 'int';
  const before = `${intoCode(one.into, scope)}${day ? ', _' : ''} = `;
  return [...lines, indent + laidOut(named(before, figure), indent)];
}

/** A function inside a function, set apart by blank lines as its readers expect. */
function functionLines(
  name: string,
  parameters: string,
  body: Block,
  scope: Scope,
  indent: string,
): readonly string[] {
  return [
    '',
    `${indent}def ${name}(${parameters}) -> ${scope.gives}:`,
    ...blockLines(body, scope, indent + INDENT),
    '',
  ];
}

function endLines(ending: Ending, scope: Scope, indent: string): readonly string[] {
  const give = (doc: Doc): readonly string[] => [indent + laidOut(named('return ', doc), indent)];
  switch (ending.kind) {
    case 'points':
      return give(call('Points', [ratDoc(ending.value, scope), ...because(ending.reasons)]));
    case 'absent': {
      const { absence, cause, reasons } = ending;
      const to = absence.kind === 'rescaled' ? text(absence.to) : undefined;
      const parts = [text(absence.kind), text(cause), reasonsOf(reasons), ...keywords({ to })];
      return give(call('Absent', parts));
    }
    case 'explain':
    case 'uncovered':
    case 'monitored':
      return give(call('Undecided', [text(ending.kind), ...because(ending.reasons)]));
    case 'per-case':
      return perCaseLines(ending, scope, indent);
    case 'value':
      return give(ratDoc(ending.value, scope));
    case 'day':
      return give(`(${intCode(ending.value, scope)}, 1)`);
    case 'text':
      // A text is neither a number nor in any order.
      return [`${indent}raise mismatch()`];
    case 'answer': {
      const { value } = ending;
      const given = scope.gives === 'Exact' ? asNumber(value, scope) : condCode(value, scope);
      return noted(give(given), value, scope, indent);
    }
  }
}

/** Between which points the score of a row is held: the lowest and the most of the leaf. */
function worth({ leaf }: Scope): string {
  return leaf ? `(${exact(leaf.worth.lowest)}, ${exact(leaf.worth.points)})` : '';
}

/** Yes stands above no. */
function asNumber(answer: Cond, scope: Scope): string {
  return `(1 if ${condCode(answer, scope)} else 0, 1)`;
}

function perCaseLines(
  ending: Extract<Ending, { readonly kind: 'per-case' }>,
  scope: Scope,
  indent: string,
): readonly string[] {
  const [row, none] = [freshName(scope, 'one_case'), freshName(scope, 'no_cases')];
  const parts: Doc[] = ['unit', text(ending.table), row, none, worth(scope)];
  const digits = ending.digits === undefined ? undefined : String(ending.digits);
  const reasons = ending.reasons.length === 0 ? undefined : reasonsOf(ending.reasons);
  parts.push(...keywords({ digits, because: reasons }));
  return [
    ...functionLines(row, 'row: Row', ending.row, forRow(scope, 'Ending'), indent),
    ...functionLines(none, '', ending.noRows, within(scope), indent).slice(1),
    indent + laidOut(named('return ', call('per_case', parts)), indent),
  ];
}
