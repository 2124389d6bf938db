import type { NodeResult, Results, TotalResult, UnitResult } from './results.js';

/**
 * The canonical result, which "byte for byte" compares: JSON Lines in NFC, a header and then a line a
 * unit, keys in a fixed order.
 */
export function printResults({ header, units }: Results): string {
  const { format, rulebook, hash, round, engine } = header;
  return [line({ format, rulebook, hash, round, engine }), ...units.map(unitLine)].join('');
}

/** Keys without a value are not written. */
function unitLine({ unit, block, nodes, total, grade, rank, results }: UnitResult): string {
  const scores = { nodes: nodes.map(nodeKeys), total: totalKeys(total) };
  return line({ unit, block, ...scores, grade, rank, results });
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
