import {
  compareSpans,
  expressionsOfRule,
  withSubexpressions,
  type Band,
  type Bands,
  type Bracket,
  type Branch,
  type Expression,
  type Item,
  type Leaf,
  type Outcome,
  type Rule,
  type Scoring,
  type Span,
} from '@cchc/model';
import type { Telling } from '../rules/telling.js';

/** A line of a rule, and what names mean there. A trace speaks of it by its place in the text. */
export type Place =
  | { readonly kind: 'band'; readonly part: Band; readonly of: Bands; readonly tell: Telling }
  | { readonly kind: 'branch'; readonly part: Branch; readonly tell: Telling }
  | { readonly kind: 'item'; readonly part: Item; readonly tell: Telling }
  | {
      readonly kind: 'bracket';
      readonly part: Bracket;
      readonly before: Bracket | undefined;
      readonly tell: Telling;
    }
  | {
      readonly kind: 'condition';
      readonly part: { readonly when: Expression; readonly at: Span };
      readonly tell: Telling;
    };

/** The line of the leaf's rule that stands there. */
export function placeAt<Kind extends Place['kind']>(
  leaf: Leaf,
  kind: Kind,
  at: Span,
  tell: Telling,
): Extract<Place, { kind: Kind }> | undefined {
  if (!leaf.rule) return undefined;
  for (const place of placesOfRule(leaf.rule, tell)) {
    if (isKind(place, kind) && compareSpans(place.part.at, at) === 0) return place;
  }
  return undefined;
}

/** The expression of the leaf's rule, or of a named value, that stands there. */
export function expressionAt(leaf: Leaf, at: Span, tell: Telling): Expression | undefined {
  const outer = [
    ...(leaf.rule ? expressionsOfRule(leaf.rule) : []),
    ...tell.rulebook.definitions.map(({ value }) => value),
  ];
  for (const expression of outer) {
    for (const part of withSubexpressions(expression)) {
      if (compareSpans(part.at, at) === 0) return part;
    }
  }
  return undefined;
}

function isKind<Kind extends Place['kind']>(
  place: Place,
  kind: Kind,
): place is Extract<Place, { kind: Kind }> {
  return place.kind === kind;
}

function* placesOfRule({ gates, exceptions, scoring }: Rule, tell: Telling): Generator<Place> {
  for (const part of [...exceptions, ...gates]) yield { kind: 'condition', part, tell };
  for (const { outcome } of exceptions) yield* placesOfOutcome(outcome, tell);
  for (const { otherwise } of gates) yield* placesOfOutcome(otherwise, tell);
  yield* placesOfScoring(scoring, tell);
}

function* placesOfScoring(scoring: Scoring, outer: Telling): Generator<Place> {
  switch (scoring.kind) {
    case 'bands': {
      const tell = { ...outer, subject: scoring.subject };
      for (const part of scoring.bands) {
        yield { kind: 'band', part, of: scoring, tell };
        yield* placesOfOutcome(part.outcome, tell);
      }
      yield* placesOfLast(scoring, tell);
      return;
    }
    case 'guards':
      for (const part of scoring.branches) {
        yield { kind: 'branch', part, tell: outer };
        yield* placesOfOutcome(part.outcome, outer);
      }
      yield* placesOfLast(scoring, outer);
      return;
    case 'additive':
    case 'from-max':
      for (const part of scoring.items) yield { kind: 'item', part, tell: outer };
      return;
    case 'progressive':
      for (const [index, part] of scoring.brackets.entries()) {
        yield { kind: 'bracket', part, before: scoring.brackets[index - 1], tell: outer };
      }
      return;
    case 'scorer-choice':
      for (const { outcome } of scoring.alternatives) yield* placesOfOutcome(outcome, outer);
      return;
    case 'per-case':
      yield* placesOfScoring(scoring.scoring, { ...outer, table: scoring.table });
      return;
    default:
      return;
  }
}

function* placesOfLast(
  { otherwise, uncovered }: { readonly otherwise?: Outcome; readonly uncovered?: Outcome },
  tell: Telling,
): Generator<Place> {
  if (otherwise) yield* placesOfOutcome(otherwise, tell);
  if (uncovered) yield* placesOfOutcome(uncovered, tell);
}

function* placesOfOutcome(outcome: Outcome, tell: Telling): Generator<Place> {
  if (outcome.kind === 'nested') yield* placesOfScoring(outcome.scoring, tell);
}
