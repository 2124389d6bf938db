import { sqlStepInWords, type Tongue } from '@cchc/words';
import { plain, wrapped } from '../../comments/plain.js';
import { namesIn, type Sheet } from './sheet.js';

/** Columns and joins that hang on each other: a sheet, or what is needed of one. */
export type Columns = Pick<Sheet, 'columns' | 'joins' | 'dialect'>;

/** A view of the sheet: everything of the step before it, and what can be worked out from that. */
export interface Step {
  readonly name: string;
  /** What it works out, and why it is a step. */
  readonly comment: readonly string[];
  readonly select: string;
}

/** The steps of a sheet over a table, as SELECTs of views. */
export function stepsOf(
  sheet: Columns,
  base: string,
  tongue: Tongue,
  prefix = 'step',
): readonly Step[] {
  const { columns, joins, dialect } = sheet;
  const last = Math.max(0, ...[...columns, ...joins].map(({ step }) => step));
  return Array.from({ length: last }, (_, index) => {
    const step = index + 1;
    const before = step === 1 ? base : `${prefix}_${String(step - 1)}`;
    const joined = joins.filter((one) => one.step === step);
    const lines = [
      ...columns
        .filter((one) => one.step === step)
        .flatMap(({ name, sql, comment }) => [
          ...comment.map((line) => (line === '' ? '' : `  -- ${line}`)),
          `  ${sql} AS ${name},`,
        ]),
    ];
    const own = lines.length === 0 ? '' : `${withoutLastComma(lines).join('\n')},\n`;
    const from = joined.length === 0 ? before : `(\n${joinedSelect(before, joined)}\n)`;
    const select = `SELECT\n${own}  s.*\nFROM ${from} AS s\n${dialect.barrier}`;
    const comment = commentOf(sheet, step, last, before, tongue);
    return { name: `${prefix}_${String(step)}`, comment, select: select.trimEnd() };
  });
}

const MOST_READ = 3;

function commentOf(
  { columns, joins }: Columns,
  step: number,
  last: number,
  before: string,
  tongue: Tongue,
): readonly string[] {
  const own = columns.filter((one) => one.step === step);
  const subjects = own.map(({ of }) => of);
  const nodes = subjects.flatMap((one) => ('node' in one ? [plain(one.node)] : []));
  const parts = subjects.flatMap((one) => ('part' in one ? [one.part] : []));
  const made = new Set(
    [...columns, ...joins].flatMap((one) =>
      one.step !== step - 1 ? [] : 'name' in one ? [one.name] : one.columns,
    ),
  );
  const read = [
    ...own.map(({ sql }) => sql),
    ...joins.flatMap((one) => (one.step === step ? [one.reads] : [])),
  ];
  const reads = new Set(read.flatMap((sql) => [...namesIn(sql)].filter((name) => made.has(name))));
  const said = sqlStepInWords(
    {
      number: step,
      last,
      nodes: [...new Set(nodes)],
      parts: [...new Set(parts)],
      reads: [...reads].slice(0, MOST_READ),
      before,
    },
    tongue,
  );
  return wrapped(said);
}

/** The view behind all steps. */
export function lastStep(
  { columns, joins }: Pick<Columns, 'columns' | 'joins'>,
  base: string,
  prefix = 'step',
): string {
  const last = Math.max(0, ...[...columns, ...joins].map(({ step }) => step));
  return last === 0 ? base : `${prefix}_${String(last)}`;
}

/** Brought in first, so that each name means one column where it is read. */
function joinedSelect(before: string, joins: Sheet['joins']): string {
  const given = joins.flatMap(({ alias, columns }) => columns.map((name) => `${alias}.${name}`));
  const tables = joins.map(({ alias, from, on }) => {
    const same = on.map((name) => `${alias}.${name} = b.${name}`).join(' AND ');
    return `LEFT JOIN ${from(before)} AS ${alias} ON ${same}`;
  });
  return `SELECT b.*, ${given.join(', ')}\nFROM ${before} AS b\n${tables.join('\n')}`;
}

function withoutLastComma(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => (at === lines.length - 1 ? line.replace(/,$/, '') : line));
}
