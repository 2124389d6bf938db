import { DEFAULT_DIGITS, MOST_DIGITS, digitsOfFigure } from '@cchc/model';
import {
  LIMITS,
  type Conventions,
  type Literal,
  type PlannedHead,
  type TableForm,
} from '@cchc/data';
import { quoted } from '@cchc/generators';
import { dateInSql, secondsSql, timeInSql } from './moments-sql.js';

/** A column with how its cells are read: options and answers by their texts, found before. */
export interface ReadHead extends PlannedHead {
  /** Texts of the file and what each is: an option's name, `yes` or `no`. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly form: TableForm;
  /** A binary number by its type: its text is the shortest decimal, with an exponent where it is far from 1. */
  readonly isFloat: boolean;
  /** What its cells hold by their type. */
  readonly literal: Literal;
}

/**
 * Columns of SQL, those of a stage made of those of the stages before: a database works out what has a
 * name only once if a whole query stands between.
 */
export type CellStages = readonly (readonly string[])[];

/** The columns of all stages over a relation. */
export function inStages(from: string, stages: CellStages): string {
  return stages
    .filter((stage) => stage.length > 0)
    .reduce((inner, stage) => `SELECT *, ${stage.join(', ')} FROM (${inner})`, from);
}

type Kind = PlannedHead['column']['type']['kind'];

/**
 * The cells of one column: `t` its text, `w` why it cannot be read (as `refused-cell` says it, or
 * `missing`; null where it can), `v` its exact value: a number at its digits as a whole number, a day as the
 * days since 1970, a moment as seconds, a truth, an option's name.
 */
export function cellSql(head: ReadHead, id: number, conventions: Conventions): CellStages {
  const text = `t${String(id)}`;
  const { kind } = head.column.type;
  if (head.index < 0) {
    const nothing = `NULL::${TYPES[kind]} AS v${String(id)}`;
    return [[`NULL::VARCHAR AS ${text}`, `'missing' AS w${String(id)}`, nothing]];
  }
  const ahead = `WHEN ${text} IS NULL THEN 'missing'
    WHEN length(${text}) > ${String(LIMITS.cellCharacters)} OR ${text} LIKE '=%'
      OR regexp_full_match(${text}, '#[A-Za-z][A-Za-z_]*(/[A0a])?[!?]?') THEN 'unreadable'`;
  const { steps, why, value } = READERS[kind](head, String(id), conventions);
  return [
    [`c${String(head.index)} AS ${text}`],
    ...steps,
    [`CASE ${ahead} ${why} END AS w${String(id)}`],
    [`CASE WHEN w${String(id)} IS NULL THEN ${value} END AS v${String(id)}`],
  ];
}

const TYPES: Readonly<Record<Kind, string>> = {
  integer: 'HUGEINT',
  number: 'HUGEINT',
  ratio: 'HUGEINT',
  date: 'HUGEINT',
  moment: 'HUGEINT',
  'yes-no': 'BOOLEAN',
  choice: 'VARCHAR',
};

interface CellReader {
  readonly steps: CellStages;
  /** Branches of a CASE. */
  readonly why: string;
  readonly value: string;
}

type Reads = (head: ReadHead, id: string, conventions: Conventions) => CellReader;

const READERS: Readonly<Record<Kind, Reads>> = {
  integer: readNumber,
  number: readNumber,
  ratio: readNumber,
  date: readDay,
  moment: readMoment,
  'yes-no': (head, id) => byMeaning(head, id, 'unreadable', (meaning) => String(meaning === 'yes')),
  choice: (head, id) => byMeaning(head, id, 'unknown-option', quoted),
};

/** Digits of the whole and of the part behind the mark, each without needless zeros. */
function readNumber(head: ReadHead, id: string, { mark }: Conventions): CellReader {
  const { type } = head.column;
  const isRatio = type.kind === 'ratio';
  const text = `t${id}`;
  const signed = isRatio ? `(${text} LIKE '%\\%' ESCAPE '\\')` : 'FALSE';
  const bare = isRatio ? `regexp_replace(${text}, '[\\s${WIDE}]*%$', '')` : text;
  const digits = digitsOfFigure(type);
  const percent = head.inPercent ? 'TRUE' : `p${id}`;
  const places = isRatio
    ? `(CASE WHEN ${percent} THEN ${String(digits - 2)} ELSE ${String(digits)} END)`
    : String(digits);
  const needsSign = isRatio && head.form === 'csv' && !head.inPercent;
  const steps = [
    [`${signed} AS p${id}`, `regexp_replace(${bare}, '^\\x{2212}', '-') AS b${id}`],
    [`${numberSql(`b${id}`, mark)} AS n${id}`],
    [
      `(n${id} LIKE '-%') AS g${id}`,
      `ltrim(split_part(ltrim(n${id}, '+-'), '.', 1), '0') AS i${id}`,
      `rtrim(split_part(n${id}, '.', 2), '0') AS f${id}`,
    ],
    [`TRY_CAST('0' || i${id} || rpad(f${id}, ${places}, '0') AS HUGEINT) AS m${id}`],
  ];
  const one = 10n ** BigInt(DEFAULT_DIGITS);
  const why = [
    // What a DOUBLE prints with an exponent is beyond all figures.
    ...(head.isFloat
      ? [
          `WHEN regexp_full_match(${text}, '-?[0-9.]+e-[0-9]+') THEN 'too-fine'`,
          `WHEN regexp_full_match(${text}, '-[0-9.]+e\\+[0-9]+') THEN 'below-lowest'`,
          `WHEN regexp_full_match(${text}, '[0-9.]+e\\+[0-9]+') THEN 'above-highest'`,
        ]
      : []),
    `WHEN n${id} IS NULL${needsSign ? ` OR NOT p${id}` : ''} THEN 'unreadable'`,
    `WHEN length(f${id}) > ${places} THEN 'too-fine'`,
    `WHEN g${id} AND i${id} || f${id} <> '' THEN 'below-lowest'`,
    `WHEN length(i${id}) > ${String(MOST_DIGITS)} - ${places} THEN 'above-highest'`,
    ...(isRatio ? [`WHEN m${id} > ${String(one)} THEN 'above-highest'`] : []),
  ];
  return { steps, why: why.join(' '), value: `m${id}` };
}

