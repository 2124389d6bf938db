import { print, type Rational } from '@cchc/model';
import type { Interval, WitnessSubject } from '../../findings.js';
import type { Case, Source, Unknown } from '../../symbolic/case.js';
import { formQuotient } from '../../symbolic/quotient.js';
import { stretchOfQuotient } from '../../symbolic/stretch.js';
import { scaleForm, variableForm } from '../../linear/form.js';
import { settle } from '../../proofs/settle.js';
import { intervalOf, subjectAround } from '../../proofs/subject.js';
import type { Given, Region, RegionCondition } from '../change.js';
import type { Pair } from './pairs.js';
import type { Piece } from './pieces.js';
import type { Side } from './side.js';

/** How cases that score otherwise are told; `here` is the part of the pair's cases that does. */
export function regionOf(pair: Pair, here: Case, before: Side, after: Side): Region {
  return {
    when: conditionsOf(pair, here),
    before: givenOf(pair.before, here, before),
    after: givenOf(pair.after, here, after),
  };
}

function givenOf(piece: Piece, here: Case, side: Side): Given {
  if (piece.kind === 'status') return { kind: 'status', status: piece.status };
  const stretch = stretchOfQuotient(here, piece.value);
  const { points, lowest } = side.scored.leaf.worth;
  const end = (value: Rational | undefined, otherwise: string) =>
    value ? print(settle(value, side.scored, side.rulebook)) : otherwise;
  return {
    kind: 'score',
    from: end(stretch?.from?.value, lowest),
    to: end(stretch?.to?.value, points),
  };
}

function conditionsOf({ tiers }: Pair, here: Case): readonly RegionCondition[] {
  const subject = tiers && subjectAround({ ...tiers, here });
  const told: RegionCondition[] = [];
  const covered = new Set<string>();
  if (tiers?.scope.subject && subject) {
    told.push({ kind: 'interval', of: { kind: 'subject' }, interval: subject });
    const { numerator, denominator } = tiers.scope.subject.value;
    for (const form of [numerator, denominator])
      for (const id of form.terms.keys()) covered.add(id);
  }
  told.push(...picksOf(here));
  const others = [...here.unknowns.values()].filter(({ id }) => !covered.has(id));
  for (const unknown of others) {
    const condition = conditionOf(unknown, here);
    if (condition) told.push(condition);
  }
  return isMoreAsked(here, covered) ? [...told, { kind: 'more' }] : told;
}

function picksOf({ picks }: Case): readonly RegionCondition[] {
  return [...picks.values()].flatMap(({ choice, is, not }): RegionCondition[] => {
    const of = subjectOf(choice.source);
    if (!of) return [];
    if (is !== undefined) return [{ kind: 'is', of, value: is, not: false }];
    return not.map((value) => ({ kind: 'is', of, value, not: true }));
  });
}

function subjectOf(source: Source): WitnessSubject | undefined {
  switch (source.kind) {
    case 'evidence-state':
      return { kind: 'evidence', name: source.name, fact: 'accepted' };
    case 'alike-rows':
    case 'attribute':
    case 'derived':
    case 'opaque':
      return undefined;
    default:
      return source;
  }
}

/** What is asked of one figure, unless that is no more than its declaration says. */
function conditionOf(unknown: Unknown, here: Case): RegionCondition | undefined {
  const of = subjectOf(unknown.source);
  const value = formQuotient(scaleForm(variableForm(unknown.id), unknown.step));
  const stretch = of && stretchOfQuotient(here, value);
  if (!of || !stretch) return undefined;
  const interval = intervalOf(stretch, kindOf(unknown));
  const { from, to } = interval;
  if (!to && (!from || (from.value === '0' && from.inclusive))) return undefined;
  return { kind: 'interval', of, interval };
}

function kindOf({ kind }: Unknown): Interval['kind'] {
  return kind === 'percent' || kind === 'date' || kind === 'moment' ? kind : 'number';
}

/** Whether several figures are asked for together, other than by what the bands are over. */
function isMoreAsked(here: Case, covered: ReadonlySet<string>): boolean {
  const isTold = (id: string) => covered.has(id) || isPinned(id, here);
  return here.constraints.some(
    ({ form }) => form.terms.size > 1 && ![...form.terms.keys()].every(isTold),
  );
}

/** An unknown with one value only, which is told. */
function isPinned(id: string, here: Case): boolean {
  const stretch = stretchOfQuotient(here, formQuotient(variableForm(id)));
  return stretch?.from !== undefined && stretch.to?.value.equals(stretch.from.value) === true;
}
