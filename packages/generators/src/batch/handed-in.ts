import type { RoundData } from '@cchc/model';
import type { BatchUnit } from './unit.js';

/** What a unit handed in, each part by itself, latest round first; rounds without any of a part are left out. */
export interface HandedIn {
  readonly inputs: readonly RoundData['inputs'][];
  readonly evidence: readonly RoundData['evidence'][];
  readonly surveys: readonly RoundData['surveys'][];
  readonly manualScores: readonly RoundData['manualScores'][];
}

export function handedIn({ read, world }: BatchUnit): HandedIn {
  let inputs: HandedIn['inputs'] = NONE;
  let evidence: HandedIn['evidence'] = NONE;
  let surveys: HandedIn['surveys'] = NONE;
  let manualScores: HandedIn['manualScores'] = NONE;
  for (const name of world.rounds) {
    const round = read.rounds.get(name);
    if (!round) continue;
    inputs = withAny(inputs, round.inputs);
    evidence = withAny(evidence, round.evidence);
    surveys = withAny(surveys, round.surveys);
    manualScores = withAny(manualScores, round.manualScores);
  }
  return { inputs, evidence, surveys, manualScores };
}

const NONE: readonly never[] = [];

/** Mostly one round has all of a part, so that no list has to grow. */
function withAny<Part extends ReadonlyMap<string, unknown>>(
  before: readonly Part[],
  part: Part,
): readonly Part[] {
  if (part.size === 0) return before;
  return before.length === 0 ? [part] : [...before, part];
}

/** The part of the latest round that restates it. */
export function latest<Value>(
  all: readonly ReadonlyMap<string, Value>[],
  name: string,
): Value | undefined {
  for (const part of all) {
    const value = part.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
