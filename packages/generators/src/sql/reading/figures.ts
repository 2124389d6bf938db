import { rational, print, type Decimal } from '@cchc/model';
import { compareRat, ratOf, type Rat } from '../../program/rat.js';
import { int, type Cond } from '../../program/int.js';
import type { InputProgram } from '../../program/program.js';
import type { Dialect } from '../dialect.js';
import { condSql, type Printing } from '../flow/print.js';
import { column } from '../flow/sheet.js';
import { objectSql, plainly } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import { inputTables, type InputTable } from './input-tables.js';
import { constantBounds, kindOf, type Kind } from './kinds.js';
import { smallType } from './small.js';
import { readAs, whyNot } from './values.js';
import type { Brought, View } from './views.js';

/**
 * Figures and attributes: what was stated last up to the round, read as its kind; refused where it is
 * unreadable, too fine, or beyond bounds that hang on nothing else.
 */
export function figuresViews(scorer: Scorer): readonly Brought[] {
  const { handedIn, program, dialect, rulebook } = scorer;
  const read = program.inputs.filter(({ input }) => handedIn.asked.inputs.has(input.name));
  const tables = inputTables(rulebook, dialect).map((table, at) => {
    const inputs = new Set(table.inputs.map(({ name }) => name));
    // What all share is read beside the first of them.
    const isHere = ({ input }: InputProgram): boolean =>
      input.shared ? at === 0 : inputs.has(input.name);
    return figuresOf(table, read.filter(isHere), scorer);
  });
  return [...tables, attributesViews(scorer)];
}

/** The figures of one table that is loaded. */
function figuresOf(table: InputTable, read: readonly InputProgram[], scorer: Scorer): Brought {
  const { handedIn, program, dialect } = scorer;
  const { asked } = handedIn;
  const { alias } = table;
  const own = read.filter(({ input }) => !input.shared);
  const columnOf = ({ input }: InputProgram): string => asked.columnOf.get(input.name) ?? '';
  const stated: View = {
    name: table.stated,
    comment: [],
    select: statedSelect(table, own.map(columnOf), dialect),
  };
  const texts = (one: InputProgram): string =>
    one.input.shared
      ? `(SELECT max(value) FROM shared_inputs WHERE input = ${dialect.literal(one.input.name)})`
      : `f.${columnOf(one)}`;
  const values = read.map((one) => {
    const kind = kindOf(one.input.type, one.input.resolution);
    return {
      one,
      kind,
      name: columnOf(one),
      text: texts(one),
      value: readAs(texts(one), kind, dialect),
    };
  });
  const lines = values.flatMap(({ name, text, value, kind }) => [
    `${text} AS ${name}_text`,
    `${value} AS ${name}`,
    `${whyNot(text, kind, dialect)} AS ${name}_why`,
  ]);
  const texted: View = {
    name: table.read,
    comment: [],
    select: `SELECT u.round, u.unit${lines.map((line) => `,\n  ${line}`).join('')}\nFROM unit_rounds AS u${own.length > 0 ? ` LEFT JOIN ${table.stated} AS f ON f.round = u.round AND f.unit = u.unit` : ''}`,
  };
  const bounded = values.map(({ one, kind, name }) =>
    boundedBy(one, kind, `${alias}.${name}`, dialect),
  );
  return {
    views: [...(own.length > 0 ? [stated] : []), ...(read.length > 0 ? [texted] : [])],
    joins:
      read.length > 0
        ? [
            `LEFT JOIN ${table.read} AS ${alias} ON ${alias}.round = u.round AND ${alias}.unit = u.unit`,
          ]
        : [],
    columns: values.map(({ one, name }, at): readonly [string, string] => {
      const beyond = bounded[at] ?? [];
      const tooFar = beyond.map(({ when }) => `WHEN ${when} THEN NULL `).join('');
      const value = `${alias}.${name}`;
      const sound = tooFar === '' ? value : `CASE ${tooFar}ELSE ${value} END`;
      const small = smallType(one, program.inputs, dialect);
      return [name, small === undefined ? sound : `CAST(${sound} AS ${small})`];
    }),
    faults: values.map(({ one, kind, name }, at): readonly [string, string] => [
      one.input.name,
      faultSql(one.input.name, kind, `${alias}.${name}`, bounded[at] ?? [], dialect),
    ]),
    faultsIn: table.faults,
  };
}

