import {
  compareSpans,
  nodesOf,
  print,
  rational,
  withDescendants,
  type Input,
  type Name,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import { scoredLeaves } from '../analyse.js';
import { attainableTotals } from '../grades/attainable.js';
import { explore } from '../symbolic/explore.js';
import { isPenalty, pointsNotReached } from '../proofs/points.js';
import { branches } from './branches.js';
import { byQuestions } from './by-leaf.js';
import { verdict } from './verdict.js';
import { noCliff } from './cliff.js';
import { extentOfLeaf, extentOfNode, extentOfTotal } from './extent.js';
import { grades } from './grades.js';
import { inputsAsked, varying } from './inputs.js';
import { askedLeaf, type AskedLeaf } from './leaf.js';
import { matters } from './matters.js';
import { monotone, type Figure } from './monotone.js';
import { notDecided, proved, type Obligation, type Verdict } from './obligation.js';
import { subjectFigure } from './subject.js';
import { varies } from './varies.js';
import { ofInput } from './vary.js';
import { partsOf } from './whole-unit.js';

export interface ProveOptions {
  /** A step that costs more than this share of the points is a cliff; none is looked for without one. */
  readonly cliff?: Rational;
}

/**
 * Everything a rulebook should keep, and whether it does: proved, refuted by a case that the reference
 * evaluator was shown, or not decided and why. In the order of the text. Never throws; the same rulebook
 * gives the same answers.
 */
export function proveRulebook(
  rulebook: Rulebook,
  options: ProveOptions = {},
): readonly Obligation[] {
  const leaves = [...scoredLeaves(rulebook)].map((leaf) =>
    askedLeaf(explore(leaf, rulebook), rulebook),
  );
  const explored = new Map(leaves.map((one) => [one.explored.leaf.id, one.explored]));
  const totals = attainableTotals(rulebook, explored);
  const parts = partsOf(leaves, rulebook);
  const below = (ids: ReadonlySet<string>) =>
    parts.filter((part) => part.leaves.some(({ explored: { leaf } }) => ids.has(leaf.id)));
  const groups = [...nodesOf(rulebook)].filter((node) => node.kind === 'group');
  const obligations: readonly Obligation[] = [
    ...leaves.flatMap((asked) => ofLeaf(asked, options)),
    ...groups.map((node): Obligation => {
      const own = below(new Set([...withDescendants(node)].map(({ id }) => id)));
      const extent = extentOfNode(node, totals, own, rulebook);
      return { what: 'extent', at: node.at, node: node.id, verdict: extent };
    }),
    { what: 'extent', at: rulebook.at, verdict: extentOfTotal(totals, parts, rulebook) },
    ...inputsUsed(rulebook, leaves).map(({ name, at }): Obligation => {
      return { what: 'matters', at, name, verdict: inSomeLeaf(name, leaves) };
    }),
    ...grades(rulebook, totals, leaves, parts),
  ];
  return [...obligations].sort((a, b) => compareSpans(a.at, b.at));
}

function ofLeaf(asked: AskedLeaf, { cliff }: ProveOptions): readonly Obligation[] {
  const { leaf } = asked.explored;
  const { at, id: node } = leaf;
  const of = (what: Obligation['what'], answer: Verdict, name?: Name): Obligation => {
    return { what, at, node, ...(name !== undefined && { name }), verdict: answer };
  };
  const figures = figuresOf(asked);
  const extent = extentOfLeaf(asked);
  return [
    ...byQuestions(asked),
    ...branches(asked),
    of('full-points', fullPoints(asked, extent)),
    of('extent', extent),
    of('varies', varies(asked, extent)),
    ...figures.map(({ name, figure }) => of('monotone', monotone(figure), name)),
    ...(cliff
      ? figures.map(({ name, figure }): Obligation => {
          return { ...of('no-cliff', noCliff(figure, cliff), name), share: print(cliff) };
        })
      : []),
  ];
}

/** Shown by a case that has them; of penalties, whose most says nothing, it is not asked. */
function fullPoints(asked: AskedLeaf, extent: Verdict): Verdict {
  const answer = verdict(pointsNotReached(asked.explored, asked.rulebook), asked.open);
  if (answer.kind !== 'proved') return answer;
  if (extent.kind === 'undecided') return extent;
  if (extent.kind !== 'proved' || !extent.extent) return notDecided('construct');
  const { score, attained } = extent.extent.high;
  const { points } = asked.explored.leaf.worth;
  const shown = extent.cases.find((one) => one.score === score);
  if (shown && attained && rational(score).compare(rational(points)) >= 0) return proved(shown);
  return isPenalty(asked.explored, asked.rulebook) ? answer : notDecided('witness-not-found');
}

/** What there can be more or less of: the subject of bands that is worked out, else each number by itself. */
function figuresOf(asked: AskedLeaf): readonly { readonly name?: Name; readonly figure: Figure }[] {
  const subject = subjectFigure(asked);
  if (subject) return [{ figure: subject }];
  return inputsAsked(asked).numbers.map((name) => {
    const isVaried = ofInput(name);
    return { name, figure: { asked, isVaried, ...varying(asked, isVaried) } };
  });
}

/** Inputs that only scores look at: what grades, ranks or results do with others is not asked here. */
function inputsUsed(rulebook: Rulebook, leaves: readonly AskedLeaf[]): readonly Input[] {
  const elsewhere = JSON.stringify([
    rulebook.grading,
    rulebook.ranking,
    rulebook.results,
    rulebook.rescaleTotal,
  ]);
  const asked = new Set(leaves.flatMap((one) => inputsAsked(one).all));
  return rulebook.inputs.filter(
    ({ name }) => asked.has(name) && !elsewhere.includes(JSON.stringify(name)),
  );
}

/** One leaf is enough; it never matters where it matters in none. */
function inSomeLeaf(name: Name, leaves: readonly AskedLeaf[]): Verdict {
  const asked = leaves.filter((one) => inputsAsked(one).all.includes(name));
  let last: Verdict | undefined;
  for (const one of asked) {
    const answer = matters(one, name);
    if (answer.kind === 'proved') return answer;
    if (last === undefined || answer.kind === 'undecided') last = answer;
  }
  return last ?? notDecided('construct');
}
