import { nodesOf, type Node, type NodeResult, type Rulebook, type UnitResult } from '@cchc/model';
import { statusInWords, type Tongue, type WorkbookLabels } from '@cchc/words';
import { address } from '@cchc/data';
import { exact, heading, text, type OutCell } from '../out/cell.js';
import type { OutSheet } from '../out/workbook.js';
import { liveSum, type Placed } from './live.js';

/** One row a unit, one column a node; sums are formulas where they are sums. */
export interface ScoresSheet {
  readonly sheet: OutSheet;
  /** By unit, in the order of the results: where its total stands, and what it is. */
  readonly totals: readonly Placed[];
}

export function scoresSheet(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  { labels, tongue }: { readonly labels: WorkbookLabels; readonly tongue: Tongue },
): ScoresSheet {
  const nodes = [...nodesOf(rulebook)];
  const columnOf = new Map(nodes.map(({ id }, index) => [id, LEADING + index]));
  const kinds = BLOCKS.filter((kind) => rulebook.blocks.some((block) => block.kind === kind));
  const totalColumn = LEADING + nodes.length + kinds.length;

  const scored = units.map((unit, index) => {
    const row = HEADINGS + index;
    const cells = cellsOfNodes(rulebook, unit, { row, columnOf, tongue });
    const blocks = kinds.map((kind, at): Placed & { readonly kind: (typeof BLOCKS)[number] } => ({
      kind,
      cell: exact(unit.total[kind] ?? '0'),
      address: address(row, LEADING + nodes.length + at),
    }));
    const fields = rulebook.fields.flatMap(({ id }) => placed(cells, columnOf, row, id));
    const total = liveSum(
      scoreCell(unit.total, tongue),
      [...fields, ...blocks.filter(({ kind }) => kind === 'bonus')],
      blocks.filter(({ kind }) => kind === 'penalty'),
    );
    const leading = [text(unit.unit), text(names.get(unit.unit) ?? ''), text(unit.block ?? '')];
    const line = [
      ...leading,
      ...nodes.map(({ id }) => cells.get(id)),
      ...blocks.map(({ cell }) => cell),
      total,
    ];
    return { line, total: { cell: total, address: address(row, totalColumn) } };
  });
  return {
    sheet: {
      name: labels.sheets.scores,
      rows: [...headings(rulebook, nodes, kinds, labels), ...scored.map(({ line }) => line)],
      widths: [14, 30, 14, ...nodes.map(() => 12), ...kinds.map(() => 12), 12],
      frozen: { rows: HEADINGS, columns: LEADING },
    },
    totals: scored.map(({ total }) => total),
  };
}

/** Unit, name, block. */
const LEADING = 3;
/** Code, title, most points. */
const HEADINGS = 3;
const BLOCKS = ['bonus', 'penalty'] as const;

function headings(
  rulebook: Rulebook,
  nodes: readonly Node[],
  kinds: readonly (typeof BLOCKS)[number][],
  labels: WorkbookLabels,
): readonly (readonly OutCell[])[] {
  const blank = heading('');
  const blanks = [...kinds, 'total'].map(() => blank);
  return [
    [
      ...[labels.unit, labels.unitName, labels.block].map(heading),
      ...nodes.map(({ id }) => heading(id)),
      ...kinds.map((kind) => heading(labels[kind])),
      heading(labels.total),
    ],
    [heading(labels.title), blank, blank, ...nodes.map(({ title }) => heading(title)), ...blanks],
    [
      heading(labels.most),
      blank,
      blank,
      ...nodes.map(({ worth }) => exact(worth.points)),
      ...kinds.map(() => blank),
      exact(rulebook.scale),
    ],
  ];
}

/** Leaves first, so that a parent can be told as the sum of what stands in their cells. */
function cellsOfNodes(
  rulebook: Rulebook,
  unit: UnitResult,
  at: {
    readonly row: number;
    readonly columnOf: ReadonlyMap<string, number>;
    readonly tongue: Tongue;
  },
): ReadonlyMap<string, OutCell> {
  const results = new Map(unit.nodes.map((result) => [result.node, result]));
  const cells = new Map<string, OutCell>();
  for (const node of [...nodesOf(rulebook)].toReversed()) {
    const result = results.get(node.id);
    if (!result) continue;
    const score = scoreCell(result, at.tongue);
    const parts =
      node.kind === 'group' && node.combine === 'sum'
        ? node.children.flatMap(({ id }) => placed(cells, at.columnOf, at.row, id))
        : [];
    cells.set(node.id, liveSum(score, parts));
  }
  return cells;
}

/** Never a silent zero: without a score the status stands in the cell. */
function scoreCell({ score, status }: Pick<NodeResult, 'score' | 'status'>, tongue: Tongue) {
  return score === null ? text(statusInWords(status, tongue)) : exact(score);
}

function placed(
  cells: ReadonlyMap<string, OutCell>,
  columnOf: ReadonlyMap<string, number>,
  row: number,
  id: string,
): readonly Placed[] {
  const cell = cells.get(id);
  const column = columnOf.get(id);
  return cell && column !== undefined ? [{ cell, address: address(row, column) }] : [];
}
