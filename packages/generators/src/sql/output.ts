import type { Node, Rulebook } from '@cchc/model';
import { ENGINE } from '../engine.js';
import { not } from '../program/cond.js';
import { roundRat, type Rat } from '../program/rat.js';
import type { GradeState } from './after/grades.js';
import { BY } from './after/placed.js';
import type { RankState } from './after/ranks.js';
import type { Dialect } from './dialect.js';
import type { ValueOfUnit } from './after/values.js';
import { condSql, intSql } from './flow/print.js';
import { toldSql } from './flow/told.js';
import type { Scorer } from './scorer.js';
import { exactText } from './texts.js';
import { boundRat } from './tree/exact.js';
import type { NodeState } from './tree/node-state.js';
import type { TotalState } from './tree/total.js';

/** The version of the canonical result. */
const FORMAT = 1;

/** Columns of texts for one node: what the canonical result says of it. */
export interface NodeTexts {
  readonly node: Node;
  /** What the node's column is called where each node has one. */
  readonly column: string;
  readonly score: string;
  readonly outOf: string;
  readonly status: string;
  readonly reasons: string;
  readonly json: string;
}

/** The columns that say a node. */
export function nodeTexts(state: NodeState, wanted: string, scorer: Scorer): NodeTexts {
  const { sheet } = scorer;
  const { node, scored, soFar, outOf, digits } = state;
  const bound = boundRat(outOf, `${wanted}_out_of`, scorer, 4);
  const score = nullable(not(scored), exactText.of(soFar, digits, scorer), scorer);
  const outOfText = exactText.of(bound, undefined, scorer);
  const [status, told] = [state.status(), state.told()];
  const json = sheet.raw(
    `${wanted}_json`,
    joined(
      [
        `{"node":${JSON.stringify(node.id)},"score":`,
        { sql: quotedOrNull(scored, score, scorer) },
        ',"outOf":"',
        { sql: outOfText },
        '","status":"',
        { sql: status },
        '","reasons":[',
        { sql: told, maybeNull: true },
        ']}',
      ],
      scorer,
    ),
  );
  const column = sheet.names.fresh(`score ${node.id}`);
  return { node, column, score, outOf: outOfText, status, reasons: told, json };
}

type Part = string | { readonly sql: string; readonly maybeNull?: true };

/** Texts one behind the other; what is known beforehand becomes one literal. */
function joined(parts: readonly Part[], { dialect }: Pick<Scorer, 'dialect'>): string {
  const sql: string[] = [];
  let known = '';
  const close = (): void => {
    if (known !== '') sql.push(dialect.literal(known));
    known = '';
  };
  for (const part of parts) {
    const constant = typeof part === 'string' ? part : literalIn(part.sql, dialect);
    if (constant !== undefined) {
      known += constant;
      continue;
    }
    if (typeof part === 'string' || part.sql === 'NULL') continue;
    close();
    sql.push(part.maybeNull ? `coalesce(${part.sql}, '')` : bracketed(part.sql));
  }
  close();
  return sql.join(' || ');
}

/** The text of a literal that is one from end to end. */
function literalIn(sql: string, { said }: Pick<Dialect, 'said'>): string | undefined {
  return /^'(?:[^']|'')*'$/.test(sql) ? said(sql) : undefined;
}

function bracketed(sql: string): string {
  return /^(?:[\w.]+|CASE [^]* END|\w+\([^()]*\))$/.test(sql) ? sql : `(${sql})`;
}

function nullable(when: ReturnType<typeof not>, sql: string, { sheet }: Scorer): string {
  if (when.op === 'false') return sql;
  return when.op === 'true'
    ? 'NULL'
    : `CASE WHEN ${condSql(when, sheet)} THEN NULL ELSE ${sql} END`;
}

function quotedOrNull(scored: NodeState['scored'], text: string, { dialect }: Scorer): string {
  if (scored.op === 'true') return `'"' || ${bracketed(text)} || '"'`;
  if (scored.op === 'false') return dialect.literal('null');
  return `coalesce('"' || ${bracketed(text)} || '"', 'null')`;
}

/** The total, as members of a JSON object. */
export function totalJson(total: TotalState, scorer: Scorer): string {
  const { sheet, dialect } = scorer;
  const { scored, score, soFar, outOf, digits } = total;
  const exact = (value: Rat, wanted: string, places?: number): string =>
    exactText.of(boundRat(value, wanted, scorer, 4), places, scorer);
  const start = joined(['"score":"', { sql: exact(score, 'total', digits) }, '"'], scorer);
  const open = joined(
    ['"score":null,"soFar":"', { sql: exact(soFar, 'total_so_far') }, '"'],
    scorer,
  );
  const holds = condSql(scored, sheet);
  const status =
    `CASE WHEN ${holds} THEN 'scored' WHEN ${condSql(total.notAssessed, sheet)} ` +
    `THEN 'not-assessed' ELSE 'incomplete' END`;
  const added = (['bonus', 'penalty'] as const).map((kind): Part => {
    const one = total[kind];
    if (!one) return '';
    const text = joined([`,"${kind}":"`, { sql: exact(one.soFar, `${kind}_shown`) }, '"'], scorer);
    if (one.waiting.op === 'false') return { sql: text };
    return { sql: `CASE WHEN ${condSql(one.waiting, sheet)} THEN '' ELSE ${text} END` };
  });
  return joined(
    [
      { sql: `CASE WHEN ${holds} THEN ${start} ELSE ${open} END` },
      ',"outOf":"',
      { sql: exact(outOf, 'total_out_of_shown') },
      '","status":"',
      { sql: status },
      '"',
      ...added,
      ',"reasons":[',
      { sql: toldSql(total.told, dialect), maybeNull: true },
      ']',
    ],
    scorer,
  );
}

