import type {
  Additive,
  Band,
  Bands,
  Branch,
  FromMax,
  Guards,
  PerCase,
  Progressive,
  ScorerChoice,
  Scoring,
} from '@cchc/model';
import { ZERO } from '@cchc/model';
import { assumePick, type Case } from './case.js';
import { anyRows, chosenByScorer } from './choices.js';
import type { Event } from './event.js';
import { sumOfItems } from './items.js';
import { readNumber } from './numbers.js';
import { readCapped, runOutcome } from './outcomes.js';
import { runPeople } from './people.js';
import { readRange } from './ranges.js';
import { readProgressive } from './progressive.js';
import type { NumberReading, Stop, TruthReading } from './reading.js';
import type { Scope } from './scope.js';
import { runOrStop } from './stops.js';
import { readTruth } from './truths.js';

/** All that can happen in a rule's scoring to the cases of `here`. */
export function* runScoring(scoring: Scoring, scope: Scope, here: Case): Generator<Event> {
  switch (scoring.kind) {
    case 'bands':
      yield* runBands(scoring, scope, here);
      return;
    case 'guards':
      yield { kind: 'tiers', tiers: scoring, scope, here };
      yield* firstTaken(scoring, scoring.branches, scope, here, (branch, at) =>
        readTruth(branch.when, scope, at),
      );
      return;
    case 'additive':
    case 'from-max':
      yield* runItems(scoring, scope, here);
      return;
    case 'formula':
      for (const read of readCapped(scoring.value, scoring.cap, scope, here)) {
        yield* runOrStop(read, scope, (value) => give(value, scoring));
      }
      return;
    case 'progressive':
      yield* runBrackets(scoring, scope, here);
      return;
    case 'per-case':
      yield* runPerCase(scoring, scope, here);
      return;
    case 'scorer-choice':
      yield* runChoice(scoring, scope, here);
      return;
    case 'survey':
    case 'manual':
      yield* runPeople(scoring, scope, here);
  }
}

function give({ value, here }: NumberReading, { at }: Scoring): Event[] {
  return [{ kind: 'result', result: { kind: 'value', value, at }, here }];
}

function* runBands(bands: Bands, outer: Scope, here: Case): Generator<Event> {
  for (const read of readNumber(bands.subject, outer, here)) {
    yield* runOrStop(read, outer, function* (subject) {
      const scope = { ...outer, subject: { value: subject.value, expression: bands.subject } };
      yield { kind: 'tiers', tiers: bands, scope, here: subject.here };
      yield* firstTaken(bands, bands.bands, scope, subject.here, (band, at) =>
        readRange(band.range, scope, at),
      );
    });
  }
}

/** Where more cases than this are left, or have been looked at, no further branch is. */
const MOST_CASES = 1000;
const MOST_READINGS = 20_000;

/** Each case goes to the first branch that holds; what no branch takes is left over. */
function* firstTaken<Tier extends Band | Branch>(
  tiers: Bands | Guards,
  branches: readonly Tier[],
  scope: Scope,
  here: Case,
  holds: (branch: Tier, at: Case) => Iterable<TruthReading | Stop>,
): Generator<Event> {
  let left: readonly Case[] = [here];
  let readings = 0;
  for (const branch of branches) {
    const next: Case[] = [];
    for (const read of left.flatMap((at) => [...holds(branch, at)])) {
      yield* runOrStop(read, scope, function* ({ truth, here: after }) {
        if (!truth) next.push(after);
        else {
          yield { kind: 'reached', branch, here: after };
          yield* runOutcome(branch.outcome, scope, after);
        }
      });
    }
    readings += next.length;
    if (next.length > MOST_CASES || readings > MOST_READINGS) {
      yield { kind: 'too-many' };
      return;
    }
    left = next;
  }
  for (const at of left) yield* runRest(tiers, scope, at);
}

/** What no branch took. */
function* runRest(tiers: Bands | Guards, scope: Scope, here: Case): Generator<Event> {
  const { otherwise, uncovered } = tiers;
  if (otherwise) {
    yield { kind: 'reached', branch: otherwise, here };
    yield* runOutcome(otherwise, scope, here);
    return;
  }
  yield { kind: 'uncovered', tiers, scope, here };
  if (uncovered) yield* runOutcome(uncovered, scope, here);
}

function* runItems(scoring: Additive | FromMax, scope: Scope, here: Case): Generator<Event> {
  for (const item of scoring.items) {
    for (const read of item.when ? readTruth(item.when, scope, here) : [])
      if (read.kind === 'truth')
        yield { kind: 'asked', condition: item, truth: read.truth, here: read.here };
  }
  const start = scoring.kind === 'from-max' ? scope.points : ZERO;
  const { sum, stops } = sumOfItems(scoring, start, scope, here);
  for (const stop of stops) yield* runOrStop<never>(stop, scope, () => []);
  if (typeof sum === 'string') yield { kind: 'unknown', at: scoring.at, why: sum };
  else yield { kind: 'result', result: sum, here };
}

/** What brackets add up to has no end of its own: like items, it is held in the leaf's range. */
function* runBrackets(scoring: Progressive, scope: Scope, here: Case): Generator<Event> {
  const readings = [...readProgressive(scoring, scope, here)];
  const given = readings.filter((read) => read.kind !== 'stop');
  for (const read of readings)
    if (read.kind === 'stop') yield* runOrStop<never>(read, scope, () => []);
  if (given.length > 0)
    yield {
      kind: 'result',
      result: { kind: 'items', start: ZERO, groups: [given], at: scoring.at },
      here,
    };
}

/** Every alternative may be chosen, whatever the unit hands in. */
function* runChoice({ alternatives }: ScorerChoice, scope: Scope, here: Case): Generator<Event> {
  const titles = alternatives.map(({ title }) => title);
  const choice = chosenByScorer(scope.leaf?.id ?? '', titles);
  for (const { title, outcome } of alternatives) {
    const chosen = assumePick(here, choice, title, true);
    if (chosen) yield* runOutcome(outcome, scope, chosen);
  }
}

/** A score a row, so that one row is a case; their mean lies between them. */
function* runPerCase(scoring: PerCase, scope: Scope, here: Case): Generator<Event> {
  const rows = anyRows(scoring.table);
  const without = assumePick(here, rows, 'no', true);
  const some = assumePick(here, rows, 'yes', true);
  if (without) yield* runOutcome(scoring.noRows, scope, without);
  if (some) yield* runScoring(scoring.scoring, { ...scope, table: scoring.table }, some);
}
