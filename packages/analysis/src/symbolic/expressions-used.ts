import {
  expressionsOfRule,
  withSubexpressions,
  type Expression,
  type Reference,
  type Rule,
  type Rulebook,
} from '@cchc/model';

const known = new WeakMap<Rulebook, WeakMap<Rule, readonly Expression[]>>();

/** Every expression a rule comes to, through definitions and parameters too. */
export function expressionsUsed(rule: Rule, rulebook: Rulebook): readonly Expression[] {
  // What evidence it mentions and what tables it counts in are asked one after the other.
  const byRule = known.get(rulebook) ?? new WeakMap<Rule, readonly Expression[]>();
  known.set(rulebook, byRule);
  const used = byRule.get(rule) ?? [...found(rule, rulebook)];
  byRule.set(rule, used);
  return used;
}

function* found(rule: Rule, rulebook: Rulebook): Generator<Expression> {
  const followed = new Set<string>();
  const waiting = [...expressionsOfRule(rule)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const part of withSubexpressions(next)) {
      yield part;
      if (part.kind !== 'reference' || followed.has(`${part.to} ${part.name}`)) continue;
      followed.add(`${part.to} ${part.name}`);
      waiting.push(...meantBy(part, rulebook));
    }
  }
}

function meantBy({ to, name }: Reference, rulebook: Rulebook): readonly Expression[] {
  if (to === 'definition') {
    return rulebook.definitions.filter((one) => one.name === name).map((one) => one.value);
  }
  if (to !== 'parameter') return [];
  const meant = rulebook.parameters.filter((one) => one.name === name);
  return meant.flatMap(({ cases, otherwise }) =>
    [...cases.flatMap(({ when, value }) => [when, value]), otherwise].filter(
      (one) => one !== undefined,
    ),
  );
}
