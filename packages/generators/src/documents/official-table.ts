import type { Block, Node, NodeId, Rulebook } from '@cchc/model';
import {
  DOCUMENT_LABELS,
  basisInWords,
  formatNumber,
  formatPercent,
  rowInWords,
  type Tongue,
} from '@cchc/words';
import { plain } from './plain.js';

/** One row of the table that a decision has in its annex; texts are plain and for readers. */
export interface OfficialRow {
  readonly kind: Node['level'] | 'block' | 'total';
  /** Absent for blocks and the total. */
  readonly node?: NodeId;
  /** 0 for what stands at the top. */
  readonly depth: number;
  readonly code: string;
  readonly title: string;
  readonly points: string;
  readonly rule: readonly string[];
  readonly evidence: readonly string[];
  readonly notes: readonly string[];
}

/** The rulebook as its official table: fields and what is in them, their total, then bonus and penalty. */
export function officialTable(rulebook: Rulebook, tongue: Tongue): readonly OfficialRow[] {
  const around = surroundingsOf(rulebook, tongue);
  const rows = (nodes: readonly Node[], depth: number): readonly OfficialRow[] =>
    nodes.flatMap((node) => [
      keptRow(around, node, depth, () => nodeRow(rulebook, node, depth, tongue)),
      ...(node.kind === 'group' ? rows(node.children, depth + 1) : []),
    ]);
  return [
    ...rows(rulebook.fields, 0),
    row('total', DOCUMENT_LABELS[tongue].total, formatNumber(rulebook.scale, tongue)),
    ...rulebook.blocks.flatMap((block) => [blockRow(block, tongue), ...rows(block.children, 1)]),
  ];
}

/** What the words of a row hang on beside its node: who shows version after version shares most of it between them. */
type Surroundings = readonly unknown[];

function surroundingsOf({ tests: _, at: __, ...rulebook }: Rulebook, tongue: Tongue): Surroundings {
  const { fields, blocks, ...others } = rulebook;
  const nodes = [...fields, ...blocks.flatMap(({ children }) => children)];
  return [tongue, outlineOf(nodes), ...Object.entries(others).flat()];
}

/** What rules may call other nodes by. */
function outlineOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const { id, code, title } = node;
      return `${id}\t${code}\t${title}\n${node.kind === 'group' ? outlineOf(node.children) : ''}`;
    })
    .join('');
}

interface KeptRow {
  readonly around: Surroundings;
  readonly row: OfficialRow;
}

const kept = new WeakMap<Node, KeptRow>();

/** The very row that the same node had before, if all is the same around it. */
function keptRow(
  around: Surroundings,
  node: Node,
  depth: number,
  make: () => OfficialRow,
): OfficialRow {
  const before = kept.get(node);
  const isSame =
    before?.row.depth === depth &&
    before.around.length === around.length &&
    before.around.every((part, at) => part === around[at]);
  const row = before && isSame ? before.row : make();
  kept.set(node, { around, row });
  return row;
}

function nodeRow(rulebook: Rulebook, node: Node, depth: number, tongue: Tongue): OfficialRow {
  const { id, level, code, title, notes, basis } = node;
  const { rule, evidence } = rowInWords(rulebook, node, tongue);
  const lines = (texts: readonly string[]): readonly string[] => texts.map(plain);
  return {
    kind: level,
    node: id,
    depth,
    code: plain(code),
    title: plain(title),
    points: pointsOf(node, tongue),
    rule: lines(rule),
    evidence: lines(evidence),
    notes: lines([...notes, ...basis.map((one) => basisInWords(one, tongue))]),
  };
}

function pointsOf({ worth }: Node, tongue: Tongue): string {
  if (worth.kind === 'monitor-only') return DOCUMENT_LABELS[tongue].monitored;
  const points = formatNumber(worth.points, tongue);
  return worth.kind === 'weight' ? `${points} (${formatPercent(worth.share, tongue)})` : points;
}

function blockRow({ kind, title, most }: Block, tongue: Tongue): OfficialRow {
  const points = most === undefined ? '' : formatNumber(most, tongue);
  return row('block', plain(title ?? DOCUMENT_LABELS[tongue][kind]), points);
}

function row(kind: 'block' | 'total', title: string, points: string): OfficialRow {
  return { kind, depth: 0, code: '', title, points, rule: [], evidence: [], notes: [] };
}
