import type { ManualScore, Node, Outcome, Scoring } from '@cchc/model';

/** Every place in a node's rule at which experts score, branches of branches included. */
export function scoredByExperts(node: Node): readonly ManualScore[] {
  const rule = node.kind === 'leaf' ? node.rule : undefined;
  if (!rule) return [];
  const around = [
    ...rule.gates.map(({ otherwise }) => otherwise),
    ...rule.exceptions.map(({ outcome }) => outcome),
    rule.missingInput,
    rule.zeroDenominator,
  ];
  return [...inOutcomes(around), ...inScoring(rule.scoring)];
}

function inScoring(scoring: Scoring): readonly ManualScore[] {
  switch (scoring.kind) {
    case 'manual':
      return [scoring];
    case 'bands':
      return inOutcomes([...scoring.bands.map(outcomeOf), scoring.otherwise, scoring.uncovered]);
    case 'guards':
      return inOutcomes([...scoring.branches.map(outcomeOf), scoring.otherwise, scoring.uncovered]);
    case 'scorer-choice':
      return inOutcomes(scoring.alternatives.map(outcomeOf));
    case 'per-case':
      return [...inScoring(scoring.scoring), ...inOutcomes([scoring.noRows])];
    default:
      return [];
  }
}

function inOutcomes(outcomes: readonly (Outcome | undefined)[]): readonly ManualScore[] {
  return outcomes.flatMap((outcome) =>
    outcome?.kind === 'nested' ? inScoring(outcome.scoring) : [],
  );
}

function outcomeOf({ outcome }: { readonly outcome: Outcome }): Outcome {
  return outcome;
}
