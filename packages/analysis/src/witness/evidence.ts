import {
  dayOfMoment,
  timeOfMoment,
  type EvidenceDocument,
  type Name,
  type Rulebook,
} from '@cchc/model';
import type { Source } from '../symbolic/case.js';
import { textOfValue, type CaseValues } from './values.js';

/** Documents that put each evidence asked about into the state it has in the case. */
export function documentsOf(
  values: CaseValues,
  rulebook: Rulebook,
): Readonly<Record<Name, readonly EvidenceDocument[]>> {
  const documents = values.picks.flatMap(([{ choice }, state]) =>
    choice.source.kind === 'evidence-state' && state !== undefined
      ? [[choice.source.name, documentsIn(state, choice.source.name, values, rulebook)] as const]
      : [],
  );
  return Object.fromEntries(documents);
}

function documentsIn(
  state: string,
  name: Name,
  values: CaseValues,
  rulebook: Rulebook,
): readonly EvidenceDocument[] {
  const evidence = rulebook.evidence.find((one) => one.name === name);
  const count = factOf(values, name, 'count');
  const needed = state === 'accepted' ? (evidence?.atLeast ?? 1) : 0;
  const accepted = Array.from({ length: Number(count ?? needed) }, () => acceptedOn(values, name));
  return isWaiting(state) ? [...accepted, { state }] : accepted;
}

function acceptedOn(values: CaseValues, name: Name): EvidenceDocument {
  const moment = factOf(values, name, 'moment');
  const issued = moment === undefined ? factOf(values, name, 'date') : dayOfMoment(moment);
  return {
    state: 'accepted',
    ...(issued !== undefined && { issued }),
    ...(moment !== undefined && { time: timeOfMoment(moment) }),
  };
}

type Fact = 'count' | 'date' | 'moment';

function factOf(values: CaseValues, name: Name, fact: Fact): string | undefined {
  const found = values.unknowns.find(([{ source }]) => isFact(source, name, fact));
  return found && textOfValue(found[1], found[0].kind);
}

function isFact(source: Source, name: Name, fact: Fact): boolean {
  return source.kind === 'evidence' && source.name === name && source.fact === fact;
}

function isWaiting(state: string): state is 'pending' | 'rejected' | 'expired' {
  return state === 'pending' || state === 'rejected' || state === 'expired';
}
