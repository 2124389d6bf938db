import type { CaseTable, Name, Rulebook } from '@cchc/model';
import { sqlLinesInWords, type Tongue } from '@cchc/words';
import { wrapped } from '../../comments/plain.js';
import { FALSE, both, compare, eitherOf } from '../../program/cond.js';
import {
  choose,
  int,
  isConst,
  largest,
  mul,
  smallest,
  type Cond,
  type Int,
} from '../../program/int.js';
import { ratOfDecimal, roundRat, type Rat } from '../../program/rat.js';
import { rational } from '@cchc/model';
import { Refused } from '../../program/refused.js';
import { DAYS, MOMENTS, rangeOfType } from '../../program/slots.js';
import type { LackCause, LetValue, Statement } from '../../program/statement.js';
import type { Dialect } from '../dialect.js';
import { condSql, fitsWhole, intSql } from '../flow/print.js';
import { freshNames, type FreshNames } from '../flow/fresh-names.js';
import { column, sheetOver, textOf, truthOf, type Sheet } from '../flow/sheet.js';
import { objectSql, tell, toldSql, type Told } from '../flow/told.js';
import { kindOf } from '../reading/kinds.js';
import { wantedRelation } from '../reading/relations.js';
import type { Scorer } from '../scorer.js';
import {
  linesOf,
  through,
  type Answer,
  type Lack,
  type Line,
  type PerCaseEnding,
  type Run,
  type Scope,
} from './body.js';
import { zeroDenominator } from './population.js';
import { statusOf } from './statuses.js';
import { workingDays } from './working-days.js';

type Aggregate = Extract<Statement, { readonly do: 'aggregate' }>;

/** A case table: columns for its rows, figures over the rows of a unit, and why some of them lack. */
export interface TableSheet {
  readonly table: CaseTable;
  /** What is loaded, and its columns by their names in the rulebook. */
  readonly name: string;
  readonly columnOf: ReadonlyMap<Name, string>;
  readonly rows: Sheet;
  readonly scope: Scope;
  readonly figures: { readonly name: string; readonly sql: string }[];
  /** The view of the figures. */
  readonly figuresView: string;
  readonly lacks: LacksView[];
}

/** One row a unit some of whose rows cannot be decided: the cause, and what is told. */
export interface LacksView {
  readonly view: string;
  readonly cause: string;
  readonly told: string;
  readonly lines: readonly RowLack[];
}

interface RowLack {
  readonly when: string;
  readonly cause: string;
  readonly told: string;
  /** Rows that lack a cell are named together, three at most. */
  readonly ofCells: boolean;
}

export type TableFigures = (name: Name) => TableSheet;

