import {
  amongUnits,
  madeBy,
  resultCodes,
  sparkFileInWords,
  sparkReadme,
  type SparkFile,
} from '@cchc/words';
import type { PopulationJson } from '@cchc/model';
import { plain, wrapped } from '../comments/plain.js';
import { ascii } from '../names/ascii.js';
import { programOf } from '../program/program.js';
import { createView, legend } from '../sql/package/commented.js';
import { rowsOf, type Cell, type Rows } from '../sql/package/rows.js';
import { tablesOf, type Loaded } from '../sql/package/schema.js';
import { scoringOf } from '../sql/package/scoring.js';
import type { View } from '../sql/reading/views.js';
import type { Scorer } from '../sql/scorer.js';
import type { GeneratedFile, Order } from '../target.js';
import { spark } from './dialect.js';
import runtime from './runtime.generated.json' with { type: 'json' };

/** All files of the package, in a fixed order. */
export function packageFiles(order: Order): readonly GeneratedFile[] {
  const { program } = programOf(order.rulebook);
  const { assembled, reading, scoring } = scoringOf(order, program, spark);
  const { scorer } = assembled;
  const tables = tablesRead(scorer, [...reading, ...scoring]);
  const vectors = order.vectors.map(({ name, population, round, results }, at): GeneratedFile => {
    const rows = rowsOf(JSON.parse(population) as PopulationJson, [round], scorer);
    const vector = {
      name,
      tables: allTables(rows, tables),
      results: results.trimEnd().split('\n'),
    };
    const file = `${String(at + 1).padStart(3, '0')}_${ascii(name).replace(/^_+/, '').slice(0, 40)}`;
    return { path: `vectors/${file}.json`, content: `${JSON.stringify(vector)}\n` };
  });
  return [
    { path: 'README.md', content: readme(order, tables) },
    ...runtime.map(({ file, text }) => ({ path: file, content: text })),
    { path: 'tables.json', content: tablesJson(tables) },
    { path: 'reading.sql', content: sqlFile('reading.sql', reading, order) },
    { path: 'scoring.sql', content: sqlFile('scoring.sql', scoring, order) },
    ...vectors,
  ];
}

function sqlFile(path: SparkFile, views: readonly View[], order: Order): string {
  const { version, hash, tongue, rulebook } = order;
  const made = madeBy({ version, hash, code: rulebook.code }, tongue);
  const head = [
    ...wrapped(`${plain(rulebook.title)}. ${sparkFileInWords(path, tongue)}`),
    ...wrapped(plain(made)),
  ].map((line) => `-- ${line}`);
  const all = views.map((view) => createView(view, spark));
  const explained = path === 'scoring.sql' ? [legend(tongue)] : [];
  return [head.join('\n'), ...explained, ...all].map(withEndedComments).join('\n\n').concat('\n');
}

/** To Spark a backslash at the end of a comment says that it goes on in the next line. */
function withEndedComments(sql: string): string {
  return sql.replace(/^(\s*--.*\\)$/gm, '$1.');
}

/** Those tables that a view reads: the rulebook asks nothing of the others, and none needs them. */
export function tablesRead(scorer: Scorer, views: readonly View[]): readonly Loaded[] {
  const named = views.flatMap(({ select }) => [...select.matchAll(/\b(?:FROM|JOIN) (\w+)/g)]);
  const read = new Set(named.map(([, name]) => name));
  return tablesOf(scorer).filter(({ name }) => read.has(name));
}

/** Rows for each table, none too: the job takes no table for one that was forgotten. */
export function allTables(
  rows: Rows,
  tables: readonly Loaded[],
): Readonly<Record<string, readonly (readonly Cell[])[]>> {
  return Object.fromEntries(tables.map(({ name }) => [name, rows.get(name) ?? []]));
}

export function tablesJson(tables: readonly Loaded[]): string {
  const lines = tables.map(({ name, columns }) => {
    const typed = columns.map(([column, type]) => JSON.stringify([column, type]));
    return `  ${JSON.stringify(name)}: [\n    ${typed.join(',\n    ')}\n  ]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function readme(order: Order, tables: readonly Loaded[]): string {
  const { rulebook, hash, version, tongue } = order;
  const rows = tables.map(({ name, columns }): readonly [string, string] => [
    name,
    columns.map(([column]) => `\`${column}\``).join(', '),
  ]);
  const code = plain(rulebook.code);
  const made = madeBy({ version, hash, code: rulebook.code }, tongue);
  const pack = {
    title: plain(rulebook.title),
    code,
    among: amongUnits(rulebook, tongue),
    codes: resultCodes(rulebook, tongue),
  };
  return sparkReadme(pack, rows, made, tongue);
}
