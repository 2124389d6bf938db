import type { Expression } from './rules/expression.js';
import type { Outcome, Range, Rule, Scoring } from './rules/scoring.js';
import type { Rulebook } from './rulebook.js';
import type { NodeId } from './text/names.js';
import type { Block, Leaf, Node } from './tree/node.js';

/** Every node of the rulebook in its own order, parents before children, bonus and penalty blocks last. */
export function* nodesOf(rulebook: Rulebook): Generator<Node> {
  for (const field of rulebook.fields) yield* withDescendants(field);
  for (const block of rulebook.blocks)
    for (const child of block.children) yield* withDescendants(child);
}

export function* withDescendants(node: Node): Generator<Node> {
  yield node;
  if (node.kind === 'group') for (const child of node.children) yield* withDescendants(child);
}

export function* leavesOf(rulebook: Rulebook): Generator<Leaf> {
  for (const node of nodesOf(rulebook)) if (node.kind === 'leaf') yield node;
}

export function findNode(rulebook: Rulebook, id: NodeId): Node | undefined {
  for (const node of nodesOf(rulebook)) if (node.id === id) return node;
  return undefined;
}

/** The node's group or block; undefined for a field. */
export function parentOf(rulebook: Rulebook, id: NodeId): Node | Block | undefined {
  for (const block of rulebook.blocks)
    if (block.children.some((child) => child.id === id)) return block;
  for (const node of nodesOf(rulebook)) {
    if (node.kind === 'group' && node.children.some((child) => child.id === id)) return node;
  }
  return undefined;
}

/** Every expression of a rule, outermost first, sub-expressions not included (see `withSubexpressions`). */
export function* expressionsOfRule(rule: Rule): Generator<Expression> {
  for (const gate of rule.gates) {
    yield gate.when;
    yield* expressionsOfOutcome(gate.otherwise);
  }
  for (const exception of rule.exceptions) {
    yield exception.when;
    yield* expressionsOfOutcome(exception.outcome);
  }
  yield* expressionsOfScoring(rule.scoring);
  if (rule.zeroDenominator) yield* expressionsOfOutcome(rule.zeroDenominator);
  if (rule.missingInput) yield* expressionsOfOutcome(rule.missingInput);
}

export function* expressionsOfOutcome(outcome: Outcome): Generator<Expression> {
  if (outcome.kind === 'nested') yield* expressionsOfScoring(outcome.scoring);
  if (outcome.kind !== 'value') return;
  yield outcome.value;
  if (outcome.cap) yield outcome.cap;
}

export function* expressionsOfRange(range: Range): Generator<Expression> {
  if (range.from) yield range.from.value;
  if (range.to) yield range.to.value;
}

export function* expressionsOfScoring(scoring: Scoring): Generator<Expression> {
  switch (scoring.kind) {
    case 'bands':
      yield scoring.subject;
      for (const band of scoring.bands) {
        yield* expressionsOfRange(band.range);
        yield* expressionsOfOutcome(band.outcome);
      }
      break;
    case 'guards':
      for (const branch of scoring.branches) {
        yield branch.when;
        yield* expressionsOfOutcome(branch.outcome);
      }
      break;
    case 'additive':
    case 'from-max':
      for (const item of scoring.items) {
        yield item.amount;
        if (item.when) yield item.when;
        if (item.cap) yield item.cap;
      }
      return;
    case 'formula':
      yield scoring.value;
      if (scoring.cap) yield scoring.cap;
      return;
    case 'progressive':
      yield scoring.subject;
      if (scoring.base) yield scoring.base;
      for (const bracket of scoring.brackets) {
        if (bracket.to) yield bracket.to;
        yield bracket.rate;
        yield bracket.size;
      }
      return;
    case 'per-case':
      yield* expressionsOfScoring(scoring.scoring);
      yield* expressionsOfOutcome(scoring.noRows);
      return;
    case 'scorer-choice':
      for (const alternative of scoring.alternatives)
        yield* expressionsOfOutcome(alternative.outcome);
      return;
    case 'manual':
      yield scoring.lowest;
      yield scoring.highest;
      return;
    case 'survey':
      return;
  }
  if (scoring.otherwise) yield* expressionsOfOutcome(scoring.otherwise);
  if (scoring.uncovered) yield* expressionsOfOutcome(scoring.uncovered);
}

/** The expression and all expressions inside it, outermost first. */
export function* withSubexpressions(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* withSubexpressions(part);
}

/**
 * The expressions directly inside an expression, in the order they are written. What stands in
 * `năm trước(…)` is none: it is of another period, on which nothing of this one hangs.
 */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [expression.left, expression.right];
    case 'not':
    case 'negation':
      return [expression.value];
    case 'each':
      return [expression.rate, expression.count];
    case 'steps':
      return [expression.rate, expression.size, expression.base];
    case 'extreme':
      return expression.of;
    case 'aggregate':
      return [expression.of, expression.when, expression.except].filter(
        (part) => part !== undefined,
      );
    case 'population':
      return [expression.of];
    case 'working-days':
      return [expression.from, expression.days];
    case 'working-days-between':
      return [expression.from, expression.to];
    default:
      return [];
  }
}

/**
 * Whether anything that a unit gets is worked out of what other units have: an expression over all units
 * stands somewhere, wherever that is.
 */
export function looksAtOthers(rulebook: Rulebook): boolean {
  return holdsPopulation(rulebook);
}

function holdsPopulation(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return 'kind' in part && part.kind === 'population'
    ? true
    : Object.values(part).some(holdsPopulation);
}