export function gradeJson(state: GradeState, scorer: Scorer): string {
  const { sheet, dialect } = scorer;
  const place = intSql(state.place, sheet).sql;
  const grades = state.ladder
    .map((grade, at) => `WHEN ${String(at)} THEN ${dialect.literal(JSON.stringify(grade))}`)
    .join(' ');
  const by = BY.map((one, at) => `WHEN ${String(at)} THEN '${one}'`).join(' ');
  const graded = joined(
    [
      '{"status":"graded","grade":',
      { sql: `CASE ${place} ${grades} END` },
      ',"by":"',
      { sql: `CASE ${intSql(state.by, sheet).sql} ${by} END` },
      '"}',
    ],
    scorer,
  );
  const waits = joined(
    ['{"status":"awaiting-score","reasons":[', { sql: state.told, maybeNull: true }, ']}'],
    scorer,
  );
  return (
    `CASE WHEN ${condSql(state.waits, sheet)} THEN ${waits} ` +
    `WHEN ${place} < 0 THEN '{"status":"no-grade-takes-it"}' ELSE ${graded} END`
  );
}

export function rankJson({ contends, rank, tied, authority }: RankState, scorer: Scorer): string {
  const { sheet, dialect } = scorer;
  const number = `CAST(${rank} AS ${dialect.types.text})`;
  const ranked =
    `'{"status":"ranked","rank":' || ${number} || ',"tied":' ` +
    `|| CASE WHEN ${tied} THEN 'true' ELSE 'false' END || '}'`;
  const awaiting =
    authority === undefined
      ? ''
      : `WHEN ${tied} THEN '{"status":"awaiting-decision","rank":' || ${number} || ` +
        `${dialect.literal(`,"authority":${JSON.stringify(authority)}}`)} `;
  const open = `'{"status":"awaiting-score"}'`;
  if (contends.op === 'true')
    return awaiting === '' ? ranked : `CASE ${awaiting}ELSE ${ranked} END`;
  return `CASE WHEN ${condSql(not(contends), sheet)} THEN ${open} ${awaiting}ELSE ${ranked} END`;
}

export function resultsJson(
  results: readonly (ValueOfUnit & {
    readonly name: string;
    readonly digits: number | undefined;
  })[],
  scorer: Scorer,
): string {
  const { sheet } = scorer;
  const parts = results.flatMap(({ name, digits, value, lacks, told }, at): readonly Part[] => {
    const bound = boundRat(value, `result_${String(at + 1)}_value`, scorer, 4);
    const rounded = digits === undefined ? bound : roundRat(bound, digits);
    const text = exactText.of(
      boundRat(rounded, `result_${String(at + 1)}`, scorer, 4),
      digits,
      scorer,
    );
    const shown =
      lacks.op === 'true'
        ? 'NULL'
        : `CASE WHEN ${condSql(lacks, sheet)} THEN NULL ELSE ${text} END`;
    return [
      `${at === 0 ? '' : ','}{"name":${JSON.stringify(name)},"value":`,
      {
        sql:
          lacks.op === 'false'
            ? `'"' || ${bracketed(text)} || '"'`
            : `coalesce('"' || ${bracketed(shown)} || '"', 'null')`,
      },
      ',"reasons":[',
      { sql: told, maybeNull: true },
      ']}',
    ];
  });
  return joined(['[', ...parts, ']'], scorer);
}

export function totalText({ scored, score, digits }: TotalState, scorer: Scorer): string {
  return nullable(not(scored), exactText.of(score, digits, scorer), scorer);
}

export function gradeText({ ladder, place, waits }: GradeState, scorer: Scorer): string {
  const { sheet, dialect } = scorer;
  const grades = ladder.map((one, at) => `WHEN ${String(at)} THEN ${dialect.literal(one)}`);
  const grade = `CASE ${intSql(place, sheet).sql} ${grades.join(' ')} END`;
  return nullable(waits, grade, scorer);
}

export function rankText({ contends, rank }: RankState, scorer: Scorer): string {
  return nullable(not(contends), rank, scorer);
}

export function headerJson(
  rulebook: Rulebook,
  hash: string,
  { dialect }: Pick<Scorer, 'dialect'>,
): string {
  const known = `{"format":${String(FORMAT)},"rulebook":${JSON.stringify(rulebook.code)},"hash":${JSON.stringify(hash)},"round":`;
  return joined(
    [known, { sql: dialect.call('json_text', 'round') }, `,"engine":${JSON.stringify(ENGINE)}}`],
    { dialect },
  );
}

export { joined };
