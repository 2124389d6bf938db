import type { Witness as MadeUpUnit } from '@cchc/semantics';

/** One unit that hands in what both do; where they contradict each other the second is meant. */
export function mergedUnits(a: MadeUpUnit, b: MadeUpUnit): MadeUpUnit {
  return {
    ...a,
    ...b,
    attributes: { ...a.attributes, ...b.attributes },
    inputs: { ...a.inputs, ...b.inputs },
    evidence: { ...a.evidence, ...b.evidence },
    cases: { ...a.cases, ...b.cases },
    surveys: { ...a.surveys, ...b.surveys },
    manualScores: { ...a.manualScores, ...b.manualScores },
    choices: { ...a.choices, ...b.choices },
  };
}
