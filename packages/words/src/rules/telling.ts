import {
  typeContext,
  typeOf,
  type Decimal,
  type Expression,
  type ExpressionType,
  type Reference,
  type Rulebook,
  type TypeContext,
} from '@cchc/model';
import type { Tongue } from '../tongue.js';
import { PHRASES, type RulePhrases } from './phrases.js';

/** Where a rule is being told: its rulebook, its leaf's points, and what names mean at this place. */
export interface Telling {
  readonly rulebook: Rulebook;
  readonly tongue: Tongue;
  readonly phrases: RulePhrases;
  /** The points of the leaf the rule stands in. */
  readonly points: Decimal;
  /** The value the bands around this place are over. */
  readonly subject?: Expression;
  /** The case table whose columns are in reach. */
  readonly table?: string;
}

export function telling(rulebook: Rulebook, points: Decimal, tongue: Tongue): Telling {
  return { rulebook, tongue, phrases: PHRASES[tongue], points };
}

export function typeHere(expression: Expression, tell: Telling): ExpressionType | undefined {
  return typeOf(expression, contextOf(tell));
}

/** What a reader calls a named value: its title, else its name with blanks. */
export function titleOf({ to, name }: Reference, tell: Telling): string {
  return titled(name, TITLES[to](name, tell));
}

export function titleOfEvidence(name: string, tell: Telling): string {
  return titled(name, tell.rulebook.evidence.find((one) => one.name === name)?.title);
}

export function titleOfTable(name: string, tell: Telling): string {
  return titled(name, tell.rulebook.tables.find((one) => one.name === name)?.title);
}

export function titleOfSurvey(name: string, tell: Telling): string {
  return titled(name, tell.rulebook.surveys.find((one) => one.name === name)?.title);
}

/** A title, or a name with blanks; quoted where a mark in it could be taken for one of the formula. */
export function titled(name: string, title: string | undefined): string {
  const shown = title ?? name.replaceAll('_', ' ');
  return PLAIN.test(shown) ? shown : `“${shown}”`;
}

const PLAIN = /^[\p{L}\p{M}\p{N} -]+$/u;

const TITLES: Readonly<
  Record<Reference['to'], (name: string, tell: Telling) => string | undefined>
> = {
  input: (name, { rulebook }) => rulebook.inputs.find((one) => one.name === name)?.title,
  parameter: (name, { rulebook }) => rulebook.parameters.find((one) => one.name === name)?.title,
  column: (name, { rulebook, table }) =>
    rulebook.tables
      .find((one) => one.name === table)
      ?.columns.find((column) => column.name === name)?.title,
  definition: () => undefined,
  attribute: () => undefined,
};

function contextOf({ rulebook, subject, table }: Telling): TypeContext {
  const outer = typeContext(rulebook, undefined, table);
  return typeContext(rulebook, subject && typeOf(subject, outer), table);
}