export function tableFigures(
  rulebook: Rulebook,
  dialect: Dialect,
  views: FreshNames,
): TableFigures {
  const sheets = new Map<Name, TableSheet>(
    rulebook.tables.map((table) => [table.name, tableSheet(table, dialect, views)]),
  );
  return (name) => {
    const found = sheets.get(name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };
}

function tableSheet(table: CaseTable, dialect: Dialect, views: FreshNames): TableSheet {
  const names = freshNames(dialect);
  for (const name of ['unit', 'place', 'row_no', 'faults']) names.take(name);
  const columnOf = new Map(table.columns.map(({ name }) => [name, names.fresh(name)]));
  const rows = sheetOver(
    [...columnOf.values()].map((name) => ({ name })),
    dialect,
    names,
  );
  const name = views.fresh(wantedRelation(table.name));
  return {
    table,
    name,
    columnOf,
    rows,
    scope: rowScope(table, columnOf, rows),
    figures: [],
    figuresView: views.fresh(`${table.name}_figures`),
    lacks: [],
  };
}

/** What a row may be asked: its own cells. */
function rowScope(table: CaseTable, columnOf: ReadonlyMap<Name, string>, rows: Sheet): Scope {
  const { dialect } = rows;
  const refuse = (construct: string): never => {
    throw new Refused(construct, table);
  };
  const cell = (name: Name): LetValue => {
    const type = table.columns.find((one) => one.name === name)?.type;
    const spelt = columnOf.get(name) ?? '';
    if (type?.kind === 'yes-no') return { type: 'bool', value: truthOf(spelt) };
    if (type?.kind === 'choice') return { type: 'text', value: textOf(spelt) };
    if (type?.kind === 'date') {
      return { type: 'int', value: column(dialect.dayNumber(spelt), DAYS.low, DAYS.high) };
    }
    if (type?.kind === 'moment') {
      const seconds = dialect.momentNumber(spelt);
      return { type: 'int', value: column(seconds, MOMENTS.low, MOMENTS.high) };
    }
    const kind = type ?? { kind: 'integer' as const };
    const { low, high } = rangeOfType(kind, {}, kindOf(kind).digits);
    return { type: 'int', value: column(spelt, low, high) };
  };
  const value = (slot: Parameters<Scope['int']>[0]): LetValue =>
    slot.of === 'column' ? cell(slot.name) : refuse(slot.of === 'score' ? 'score-of' : 'reference');
  return {
    sheet: rows,
    int: (slot) => {
      const found = value(slot);
      return found.type === 'int' ? found.value : refuse('mismatched-values');
    },
    truth: (slot) => {
      const found = value(slot);
      return found.type === 'bool' ? found.value : refuse('mismatched-values');
    },
    text: (slot) => {
      const found = value(slot);
      return found.type === 'text' ? found.value : refuse('mismatched-values');
    },
    asked: ({ op }) => refuse(op === 'unit-is' ? 'unit-is' : 'evidence'),
    lacks: (slot) =>
      slot.of === 'column' ? cellLacks(table.name, slot.name, columnOf, rows) : refuse(slot.of),
    lacksOfEvidence: () => refuse('evidence'),
    ask: (statement, run) =>
      statement.do === 'working-days' ? workingDays(statement, rows, run) : refuse(statement.do),
    perCase: () => refuse('per-case'),
  };
}

function cellLacks(
  table: Name,
  name: Name,
  columnOf: ReadonlyMap<Name, string>,
  { dialect }: Sheet,
): readonly Lack[] {
  const spelt = columnOf.get(name) ?? '';
  const fault = dialect.faultOf('faults', name);
  const at = [
    ['table', table],
    ['column', name],
    ['row', { sql: `row_no` }],
  ] as const;
  const told = (kind: string, more: readonly (readonly [string, { readonly sql: string }])[]) => {
    const sql = objectSql([['kind', kind], ...at, ...more], {
      ...dialect,
    });
    return [{ sql }];
  };
  return [
    {
      when: truthOf(`(${spelt} IS NULL AND ${fault} IS NOT NULL)`),
      cause: 'refused',
      told: told('refused-cell', [['why', { sql: dialect.call('json_text', fault) }]]),
      isNull: spelt,
    },
    {
      when: truthOf(`(${spelt} IS NULL)`),
      cause: 'missing-input',
      told: told('missing-cell', []),
      isNull: spelt,
    },
  ];
}

/** A figure over the rows of a table that count. */
export function figureOfTable(statement: Aggregate, scorer: Scorer): Answer {
  const { figure: which, table, counted, of } = statement;
  const asked = { which, table, counted, of };
  const key = JSON.stringify(asked, (_, value: unknown) =>
    typeof value === 'bigint' ? `${String(value)}n` : value,
  );
  return scorer.once(`figure ${key}`, () => figure(statement, scorer));
}

function figure({ figure: which, table, counted, of }: Aggregate, scorer: Scorer): Answer {
  const { handedIn, dialect } = scorer;
  const sheet = scorer.tables(table);
  const { rows } = sheet;
  const wanted = `${which}_${table}`;
  const lines = linesOf(counted, sheet.scope, `${wanted}_counted`);
  const holds = answerOf(lines);
  const values = of ? linesOf(of, sheet.scope, wanted) : [];
  const value = of ? valueOf(values, sheet.table) : undefined;
  const lacks: Lack[] = [
    notHandedIn(table, scorer),
    ...rowLacks(lines, { op: 'true' }, `${wanted}_uncounted`, sheet, scorer),
    ...rowLacks(values, holds, `${wanted}_without_value`, sheet, scorer),
  ];
  const where = condSql(holds, rows);
  const add = (name: string, sql: string, orElse?: string, wide = false): string => {
    const spelt = scorer.sheet.names.fresh(name);
    sheet.figures.push({ name: spelt, sql });
    if (wide) scorer.sheet.holdWide(spelt);
    handedIn.ofTable({
      view: sheet.figuresView,
      columns: [{ name: spelt, ...(orElse === undefined ? {} : { orElse }) }],
    });
    return spelt;
  };
  const filtered = (aggregate: string): string => dialect.filtered(aggregate, where);
  const countOf = (name = wanted): Int =>
    column(add(name, filtered('count(*)'), '0'), 0n, MOST_ROWS);
  if (which === 'count' || !value) {
    return { lacks, values: [{ type: 'int', value: countOf() }] };
  }
  const number = intSql(value.num, rows);
  const { den } = value;
  if (which === 'sum' || which === 'mean') {
    const total = sumOf(value.num, where, rows);
    const sum = column(add(wanted, total.sql, '0', total.wide));
    if (which === 'sum') return { lacks, values: ints(sum, int(den)) };
    const count = countOf(`${wanted}_rows`);
    const none = zeroDenominator(compare(count, '=', int(0)));
    return { lacks: [...lacks, none], values: ints(sum, mul(count, int(den))) };
  }
  const end = filtered(`${which === 'largest' ? 'max' : 'min'}(${number.sql})`);
  const found = add(wanted, end, undefined, number.wide);
  const none = zeroDenominator(truthOf(`(${found} IS NULL)`));
  return { lacks: [...lacks, none], values: ints(column(found), int(den)) };
}

/** A unit has no more rows of a table. */
const MOST_ROWS = 1_000_000_000_000n;

/** A sum over rows where a condition holds, of the wide type unless it is proved to fit into 64 bits. */
function sumOf(
  one: Int,
  where: string,
  rows: Sheet,
): { readonly sql: string; readonly wide: boolean } {
  const { sql, wide } = intSql(one, rows);
  const { dialect } = rows;
  if (!wide && fitsWhole(mul(one, int(MOST_ROWS)))) {
    return { sql: dialect.filtered(`sum(${sql})`, where), wide };
  }
  const over = where === 'TRUE' ? '' : ` FILTER (WHERE ${where})`;
  return { sql: dialect.wideSum(sql, wide, over), wide: true };
}

function ints(...values: readonly Int[]): readonly LetValue[] {
  return values.map((value) => ({ type: 'int', value }));
}

function notHandedIn(table: Name, { handedIn }: Scorer): Lack {
  return {
    when: truthOf(`(${handedIn.table(table)} IS NULL)`),
    cause: 'missing-input',
    told: tell([{ kind: 'missing-input', input: table }]),
  };
}

function answerOf(lines: readonly Line[]): Cond {
  const last = lines.at(-1);
  return last?.is === 'end' && last.ending.kind === 'answer' ? last.ending.value : FALSE;
}

/** Numbers of different denominators cannot be added up in one column. */
function valueOf(
  lines: readonly Line[],
  at: CaseTable,
): { readonly num: Int; readonly den: bigint } {
  const last = lines.at(-1);
  if (last?.is === 'end' && last.ending.kind === 'day') return { num: last.ending.value, den: 1n };
  if (last?.is !== 'end' || last.ending.kind !== 'value') throw new Refused('aggregate', at);
  const { num, den } = last.ending.value;
  if (!isConst(den)) throw new Refused('arithmetic', at);
  return { num, den: den.value };
}

/** Lacks of rows become those of the unit, by their causes. */
function rowLacks(
  lines: readonly Line[],
  among: Cond,
  wanted: string,
  sheet: TableSheet,
  scorer: Scorer,
): readonly Lack[] {
  const undecided = lines.flatMap((line): readonly RowLack[] => {
    if (line.is !== 'lack') return [];
    return [rowLack(both(among, line.when), line.cause, line.told, sheet)];
  });
  if (undecided.length === 0) return [];
  const { cause, told } = lacksView(undecided, wanted, sheet, scorer);
  return [...new Set(undecided.map((one) => one.cause as LackCause))].map((one) => ({
    when: truthOf(`(${cause} = ${scorer.dialect.literal(one)})`),
    cause: one,
    told: [{ sql: told }],
  }));
}

function rowLack(when: Cond, cause: string, told: Told, { rows }: TableSheet): RowLack {
  const sql = toldSql(told, rows.dialect);
  return {
    when: condSql(when, rows),
    cause,
    told: sql,
    ofCells:
      told.length > 0 &&
      told.every((piece) => ('json' in piece ? piece.json : piece.sql).includes('-cell"')),
  };
}

function lacksView(
  lines: readonly RowLack[],
  wanted: string,
  sheet: TableSheet,
  { sheet: main, handedIn }: Scorer,
): LacksView {
  const view: LacksView = {
    view: main.names.fresh(wanted),
    cause: main.names.fresh(`${wanted}_cause`),
    told: main.names.fresh(`${wanted}_told`),
    lines,
  };
  sheet.lacks.push(view);
  handedIn.ofTable({ view: view.view, columns: [{ name: view.cause }, { name: view.told }] });
  return view;
}

/** A score a row, within the lowest and the points of the leaf; then the rounded mean. */
export function perCaseLines(
  ending: PerCaseEnding,
  guard: Cond,
  run: Run,
  scorer: Scorer,
): readonly Line[] {
  const sheet = scorer.tables(ending.table);
  const { rows } = sheet;
  const { dialect, handedIn, tongue } = scorer;
  const wanted = `${run.prefix}_cases`;
  const lines = linesOf(ending.row, sheet.scope, wanted);
  const because = tell(ending.reasons);
  const place = lines.length > 1 ? lineColumn(lines, rows, tongue) : undefined;
  const taken = (at: number): Cond => (place ? compare(place, '=', int(at + 1)) : { op: 'true' });
  const undecided = lines.flatMap((line, at): readonly RowLack[] => {
    if (line.is === 'lack') return [rowLack(taken(at), line.cause, line.told, sheet)];
    const { ending: end } = line;
    if (end.kind !== 'explain' && end.kind !== 'uncovered' && end.kind !== 'monitored') return [];
    return [rowLack(taken(at), end.kind, end.told, sheet)];
  });
  const view =
    undecided.length === 0 ? undefined : lacksView(undecided, `${wanted}_undecided`, sheet, scorer);
  const waiting = (view ? [...new Set(undecided.map(({ cause }) => cause))] : []).map(
    (cause): Line => {
      const when = both(guard, truthOf(`(${view?.cause ?? ''} = ${dialect.literal(cause)})`));
      const told: Told = [...because, { sql: view?.told ?? '' }];
      if (cause === 'explain' || cause === 'uncovered' || cause === 'monitored') {
        return { is: 'end', when, ending: { kind: cause, told } };
      }
      return { is: 'lack', when, cause: cause as LackCause, told };
    },
  );
  const { score, counts, gap } = scoreOfRow(lines, taken, ending, sheet);
  const add = (name: string, sql: string, wide = false): string => {
    const spelt = scorer.sheet.names.fresh(`${wanted}_${name}`);
    sheet.figures.push({ name: spelt, sql });
    if (wide) scorer.sheet.holdWide(spelt);
    handedIn.ofTable({ view: sheet.figuresView, columns: [{ name: spelt, orElse: '0' }] });
    return spelt;
  };
  const count = column(
    add('count', dialect.filtered('count(*)', condSql(counts, rows))),
    0n,
    MOST_ROWS,
  );
  const total = sumOf(score.num, condSql(counts, rows), rows);
  const sum = column(add('sum', total.sql, total.wide));
  const mean: Rat = { num: sum, den: mul(count, score.den) };
  const exact = ending.digits === undefined ? mean : roundRat(mean, ending.digits);
  const gaps =
    gap.op === 'false' ? undefined : add('gaps', dialect.filtered('count(*)', condSql(gap, rows)));
  const uncovered = dialect.literal('{"kind":"uncovered"}');
  const missing = notHandedIn(ending.table, scorer);
  const none = both(guard, compare(count, '=', int(0)));
  return [
    {
      ...missing,
      is: 'lack',
      when: both(guard, missing.when),
      told: [...because, ...missing.told],
    },
    ...waiting,
    ...through(ending.noRows, none, run),
    {
      is: 'end',
      when: guard,
      ending: {
        kind: 'points',
        value: exact,
        told: gaps ? [...because, { sql: `CASE WHEN ${gaps} > 0 THEN ${uncovered} END` }] : because,
      },
    },
  ];
}

interface RowScore {
  readonly score: Rat;
  /** Whether the row is part of the mean; whether a gap of the rule took it. */
  readonly counts: Cond;
  readonly gap: Cond;
}

function scoreOfRow(
  lines: readonly Line[],
  taken: (at: number) => Cond,
  { points, lowest }: PerCaseEnding,
  { table }: TableSheet,
): RowScore {
  const scale = lines.reduce(
    (most, line) => {
      if (line.is !== 'end' || line.ending.kind !== 'points') return most;
      const { den } = line.ending.value;
      if (!isConst(den)) throw new Refused('per-case', table);
      return lcm(most, den.value);
    },
    lcm(rational(points).d, rational(lowest).d),
  );
  const scaled = ({ num, den }: Rat): Int => mul(num, int(isConst(den) ? scale / den.value : 1n));
  const [most, least] = [scaled(ratOfDecimal(points)), scaled(ratOfDecimal(lowest))];
  let score: Int = int(0);
  let counts: Cond = FALSE;
  let gap: Cond = FALSE;
  lines.forEach((line, at) => {
    if (line.is !== 'end') return;
    const own = taken(at);
    const { ending } = line;
    const value =
      ending.kind === 'points'
        ? smallest(largest(scaled(ending.value), least), most)
        : ending.kind === 'absent' && ending.absence.kind === 'full'
          ? most
          : ending.kind === 'absent' && ['zero', 'not-counted'].includes(ending.absence.kind)
            ? int(0)
            : undefined;
    if (ending.kind !== 'points' && ending.kind !== 'absent') return;
    if (ending.told.some((piece) => 'json' in piece && piece.json === '{"kind":"uncovered"}')) {
      gap = eitherOf(gap, own);
    }
    if (!value) return;
    score = choose(own, value, score);
    counts = eitherOf(counts, own);
  });
  return { score: { num: score, den: int(scale) }, counts, gap };
}

/** Which line of the rule takes the row. */
function lineColumn(lines: readonly Line[], rows: Sheet, tongue: Tongue): Int {
  const cases = lines.map(({ when }, at) => `WHEN ${condSql(when, rows)} THEN ${String(at + 1)}`);
  const comment = wrapped(sqlLinesInWords(lines.map(statusOf), tongue));
  const name = rows.raw('line', `CASE ${cases.join(' ')} END`, { comment });
  return column(name, 1n, BigInt(lines.length));
}

export function lcm(a: bigint, b: bigint): bigint {
  const gcd = (x: bigint, y: bigint): bigint => (y === 0n ? x : gcd(y, x % y));
  return (a / gcd(a, b)) * b;
}
