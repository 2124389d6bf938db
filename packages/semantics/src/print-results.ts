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
  const print = nodePrinter();
  return [headerLine(header), ...units.map((unit) => unitLine(unit, print))].join('');
}

/** The same of several rulebooks: a header each, and each unit says which one scored it. */
export function printJointResults({ headers, units }: JointResults): string {
  const print = nodePrinter();
  return [...headers.map(headerLine), ...units.map((unit) => unitLine(unit, print))].join('');
}

function headerLine({ format, rulebook, hash, round, engine }: ResultHeader): string {
  return line({ format, rulebook, hash, round, engine });
}

/** Keys without a value are not written. */
function unitLine(result: UnitResult, print: (node: NodeResult) => string): string {
  const { unit, rulebook, block, nodes, total, grade, rank, results } = result;
  const before = line({ unit, rulebook, block }).slice(0, -2);
  const behind = line({ total: totalKeys(total), grade, rank, results }).slice(1);
  return `${before},"nodes":[${nodes.map(print).join(',')}],${behind}`;
}

/** So many results of nodes are kept as texts: an engine may give many units the same. */
const MOST_KEPT = 50_000;

function nodePrinter(): (node: NodeResult) => string {
  const kept = new Map<NodeResult, string>();
  return (result) => {
    const known = kept.get(result);
    if (known !== undefined) return known;
    const { node, score, outOf, status, reasons } = result;
    const text = line({ node, score, outOf, status, reasons }).slice(0, -1);
    if (kept.size < MOST_KEPT) kept.set(result, text);
    return text;
  };
}

function totalKeys(total: TotalResult): object {
  const { score, soFar, outOf, status, bonus, penalty, reasons } = total;
  return { score, soFar, outOf, status, bonus, penalty, reasons };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`.normalize('NFC');
}
