import {
  leavesOf,
  nodesOf,
  type Level,
  type Node,
  type NodeId,
  type Rounding,
  type Rulebook,
} from '@cchc/model';
import type { Tongue } from '@cchc/words';
import { leafComment } from '../comments/leaf-comment.js';
import { plain, wrapped } from '../comments/plain.js';
import type { Program } from '../program/program.js';
import { gradeState } from './after/grades.js';
import { rankState } from './after/ranks.js';
import { valueOfUnit } from './after/values.js';
import { tableFigures } from './cases/sheet.js';
import type { Dialect } from './dialect.js';
import { freshNames } from './flow/fresh-names.js';
import { sheetOver } from './flow/sheet.js';
import {
  gradeJson,
  gradeText,
  nodeTexts,
  rankJson,
  rankText,
  resultsJson,
  totalJson,
  totalText,
  type NodeTexts,
} from './output.js';
import { handedInOf } from './reading/handed-in.js';
import type { Scorer } from './scorer.js';
import { groupState } from './tree/group.js';
import { leafState } from './tree/leaf.js';
import type { NodeState } from './tree/node-state.js';
import { totalState } from './tree/total.js';

/** A rulebook as columns: what they are made of, and which of them say the results. */
export interface Assembled {
  readonly scorer: Scorer;
  readonly nodes: readonly NodeTexts[];
  /** Columns of texts; `grade`, `rank` and `results` where the rulebook has them. */
  readonly said: {
    readonly total: string;
    readonly grade?: string;
    readonly rank?: string;
    readonly results?: string;
  };
  /** What else a row a unit says: total, grade, rank. */
  readonly after: readonly { readonly name: string; readonly sql: string }[];
}

/** Throws `Refused` where the database cannot give a construct exactly. */
export function assemble(
  rulebook: Rulebook,
  program: Program,
  dialect: Dialect,
  tongue: Tongue,
): Assembled {
  const scorer = scorerOf(rulebook, program, dialect, tongue);
  const { sheet } = scorer;
  const ids = [...nodesOf(rulebook)].map(({ id }) => id);
  // Leaves first, so that the columns of one stand side by side.
  for (const { id } of leavesOf(rulebook)) scorer.node(id);
  const states = ids.map((id) => scorer.node(id));
  const total = scorer.total(false);
  const { grading, ranking } = rulebook;
  const grade = grading && sheet.under({ part: 'grade' }, () => gradeState(grading, scorer));
  const rank = ranking && sheet.under({ part: 'rank' }, () => rankState(ranking, scorer));
  const results = sheet.under({ part: 'results' }, () =>
    rulebook.results.map(({ name, digits }, at) => ({
      name,
      digits,
      ...valueOfUnit(program.results[at] ?? [], `result_${name}`, scorer),
    })),
  );
  const nodes = sheet.under({ part: 'lines' }, () => states.map((state) => textsOf(state, scorer)));
  const said = sheet.under({ part: 'lines' }, () => ({
    total: sheet.raw('total_json', totalJson(total, scorer)),
    ...(grade ? { grade: sheet.raw('grade_json', gradeJson(grade, scorer)) } : {}),
    ...(rank ? { rank: sheet.raw('rank_json', rankJson(rank, scorer)) } : {}),
    ...(results.length > 0
      ? { results: sheet.raw('results_json', resultsJson(results, scorer)) }
      : {}),
  }));
  const after = [
    { name: 'total_score', sql: totalText(total, scorer) },
    ...(grade ? [{ name: 'grade', sql: gradeText(grade, scorer) }] : []),
    ...(rank ? [{ name: 'rank_of_all', sql: rankText(rank, scorer) }] : []),
  ];
  return { scorer, nodes, said, after };
}

/** The columns that say a node, when they are asked for. */
export function textsOf(state: NodeState, scorer: Scorer): NodeTexts {
  return nodeTexts(state, nameOf(state.node), scorer);
}

/** Nothing of a rulebook yet: whoever asks for a part of the tree gets its columns, and those that it reads. */
export function scorerOf(
  rulebook: Rulebook,
  program: Program,
  dialect: Dialect,
  tongue: Tongue,
): Scorer {
  const names = freshNames(dialect);
  const handedIn = handedInOf(rulebook, dialect, names);
  const sheet = sheetOver([], dialect, names);
  const made = new Map<string, unknown>();
  const once = <T>(key: string, work: () => T): T => {
    if (made.has(key)) return made.get(key) as T;
    const value = work();
    made.set(key, value);
    return value;
  };
  const byId = new Map<NodeId, Node>([...nodesOf(rulebook)].map((node) => [node.id, node]));
  const programs = new Map(program.leaves.map((one) => [one.leaf.id, one]));
  const scorer: Scorer = {
    rulebook,
    program,
    dialect,
    tongue,
    sheet,
    handedIn,
    tables: tableFigures(rulebook, dialect, names),
    rounds: new Set(),
    once,
    node: (id) => once(`node ${id}`, () => sheet.under({ node: id }, () => stateOf(id))),
    total: (withoutBonus) =>
      once(`total ${String(withoutBonus)}`, () =>
        sheet.under({ part: 'total' }, () => totalState(withoutBonus, scorer)),
      ),
  };
  const stateOf = (id: NodeId): NodeState => {
    const node = byId.get(id);
    if (!node) throw new Error(`no node ${id}`);
    const level = digitsOfLevel(rulebook.rounding, node.level);
    if (node.kind === 'group') {
      const parts = node.children.map((child) => scorer.node(child.id));
      const comment = wrapped(plain(`${node.id}. ${node.title}`));
      return groupState(node, parts, nameOf(node), level, comment, scorer);
    }
    const leaf = programs.get(id);
    if (!leaf) throw new Error(`no program of ${id}`);
    const comment = leafComment(node, rulebook, tongue).flat();
    return leafState(leaf, nameOf(node), node.rule?.digits ?? level, comment, scorer);
  };
  return scorer;
}

function nameOf(node: Node): string {
  return `${node.kind} ${node.id}`;
}

function digitsOfLevel(rounding: Rounding, level: Level): number | undefined {
  if (rounding.kind === 'never') return undefined;
  return rounding.levels.find((one) => one.level === level)?.digits;
}
