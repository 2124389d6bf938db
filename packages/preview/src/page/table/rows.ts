import { documentOf, type OfficialRow, type RulebookDocument } from '@cchc/generators';
import { nodesOf, print, rational, sum, type Node, type Rulebook } from '@cchc/model';
import { formatNumber, type Tongue } from '@cchc/words';
import { folded } from '../../fold.js';
import { once } from '../../once.js';

/** A row of the official table with what this page needs beside its words. */
export interface TableRow extends OfficialRow {
  readonly id: string;
  readonly source?: Node;
  /** The ids of the rows it stands in, outermost first. */
  readonly within: readonly string[];
  readonly hasParts: boolean;
  /** What its parts add up to, where they are added up. */
  readonly sum?: string;
  /** Whether that is what it is worth. */
  readonly sumFits: boolean;
  /** What a search looks at. */
  readonly text: () => string;
}

export interface Table {
  readonly document: RulebookDocument;
  readonly rows: readonly TableRow[];
}

const known = new WeakMap<Rulebook, Map<Tongue, Table>>();

/** Worked out once for each version of a rulebook. */
export function tableOf(rulebook: Rulebook, tongue: Tongue): Table {
  const tables = known.get(rulebook) ?? new Map<Tongue, Table>();
  known.set(rulebook, tables);
  const table = tables.get(tongue) ?? made(rulebook, tongue);
  tables.set(tongue, table);
  return table;
}

function made(rulebook: Rulebook, tongue: Tongue): Table {
  // Its fingerprint is worked out off this thread, and put in where it is shown.
  const document = documentOf({ rulebook, hash: '', version: '', tongue, vectors: [] });
  const nodes = new Map([...nodesOf(rulebook)].map((node) => [node.id, node]));
  const above: string[] = [];
  const rows = document.rows.map((row, index): TableRow => {
    const source = row.node === undefined ? undefined : nodes.get(row.node);
    const id = row.node ?? `row-${String(index)}`;
    // Rows come from the outside in: what it stands in are the last ones less deep.
    const within = above.slice(0, row.depth);
    above[row.depth] = id;
    const before = same.get(row);
    if (before?.source === source && before?.within.join() === within.join()) return before;
    const texts = [row.code, row.title, ...row.rule, ...row.evidence, ...row.notes];
    const now: TableRow = {
      ...row,
      id,
      ...(source ? { source } : {}),
      within,
      hasParts: row.kind === 'block' || source?.kind === 'group',
      ...sumOf(source, tongue),
      text: once(() => folded(texts.join('\n'))),
    };
    same.set(row, now);
    return now;
  });
  return { document, rows };
}

/** Rows of the version before that are as they were: what is drawn of them stays. */
const same = new WeakMap<OfficialRow, TableRow>();

function sumOf(source: Node | undefined, tongue: Tongue): Pick<TableRow, 'sum' | 'sumFits'> {
  if (source?.kind !== 'group' || source.combine !== 'sum') return { sumFits: true };
  // Where some parts are not everybody's, no unit is out of the sum of them all.
  if (source.children.some(({ applies }) => applies.length > 0)) return { sumFits: true };
  const parts = sum(source.children.map(({ worth }) => rational(worth.points)));
  const sumFits = parts.equals(rational(source.worth.points));
  return { sum: formatNumber(print(parts), tongue), sumFits };
}
