import { nodesOf, type NodeResult, type Rulebook, type UnitResult } from '@cchc/model';
import { CLI_LABELS, formatNumber, statusInWords } from '@cchc/words';
import type { Look } from './results.js';
import { table, wrapped } from './table.js';

/** Where nobody says how wide the reader's screen is. */
const PAPER = 150;
const TITLE = 44;
const POINTS = 10;
const SCORE = 15;

/** The tree down, units across, in as many tables as the width asks for. */
export function treeTables(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  { tongue, width }: Look,
): readonly string[] {
  const labels = CLI_LABELS[tongue];
  const rows = treeRows(rulebook);
  const code = Math.max(labels.code.length, ...rows.map((row) => row.code.length)) + 2;
  const room = (width ?? PAPER) - code - TITLE - POINTS;
  const across = Math.max(1, Math.floor(room / (SCORE + 1)));
  return chunks(units, across).map((some) =>
    table(
      [
        labels.code,
        labels.title,
        labels.points,
        ...some.map(({ unit }) => names.get(unit) ?? unit),
      ],
      rows.map(({ id, code: shown, title, points }) => [
        shown,
        title,
        formatNumber(points, tongue),
        ...some.map(({ nodes }) => cell(nodes.find(({ node }) => node === id))),
      ]),
      {
        widths: [code, TITLE, POINTS, ...some.map(() => SCORE)],
        right: [2, ...some.map((_, index) => index + 3)],
      },
    ),
  );

  function cell(result: NodeResult | undefined): string {
    if (!result) return '';
    return result.score === null
      ? statusInWords(result.status, tongue)
      : formatNumber(result.score, tongue);
  }
}

/** Titles are indented by how deep their node stands. */
function treeRows(rulebook: Rulebook) {
  const depths = new Map<string, number>();
  return [...nodesOf(rulebook)].map((node) => {
    const depth = depths.get(node.id) ?? 0;
    if (node.kind === 'group') for (const child of node.children) depths.set(child.id, depth + 1);
    const { id, code, title, worth } = node;
    return { id, code, title: wrapped(title, '  '.repeat(depth), TITLE - 2), points: worth.points };
  });
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
