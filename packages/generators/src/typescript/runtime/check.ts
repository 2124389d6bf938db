// What callers hand over: its form is looked at once, so that a mistake is told with its place.
import type { Population, UnitData, Values } from './population.js';

type Fields = Readonly<Record<string, unknown>>;

/** @throws {TypeError} where a population is not of its form, with the place that is not */
export function checkPopulation(population: Population): void {
  const { format, rounds, shared, units, previous } = fieldsOf(population, 'population');
  if (format !== 1) throw new TypeError('population.format must be 1');
  for (const [at, round] of listOf(rounds, 'population.rounds').entries())
    textOf(round, `population.rounds[${String(at)}]`);
  fieldsOf(shared, 'population.shared');
  if (previous !== undefined) fieldsOf(previous, 'population.previous');
  for (const [at, unit] of listOf(units, 'population.units').entries())
    checkUnit(unit as UnitData, {}, `population.units[${String(at)}]`);
}

/** @throws {TypeError} where a unit is not of its form, with the place that is not */
export function checkUnit(unit: UnitData, shared: Values = {}, place = 'unit'): void {
  const { id, attributes, rounds, cases } = fieldsOf(unit, place);
  fieldsOf(shared, 'shared');
  textOf(id, `${place}.id`);
  fieldsOf(attributes, `${place}.attributes`);
  for (const [table, rows] of Object.entries(fieldsOf(cases, `${place}.cases`)))
    listOf(rows, `${place}.cases[${JSON.stringify(table)}]`);
  for (const [round, data] of Object.entries(fieldsOf(rounds, `${place}.rounds`))) {
    const own = `${place}.rounds[${JSON.stringify(round)}]`;
    const parts = fieldsOf(data, own);
    for (const part of PARTS) fieldsOf(parts[part], `${own}.${part}`);
  }
}

const PARTS = ['inputs', 'evidence', 'surveys', 'manualScores', 'choices'] as const;

function fieldsOf(value: unknown, place: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new TypeError(`${place} must be an object, and is ${said(value)}`);
}

function listOf(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new TypeError(`${place} must be a list, and is ${said(value)}`);
}

function textOf(value: unknown, place: string): void {
  if (typeof value !== 'string')
    throw new TypeError(`${place} must be a text, and is ${said(value)}`);
}

function said(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
