import {
  print,
  rational,
  type CaseTable,
  type Decimal,
  type Definition,
  type Evidence,
  type EvidenceEffect,
  type Input,
  type NodeId,
  type ValueType,
} from '@cchc/model';
import { isNode } from '../generated/ast.js';
import type * as ast from '../generated/ast.js';
import { decimalOf, placeOf, wholeOf, type LowerContext } from './context.js';
import { lowerExpression } from './expression.js';
import { lowerFallback } from './scoring.js';

export function lowerInput(input: ast.Input, context: LowerContext): Input {
  const clause = clausesOf(input);
  const atLeast = clause('AtLeast')?.bound;
  const atMost = clause('AtMost')?.bound;
  const exactTo = clause('ExactTo');
  return {
    name: input.name,
    ...title(input.title),
    type: lowerValueType(input.type),
    shared: input.shared,
    ...(atLeast && { atLeast: lowerExpression(atLeast, context) }),
    ...(atMost && { atMost: lowerExpression(atMost, context) }),
    ...(exactTo?.step !== undefined && { resolution: lowerStep(exactTo, context) }),
    ...optional('unitOfMeasure', clause('MeasuredIn')?.unit),
    ...optional('source', clause('Source')?.source),
    ...home(input, context),
    at: placeOf(input),
  };
}

export function lowerDefinition(definition: ast.Definition, context: LowerContext): Definition {
  return {
    name: definition.name,
    value: lowerExpression(definition.value, context),
    at: placeOf(definition),
  };
}

export function lowerCaseTable(table: ast.CaseTable, context: LowerContext): CaseTable {
  return {
    name: table.name,
    ...title(table.title),
    columns: table.columns.map((column) => ({
      name: column.name,
      ...title(column.title),
      type: lowerValueType(column.type),
      at: placeOf(column),
    })),
    ...home(table, context),
    at: placeOf(table),
  };
}

const EVIDENCE_TYPES = {
  'signed document': 'signed-document',
  document: 'document',
  link: 'link',
  data: 'data',
} as const;

export function lowerEvidence(evidence: ast.Evidence, context: LowerContext): Evidence {
  const kind = evidence.items.find((item) => item.$type === 'EvidenceKind')?.value;
  const issuer = evidence.items.find((item) => item.$type === 'EvidenceIssuer')?.value;
  const count = wholeOf(evidence.items.find((item) => item.$type === 'EvidenceCount')?.value);
  return {
    name: evidence.name,
    ...title(evidence.title),
    ...(kind && { type: EVIDENCE_TYPES[kind] }),
    ...optional('issuer', issuer),
    ...(count !== undefined && { atLeast: count }),
    effects: evidence.items
      .filter((item) => item.$type === 'EvidenceEffect')
      .map((effect) => lowerEffect(effect, context)),
    ...home(evidence, context),
    at: placeOf(evidence),
  };
}

export function lowerValueType(type: ast.ValueType): ValueType {
  if (type.$type === 'ChoiceType') {
    return {
      kind: 'choice',
      options: type.options.map((option) => ({ name: option.name, ...title(option.title) })),
    };
  }
  switch (type.kind) {
    case 'yes/no':
      return { kind: 'yes-no' };
    case 'calendar date':
      return { kind: 'date' };
    case 'date and time':
      return { kind: 'moment' };
    default:
      return { kind: type.kind };
  }
}

function lowerEffect(effect: ast.EvidenceEffect, context: LowerContext): EvidenceEffect {
  const state = effect.state === 'missing' ? 'none' : effect.state;
  return { state, outcome: lowerFallback(effect.outcome, context), at: placeOf(effect) };
}

/** `0,01%` is a step of 0,0001. */
function lowerStep({ step, percent }: ast.ExactTo, context: LowerContext): Decimal {
  const written = decimalOf(step, context);
  return percent ? print(rational(written).div(100)) : written;
}

type Clause<Kind> = Extract<ast.InputClause, { readonly $type: Kind }>;

function clausesOf(input: ast.Input) {
  return <Kind extends ast.InputClause['$type']>(kind: Kind): Clause<Kind> | undefined =>
    input.clauses.find((clause): clause is Clause<Kind> => clause.$type === kind);
}

function home(
  declared: ast.Input | ast.CaseTable | ast.Evidence,
  { symbols }: LowerContext,
): { home?: NodeId } {
  return isNode(declared.$container) ? { home: symbols.idOf(declared.$container) } : {};
}

function title(text: string | undefined): { title?: string } {
  return optional('title', text);
}

function optional<Key extends string>(
  key: Key,
  text: string | undefined,
): Partial<Record<Key, string>> {
  return text === undefined ? {} : ({ [key]: text } as Record<Key, string>);
}
