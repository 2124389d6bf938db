import type { ManualScore, Node, Outcome, Scoring, ScorerChoice } from '@cchc/model';

/** What people decide of a node. */
export interface DecidedByPeople {
  /** Every place in its rule at which experts score, branches of branches included. */
  readonly byExperts: readonly ManualScore[];
  /** Every place at which a person chooses one of several cases. */
  readonly byChoice: readonly ScorerChoice[];
}

export function decidedByPeople(node: Node): DecidedByPeople {
  const forms = scoringsOf(node);
  return {
    byExperts: forms.filter((form) => form.kind === 'manual'),
    byChoice: forms.filter((form) => form.kind === 'scorer-choice'),
  };
}

type ByPeople = ManualScore | ScorerChoice;

function scoringsOf(node: Node): readonly ByPeople[] {
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

function inScoring(scoring: Scoring): readonly ByPeople[] {
  switch (scoring.kind) {
    case 'manual':
      return [scoring];
    case 'bands':
      return inOutcomes([...scoring.bands.map(outcomeOf), scoring.otherwise, scoring.uncovered]);
    case 'guards':
      return inOutcomes([...scoring.branches.map(outcomeOf), scoring.otherwise, scoring.uncovered]);
    case 'scorer-choice':
      return [scoring, ...inOutcomes(scoring.alternatives.map(outcomeOf))];
    case 'per-case':
      return [...inScoring(scoring.scoring), ...inOutcomes([scoring.noRows])];
    default:
      return [];
  }
}

function inOutcomes(outcomes: readonly (Outcome | undefined)[]): readonly ByPeople[] {
  return outcomes.flatMap((outcome) =>
    outcome?.kind === 'nested' ? inScoring(outcome.scoring) : [],
  );
}

function outcomeOf({ outcome }: { readonly outcome: Outcome }): Outcome {
  return outcome;
}
