import type { Reason } from '@cchc/model';
import type { Cond, Slot } from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import type { Block, Ending, Into, Statement } from '../../program/statement.js';
import { condText, intText, textText } from './int.js';
import { literal } from './literal.js';
import { keyOf, named, typeOf, use, within, withinRow, type Scope } from './scope.js';
import { quoted } from './text.js';

/** The statements of a body, a line each, as deep as `indent`. */
export function bodyLines(block: Block, scope: Scope, indent: string): readonly string[] {
  return block.flatMap((statement, at) => {
    const before = block[at - 1];
    const next = block[at + 1];
    // A variable that is set at once is declared with its value.
    if (statement.do === 'var' && next?.do === 'set' && next.name === statement.name) {
      const value = valueText(next.value, scope);
      return [`${indent}let ${declared(statement.name, scope)} = ${value};`];
    }
    const isSaid = statement.do === 'set' && before?.do === 'var' && before.name === statement.name;
    return isSaid ? [] : statementLines(statement, scope, indent);
  });
}

/** A function of one expression, or with a body in braces. */
export function functionText(
  parameters: string,
  block: Block,
  scope: Scope,
  indent: string,
): string {
  const inner = parameters === 'row' ? withinRow(scope) : within(scope);
  const [only] = block;
  if (block.length === 1 && only?.do === 'end' && only.with.kind !== 'per-case') {
    return `(${parameters}) => ${endingText(only.with, inner, indent)}`;
  }
  const lines = bodyLines(block, inner, `${indent}  `);
  return [`(${parameters}) => {`, ...lines, `${indent}}`].join('\n');
}

function statementLines(statement: Statement, scope: Scope, indent: string): readonly string[] {
  switch (statement.do) {
    case 'need':
      return needLines(statement.slot, statement.reasons, scope, indent);
    case 'let': {
      const value = valueText(statement.value, scope);
      const name = declared(statement.name, scope);
      return [`${indent}const ${name} = ${value};`];
    }
    case 'var':
      return [`${indent}let ${declared(statement.name, scope)};`];
    case 'set': {
      const name = scope.locals.get(statement.name) ?? '';
      return [`${indent}${name} = ${valueText(statement.value, scope)};`];
    }
    case 'if':
      return ifLines(statement, scope, indent);
    case 'lack': {
      const reasons = reasonsText(statement.reasons, indent);
      return [`${indent}return ${use(scope, 'lack')}(${quoted(statement.cause)}, ${reasons});`];
    }
    case 'need-evidence': {
      const documents = statement.evidence.map((name) => documentText(name, scope)).join(', ');
      const name = named(scope, 'lacking');
      return [
        `${indent}const ${name} = ${use(scope, 'lackingEvidence')}(unit, [${documents}]);`,
        `${indent}if (${name}) return ${name};`,
      ];
    }
    case 'aggregate': {
      const { counted, of, table, reasons, into } = statement;
      const functions = [counted, ...(of ? [of] : [])].map((block) =>
        functionText(block.length === 1 && isConstant(block) ? '' : 'row', block, scope, indent),
      );
      const [name, which] = aggregateName(statement, scope);
      const call = `${name}(${[...which, 'unit', quoted(table), ...functions].join(', ')})`;
      return intoLines(into, call, reasons, scope, indent);
    }
    case 'population': {
      const call = `${use(scope, OVER_UNITS[statement.figure])}(unit, overUnits[${String(statement.spread)}])`;
      return intoLines(statement.into, call, statement.reasons, scope, indent);
    }
    case 'survey': {
      const survey = `surveys.${scope.names.surveys.get(statement.survey) ?? ''}`;
      const call = `${use(scope, 'surveyMean')}(unit, ${survey})`;
      return intoLines(statement.into, call, statement.reasons, scope, indent);
    }
    case 'manual': {
      const { node, step, raters, lowest, highest } = statement;
      const form = {
        node,
        ...(step ? { step: { code: ratText(step, scope) } } : {}),
        raters: raters.map(({ name, weight }) => ({
          name,
          weight: { code: `${use(scope, 'decimal')}(${quoted(weight)})` },
        })),
      };
      const limits = {
        lowest: { code: ratText(lowest, scope) },
        highest: { code: ratText(highest, scope) },
      };
      const call = `${use(scope, 'meanOfRaters')}(unit, ${literal(form, indent, 40)}, ${literal(limits, indent, 60)})`;
      return intoLines(statement.into, call, statement.reasons, scope, indent);
    }
    case 'choice': {
      const { node, titles, into, reasons } = statement;
      const call = `${use(scope, 'choice')}(unit, ${quoted(node)}, ${literal(titles, indent, 30)})`;
      return intoLines(into, call, reasons, scope, indent);
    }
    case 'working-days': {
      const { figure, from, by, into, reasons } = statement;
      const name = use(scope, figure === 'moved' ? 'movedByWorkingDays' : 'workingDaysBetween');
      const calendar = `calendars.${scope.names.calendars.get(statement.calendar) ?? ''}`;
      const call = `${name}(${calendar}, ${intText(from, scope)}, ${intText(by, scope)})`;
      return intoLines(into, call, reasons, scope, indent);
    }
    case 'end':
      return [`${indent}return ${endingText(statement.with, scope, indent)};`];
  }
}

