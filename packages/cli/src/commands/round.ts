import { roundNamed } from '@cchc/data';
import type { Population } from '@cchc/model';
import { complain, type Session } from '../session.js';

/** Whether the data has the round asked for, if one was; says so where it has not. */
export function isRoundKnown(
  session: Session,
  { rounds }: Population,
  asked: string | undefined,
): boolean {
  if (asked === undefined) return true;
  const round = roundNamed(asked);
  if (round !== undefined && rounds.includes(round)) return true;
  complain(session, 'ROUND_UNKNOWN', { round: asked, known: rounds });
  return false;
}
