import type { Bands, Guards } from '@cchc/model';
import type { AnalysisFinding } from '../findings.js';
import type { TiersEntered } from '../symbolic/event.js';
import { readRange } from '../symbolic/ranges.js';
import { readTruth } from '../symbolic/truths.js';
import { nothing, together, type Answer, type Question } from './question.js';

/**
 * Branches that no case reaches. A rule that is itself never come to is not asked about, nor is a
 * leaf whose cases were not all looked at.
 */
export const unreachable: Question = ({ complete, tiers, reached }) => {
  if (!complete) return nothing;
  const rules = new Set(tiers.map((event) => event.tiers));
  return together([...rules].map(unreachableIn));

  function unreachableIn(rule: Bands | Guards): Answer {
    const entries = tiers.filter((event) => event.tiers === rule);
    const branches = rule.kind === 'bands' ? rule.bands : rule.branches;
    const missed = branches.filter((branch) => !reached.has(branch));
    const findings = missed.map((branch): AnalysisFinding => {
      const why = entries.some((entry) => canHold(branch, entry)) ? 'taken-before' : 'never-holds';
      const args = { form: rule.kind, branch: 'tier', why } as const;
      return { code: 'UNREACHABLE_BRANCH', severity: 'warning', at: branch.at, args };
    });
    const { otherwise } = rule;
    if (!otherwise || reached.has(otherwise)) return { findings, undecided: [] };
    const args = { form: rule.kind, branch: 'otherwise', why: 'taken-before' } as const;
    const rest = {
      code: 'UNREACHABLE_BRANCH',
      severity: 'warning',
      at: otherwise.at,
      args,
    } as const;
    return { findings: [...findings, rest], undecided: [] };
  }
};

/** Whether the branch's own condition holds in some of the cases that come to the rule. */
function canHold(
  branch: Bands['bands'][number] | Guards['branches'][number],
  { scope, here }: TiersEntered,
): boolean {
  const readings =
    'range' in branch ? readRange(branch.range, scope, here) : readTruth(branch.when, scope, here);
  for (const read of readings) if (read.kind === 'truth' && read.truth) return true;
  return false;
}
