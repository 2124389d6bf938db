import type { NumberNode } from '@humanwhocodes/momoa';
import { complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import { LIMITS } from '../limits.js';
import type { Source, Table } from '../table.js';
import { parseJson } from './parse.js';
import { itemsOf, membersOf, misshapen, numberText, type Member, type Reading } from './shape.js';
import { tableOf } from './table-of.js';

/** One of the tables that a JSON file holds; `name` is that of a case table. */
export type Part =
  | { readonly kind: RowKind | 'shared'; readonly table: Table }
  | { readonly kind: 'cases'; readonly name: string; readonly table: Table };

/** The kinds that are lists of rows. */
type RowKind = 'units' | 'inputs' | 'evidence' | 'surveys' | 'expert-scores';

/**
 * The JSON form of a data set, version 1:
 * `{"format": 1, "units": […], "inputs": […], "shared": {…}, "evidence": […], "cases": {"hồ_sơ": […]},
 * "surveys": […], "expertScores": […]}`, each list holding one object a row. See schema/dataset.v1.schema.json.
 */
export function readJson(
  source: Source,
  text: string,
): { readonly parts: readonly Part[]; readonly findings: readonly DataFinding[] } {
  const findings: DataFinding[] = [];
  const parsed = parseJson(text);
  if (parsed.kind === 'too-deep') {
    findings.push(complaint(source, 'JSON_TOO_DEEP', { limit: LIMITS.jsonDepth }));
    return { parts: [], findings };
  }
  if (parsed.kind === 'malformed') {
    const { row, column } = parsed;
    findings.push(complaint(source, 'JSON_MALFORMED', { row, column }));
    return { parts: [], findings };
  }
  const reading: Reading = { source, text, complain: (finding) => findings.push(finding) };
  const root = { node: parsed.value, pointer: '' };
  const members = membersOf(reading, root) ?? [];
  if (parsed.value.type === 'Object' && !members.some(({ key }) => key === 'format')) {
    misshapen(reading, { ...root, pointer: '/format' }, 'format');
  }
  const parts = members.flatMap(
    (member) => READERS.get(member.key)?.(reading, member) ?? unknown(reading, member),
  );
  return { parts, findings };
}

type PartReader = (reading: Reading, member: Member) => readonly Part[];

const READERS: ReadonlyMap<string, PartReader> = new Map<string, PartReader>([
  ['format', readFormat],
  ['units', rowsOf('units')],
  ['inputs', rowsOf('inputs')],
  ['evidence', rowsOf('evidence')],
  ['surveys', rowsOf('surveys')],
  ['expertScores', rowsOf('expert-scores')],
  ['shared', (reading, member) => [{ kind: 'shared', table: tableOf(reading, member, [member]) }]],
  ['cases', readCases],
]);

function rowsOf(kind: RowKind): PartReader {
  return (reading, member) => {
    const rows = itemsOf(reading, member);
    return rows ? [{ kind, table: tableOf(reading, member, rows) }] : [];
  };
}

function readCases(reading: Reading, member: Member): readonly Part[] {
  const tables = membersOf(reading, member) ?? [];
  return tables.flatMap((one) => {
    const rows = itemsOf(reading, one);
    return rows ? [{ kind: 'cases', name: one.key, table: tableOf(reading, one, rows) }] : [];
  });
}

function readFormat(reading: Reading, member: Member): readonly Part[] {
  const known = member.node.type === 'Number' && isOne(reading, member.node);
  if (!known) misshapen(reading, member, 'format');
  return [];
}

function isOne(reading: Reading, node: NumberNode): boolean {
  return numberText(reading, node) === '1';
}

function unknown(reading: Reading, member: Member): readonly Part[] {
  misshapen(reading, member, 'key');
  return [];
}
