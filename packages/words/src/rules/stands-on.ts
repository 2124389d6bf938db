import {
  expressionsOfRule,
  withSubexpressions,
  type Definition,
  type Expression,
  type Leaf,
  type Parameter,
  type Rule,
  type Rulebook,
} from '@cchc/model';
import { parameterInWords } from '../editor/declared.js';
import { asSentence } from '../format/sentence.js';
import type { Tongue } from '../tongue.js';
import { evidenceInWords } from './evidence.js';
import { telling, titled } from './telling.js';

/** The named values a rule stands on, those it uses itself first. */
export function definitionsUsed(rule: Rule, rulebook: Rulebook): readonly Definition[] {
  const found = new Map<string, Definition>();
  const visit = (expression: Expression): void => {
    for (const part of withSubexpressions(expression)) {
      if (part.kind !== 'reference' || part.to !== 'definition' || found.has(part.name)) continue;
      const definition = rulebook.definitions.find(({ name }) => name === part.name);
      if (!definition) continue;
      found.set(part.name, definition);
      visit(definition.value);
    }
  };
  for (const expression of expressionsOfRule(rule)) visit(expression);
  return [...found.values()];
}

/** Parameters that a leaf's rule names, a sentence each with their values, for who cannot look them up. */
export function parametersOfLeaf(
  rulebook: Rulebook,
  leaf: Leaf,
  tongue: Tongue,
): readonly string[] {
  const named = namedBy(leaf, rulebook).flatMap((part) =>
    part.kind === 'reference' && part.to === 'parameter' ? [part.name] : [],
  );
  return rulebook.parameters
    .filter(({ name }) => named.includes(name))
    .map((parameter) => asSentence(withValues(parameter, rulebook, tongue)));
}

/** Evidence that a leaf's rule asks for and that is declared elsewhere, a sentence each. */
export function evidenceFromElsewhere(
  rulebook: Rulebook,
  leaf: Leaf,
  tongue: Tongue,
): readonly string[] {
  const asked = namedBy(leaf, rulebook).flatMap((part) =>
    part.kind === 'evidence' ? [part.evidence] : [],
  );
  const tell = telling(rulebook, leaf.worth.points, tongue);
  return rulebook.evidence
    .filter(({ name, home }) => home !== leaf.id && asked.includes(name))
    .map((evidence) => asSentence(evidenceInWords(evidence, tell)));
}

function withValues(parameter: Parameter, rulebook: Rulebook, tongue: Tongue): string {
  const values = parameterInWords(parameter, rulebook, tongue).join('; ');
  return `${titled(parameter.name, parameter.title)} = ${values}`;
}

/** All that stands in a rule and in the named values under it. */
function namedBy({ rule }: Leaf, rulebook: Rulebook): readonly Expression[] {
  if (!rule) return [];
  const own = [...expressionsOfRule(rule)];
  const under = definitionsUsed(rule, rulebook).map(({ value }) => value);
  return [...own, ...under].flatMap((expression) => [...withSubexpressions(expression)]);
}
