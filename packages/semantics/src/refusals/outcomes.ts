import { type Evidence, type Leaf, type Outcome, type Rulebook, type Scoring } from '@cchc/model';

/** What the rulebook says of missing figures and zero denominators where a leaf does not. */
export function outcomesOfHeader(rulebook: Rulebook): readonly Outcome[] {
  return defined(rulebook.missingInput, rulebook.zeroDenominator);
}

/** All a leaf can come to by its own rule, branches of branches included. */
export function outcomesOfLeaf(leaf: Leaf): readonly Outcome[] {
  const ofForms = [...scoringsOfLeaf(leaf)].flatMap(outcomesOfScoring);
  return [...outcomesAroundRule(leaf), ...ofForms];
}

export function outcomesOfEvidence({ effects }: Evidence): readonly Outcome[] {
  return effects.flatMap(({ outcome }) => [
    outcome,
    ...[...scoringsOfOutcome(outcome)].flatMap(outcomesOfScoring),
  ]);
}

/** Every way of scoring in a leaf's rule, branches of branches included. */
export function* scoringsOfLeaf(leaf: Leaf): Generator<Scoring> {
  for (const outcome of outcomesAroundRule(leaf)) yield* scoringsOfOutcome(outcome);
  if (leaf.rule) yield* withInner(leaf.rule.scoring);
}

function* withInner(scoring: Scoring): Generator<Scoring> {
  yield scoring;
  if (scoring.kind === 'per-case') yield* withInner(scoring.scoring);
  for (const outcome of outcomesOfScoring(scoring)) yield* scoringsOfOutcome(outcome);
}

function* scoringsOfOutcome(outcome: Outcome): Generator<Scoring> {
  if (outcome.kind === 'nested') yield* withInner(outcome.scoring);
}

function outcomesAroundRule({ rule }: Leaf): readonly Outcome[] {
  if (!rule) return [];
  return [
    ...rule.gates.map(({ otherwise }) => otherwise),
    ...rule.exceptions.map(({ outcome }) => outcome),
    ...defined(rule.missingInput, rule.zeroDenominator),
  ];
}

/** The outcomes of the branches of one form, not of those inside them. */
function outcomesOfScoring(scoring: Scoring): readonly Outcome[] {
  switch (scoring.kind) {
    case 'bands':
      return [...outcomesOf(scoring.bands), ...defined(scoring.otherwise, scoring.uncovered)];
    case 'guards':
      return [...outcomesOf(scoring.branches), ...defined(scoring.otherwise, scoring.uncovered)];
    case 'scorer-choice':
      return outcomesOf(scoring.alternatives);
    case 'per-case':
      return [scoring.noRows];
    default:
      return [];
  }
}

function outcomesOf(branches: readonly { readonly outcome: Outcome }[]): readonly Outcome[] {
  return branches.map(({ outcome }) => outcome);
}

function defined<T>(...values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
