import { print, rational, type EveryPart, type Node, type Rulebook } from '@cchc/model';
import { scoreUnit, type Witness as MadeUpUnit } from '@cchc/semantics';
import type { Witness, WitnessValue } from '../findings.js';
import type { Stretch } from '../linear/bounds.js';
import { contains } from '../linear/candidates.js';
import type { Case } from '../symbolic/case.js';
import { formQuotient } from '../symbolic/quotient.js';
import { stretchOfQuotient } from '../symbolic/stretch.js';
import { buildUnit } from '../witness/build.js';
import { mergedUnits } from '../witness/merge.js';
import { partsChoice, partsOf, type GradedTotals } from './conditions.js';
import type { Explorations } from './explorations.js';
import { unitWithTotal, type Plan } from './unit.js';

/** What the reference evaluator has to say of a unit's grade. */
export type Expected =
  { readonly status: 'no-grade-takes-it' } | { readonly status: 'graded'; readonly grade: string };

/**
 * Makes up a whole unit whose total, parts and figures are as in the case, scores it, and tells it if
 * its grade is as expected. Undefined where no such unit was found.
 */
export function showGrade(
  here: Case,
  expected: Expected,
  graded: GradedTotals,
  explored: Explorations,
): Witness | undefined {
  const { rulebook } = graded.scope;
  const stretch = stretchOfQuotient(here, formQuotient(graded.total.numerator));
  const figures = buildUnit(figuresOf(here), rulebook);
  if (!stretch || !figures.ok) return undefined;
  for (const low of plansOf(here, graded)) {
    for (const way of waysFor(rulebook)) {
      const unit = unitWithTotal(stretch, { low, ...way }, rulebook, explored);
      if (!unit) continue;
      const witness = confirmed(
        mergedUnits(unit, figures.built.unit),
        stretch,
        expected,
        low,
        graded,
      );
      if (witness) return [...figures.built.witness, ...witness];
    }
  }
  return undefined;
}

/** The plainest first: blocks are brought in where there are some. */
function waysFor({ blocks }: Rulebook): readonly Pick<Plan, 'sparing' | 'blocks'>[] {
  const kinds = ['none', ...new Set(blocks.map((block) => block.kind))] as const;
  return kinds.flatMap((used) => [true, false].map((sparing) => ({ sparing, blocks: used })));
}

/** Which node is held at its lowest: none, or in turn each part that a failed condition speaks of. */
function* plansOf(here: Case, { scope, totals }: GradedTotals): Generator<Node | undefined> {
  const conditions = (scope.rulebook.grading?.grades ?? []).flatMap((band) => band.conditions);
  const failed = conditions.filter(
    (one): one is EveryPart =>
      one.kind === 'every' && here.picks.get(partsChoice(one).id)?.is === 'no',
  );
  if (failed.length === 0) {
    yield undefined;
    return;
  }
  const parts = failed.flatMap((one) => partsOf(one, scope.rulebook));
  const span = (node: Node) => {
    const { low, high } = totals.ofNode(node);
    return high.sub(low);
  };
  yield* parts.sort((a, b) => span(a).compare(span(b))).slice(0, MOST_PLANS);
}

const MOST_PLANS = 12;

/** Only what is handed in besides the scores: what conditions of grades look at. */
function figuresOf(here: Case): Case {
  const isFigure = (kind: string) => !['total-without-bonus', 'derived'].includes(kind);
  const unknowns = [...here.unknowns].filter(([, one]) => isFigure(one.source.kind));
  const picks = [...here.picks].filter(([, one]) => isFigure(one.choice.source.kind));
  const ids = new Set(unknowns.map(([id]) => id));
  const constraints = here.constraints.filter(({ form }) =>
    [...form.terms.keys()].every((id) => ids.has(id)),
  );
  return { ...here, unknowns: new Map(unknowns), constraints, picks: new Map(picks) };
}

function confirmed(
  unit: MadeUpUnit,
  stretch: Stretch,
  expected: Expected,
  low: Node | undefined,
  { scope }: GradedTotals,
): Witness | undefined {
  const result = scoreUnit(scope.rulebook, unit);
  const total = result?.total.score;
  if (!result?.grade || total === undefined || total === null) return undefined;
  const { grade } = result;
  const same =
    expected.status === 'graded'
      ? grade.status === 'graded' && grade.grade === expected.grade && grade.by === 'band'
      : grade.status === expected.status;
  if (!same || !contains(stretch, rational(total))) return undefined;
  const part = result.nodes.find(({ node }) => node === low?.id);
  return [
    score({ kind: 'total' }, print(rational(total))),
    ...(part?.score
      ? [score({ kind: 'score', node: part.node }, print(rational(part.score)))]
      : []),
  ];
}

function score(what: WitnessValue['what'], value: string): WitnessValue {
  return { what, value, kind: 'number' };
}
