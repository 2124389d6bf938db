import type { Placed } from '@cchc/model';
import type { Assembled } from '../assemble.js';
import { lastStep, stepsOf } from '../flow/steps.js';
import type { Kept } from '../package/kept.js';
import { lineSql, resultsView, type AfterNodes } from '../package/lines.js';
import { KEYS, type HandedInTable, type View } from '../reading/views.js';
import type { Scorer } from '../scorer.js';
import { partsOf, type Part } from './parts.js';
import { inShares } from './shares.js';

/**
 * The scoring of a rulebook that has more columns than a view takes: parts of the sheet, each of which is worked out
 * by its own views and kept as tables that those behind it read; then the nodes, a row each, and what is said of a unit.
 */
export function splitScoring(
  assembled: Assembled,
  handedIn: readonly HandedInTable[],
  hash: string,
): { readonly views: readonly View[]; readonly kept: readonly Kept[] } {
  const { scorer, said } = assembled;
  const { sheet, dialect, rulebook } = scorer;
  const texts = textColumns(assembled);
  const wanted = [
    ...texts.nodes.flatMap((one) => [one.score, one.outOf, one.status, one.reasons]),
    ...texts.after.map(({ sql }) => sql),
    ...saidColumns(said),
  ];
  const homeOf = new Map(
    handedIn.flatMap(({ name, columns }) => columns.map((column) => [column, name] as const)),
  );
  const base = new Set(homeOf.keys());
  const parts = partsOf(sheet, base, wanted.filter(isColumn), rulebook);
  const homes: Homes = { homeOf, first: handedIn[0]?.name ?? '' };
  const worked = parts.map((part, at) => partViews(part, `part_${String(at + 1)}`, homes, scorer));
  const nodeRows = texts.nodes.map((one, at) => {
    const row = [String(at + 1), dialect.literal(one.node.id)];
    return [...row, one.score, one.outOf, one.status, one.reasons];
  });
  return {
    views: [
      ...worked.flatMap(({ views }) => views),
      ...nodeViews(nodeRows, homes, scorer),
      ...unitViews(texts, said, homes, scorer),
      resultsView(lineOf(said, scorer), rulebook, hash, scorer),
    ],
    kept: worked.flatMap(({ kept }) => kept),
  };
}

function saidColumns({ total, grade, rank, results }: Assembled['said']): readonly string[] {
  return [total, grade, rank, results].flatMap((one) => (one === undefined ? [] : [one]));
}

/** Which table a column is kept in; the first of them has what the unit is. */
interface Homes {
  readonly homeOf: Map<string, string>;
  readonly first: string;
}

/** Rows of units with some columns, wherever they are kept. */
function selectOf(columns: readonly string[], { homeOf, first }: Homes): string {
  const others = columns.filter((name) => !ALWAYS.includes(name));
  const tables = new Set(others.map((name) => homeOf.get(name) ?? first));
  tables.delete(first);
  const all = [
    ...ALWAYS.map((name) => `${first}.${name}`),
    ...others.map((name) => `${homeOf.get(name) ?? first}.${name}`),
  ];
  const joins = [...tables].map((table) => {
    const same = KEYS.map((key) => `${table}.${key} = ${first}.${key}`).join(' AND ');
    return `\nJOIN ${table} ON ${same}`;
  });
  return `SELECT ${all.join(', ')}\nFROM ${first}${joins.join('')}`;
}

const ALWAYS: readonly string[] = ['round', 'place', 'unit', 'asked', 'block'];

/** The views of a part, and the tables that keep what others read of it; these become the homes of its columns. */
function partViews(part: Part, name: string, { homeOf, first }: Homes, scorer: Scorer) {
  const { dialect, tongue } = scorer;
  const from = `${name}_from`;
  const prefix = `${name}_step`;
  const shares = inShares(part.exports, dialect.most.kept - KEYS.length);
  const views: View[] = [
    { name: from, comment: [], select: selectOf(part.imports, { homeOf, first }) },
    ...stepsOf(part, from, tongue, prefix),
  ];
  const kept = shares.map((share, at): Kept => {
    const table = shares.length === 1 ? name : `${name}_${String(at + 1)}`;
    for (const column of share) homeOf.set(column, table);
    const view = `${table}_read`;
    const select = `SELECT ${[...KEYS, ...share].join(', ')}\nFROM ${lastStep(part, from, prefix)}`;
    views.push({ name: view, comment: [], select });
    return { table, view };
  });
  return { views, kept };
}

