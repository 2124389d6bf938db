import type { Obligation, ShownScore } from '@cchc/analysis';
import { findNode, type Rulebook } from '@cchc/model';
import { DIFF_PHRASES } from '../diff/phrases.js';
import { witnessInWords } from '../findings/witness.js';
import { formatNumber } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { formatValue } from '../format/value.js';
import { statusInWords } from '../results/status.js';
import type { Tongue } from '../tongue.js';
import { PROVE_PHRASES, type ProvePhrases } from './phrases.js';

export type VerdictKind = Obligation['verdict']['kind'];

/** What should hold of a rulebook, and what became of it, to be laid out by the host. */
export interface ObligationInWords {
  /** `7.3.1 Hồ sơ nộp trực tuyến`; the whole rulebook where it is of no one criterion. */
  readonly where: string;
  readonly claim: string;
  readonly kind: VerdictKind;
  /** `đã chứng minh`, `không đúng`, `chưa xác định` */
  readonly verdict: string;
  /** What shows it, or why it is open; a clause each. Empty where a finding of the checker tells it. */
  readonly details: readonly string[];
}

export function obligationInWords(
  obligation: Obligation,
  rulebook: Rulebook,
  tongue: Tongue,
): ObligationInWords {
  const say = PROVE_PHRASES[tongue];
  const { what, node: id, name, share = '0', verdict } = obligation;
  const node = id === undefined ? undefined : findNode(rulebook, id);
  return {
    where: node ? `${node.id} ${node.title}` : say.whole,
    claim: say.claims[what]({ name, share: formatValue(share, 'percent', tongue) }),
    kind: verdict.kind,
    verdict: say[verdict.kind],
    details: detailsOf(obligation, say, tongue),
  };
}

/** How many there are of each outcome. */
export function obligationsSummary(obligations: readonly Obligation[], tongue: Tongue): string {
  const count = (kind?: VerdictKind) => {
    const counted = obligations.filter(
      ({ verdict }) => kind === undefined || verdict.kind === kind,
    );
    return formatNumber(String(counted.length), tongue);
  };
  return PROVE_PHRASES[tongue].summary({
    all: count(),
    proved: count('proved'),
    refuted: count('refuted'),
    undecided: count('undecided'),
  });
}

function detailsOf(
  { what, verdict }: Obligation,
  say: ProvePhrases,
  tongue: Tongue,
): readonly string[] {
  const told = (shown: ShownScore) => shownInWords(shown, say, tongue);
  switch (verdict.kind) {
    case 'undecided':
      return [say.because(DIFF_PHRASES[tongue].why[verdict.why])];
    case 'proved': {
      const { extent, cases } = verdict;
      const end = ({ score, attained }: NonNullable<typeof extent>['low']) => {
        const points = formatPoints(score, tongue);
        return attained ? points : say.notAttained(points);
      };
      if (extent) return [say.between(end(extent.low), end(extent.high))];
      return cases
        .slice(0, 2)
        .flatMap((shown) => (shown.witness.length === 0 ? [] : [say.example(told(shown))]));
    }
    case 'refuted': {
      if (verdict.finding) return [];
      const [a, b, c, d] = verdict.cases.map(told);
      if (what === 'monotone' && a && b && c && d) return [say.rises(a, b), say.falls(c, d)];
      if (what === 'no-cliff' && a && b) return [say.step(a, b)];
      if (what === 'varies') return [say.everybody(scoreOf(verdict.cases[0], say, tongue))];
      return [say.never];
    }
  }
}

function shownInWords(shown: ShownScore, say: ProvePhrases, tongue: Tongue): string {
  const witness = witnessInWords(shown.witness, tongue);
  return say.scores(witness === '' ? say.anything : witness, scoreOf(shown, say, tongue));
}

function scoreOf(shown: ShownScore | undefined, say: ProvePhrases, tongue: Tongue): string {
  if (!shown) return say.noScore;
  return shown.score === null
    ? statusInWords(shown.status, tongue)
    : formatPoints(shown.score, tongue);
}
