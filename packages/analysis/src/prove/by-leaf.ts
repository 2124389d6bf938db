import { compareSpans, type Bands, type Guards, type Span } from '@cchc/model';
import { beyondRange } from '../proofs/beyond.js';
import { division } from '../proofs/division.js';
import { gaps } from '../proofs/gaps.js';
import { overlaps } from '../proofs/overlaps.js';
import type { Answer } from '../proofs/question.js';
import type { AskedLeaf } from './leaf.js';
import { effective } from './effective.js';
import type { Obligation } from './obligation.js';
import { verdict } from './verdict.js';

/**
 * What the questions of the checker say of a leaf, as obligations: of each place that was asked about,
 * and not of those alone where something is wrong. Their findings carry a case that was scored already.
 */
export function byQuestions(asked: AskedLeaf): readonly Obligation[] {
  const { explored, rulebook } = asked;
  const { leaf, tiers, zeroDenominators, complete } = explored;
  const node = leaf.id;
  const rules = [...new Set(tiers.map((event) => event.tiers))];
  const tooMany = complete ? undefined : ('too-many-cases' as const);
  const gap = gaps(explored, rulebook);
  const overlap = overlaps(explored, rulebook);
  return [
    ...rules.map(({ at, ...rule }): Obligation => {
      const open = takesRest(rule) ? undefined : tooMany;
      return { what: 'complete', at, node, verdict: verdict(atPlace(gap, at), open) };
    }),
    ...rules.filter(hasSeveralBands).map(({ at }): Obligation => {
      return { what: 'disjoint', at, node, verdict: verdict(within(overlap, at), tooMany) };
    }),
    ...effective(asked),
    {
      what: 'within-points',
      at: leaf.at,
      node,
      verdict: verdict(beyondRange(explored, rulebook), tooMany ?? explored.unknown[0]?.why),
    },
    ...(zeroDenominators.length === 0
      ? []
      : [
          {
            what: 'divisible' as const,
            at: leaf.at,
            node,
            verdict: verdict(division(explored, rulebook), tooMany),
          },
        ]),
  ];
}

function takesRest({ otherwise, uncovered }: Pick<Bands | Guards, 'otherwise' | 'uncovered'>) {
  return otherwise !== undefined || uncovered !== undefined;
}

function hasSeveralBands(rule: Bands | Guards): boolean {
  return rule.kind === 'bands' && rule.bands.length > 1;
}

function atPlace({ findings, undecided }: Answer, at: Span): Answer {
  const isThere = (one: { readonly at: Span }) => compareSpans(one.at, at) === 0;
  return { findings: findings.filter(isThere), undecided: undecided.filter(isThere) };
}

export function within({ findings, undecided }: Answer, place: Span): Answer {
  const isThere = ({ at }: { readonly at: Span }) =>
    at.file === place.file && !isBefore(at.start, place.start) && !isBefore(place.end, at.end);
  return { findings: findings.filter(isThere), undecided: undecided.filter(isThere) };
}

function isBefore(a: Span['start'], b: Span['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