function attributesViews({ handedIn, dialect }: Scorer): Brought {
  const attributes = [...handedIn.asked.attributes];
  const attributesRead: View = {
    name: 'attributes_read',
    comment: [],
    select: `SELECT unit${attributes
      .map(
        ([name, spelt]) =>
          `,\n  max(CASE WHEN attribute = ${dialect.literal(name)} THEN value END) AS ${spelt}`,
      )
      .join('')}\nFROM attributes\nGROUP BY unit`,
  };
  return {
    views: attributes.length > 0 ? [attributesRead] : [],
    joins: attributes.length > 0 ? ['LEFT JOIN attributes_read AS a ON a.unit = u.unit'] : [],
    columns: attributes.map(([, spelt]): readonly [string, string] => [
      spelt,
      readAs(`a.${spelt}`, TEXT, dialect),
    ]),
    faults: attributes.map(([name, spelt]): readonly [string, string] => [
      `attribute ${name}`,
      faultSql(
        name,
        TEXT,
        `a.${spelt}`,
        [],
        dialect,
        `a.${spelt}`,
        whyNot(`a.${spelt}`, TEXT, dialect),
      ),
    ]),
  };
}

const TEXT: Kind = { of: 'choice', digits: 0, step: 1n, options: [] };

/** What a round does not restate it takes from the one before. */
function statedSelect(
  { name: table, window }: InputTable,
  columns: readonly string[],
  { lastStated }: Dialect,
): string {
  const lines = columns.map((name) => `,\n  ${lastStated(`i.${name}`, window)} AS ${name}`);
  return (
    `SELECT r.round, u.unit${lines.join('')}\n` +
    'FROM rounds AS r CROSS JOIN units AS u\n' +
    `LEFT JOIN ${table} AS i ON i.round = r.round AND i.unit = u.unit\n` +
    `WINDOW ${window} AS (PARTITION BY u.unit ORDER BY r.place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`
  );
}

type Members = readonly (readonly [string, string | { readonly sql: string }])[];

interface Beyond {
  readonly when: string;
  readonly why: 'below-lowest' | 'above-highest';
  readonly bound: string;
}

/** Bounds that hang on nothing else; what is stated takes the place of what the kind says of itself. */
function boundedBy(
  one: InputProgram,
  kind: Kind,
  value: string,
  dialect: Dialect,
): readonly Beyond[] {
  const isNumber = kind.of === 'integer' || kind.of === 'number' || kind.of === 'ratio';
  if (!isNumber || !constantBounds(one)) return [];
  const { atLeast, atMost } = one.input;
  const stated = (bound: typeof atLeast): Decimal | undefined =>
    bound?.kind === 'number' ? bound.value : undefined;
  const lowest = stated(atLeast) ?? '0';
  const highest = stated(atMost) ?? (kind.of === 'ratio' ? '1' : undefined);
  const own: Rat = { num: column(value), den: int(10n ** BigInt(kind.digits)) };
  const to: Printing = { dialect, isWide: () => false, isSmall: () => false };
  const beyond = (by: '<' | '>', bound: Decimal): Beyond => {
    const when: Cond = compareRat(own, by, ratOf(rational(bound)));
    const why = by === '<' ? 'below-lowest' : 'above-highest';
    return { when: condSql(when, to), why, bound: print(rational(bound)) };
  };
  return [beyond('<', lowest), ...(highest === undefined ? [] : [beyond('>', highest)])];
}

function faultSql(
  name: string,
  kind: Kind,
  value: string,
  beyond: readonly Beyond[],
  dialect: Dialect,
  text = `${value}_text`,
  why = `${value}_why`,
): string {
  const refused = (why: string | { readonly sql: string }, more: Members): string =>
    objectSql([['kind', 'refused-input'], ['input', name], ['why', why], ...more], dialect);
  const shown = plainly(dialect.call('plain_text', value, String(kind.digits)));
  const read = plainly(text);
  const isNumber = kind.of === 'integer' || kind.of === 'number' || kind.of === 'ratio';
  const cases = [
    ...(isNumber
      ? [
          `WHEN ${why} = 'too-fine' AND ${text} NOT LIKE '#%' THEN ${refused('too-fine', [['value', read]])}`,
        ]
      : []),
    `WHEN ${why} IS NOT NULL THEN ${refused(plainly(why), [])}`,
    ...beyond.map(
      ({ when, why: which, bound }) =>
        `WHEN ${when} THEN ${refused(which, [
          ['value', shown],
          ['bound', bound],
        ])}`,
    ),
  ];
  return `CASE ${cases.join(' ')} END`;
}
