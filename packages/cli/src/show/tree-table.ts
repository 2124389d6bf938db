import { nodesOf, type NodeResult, type Rulebook, type UnitResult } from '@cchc/model';
import { CLI_LABELS, formatNumber, statusInWords } from '@cchc/words';
import type { Look } from './results.js';
import { table, wrapped } from './table.js';

/** Where nobody says how wide the reader's screen is. */
const PAPER = 150;
const TITLE = 44;
/** On a narrow screen titles take more lines. */
const LEAST_TITLE = 16;
const POINTS = 10;
const SCORE = 15;
/** The lines before the code, the title, the points and a unit, and at the end. */
const RULES = 5;

/** The tree down, units across, in as many tables as the width asks for. */
export function treeTables(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  { tongue, width }: Look,
): readonly string[] {
  const labels = CLI_LABELS[tongue];
  const codes = [...nodesOf(rulebook)].map((node) => node.code.length);
  const code = Math.max(labels.code.length, ...codes) + 2;
  const fits = (width ?? PAPER) - code - POINTS - SCORE - RULES;
  const title = Math.max(LEAST_TITLE, Math.min(TITLE, fits));
  const rows = treeRows(rulebook, title);
  const room = (width === undefined ? PAPER : width - RULES + 1) - code - title - POINTS;
  const across = Math.max(1, Math.floor(room / (SCORE + 1)));
  return chunks(units, across).map((some) =>
    table(
      [
        labels.code,
        labels.title,
        labels.points,
        ...some.map(({ unit }) => names.get(unit) ?? unit),
      ],
      rows.map(({ id, code: shown, title: lines, points }) => [
        shown,
        lines,
        formatNumber(points, tongue),
        ...some.map(({ nodes }) => cell(nodes.find(({ node }) => node === id))),
      ]),
      {
        widths: [code, title, POINTS, ...some.map(() => SCORE)],
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
function treeRows(rulebook: Rulebook, width: number) {
  const depths = new Map<string, number>();
  return [...nodesOf(rulebook)].map((node) => {
    const depth = depths.get(node.id) ?? 0;
    if (node.kind === 'group') for (const child of node.children) depths.set(child.id, depth + 1);
    const { id, code, title, worth } = node;
    return { id, code, title: wrapped(title, '  '.repeat(depth), width - 2), points: worth.points };
  });
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
