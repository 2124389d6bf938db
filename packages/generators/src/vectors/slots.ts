import { withSubexpressions, type Expression, type Reference, type Rulebook } from '@cchc/model';

/** One thing that a unit hands in and that can be varied: `input:x`, `date:plan`, `moment:plan`, `count:plan`. */
export type Slot = `${'input' | 'date' | 'moment' | 'count'}:${string}`;

/** The slots that the value of an expression hangs on, through definitions and parameters too. */
export function slotsIn(
  expression: Expression,
  rulebook: Rulebook,
  subject?: Expression,
): ReadonlySet<Slot> {
  const found = new Set<Slot>();
  const seen = new Set<Expression>();
  const visit = (root: Expression): void => {
    if (seen.has(root)) return;
    seen.add(root);
    for (const part of withSubexpressions(root)) {
      // Steps are counted in the subject, which they do not name.
      if ((part.kind === 'subject' || part.kind === 'steps') && subject) visit(subject);
      if (part.kind === 'evidence' && part.fact !== 'accepted')
        found.add(`${part.fact}:${part.evidence}`);
      if (part.kind === 'reference') for (const next of behind(part, rulebook, found)) visit(next);
    }
  };
  visit(expression);
  return found;
}

/** What a name stands for; an input is a slot itself. */
function behind(
  { to, name }: Reference,
  rulebook: Rulebook,
  found: Set<Slot>,
): readonly Expression[] {
  if (to === 'input') found.add(`input:${name}`);
  if (to === 'definition') {
    return rulebook.definitions.filter((one) => one.name === name).map(({ value }) => value);
  }
  if (to !== 'parameter') return [];
  const parameter = rulebook.parameters.find((one) => one.name === name);
  return [
    ...(parameter?.cases ?? []).flatMap(({ when, value }) => (when ? [when, value] : [value])),
    ...(parameter?.otherwise ? [parameter.otherwise] : []),
  ];
}
