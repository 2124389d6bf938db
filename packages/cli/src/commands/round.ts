import { roundNamed, type DatasetPart } from '@cchc/data';
import { complain, type Session } from '../session.js';

/** Whether the data has the round asked for, if one was; says so where it has not. */
export function isRoundKnown(
  session: Session,
  parts: readonly DatasetPart[],
  asked: string | undefined,
): boolean {
  if (asked === undefined) return true;
  const round = roundNamed(asked);
  const rounds = parts[0]?.population.rounds ?? [];
  if (round !== undefined && rounds.includes(round)) return true;
  complain(session, 'ROUND_UNKNOWN', { round: asked, known: rounds });
  return false;
}