function isConstant([only]: Block): boolean {
  return only?.do === 'end' && only.with.kind === 'answer' && only.with.value.op === 'true';
}

const OVER_UNITS = {
  mean: 'meanOver',
  largest: 'largestOver',
  smallest: 'smallestOver',
  sum: 'sumOver',
  'rank-from-high': 'placeFromHigh',
  'rank-from-low': 'placeFromLow',
  'min-max': 'minMax',
  'min-max-reverse': 'minMaxReverse',
  share: 'shareOf',
} as const;

const OVER_ROWS = { count: 'countRows', sum: 'sumOfRows', mean: 'meanOfRows' } as const;

function aggregateName(
  { figure, into }: Extract<Statement, { do: 'aggregate' }>,
  scope: Scope,
): readonly [string, readonly string[]] {
  if (figure === 'largest' || figure === 'smallest') {
    const name = into.type === 'rat' ? 'extremeOfRows' : 'extremeDayOfRows';
    return [use(scope, name), [quoted(figure)]];
  }
  return [use(scope, OVER_ROWS[figure]), []];
}

function ifLines(
  { when, then, otherwise }: Extract<Statement, { do: 'if' }>,
  scope: Scope,
  indent: string,
): readonly string[] {
  const head = `${indent}if (${conditionText(when, scope, indent)})`;
  const taken = bodyLines(then, within(scope), `${indent}  `);
  const [only = ''] = taken;
  const isShort =
    taken.length === 1 && head.length + only.trim().length < 100 && !head.includes('\n');
  if (isShort && otherwise.length === 0 && !only.includes('\n')) return [`${head} ${only.trim()}`];
  return [
    `${head} {`,
    ...taken,
    ...(otherwise.length > 0
      ? [`${indent}} else {`, ...bodyLines(otherwise, within(scope), `${indent}  `)]
      : []),
    `${indent}}`,
  ];
}

/** A condition that is too long for a line stands on several, one for each part of it. */
function conditionText(when: Cond, scope: Scope, indent: string): string {
  const flat = condText(when, scope);
  if (when.op !== 'and' && when.op !== 'or') return flat;
  if (indent.length + flat.length <= 92) return flat;
  const sign = when.op === 'and' ? '&&' : '||';
  const lines = joined(when, when.op).map((one) => bracketedText(one, scope));
  return `\n${indent}  ${lines.join(` ${sign}\n${indent}  `)}\n${indent}`;
}

function joined(value: Cond, op: 'and' | 'or'): readonly Cond[] {
  return value.op === op ? [...joined(value.left, op), ...joined(value.right, op)] : [value];
}

function bracketedText(value: Cond, scope: Scope): string {
  const text = condText(value, scope);
  return value.op === 'and' || value.op === 'or' ? `(${text})` : text;
}

/** What is needed is named; where it lacks, the lack is what the body comes to. */
function needLines(
  slot: Slot,
  reasons: readonly Reason[],
  scope: Scope,
  indent: string,
): readonly string[] {
  const key = keyOf(slot);
  if (scope.slots.has(key)) return [];
  const name = named(scope, hintOf(slot));
  scope.slots.set(key, name);
  return known(name, readText(slot, scope), reasons, scope, indent);
}

function hintOf(slot: Slot): string {
  switch (slot.of) {
    case 'score':
      return `score ${slot.node} ${slot.round ?? ''}`.trim();
    case 'total':
      return slot.withoutBonus ? 'total without bonus' : 'total';
    case 'previous-input':
      return `previous ${slot.name}`;
    case 'previous-score':
      return `previous ${slot.node ?? 'total'}`;
    case 'evidence':
      return `${slot.fact === 'moment' ? 'moment' : 'day'} of ${slot.name}`;
    case 'part':
      return 'part';
    default:
      return slot.name;
  }
}

/** By type, `integer` to `choice`: how a rule reads it. */
const KINDS = { 'yes-no': 'yesNo', choice: 'option' } as const;

