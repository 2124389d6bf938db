import { AstUtils, type AstNode } from 'langium';
import { rulebookOf } from '../../names/parents.js';
import type { NamedKind } from '../../findings.js';
import { isEvidence, isNode, isTestCase, type Named } from '../../generated/ast.js';
import { partsOf } from '../../names/parents.js';
import { finding, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { nameUsesIn } from '../../syntax/nodes.js';

/** What units are asked for and nothing uses, and evidence that changes no score. */
export const unusedNames: LanguageRule = function* (text) {
  // A library declares for others; what a misspelt name was meant to be cannot be called unused.
  if (text.root.kind === 'library') return;
  const { used, hasUnknown } = usedIn(text.root);
  if (hasUnknown) return;
  for (const named of declaredIn(text)) {
    if (used.has(named) || isExcused(named)) continue;
    if (isEvidence(named)) {
      if (isAskedByItsLeaf(named)) continue;
      const at = placeOfProperty(named, 'name');
      yield finding('EVIDENCE_WITHOUT_EFFECT', at, { evidence: named.name }, WARNING);
    } else {
      const at = placeOfProperty(named, 'name');
      const args = { name: named.name, is: KINDS[named.$type] ?? 'input' };
      yield finding('NAME_UNUSED', at, args, WARNING);
    }
  }
};

const WARNING = { severity: 'warning' } as const;

const KINDS: Readonly<Record<string, NamedKind>> = {
  Input: 'input',
  Definition: 'definition',
  CaseTable: 'table',
  Parameter: 'parameter',
  Survey: 'survey',
  SharedScale: 'scale',
};

/** The text's own declarations. Which of two with one name is meant cannot be told, and is said elsewhere. */
function declaredIn({ root, symbols }: CheckedText): readonly Named[] {
  const { inputs, definitions, tables, parameters, surveys, scales, evidence } = symbols;
  const all: readonly Named[] = [
    ...inputs,
    ...definitions,
    ...tables,
    ...parameters,
    ...surveys,
    ...scales,
    ...evidence,
  ];
  const byName = Map.groupBy(all, ({ name }) => name);
  return all
    .filter(({ name }) => byName.get(name)?.length === 1)
    .filter((named) => rulebookOf(named) === root);
}

interface Used {
  readonly used: ReadonlySet<AstNode>;
  /** Some name means nothing: perhaps one of the others was meant. */
  readonly hasUnknown: boolean;
}

/** What is named anywhere. A test that gives a figure does not use it. */
function usedIn(root: AstNode): Used {
  const used = new Set<AstNode>();
  let hasUnknown = false;
  for (const { reference, container } of nameUsesIn(root)) {
    const target = reference.ref;
    if (!target) hasUnknown = true;
    else if (!used.has(target) && !AstUtils.hasContainerOfType(container, isTestCase))
      used.add(target);
  }
  return { used, hasUnknown };
}

/** What is only watched needs figures that score nothing; a leaf that has no rule yet is a complaint of its own. */
function isExcused(named: AstNode): boolean {
  for (let at = named.$container; at; at = at.$container) {
    if (!isNode(at)) continue;
    const isUnscored = partsOf(at).length === 0 && !at.members.some(isRule);
    if (at.worth?.$type === 'MonitorOnly' || isUnscored) return true;
  }
  return false;
}

/** Evidence that stands in a leaf has to be there for its score, whether the rule names it or not. */
function isAskedByItsLeaf(evidence: AstNode): boolean {
  return isNode(evidence.$container) && partsOf(evidence.$container).length === 0;
}

function isRule({ $type }: AstNode): boolean {
  return $type === 'Rule';
}
