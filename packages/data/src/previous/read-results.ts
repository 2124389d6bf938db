import { complaint } from '../complaint.js';
import type { PreviousResultFact } from '../facts.js';
import type { DataFinding, JsonShape } from '../findings.js';
import { parseJson } from '../json/parse.js';
import type { Source } from '../table.js';

/** What the result file of an earlier period says. */
export interface PreviousResults {
  readonly facts: readonly PreviousResultFact[];
  readonly findings: readonly DataFinding[];
}

/**
 * The canonical result of an earlier period: JSON Lines, a header and then a line a unit, as `score`
 * writes it. Only the scores of nodes and the total are taken; a line that is none is reported.
 */
export function readPreviousResults(source: Source, text: string): PreviousResults {
  const facts: PreviousResultFact[] = [];
  const findings: DataFinding[] = [];
  const rows = text.split(/\r\n?|\n/).map((line, index) => ({ line, row: index + 1 }));
  const [header, ...units] = rows.filter(({ line }) => line.trim() !== '');
  if (header) {
    const value = valueOf(header.line, source, header.row, findings);
    if (value !== undefined && !(isObject(value) && value.format === 1))
      findings.push(misshapen(source, header.row, '/format', 'format'));
  }
  const seen = new Map<string, number>();
  for (const { line, row } of units) {
    const value = valueOf(line, source, row, findings);
    if (value === undefined) continue;
    const fact = resultOf(value, source, row);
    if (!fact) {
      findings.push(misshapen(source, row, '', 'object'));
      continue;
    }
    const firstRow = seen.get(fact.unitBefore);
    if (firstRow === undefined) {
      seen.set(fact.unitBefore, row);
      facts.push(fact);
    } else findings.push(complaint(source, 'UNIT_TWICE', { row, unit: fact.unitBefore, firstRow }));
  }
  return { facts, findings };
}

function valueOf(line: string, source: Source, row: number, findings: DataFinding[]): unknown {
  const parsed = parseJson(line);
  // Scores are texts, so that no number of the file is ever needed as one.
  if (parsed.kind === 'value') return JSON.parse(line) as unknown;
  findings.push(
    complaint(source, 'JSON_MALFORMED', {
      row,
      column: parsed.kind === 'malformed' ? parsed.column : 1,
    }),
  );
  return undefined;
}

function resultOf(value: unknown, source: Source, row: number): PreviousResultFact | undefined {
  if (!isObject(value) || typeof value.unit !== 'string' || !Array.isArray(value.nodes))
    return undefined;
  const scores = (value.nodes as readonly unknown[]).flatMap((one) => {
    const score = isObject(one) ? scoreIn(one.score) : undefined;
    return isObject(one) && typeof one.node === 'string' && score !== undefined
      ? [[one.node.normalize('NFC'), score] as const]
      : [];
  });
  const total = isObject(value.total) ? scoreIn(value.total.score) : undefined;
  return {
    kind: 'previous-result',
    where: { source, row },
    unitBefore: value.unit.normalize('NFC'),
    scores: new Map(scores),
    total,
  };
}

const SCORE = /^-?[0-9]{1,40}(\.[0-9]{1,40}|\/0*[1-9][0-9]{0,39})?$/;

/** Exact text only; `null` where there was no score. */
function scoreIn(value: unknown): string | undefined {
  return typeof value === 'string' && SCORE.test(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misshapen(source: Source, row: number, pointer: string, wanted: JsonShape): DataFinding {
  return complaint(source, 'JSON_NOT_IN_SHAPE', { row, column: 1, pointer, wanted });
}
