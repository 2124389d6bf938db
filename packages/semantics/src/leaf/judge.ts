import type { Leaf } from '@cchc/model';
import { scoreByForm } from '../forms/score-by-form.js';
import type { Scope } from '../world/scope.js';
import { applicability } from './applicability.js';
import { evidenceEffects } from './evidence-effects.js';
import { exceptions } from './exceptions.js';
import { fallBack } from './fall-back.js';
import { gates } from './gates.js';
import type { Verdict } from './verdict.js';

/** A step decides the leaf, or leaves it to the next one. */
type LeafStep = (leaf: Leaf, scope: Scope) => Verdict | undefined;

/** The order in which a leaf is decided. */
export const LEAF_STEPS: readonly LeafStep[] = [
  applicability,
  watching,
  evidenceEffects,
  exceptions,
  gates,
  scoring,
];

/** What the rulebook says of a leaf; where a value lacks, what it says of that. */
export function judge(leaf: Leaf, scope: Scope): Verdict {
  return fallBack(leaf, firstVerdict(leaf, scope), scope);
}

function firstVerdict(leaf: Leaf, scope: Scope): Verdict {
  for (const step of LEAF_STEPS) {
    const verdict = step(leaf, scope);
    if (verdict) return verdict;
  }
  return MONITORED;
}

const MONITORED: Verdict = { kind: 'monitored', reasons: [] };

/** `chỉ theo dõi`: there is nothing to score, whatever the rule says. */
function watching({ worth }: Leaf): Verdict | undefined {
  return worth.kind === 'monitor-only' ? MONITORED : undefined;
}

function scoring({ rule }: Leaf, scope: Scope): Verdict | undefined {
  return rule && scoreByForm(rule.scoring, scope);
}
