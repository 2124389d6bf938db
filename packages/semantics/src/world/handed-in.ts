import {
  sameName,
  type Datum,
  type EvidenceDocument,
  type Name,
  type NodeId,
  type Population,
  type RaterChoice,
  type RaterScore,
  type SurveyCount,
  type Unit,
} from '@cchc/model';

/** What counts for a unit in the round that is scored. */
export interface HandedIn {
  readonly inputs: ReadonlyMap<Name, FromRound>;
  readonly evidence: ReadonlyMap<Name, readonly EvidenceDocument[]>;
  readonly surveys: ReadonlyMap<Name, readonly SurveyCount[]>;
  readonly manualScores: ReadonlyMap<NodeId, readonly RaterScore[]>;
  readonly choices: ReadonlyMap<NodeId, readonly RaterChoice[]>;
}

/** A value and the round it was stated in. */
export interface FromRound {
  readonly datum: Datum;
  readonly round: Name;
}

/** A later round takes what it does not restate from the one before it; rounds after `round` do not count. */
export function handedIn(unit: Unit, population: Population, round: Name): HandedIn {
  const inputs = new Map<Name, FromRound>();
  const evidence = new Map<Name, readonly EvidenceDocument[]>();
  const surveys = new Map<Name, readonly SurveyCount[]>();
  const manualScores = new Map<NodeId, readonly RaterScore[]>();
  const choices = new Map<NodeId, readonly RaterChoice[]>();
  for (const name of population.rounds.slice(0, population.rounds.indexOf(round) + 1)) {
    const data = unit.rounds.get(name);
    for (const [input, datum] of data?.inputs ?? []) inputs.set(input, { datum, round: name });
    for (const [asked, documents] of data?.evidence ?? []) evidence.set(asked, documents);
    for (const [survey, counts] of data?.surveys ?? []) surveys.set(survey, counts);
    // A leaf is one of its cases: what a later round says of it takes the place of all said before.
    for (const [node, chosen] of data?.choices ?? []) choices.set(node, chosen);
    for (const [node, scores] of data?.manualScores ?? []) {
      manualScores.set(node, restated(manualScores.get(node) ?? [], scores));
    }
  }
  return { inputs, evidence, surveys, manualScores, choices };
}

/** A rater who scores again takes back what that rater said before. */
function restated(
  before: readonly RaterScore[],
  now: readonly RaterScore[],
): readonly RaterScore[] {
  const standing = before.filter(({ rater }) => !now.some((one) => sameName(one.rater, rater)));
  return [...standing, ...now];
}
