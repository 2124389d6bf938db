import type { Datum, EvidenceDocument, Name, Population, Unit } from '@cchc/model';

/** What counts for a unit in the round that is scored. */
export interface HandedIn {
  readonly inputs: ReadonlyMap<Name, FromRound>;
  readonly evidence: ReadonlyMap<Name, readonly EvidenceDocument[]>;
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
  for (const name of population.rounds.slice(0, population.rounds.indexOf(round) + 1)) {
    const data = unit.rounds.get(name);
    for (const [input, datum] of data?.inputs ?? []) inputs.set(input, { datum, round: name });
    for (const [asked, documents] of data?.evidence ?? []) evidence.set(asked, documents);
  }
  return { inputs, evidence };
}
