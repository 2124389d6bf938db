import type { Evidence } from '@cchc/model';
import { formatDay } from '../format/date.js';
import { formatNumber } from '../format/number.js';
import { rangeInWords } from '../format/range.js';
import { clause } from './scoring.js';
import { titleOfEvidence, type Telling } from './telling.js';

/** `minh chứng: Kế hoạch CCHC năm (văn bản ký số, do UBND xã ban hành); thiếu: 0 điểm` */
export function evidenceInWords(evidence: Evidence, tell: Telling): string {
  const details = detailsOf(evidence, tell);
  const title = titleOfEvidence(evidence.name, tell);
  const effects = evidence.effects.map(({ state, outcome }) =>
    clause(tell.phrases.state[state], outcome, tell),
  );
  const described = details.length === 0 ? title : `${title} (${details.join(', ')})`;
  return [tell.phrases.evidenceIs(described), ...effects].join('; ');
}

function detailsOf(
  { type, issuer, issued, atLeast, pointTo }: Evidence,
  { phrases, tongue }: Telling,
): readonly string[] {
  const end = (day: string | undefined) =>
    day === undefined ? undefined : { text: formatDay(day), inclusive: true };
  const window = issued && rangeInWords({ from: end(issued.from), to: end(issued.to) }, tongue);
  return [
    type && phrases.evidenceType[type],
    issuer === undefined ? undefined : phrases.issuedBy(issuer),
    window === undefined ? undefined : phrases.issued(window),
    atLeast === undefined ? undefined : phrases.atLeast(formatNumber(String(atLeast), tongue)),
    pointTo && phrases.pointTo[pointTo],
  ].filter((detail) => detail !== undefined);
}