/** Digits with a point, where the text is a number by the file's mark; else null. */
function numberSql(text: string, mark: Conventions['mark']): string {
  const [whole, grouped] = ['[+-]?[0-9]+', '[+-]?[1-9][0-9]{0,2}'];
  if (mark !== ',' && mark !== '.') {
    return `CASE WHEN regexp_full_match(${text}, '${whole}|${grouped}([${THIN}][0-9]{3})+')
      THEN regexp_replace(${text}, '[${THIN}]', '', 'g') END`;
  }
  const other = mark === ',' ? '.' : ',';
  const form = `([+-]?[0-9]+|${grouped}([${other}][0-9]{3})+|${grouped}([${THIN}][0-9]{3})+)([${mark}][0-9]+)?`;
  const plain = mark === '.' ? text : `replace(${text}, ',', '.')`;
  return `CASE WHEN regexp_full_match(${text}, '${whole}([${mark}][0-9]+)?') THEN ${plain}
    WHEN regexp_full_match(${text}, '${form}')
      THEN replace(regexp_replace(${text}, '[${other}${THIN}]', '', 'g'), '${mark}', '.') END`;
}

/** Blanks between thousands; blanks that `\s` of the database does not know. */
const THIN = ' \\x{00a0}\\x{2009}\\x{202f}';
const WIDE =
  '\\x{00a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

function readDay(_: ReadHead, id: string, conventions: Conventions): CellReader {
  return dayIn(`t${id}`, id, conventions);
}

/** A day and a time on it. */
function readMoment(_: ReadHead, id: string, conventions: Conventions): CellReader {
  const { steps, why, value } = dayIn(`e${id}`, id, conventions);
  const parts = [`${dateInSql(`t${id}`)} AS e${id}`, `${timeInSql(`t${id}`)} AS h${id}`];
  return {
    steps: [parts, ...steps, [`${secondsSql(`h${id}`)} AS s${id}`]],
    why: `${why} WHEN s${id} IS NULL THEN 'unreadable'`,
    value: `(${value} * 86400 + s${id})::HUGEINT`,
  };
}

function dayIn(text: string, id: string, { monthFirst }: Conventions): CellReader {
  const [day, month, year] = [1, 2, 3].map((part) => `split_part(${text}, '/', ${String(part)})`);
  const slashed = `regexp_full_match(${text}, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}')`;
  const iso = `regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}')`;
  const ambiguous = monthFirst
    ? [
        `WHEN ${slashed} AND TRY_CAST(${day} AS INTEGER) <= 12
          AND TRY_CAST(${day} AS INTEGER) <> TRY_CAST(${month} AS INTEGER) THEN 'unreadable'`,
      ]
    : [];
  return {
    steps: [
      [
        `CASE WHEN ${iso} THEN TRY_CAST(${text} AS DATE)
        WHEN ${slashed} THEN TRY_CAST(${year} || '-' || ${month} || '-' || ${day} AS DATE) END AS d${id}`,
      ],
    ],
    why: [...ambiguous, `WHEN d${id} IS NULL THEN 'unreadable'`].join(' '),
    value: `(d${id} - DATE '1970-01-01')::HUGEINT`,
  };
}

/** A text that means nothing of what is declared is refused. */
function byMeaning(
  head: ReadHead,
  id: string,
  otherwise: 'unreadable' | 'unknown-option',
  literal: (meaning: string) => string,
): CellReader {
  const cases = [...head.meanings].map(
    ([text, meaning]) => `WHEN t${id} = ${quoted(text)} THEN ${literal(meaning)}`,
  );
  const step =
    cases.length === 0 ? `NULL::${TYPES[head.column.type.kind]}` : `CASE ${cases.join(' ')} END`;
  return {
    steps: [[`${step} AS o${id}`]],
    why: `WHEN o${id} IS NULL THEN '${otherwise}'`,
    value: `o${id}`,
  };
}
