import { compareSpans } from '@cchc/model';
import { conditions, conditionsOf } from '../proofs/conditions.js';
import { joined } from '../proofs/extremes.js';
import type { Case } from '../symbolic/case.js';
import type { Exploration } from '../symbolic/explore.js';
import { shownByTrace } from './branches.js';
import type { AskedLeaf } from './leaf.js';
import type { Obligation } from './obligation.js';
import { refutedBy } from './verdict.js';

/**
 * Of each exception, gate and item, whether some unit makes a difference by it. Shown by a unit: where
 * fractions meet a condition, whole numbers may miss it.
 */
export function effective(asked: AskedLeaf): readonly Obligation[] {
  const { explored, rulebook } = asked;
  const { leaf } = explored;
  const { findings } = conditions(explored, rulebook);
  return conditionsOf(leaf.rule).flatMap(({ condition, idle }): readonly Obligation[] => {
    const cases = explored.asked.get(condition);
    if (!cases) return [];
    const { at } = condition;
    const finding = findings.find((one) => compareSpans(one.at, at) === 0);
    const shown = () => {
      const telling = (cases.get(!idle) ?? []).flatMap((here) => [
        here,
        withAllItems(here, explored),
      ]);
      return shownByTrace(telling, { at, holds: !idle }, asked);
    };
    return [
      { what: 'effective', at, node: leaf.id, verdict: finding ? refutedBy(finding) : shown() },
    ];
  });
}

/** Items are scored together, so that a unit has to hand in what the others ask for. */
function withAllItems(here: Case, { results }: Exploration): Case {
  const groups = results.flatMap(({ result }) => (result.kind === 'items' ? result.groups : []));
  return groups.reduce((all, group) => {
    for (const one of group) {
      const both = agree(all, one.here) ? joined(all, one.here) : undefined;
      if (both) return both;
    }
    return all;
  }, here);
}

/** Whether what is chosen in both cases is the same. */
function agree(a: Case, b: Case): boolean {
  return [...b.picks].every(([id, { is }]) => {
    const own = a.picks.get(id);
    return own === undefined || own.is === is;
  });
}