function readText(slot: Slot, scope: Scope): string {
  const type = typeOf(slot, scope.names);
  const kind = type === 'yes-no' || type === 'choice' ? KINDS[type] : 'whole';
  const figure = (name: string) => `figures.${scope.names.figures.get(name) ?? ''}`;
  switch (slot.of) {
    case 'input':
      return `${use(scope, kind)}(unit, ${figure(slot.name)})`;
    case 'column': {
      const table = scope.names.tables.get(slot.table) ?? '';
      const column = scope.names.columns.get(slot.table)?.get(slot.name) ?? '';
      return `${use(scope, `${kind}Cell`)}(row, tables.${table}.${column})`;
    }
    case 'attribute':
      return `${use(scope, 'attribute')}(unit, ${quoted(slot.name)})`;
    case 'evidence':
      return `${use(scope, slot.fact === 'moment' ? 'momentOfIssue' : 'dayOfIssue')}(unit, ${documentText(slot.name, scope)})`;
    case 'score': {
      const round = slot.round === undefined ? '' : `, ${quoted(slot.round)}`;
      return `${use(scope, 'scoreOf')}(unit, ${quoted(slot.node)}${round})`;
    }
    case 'total':
      return `${use(scope, slot.withoutBonus ? 'withoutBonus' : 'total')}(unit)`;
    case 'previous-input': {
      const name = use(scope, `previous${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`);
      return `${name}(unit, ${figure(slot.name)})`;
    }
    case 'previous-score':
      return slot.node === undefined
        ? `${use(scope, 'previousTotal')}(unit)`
        : `${use(scope, 'previousScore')}(unit, ${quoted(slot.node)})`;
    case 'part':
      return 'part';
  }
}

function intoLines(
  into: Into,
  call: string,
  reasons: readonly Reason[],
  scope: Scope,
  indent: string,
): readonly string[] {
  if (into.type !== 'rat') {
    return known(declared(into.name, scope), call, reasons, scope, indent);
  }
  const name = named(scope, into.num);
  scope.locals.set(into.num, `${name}.num`);
  scope.locals.set(into.den, `${name}.den`);
  return known(name, call, reasons, scope, indent);
}

function known(
  name: string,
  value: string,
  reasons: readonly Reason[],
  scope: Scope,
  indent: string,
): readonly string[] {
  const lack =
    reasons.length === 0 ? name : `${use(scope, 'told')}(${reasonsText(reasons, indent)}, ${name})`;
  return [
    `${indent}const ${name} = ${value};`,
    `${indent}if (${use(scope, 'isLack')}(${name})) return ${lack};`,
  ];
}

function declared(local: string, scope: Scope): string {
  const name = named(scope, local);
  scope.locals.set(local, name);
  return name;
}

function valueText(value: Extract<Statement, { do: 'let' }>['value'], scope: Scope): string {
  switch (value.type) {
    case 'int':
      return intText(value.value, scope);
    case 'bool':
      return condText(value.value, scope);
    case 'text':
      return textText(value.value, scope);
  }
}

function endingText(ending: Ending, scope: Scope, indent: string): string {
  switch (ending.kind) {
    case 'points': {
      const { num, den } = ending.value;
      const parts = [intText(num, scope), intText(den, scope), reasonsText(ending.reasons, indent)];
      const shown = ending.reasons.length > 0 ? parts : parts.slice(0, 2);
      const short = shown.length === 2 && shown[1] === '1' ? shown.slice(0, 1) : shown;
      return `${use(scope, 'points')}(${short.join(', ')})`;
    }
    case 'absent': {
      const { absence, cause, reasons } = ending;
      const parts = [literal(absence), quoted(cause), reasonsText(reasons, indent)];
      return `${use(scope, 'absent')}(${parts.join(', ')})`;
    }
    case 'explain':
    case 'uncovered':
    case 'monitored': {
      const reasons = ending.reasons.length > 0 ? `, ${reasonsText(ending.reasons, indent)}` : '';
      return `${use(scope, 'undecided')}(${quoted(ending.kind)}${reasons})`;
    }
    case 'per-case':
      return perCaseText(ending, scope, indent);
    case 'value':
      return ratText(ending.value, scope);
    case 'day':
      return intText(ending.value, scope);
    case 'text':
      return textText(ending.value, scope);
    case 'answer':
      return condText(ending.value, scope);
  }
}

function perCaseText(
  { table, row, noRows, digits, reasons, points, lowest }: Extract<Ending, { kind: 'per-case' }>,
  scope: Scope,
  indent: string,
): string {
  const inner = `${indent}  `;
  const entries = [
    `table: ${quoted(table)}`,
    `points: ${use(scope, 'decimal')}(${quoted(points)})`,
    `lowest: ${use(scope, 'decimal')}(${quoted(lowest)})`,
    ...(digits === undefined ? [] : [`digits: ${String(digits)}`]),
    ...(reasons.length === 0 ? [] : [`reasons: ${reasonsText(reasons, inner)}`]),
    `row: ${functionText('row', row, scope, inner)}`,
    `noRows: ${functionText('', noRows, scope, inner)}`,
  ];
  const lines = entries.map((entry) => `${inner}${entry},\n`).join('');
  return `${use(scope, 'perCase')}(unit, {\n${lines}${indent}})`;
}

function ratText({ num, den }: Rat, scope: Scope): string {
  const [top, bottom] = [intText(num, scope), intText(den, scope)];
  return `${use(scope, 'exact')}(${bottom === '1' ? top : `${top}, ${bottom}`})`;
}

function documentText(name: string, scope: Scope): string {
  return `documents.${scope.names.documents.get(name) ?? ''}`;
}

function reasonsText(reasons: readonly Reason[], indent: string): string {
  return literal(reasons, indent, 20);
}
