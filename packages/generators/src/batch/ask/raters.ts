import type { RaterScore } from '@cchc/model';
import type { Manual } from '../../typescript/runtime/book.js';
import type { Exact } from '../../typescript/runtime/exact.js';
import type { HandedIn } from '../handed-in.js';
import { plainSteps } from '../read-figure.js';
import { lowestInto, type Asker } from './asker.js';
import { commonScale } from './survey.js';

const DIGITS = 6;

/**
 * As `meanOfRaters` of the runtime, where each of the named raters has scored once, in one round; where the
 * rule names none, whoever has.
 */
export function ratersAsker(
  { node, step, raters }: Manual,
  limits: { readonly lowest: Exact; readonly highest: Exact },
): Asker | undefined {
  const weights = commonScale(raters.map(({ weight }) => weight));
  const bounds = [limits.lowest, limits.highest, ...(step ? [step] : [])].map(steps);
  const [lowest = NaN, highest = NaN, multiple = 1] = bounds;
  if (!weights || !bounds.every(Number.isSafeInteger)) return undefined;
  const whole = weights.values.reduce((sum, one) => sum + one, 0);
  const names = raters.map(({ name }) => name);
  return (_, { manualScores: all }, into) => {
    const scores = inOneRound(all, node);
    if (!scores) return false;
    if (names.length === 0 ? !differ(scores) : scores.length !== names.length) return false;
    let num = 0;
    let seen = 0;
    for (const { rater, score, reason } of scores) {
      const place = names.indexOf(rater);
      const points = score.kind === 'given' ? plainSteps(score.value, DIGITS) : -1;
      if ((place < 0 && names.length > 0) || points < 0 || points < lowest || points > highest)
        return false;
      if (points % multiple !== 0 || reason === undefined || reason.trim() === '') return false;
      if (place >= 0 && (seen & (1 << place)) !== 0) return false;
      seen |= place < 0 ? 0 : 1 << place;
      num += points * (weights.values[place] ?? 1);
    }
    const weight = names.length === 0 ? scores.length : whole;
    return lowestInto(num, weight * 10 ** DIGITS, into);
  };
}

/** Undefined where nobody has scored, or people have in more rounds than one. */
function inOneRound(
  all: HandedIn['manualScores'],
  node: string,
): readonly RaterScore[] | undefined {
  let found: readonly RaterScore[] | undefined;
  for (const manualScores of all) {
    const given = manualScores.get(node);
    if (!given) continue;
    if (found) return undefined;
    found = given;
  }
  return found;
}

/** Whether somebody has scored, and nobody twice. */
function differ(scores: readonly RaterScore[]): boolean {
  if (scores.length < 2) return scores.length === 1;
  return new Set(scores.map(({ rater }) => rater.normalize('NFC'))).size === scores.length;
}

function steps({ num, den }: Exact): number {
  return (Number(num) * 10 ** DIGITS) / Number(den);
}