interface TextColumns {
  /** Names of columns, or constants. */
  readonly nodes: readonly (Placed & {
    readonly node: Assembled['nodes'][number]['node'];
    readonly column: string;
    readonly score: string;
    readonly outOf: string;
    readonly status: string;
    readonly reasons: string;
  })[];
  readonly after: AfterNodes;
}

function textColumns({ nodes, after, scorer: { sheet } }: Assembled): TextColumns {
  const column = (wanted: string, sql: string): string =>
    isConstant(sql) ? sql : sheet.under({ part: 'lines' }, () => sheet.raw(wanted, sql));
  return {
    nodes: nodes.map((one) => ({
      at: one.node.at,
      node: one.node,
      column: one.column,
      score: column(`${one.column}_text`, one.score),
      outOf: column(`${one.column}_out_of`, one.outOf),
      status: column(`${one.column}_status`, one.status),
      reasons: column(`${one.column}_reasons`, one.reasons),
    })),
    after: after.map(({ name, sql }) => ({ name, sql: column(`${name}_text`, sql) })),
  };
}

function isConstant(sql: string): boolean {
  return sql === 'NULL' || /^'(?:[^']|'')*'$/.test(sql);
}

function isColumn(sql: string): boolean {
  return !isConstant(sql);
}

const NODE = ['node', 'score', 'out_of', 'status', 'reasons'] as const;

/** A row a node of a unit: of each group of nodes that are kept in the same tables, one after the other. */
function nodeViews(
  rows: readonly (readonly string[])[],
  homes: Homes,
  { dialect }: Scorer,
): readonly View[] {
  const read = (row: readonly string[]): readonly string[] =>
    row.slice(2).filter((one) => isColumn(one));
  const groups = Map.groupBy(rows, (row) =>
    [...new Set(read(row).map((one) => homes.homeOf.get(one)))].sort().join(' '),
  );
  const selects = [...groups.values()].map((some) =>
    dialect.eachOf(
      `(${selectOf([...new Set(some.flatMap(read))], homes)}) AS of_units`,
      ['round', 'place', 'unit', 'asked'],
      some,
      ['node_place', ...NODE],
    ),
  );
  return [
    { name: 'node_lines', comment: [], select: selects.join('\nUNION ALL\n') },
    {
      name: 'node_results',
      comment: [],
      select: `SELECT round, place, unit, node, score, out_of, status, '[' || coalesce(reasons, '') || ']' AS reasons
FROM node_lines
WHERE asked`,
    },
  ];
}

/** A row a unit: scores of nodes stand in it as long as a view takes a column of each. */
function unitViews(
  { nodes, after }: TextColumns,
  said: Assembled['said'],
  homes: Homes,
  { dialect }: Scorer,
): readonly View[] {
  const own = nodes.map((one) => ({ name: one.column, sql: one.score }));
  const takes = ALWAYS.length + own.length + after.length <= dialect.most.columns;
  const columns = [...(takes ? own : []), ...after];
  const read = [...new Set(columns.map(({ sql }) => sql).filter(isColumn))];
  return [
    {
      name: 'scores',
      comment: [],
      select:
        `SELECT round, place, unit, block` +
        columns.map(({ name, sql }) => `,\n  ${sql} AS ${name}`).join('') +
        `\nFROM (${selectOf(read, homes)}) AS of_units\nWHERE asked`,
    },
    { name: 'said_of_units', comment: [], select: selectOf(saidColumns(said), homes) },
  ];
}

function lineOf(said: Assembled['said'], scorer: Scorer) {
  const { dialect } = scorer;
  const score = `coalesce('"' || score || '"', 'null')`;
  const node = dialect.call('json_text', 'node');
  const json =
    `'{"node":' || ${node} || ',"score":' || ${score} || ',"outOf":"' || out_of || ` +
    `'","status":"' || status || '","reasons":[' || coalesce(reasons, '') || ']}'`;
  const nodes = `(
    SELECT round AS round_of, unit AS unit_of, ${dialect.joined(json, 'node_place', 'TRUE')} AS nodes
    FROM node_lines GROUP BY round, unit
  ) AS told ON told.round_of = round AND told.unit_of = unit`;
  return { line: lineSql(said, 'nodes', scorer), from: `said_of_units JOIN ${nodes}` };
}
