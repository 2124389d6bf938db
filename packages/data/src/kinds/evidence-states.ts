import type { EvidenceState } from '@cchc/model';
import { fold } from '../names/fold.js';

const SPELLINGS: Readonly<Record<EvidenceState, readonly string[]>> = {
  none: ['none', 'không có'],
  pending: ['pending', 'chờ duyệt'],
  accepted: ['accepted', 'đã duyệt', 'chấp nhận', 'đạt'],
  rejected: ['rejected', 'bị từ chối', 'từ chối'],
  expired: ['expired', 'hết hạn'],
};

const STATES = Object.keys(SPELLINGS) as EvidenceState[];

/** All words for states, for messages. */
export const EVIDENCE_STATE_WORDS = STATES.flatMap((state) => SPELLINGS[state]);

export function evidenceState(written: string): EvidenceState | undefined {
  return STATES.find((state) => SPELLINGS[state].includes(fold(written)));
}
