import {
  populationJson,
  populationOf,
  type EvidenceDocument,
  type Population,
  type PopulationJson,
  type PreviousJson,
  type RoundJson,
  type Rulebook,
  type UnitJson,
} from '@cchc/model';

/** One unit that is tried: what it is and hands in, as plain data that can be sent to a worker. */
export interface Case {
  readonly title: string;
  readonly unit: UnitJson;
  readonly shared: PopulationJson['shared'];
  /** The last one is the round that is edited. */
  readonly rounds: readonly string[];
  readonly previous?: PreviousJson;
}

/** The round of a case that was made by hand. */
const ONLY_ROUND = 'final';
/** The unit of such a case; no file can hold this id, which has a line end. */
const BY_HAND = 'case\n';

const NOTHING: RoundJson = { inputs: {}, evidence: {}, surveys: {}, manualScores: {}, choices: {} };

/** Nothing is handed in. Where the rulebook is for one type of unit only, it is of that type. */
export function blankCase({ unitTypes }: Rulebook, title: string): Case {
  const [only] = unitTypes;
  return {
    title,
    unit: {
      id: BY_HAND,
      ...(only !== undefined && unitTypes.length === 1 ? { type: only } : {}),
      attributes: {},
      rounds: { [ONLY_ROUND]: NOTHING },
      cases: {},
    },
    shared: {},
    rounds: [ONLY_ROUND],
  };
}

export function isByHand({ unit }: Case): boolean {
  return unit.id === BY_HAND;
}

/**
 * A unit of a population as a case. What counts in its last round is put together in it, so that what is
 * taken away is gone; earlier rounds stay only where the rulebook speaks of scores in them.
 */
export function caseOf(rulebook: Rulebook, population: Population, id: string): Case | undefined {
  const unit = population.units.find((one) => one.id === id);
  if (!unit) return undefined;
  const { shared, units, previous } = populationJson({ ...population, units: [unit] });
  const [json] = units;
  if (!json) return undefined;
  const rounds = population.rounds.length === 0 ? [ONLY_ROUND] : population.rounds;
  const last = rounds.at(-1) ?? ONLY_ROUND;
  const kept = speaksOfRounds(rulebook) ? rounds : [last];
  const together = rounds.map((round) => json.rounds[round] ?? NOTHING).reduce(joined, NOTHING);
  const before = previous?.[id];
  return {
    title: unit.name ?? unit.id,
    unit: { ...json, rounds: { ...pick(json.rounds, kept), [last]: together } },
    shared,
    rounds: kept,
    ...(before ? { previous: before } : {}),
  };
}

/** A later round takes what it does not restate from the one before it. */
function joined(before: RoundJson, now: RoundJson): RoundJson {
  const scores = Object.entries(now.manualScores).map(([node, given]) => {
    const raters = new Set(given.map(({ rater }) => rater.normalize('NFC')));
    const standing = (before.manualScores[node] ?? []).filter(
      ({ rater }) => !raters.has(rater.normalize('NFC')),
    );
    return [node, [...standing, ...given]] as const;
  });
  return {
    inputs: { ...before.inputs, ...now.inputs },
    evidence: { ...before.evidence, ...now.evidence },
    surveys: { ...before.surveys, ...now.surveys },
    manualScores: { ...before.manualScores, ...Object.fromEntries(scores) },
    choices: { ...before.choices, ...now.choices },
  };
}

function speaksOfRounds(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return 'kind' in part && part.kind === 'round-score'
    ? true
    : Object.values(part).some(speaksOfRounds);
}

function pick<Value>(from: Readonly<Record<string, Value>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

/** The case alone, or in the place of its unit among others. */
export function populationWith(one: Case, others?: PopulationJson): PopulationJson {
  const { unit, shared, rounds, previous } = one;
  if (!others) {
    return {
      format: 1,
      rounds,
      shared,
      units: [unit],
      ...(previous ? { previous: { [unit.id]: previous } } : {}),
    };
  }
  const isOld = others.units.some(({ id }) => id === unit.id);
  const units = others.units.map((other) =>
    other.id === unit.id ? inRounds(unit, others) : other,
  );
  return {
    ...others,
    rounds: others.rounds.length === 0 ? rounds : others.rounds,
    shared: isOld ? shared : { ...others.shared, ...shared },
    units: isOld ? units : [...units, inRounds(unit, others)],
    previous: { ...others.previous, ...(previous ? { [unit.id]: previous } : {}) },
  };
}

/** What the case hands in counts in the last round of the others. */
function inRounds(unit: UnitJson, { rounds }: PopulationJson): UnitJson {
  const own = Object.keys(unit.rounds).at(-1);
  const last = rounds.at(-1);
  const data = own === undefined ? undefined : unit.rounds[own];
  return last === undefined || !data ? unit : { ...unit, rounds: { ...unit.rounds, [last]: data } };
}

export function populationOfCase(one: Case): Population {
  return populationOf(populationWith(one));
}

export function handedIn({ unit, rounds }: Case): RoundJson {
  return unit.rounds[rounds.at(-1) ?? ONLY_ROUND] ?? NOTHING;
}

/** The case with a change to what it hands in. */
export function changed(one: Case, change: (data: RoundJson) => Partial<RoundJson>): Case {
  const round = one.rounds.at(-1) ?? ONLY_ROUND;
  const data = handedIn(one);
  const rounds = { ...one.unit.rounds, [round]: { ...data, ...change(data) } };
  return { ...one, unit: { ...one.unit, rounds } };
}

/** An entry put in or, where there is no value, taken out. */
export function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  name: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const others = Object.entries(entries).filter(([other]) => other !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

/** As many documents in one state, issued on one day: what the form of a case can say of evidence. */
export function documents(
  state: EvidenceDocument['state'],
  count: number,
  issued?: string,
): readonly EvidenceDocument[] {
  const one: EvidenceDocument = { state, ...(issued === undefined ? {} : { issued }) };
  return Array.from({ length: count }, () => one);
}
