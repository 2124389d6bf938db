import type { NodeResult, ResultHeader, TotalResult, UnitResult } from '@cchc/model';

/** What `score` gives when nothing is refused. */
export interface Results {
  readonly header: ResultHeader;
  readonly units: readonly UnitResult[];
}

/** What `scoreTogether` gives when nothing is refused. */
export interface JointResults {
  readonly headers: readonly ResultHeader[];
  readonly units: readonly UnitResult[];
}

/**
 * The canonical result, which "byte for byte" compares: JSON Lines in NFC, a header and then a line a
 * unit in input order; keys in a fixed order, nodes in the order of the rulebook.
 */
export function printResults({ header, units }: Results): string {
  return [headerLine(header), ...units.map(unitLine)].join('');
}

/** The same of several rulebooks: a header each, and each unit says which one scored it. */
export function printJointResults({ headers, units }: JointResults): string {
  return [...headers.map(headerLine), ...units.map(unitLine)].join('');
}

function headerLine({ format, rulebook, hash, round, engine }: ResultHeader): string {
  return line({ format, rulebook, hash, round, engine });
}

/** Keys without a value are not written. */
function unitLine({
  unit,
  rulebook,
  block,
  nodes,
  total,
  grade,
  rank,
  results,
}: UnitResult): string {
  const scores = { nodes: nodes.map(nodeKeys), total: totalKeys(total) };
  return line({ unit, rulebook, block, ...scores, grade, rank, results });
}

function nodeKeys({ node, score, outOf, status, reasons }: NodeResult): NodeResult {
  return { node, score, outOf, status, reasons };
}

function totalKeys(total: TotalResult): object {
  const { score, soFar, outOf, status, bonus, penalty, reasons } = total;
  return { score, soFar, outOf, status, bonus, penalty, reasons };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`.normalize('NFC');
}
