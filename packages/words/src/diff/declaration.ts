import type { Definition, Expression, Input, Name, Parameter, Rulebook } from '@cchc/model';
import { expressionInWords } from '../rules/expression.js';
import { telling } from '../rules/telling.js';
import type { Tongue } from '../tongue.js';
import { label } from '../names.js';
import { DIFF_PHRASES } from './phrases.js';

/** What a named thing was declared as, and is now; nothing where that cannot be said in a clause. */
export function declarationInWords(
  name: Name,
  before: Rulebook,
  after: Rulebook,
  tongue: Tongue,
): readonly string[] {
  const [was, is] = [before, after].map((rulebook) => valueInWords(name, rulebook, tongue));
  if (was === undefined || is === undefined || was === is) return [];
  return [DIFF_PHRASES[tongue].declared(label(name, titleIn(name, after)), was, is)];
}

function titleIn(name: Name, { parameters, inputs }: Rulebook): string | undefined {
  return [...parameters, ...inputs].find((one) => one.name === name)?.title;
}

function valueInWords(name: Name, rulebook: Rulebook, tongue: Tongue): string | undefined {
  const called = (one: { readonly name: Name }) => one.name === name;
  const parameter = rulebook.parameters.find(called);
  if (parameter) return parameterInWords(parameter, rulebook, tongue);
  const definition: Definition | undefined = rulebook.definitions.find(called);
  if (definition) return inWords(definition.value, rulebook, tongue);
  const input = rulebook.inputs.find(called);
  return input && boundsInWords(input, rulebook, tongue);
}

/** What it is worth in the assessed year: values of other periods are left out. */
function parameterInWords(
  { cases, otherwise }: Parameter,
  rulebook: Rulebook,
  tongue: Tongue,
): string {
  const say = DIFF_PHRASES[tongue];
  const said = inYear(cases, rulebook.year).map(({ unitType, when, value }) => {
    const where = [
      ...(unitType === undefined ? [] : [unitType]),
      ...(when ? [say.whenever(inWords(when, rulebook, tongue))] : []),
    ];
    const given = inWords(value, rulebook, tongue);
    return where.length === 0 ? given : `${where.join(', ')}: ${given}`;
  });
  const rest = otherwise && inWords(otherwise, rulebook, tongue);
  if (rest !== undefined && said.length === 0) return rest;
  const all = [...said, ...(rest === undefined ? [] : [say.otherwise(rest)])];
  return all.length === 1 ? all.join('') : `(${all.join('; ')})`;
}

/** Periods have begun by the last day of the year; of those the first case that is written holds. */
function inYear(cases: Parameter['cases'], year: number): Parameter['cases'] {
  const begun = cases.filter(({ from }) => from === undefined || from <= `${String(year)}-12-31`);
  const first = begun.findIndex((one) => !one.unitType && !one.when);
  return first < 0 ? begun : begun.slice(0, first + 1);
}

function boundsInWords(
  { atLeast, atMost, resolution }: Input,
  rulebook: Rulebook,
  tongue: Tongue,
): string {
  const told = (bound: Expression | undefined) => (bound ? inWords(bound, rulebook, tongue) : '…');
  const step = resolution === undefined ? '' : `; ±${resolution}`;
  return `[${told(atLeast)}; ${told(atMost)}${step}]`;
}

function inWords(expression: Expression, rulebook: Rulebook, tongue: Tongue): string {
  return expressionInWords(expression, telling(rulebook, '0', tongue));
}
