import {
  leavesOf,
  type Evidence,
  type Input,
  type Leaf,
  type Name,
  type NodeId,
  type Rule,
  type Rulebook,
} from '@cchc/model';
import { plainName } from './align.js';
import { expressionsUsed } from '../symbolic/expressions-used.js';
import { textOf } from '../symbolic/scope.js';

/** What is for readers only in a declaration. */
export const WORDS: readonly string[] = ['title', 'unitOfMeasure', 'source', 'pointTo'];

const NOT_MEANT: readonly string[] = [...WORDS, 'at', 'home'];

/** A declaration without what is for readers: those of the same meaning have the same text. */
export function meaningOf(declared: unknown): string {
  return JSON.stringify(declared, (key, value: unknown) =>
    NOT_MEANT.includes(key) ? undefined : value,
  );
}

/** All that the rule of a leaf says by itself: its text, and the inputs and tables it looks at. */
export function ruleMeaning({ rule }: Leaf, rulebook: Rulebook): string {
  if (!rule) return '';
  const names = namesUsed(rule, rulebook);
  const declared = [
    ...byName(rulebook.inputs, names),
    ...byName(rulebook.definitions, names),
    ...byName(rulebook.parameters, names),
    ...byName(rulebook.surveys, names),
  ];
  return [textOf(rule), ...declared.map(meaningOf).sort()].join('\n');
}

/** The evidence a leaf asks for, its own and what its rule mentions. */
export function evidenceMeaning(leaf: Leaf, rulebook: Rulebook): string {
  return evidenceOf(leaf, rulebook).map(meaningOf).sort().join('\n');
}

export function evidenceOf(leaf: Leaf, rulebook: Rulebook): readonly Evidence[] {
  const names = leaf.rule ? namesUsed(leaf.rule, rulebook) : new Set<Name>();
  return rulebook.evidence.filter(({ name, home }) => home === leaf.id || names.has(name));
}

export function inputsOf(leaf: Leaf, rulebook: Rulebook): readonly Input[] {
  return leaf.rule ? byName(rulebook.inputs, namesUsed(leaf.rule, rulebook)) : [];
}

/** The nodes whose scores a leaf looks at. */
export function scoresUsed({ rule }: Leaf, rulebook: Rulebook): readonly NodeId[] {
  return (rule ? expressionsUsed(rule, rulebook) : []).flatMap((one) =>
    one.kind === 'score-of' || one.kind === 'round-score' ? [one.node] : [],
  );
}

/** What a leaf's rule looks at in both versions and is declared otherwise; the old version is aligned. */
export function declarationsChanged(
  leaf: Leaf,
  before: Rulebook,
  after: Rulebook,
): readonly Name[] {
  const names = leaf.rule ? [...namesUsed(leaf.rule, before)] : [];
  const inputs = byName(before.inputs, new Set(names)).filter((old) => {
    const fresh = after.inputs.find(({ name }) => name === old.name);
    return fresh !== undefined && meaningOf(old) !== meaningOf(fresh);
  });
  const marked = names.filter((name) => plainName(name) !== name).map(plainName);
  return [...new Set([...inputs.map(({ name }) => name), ...marked])];
}

/** Every name that some rule looks at. */
export function namesInRules(rulebook: Rulebook): ReadonlySet<Name> {
  const leaves = [...leavesOf(rulebook)];
  const rules = leaves.flatMap(({ rule }) => (rule ? [...namesUsed(rule, rulebook)] : []));
  const evidence = leaves.flatMap((leaf) => evidenceOf(leaf, rulebook).map(({ name }) => name));
  return new Set([...rules, ...evidence]);
}

function namesUsed(rule: Rule, rulebook: Rulebook): ReadonlySet<Name> {
  const names = new Set<Name>();
  for (const one of expressionsUsed(rule, rulebook)) {
    if (one.kind === 'reference') names.add(one.name);
    if (one.kind === 'evidence') names.add(one.evidence);
    if (one.kind === 'survey-result') names.add(one.survey);
  }
  if (rule.scoring.kind === 'survey') names.add(rule.scoring.survey);
  return names;
}

function byName<Declared extends { readonly name: Name }>(
  declared: readonly Declared[],
  names: ReadonlySet<Name>,
): readonly Declared[] {
  return declared.filter(({ name }) => names.has(name));
}
