import type { AstNode } from 'langium';
import {
  isDefinition,
  isNode,
  isParameter,
  type Definition,
  type Node,
  type Parameter,
} from '../../generated/ast.js';
import { partsOf } from '../../names/parents.js';
import { LIMITS } from '../../tokens/limits.js';
import { finding, headOf, placeOfProperty, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** A value that is worked out from itself, or through more steps than anybody can follow. */
export const definitionCycles: LanguageRule = function* ({ symbols }) {
  const all = [...symbols.byName.values()].filter(isWorkedOut);
  for (const path of badPaths(all, (one) => workedOutIn(contentOf(one)))) {
    const at = placeOfProperty(path.first, 'name');
    if (path.kind === 'cycle')
      yield finding('DEFINITION_CYCLE', at, { path: path.members.map((one) => one.name) });
    else yield finding('TEXT_TOO_DEEP', at, { limit: LIMITS.chain, of: 'chain' });
  }
};

/** A score that hangs on itself: through `điểm của`, or through a part of the node it asks for. */
export const scoreCycles: LanguageRule = function* ({ symbols }) {
  const uses = (node: Node): readonly Node[] => [
    ...partsOf(node),
    ...node.members
      .filter((member) => !isNode(member) && member.$type !== 'BestOf')
      .flatMap((member) => scoresIn(member, new Set())),
  ];
  for (const path of badPaths(symbols.nodes, uses)) {
    const at = headOf(path.first);
    if (path.kind === 'cycle')
      yield finding('SCORE_CYCLE', at, { path: path.members.map((one) => symbols.idOf(one)) });
    else yield finding('TEXT_TOO_DEEP', at, { limit: LIMITS.chain, of: 'chain' });
  }
};

/** What has a name and is worked out: a named value, or a parameter with its cases. */
type WorkedOut = Definition | Parameter;

function isWorkedOut(one: unknown): one is WorkedOut {
  return isDefinition(one) || isParameter(one);
}

function contentOf(one: WorkedOut): AstNode | undefined {
  return isDefinition(one) ? one.value : one;
}

function workedOutIn(place: AstNode | undefined): readonly WorkedOut[] {
  if (!place) return [];
  return nodesOf(place, 'Reference')
    .map((reference) => reference.to?.ref)
    .filter(isWorkedOut);
}

function scoresIn(place: AstNode, seen: Set<WorkedOut>): readonly Node[] {
  const direct = nodesOf(place, 'ScoreOf')
    .map((score) => score.node?.ref)
    .filter(isNode);
  const through = workedOutIn(place).filter((one) => !seen.has(one));
  if (seen.size > LIMITS.chain) return direct;
  for (const one of through) seen.add(one);
  return [
    ...direct,
    ...through.flatMap((one) => {
      const content = contentOf(one);
      return content ? scoresIn(content, seen) : [];
    }),
  ];
}

type BadPath<T> =
  | { readonly kind: 'cycle'; readonly first: T; readonly members: readonly T[] }
  | { readonly kind: 'deep'; readonly first: T };

/** Each cycle once, as the path that leads back to its first member; and chains that are too long. */
function badPaths<T>(all: readonly T[], uses: (one: T) => readonly T[]): readonly BadPath<T>[] {
  const found: BadPath<T>[] = [];
  const done = new Set<T>();
  const path: T[] = [];
  const visit = (one: T): void => {
    const start = path.indexOf(one);
    if (start >= 0) found.push({ kind: 'cycle', first: one, members: [...path.slice(start), one] });
    if (start >= 0 || done.has(one)) return;
    if (path.length >= LIMITS.chain) {
      found.push({ kind: 'deep', first: one });
      return;
    }
    path.push(one);
    for (const next of uses(one)) visit(next);
    path.pop();
    done.add(one);
  };
  for (const one of all) visit(one);
  return found.slice(0, LIMITS.syntaxFindings);
}
