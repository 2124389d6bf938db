// What callers hand over is looked at once, so that a mistake is told with its place instead of scored.
import type { Population, UnitData, Values } from './population.js';

/** What a rulebook asks for, by name. */
export interface KnownNames {
  readonly inputs: readonly string[];
  readonly evidence: readonly string[];
  readonly surveys: readonly string[];
  readonly tables: readonly string[];
}

/** @throws {TypeError} where a population is not of its form or names what the rulebook does not know, with the place */
export function checkPopulation(population: Population, known: KnownNames): void {
  const { format, rounds, shared, units, previous } = fieldsOf(population, 'population');
  if (format !== 1) throw new TypeError('population.format must be 1');
  for (const [at, round] of listOf(rounds, 'population.rounds').entries())
    textOf(round, `population.rounds[${String(at)}]`);
  checkShared(shared, known, 'population.shared');
  if (previous !== undefined) fieldsOf(previous, 'population.previous');
  const seen = new Set<string>();
  for (const [at, unit] of listOf(units, 'population.units').entries()) {
    const place = `population.units[${String(at)}]`;
    checkData(unit as UnitData, known, place);
    const { id } = unit as UnitData;
    if (seen.has(id)) throw new TypeError(`${place}.id ${JSON.stringify(id)} stands there twice`);
    seen.add(id);
  }
}

/** @throws {TypeError} as `checkPopulation` does, for one unit */
export function checkUnit(unit: UnitData, shared: Values | undefined, known: KnownNames): void {
  checkData(unit, known, 'unit');
  checkShared(shared ?? {}, known, 'shared');
}

function checkShared(shared: unknown, known: KnownNames, place: string): void {
  each(shared, place, datumOf, ['figure', known.inputs]);
}

function checkData(unit: UnitData, known: KnownNames, place: string): void {
  const { id, name, type, block, attributes, rounds, cases } = fieldsOf(unit, place);
  textOf(id, `${place}.id`);
  for (const [what, text] of Object.entries({ name, type, block }))
    if (text !== undefined) textOf(text, `${place}.${what}`);
  each(attributes, `${place}.attributes`, datumOf);
  each(cases, `${place}.cases`, listed(caseOf), ['case table', known.tables]);
  each(rounds, `${place}.rounds`, (round, own) => {
    const parts = fieldsOf(round, own);
    each(parts.inputs, `${own}.inputs`, datumOf, ['figure', known.inputs]);
    each(parts.evidence, `${own}.evidence`, listed(documentOf), ['evidence', known.evidence]);
    each(parts.surveys, `${own}.surveys`, listed(countOf), ['survey', known.surveys]);
    each(parts.manualScores, `${own}.manualScores`, listed(givenOf('score')));
    each(parts.choices, `${own}.choices`, listed(givenOf('choice')));
  });
}

type Check = (value: unknown, place: string) => void;

const STATES: readonly unknown[] = ['pending', 'accepted', 'rejected', 'expired'];

function documentOf(value: unknown, place: string): void {
  const { state, issued, time } = fieldsOf(value, place);
  if (!STATES.includes(state))
    throw new TypeError(
      `${place}.state must be one of ${STATES.join(', ')}, and is ${said(state)}`,
    );
  if (issued !== undefined) textOf(issued, `${place}.issued`);
  if (time !== undefined) textOf(time, `${place}.time`);
}

function countOf(value: unknown, place: string): void {
  const { group, option, count } = fieldsOf(value, place);
  textOf(group, `${place}.group`);
  textOf(option, `${place}.option`);
  datumOf(count, `${place}.count`);
}

function givenOf(what: 'score' | 'choice'): Check {
  return (value, place) => {
    const { rater, reason, [what]: given } = fieldsOf(value, place);
    textOf(rater, `${place}.rater`);
    if (reason !== undefined) textOf(reason, `${place}.reason`);
    datumOf(given, `${place}.${what}`);
  };
}

function caseOf(value: unknown, place: string): void {
  const { row, cells } = fieldsOf(value, place);
  if (!Number.isSafeInteger(row))
    throw new TypeError(`${place}.row must be a whole number, and is ${said(row)}`);
  each(cells, `${place}.cells`, datumOf);
}

/** A text, or one that could not be read, and why. */
function datumOf(value: unknown, place: string): void {
  if (typeof value === 'string') return;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${place} must be a text, and is ${said(value)}`);
  const { refused, text } = value as Fields;
  textOf(refused, `${place}.refused`);
  textOf(text, `${place}.text`);
}

function each(
  value: unknown,
  place: string,
  check: Check,
  [what, known]: readonly [what?: string, known?: readonly string[]] = [],
): void {
  for (const [name, one] of Object.entries(fieldsOf(value, place))) {
    if (known && !known.includes(name)) {
      const all = known.length === 0 ? 'none' : known.join(', ');
      throw new TypeError(
        `${place}: there is no ${String(what)} ${JSON.stringify(name)}; there are: ${all}`,
      );
    }
    check(one, `${place}[${JSON.stringify(name)}]`);
  }
}

function listed(check: Check): Check {
  return (value, place) => {
    for (const [at, one] of listOf(value, place).entries()) check(one, `${place}[${String(at)}]`);
  };
}

type Fields = Readonly<Record<string, unknown>>;

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
  if (typeof value === 'string') return JSON.stringify(value);
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
