import {
  expressionsOfRule,
  withSubexpressions,
  type Definition,
  type Evidence,
  type Expression,
  type Leaf,
  type Name,
  type Parameter,
  type Rulebook,
} from '@cchc/model';

/** An evidence that a leaf depends on: declared in it, or mentioned by its rule. */
export interface AskedEvidence {
  readonly evidence: Evidence;
  readonly mentioned: boolean;
}

interface Named {
  readonly definitions: ReadonlyMap<Name, Definition>;
  readonly parameters: ReadonlyMap<Name, Parameter>;
}

/** In the order in which the rulebook declares them. */
export function evidenceOfLeaf(
  leaf: Leaf,
  rulebook: Rulebook,
  named: Named,
): readonly AskedEvidence[] {
  const mentions = new Set<Name>();
  const roots = leaf.rule ? [...expressionsOfRule(leaf.rule)] : [];
  for (const root of roots) collectMentions(root, named, mentions, new Set());
  return rulebook.evidence
    .filter((evidence) => evidence.home === leaf.id || mentions.has(evidence.name))
    .map((evidence) => ({ evidence, mentioned: mentions.has(evidence.name) }));
}

/** Follows definitions and parameters: `đặt đủ = có kế_hoạch` mentions `kế_hoạch`. */
function collectMentions(
  expression: Expression,
  named: Named,
  mentions: Set<Name>,
  followed: Set<string>,
): void {
  for (const part of withSubexpressions(expression)) {
    if (part.kind === 'evidence') mentions.add(part.evidence);
    if (part.kind !== 'reference' || followed.has(`${part.to} ${part.name}`)) continue;
    followed.add(`${part.to} ${part.name}`);
    for (const meant of meantBy(part.to, part.name, named)) {
      collectMentions(meant, named, mentions, followed);
    }
  }
}

function meantBy(to: string, name: Name, named: Named): readonly Expression[] {
  const definition = to === 'definition' ? named.definitions.get(name) : undefined;
  const parameter = to === 'parameter' ? named.parameters.get(name) : undefined;
  const ofCases = (parameter?.cases ?? []).flatMap(({ when, value }) => [when, value]);
  return [definition?.value, ...ofCases, parameter?.otherwise].filter((one) => one !== undefined);
}
