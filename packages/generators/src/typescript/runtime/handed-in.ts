import type { RaterScore, RoundData } from './population.js';
import type { Unit } from './world.js';

/** What counts of a unit in its round: a later round takes what it does not restate from the one before. */
export function handedIn<Value>(
  { data, world }: Unit,
  part: (round: RoundData) => Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  for (const round of world.rounds) {
    const handed = ofRound(data.rounds, round);
    const all = handed && part(handed);
    if (all && Object.hasOwn(all, name)) return all[name];
  }
  return undefined;
}

/** The scores of all raters of a leaf; one who scores again takes back what that one said before. */
export function raterScores({ data, world }: Unit, node: string): readonly RaterScore[] {
  let standing: readonly RaterScore[] = [];
  for (const round of [...world.rounds].reverse()) {
    const all = ofRound(data.rounds, round)?.manualScores;
    const now = all && Object.hasOwn(all, node) ? all[node] : undefined;
    if (!now) continue;
    const again = (before: RaterScore): boolean =>
      now.some((one) => isSame(one.rater, before.rater));
    standing = [...standing.filter((before) => !again(before)), ...now];
  }
  return standing;
}

/** Names are the same whoever typed them. */
export function isSame(a: string, b: string): boolean {
  return a === b || a.normalize('NFC') === b.normalize('NFC');
}

function ofRound(rounds: Readonly<Record<string, RoundData>>, name: string): RoundData | undefined {
  return Object.hasOwn(rounds, name) ? rounds[name] : undefined;
}
