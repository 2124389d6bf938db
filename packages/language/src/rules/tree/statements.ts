import { AstUtils, type AstNode } from 'langium';
import { entriesOf, nearest } from '../../lower/tree.js';
import {
  isEvidence,
  isEvidenceEffect,
  isFallback,
  isInput,
  isNested,
  isNode,
  isPerCase,
  isRankOption,
  isRoundingRule,
  isRule,
  isRulebook,
  type Node,
} from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { finding, headOf, type LanguageRule } from '../rule.js';
import { nodesIn, nodesOf } from '../../syntax/nodes.js';

/** What may be said once in its block, by the kind of statement and the keyword that begins it. */
const ONCE: Readonly<Record<string, string>> = {
  Rule: 'score',
  ZeroDenominator: 'zero denominator',
  MissingData: 'missing data',
  NoRows: 'no rows',
  Otherwise: 'else',
  BestOf: 'best of',
  RescaleTotal: 'rescale total to',
  Grading: 'grades',
  MinimumSample: 'minimum sample',
  ShareOfTotal: 'add',
  Ranking: 'rank by',
  AtMost: 'at most',
  AtLeast: 'at least',
  ExactTo: 'exact to',
  MeasuredIn: 'measured in',
  Source: 'source',
  EvidenceKind: 'kind',
  EvidenceIssuer: 'issued by',
  EvidenceCount: 'how many',
};

/** A statement that stands twice where only one can count. */
export const statementsOnce: LanguageRule = function* ({ root }) {
  const firsts = new Map<AstNode | undefined, Map<string, AstNode>>();
  for (const child of nodesIn(root)) {
    const keyword = onceAs(child);
    if (keyword === undefined) continue;
    const seen = firsts.get(child.$container) ?? new Map<string, AstNode>();
    firsts.set(child.$container, seen);
    const first = seen.get(keyword);
    if (first)
      yield finding('STATEMENT_TWICE', placeOf(child), { keyword }, { related: [placeOf(first)] });
    else seen.set(keyword, child);
  }
};

/** Most by their kind; what says itself what it is about, by that. */
function onceAs(statement: AstNode): string | undefined {
  const keyword = ONCE[statement.$type];
  if (keyword !== undefined) return keyword;
  if (isEvidenceEffect(statement)) return statement.state;
  if (isRoundingRule(statement)) return statement.level ?? (statement.total ? 'total' : 'mean');
  if (isRankOption(statement))
    return statement.perBlock ? 'within each block' : 'same rank when within';
  return undefined;
}

/** `còn lại` closes a block: no band or branch behind it could ever be reached. */
export const otherwiseLast: LanguageRule = function* ({ root }) {
  for (const block of [...nodesOf(root, 'Bands'), ...nodesOf(root, 'Guards')]) {
    const otherwise = block.entries.findIndex((entry) => entry.$type === 'Otherwise');
    const after = block.entries
      .slice(otherwise + 1)
      .some((entry) => entry.$type === 'Band' || entry.$type === 'Branch');
    if (otherwise >= 0 && after)
      yield finding('OTHERWISE_NOT_LAST', placeOf(block.entries[otherwise]), {});
  }
};

/** A missing value ends the whole rule, and only a rule of cases can be without cases: elsewhere a line for them is dead. */
export const fallbackPlaces: LanguageRule = function* ({ root }) {
  for (const block of [...nodesOf(root, 'Bands'), ...nodesOf(root, 'Guards')]) {
    for (const entry of block.entries) {
      const dead =
        entry.$type === 'NoRows'
          ? !isPerCase(block.$container)
          : isFallback(entry) && isNested(block.$container);
      const keyword = ONCE[entry.$type];
      if (dead && keyword !== undefined)
        yield finding('FALLBACK_OUT_OF_PLACE', placeOf(entry), { keyword });
    }
  }
};

/** What a per-case rule gives where there are no cases has to be said. */
export const noRows: LanguageRule = function* ({ root }) {
  for (const rule of nodesOf(root, 'PerCase')) {
    const table = rule.table?.ref;
    if (!table || entriesOf(rule).some((entry) => entry.$type === 'NoRows')) continue;
    const at = { ...placeOf(rule), end: headOf(rule.scoring ?? rule).end };
    yield finding('NO_ROWS_UNSTATED', at, { table: table.name });
  }
};

/** `quy đổi về 1` names a node that each leaf stands in which may come to it. */
export const rescaleTargets: LanguageRule = function* ({ root }) {
  for (const absent of nodesOf(root, 'Absent')) {
    const { node: target } = absent;
    if (!target?.ref || isEvidence(absent.$container) || isInput(absent.$container)) continue;
    const outside = leavesComingTo(absent).find((leaf) => !isAbove(target.ref, leaf));
    if (outside)
      yield finding('RESCALE_NOT_ANCESTOR', placeOf(absent), {
        code: target.$refText,
        from: outside.name,
      });
  }
};

/** A fallback of a group or of the whole rulebook is for the leaves below that say nothing nearer. */
function leavesComingTo(absent: AstNode): readonly Node[] {
  const fallback = absent.$container;
  const owner = fallback?.$container;
  if (isFallback(fallback) && (isNode(owner) || isRulebook(owner)))
    return nodesOf(owner, 'Node').filter((node) =>
      node.members.some((rule) => isRule(rule) && nearest(node, rule, fallback.$type) === fallback),
    );
  const leaf = AstUtils.getContainerOfType(absent, isNode);
  if (!leaf) return [];
  const below = nodesOf(leaf, 'Node').filter((node) => node.members.some(isRule));
  // What a group asks for, and its gates and exceptions, decide the leaves below.
  return below.length > 0 ? below : [leaf];
}

function isAbove(node: AstNode | undefined, leaf: AstNode): boolean {
  let above = leaf.$container;
  while (above && above !== node) above = above.$container;
  return above !== undefined;
}
