import {
  expressionsOfOutcome,
  expressionsOfRange,
  expressionsOfRule,
  nodesOf,
  withSubexpressions,
  type Expression,
  type GradeCondition,
  type Grading,
  type Input,
  type Node,
  type Parameter,
  type Ranking,
  type Rulebook,
} from '@cchc/model';
import { outcomesOfEvidence, outcomesOfHeader } from './outcomes.js';

/** Every expression that takes part in scoring, with all that is inside it. */
export function everyExpression(rulebook: Rulebook): readonly Expression[] {
  return [
    ...rulebook.inputs.flatMap(expressionsOfInput),
    ...rulebook.definitions.map(({ value }) => value),
    ...rulebook.parameters.flatMap(expressionsOfParameter),
    ...rulebook.evidence.flatMap(outcomesOfEvidence).flatMap(ofOutcome),
    ...outcomesOfHeader(rulebook).flatMap(ofOutcome),
    ...[...nodesOf(rulebook)].flatMap(expressionsOfNode),
    ...rulebook.blocks.flatMap(({ share }) => (share ? [share.when] : [])),
    ...(rulebook.rescaleTotal?.when ? [rulebook.rescaleTotal.when] : []),
    ...rulebook.results.map(({ value }) => value),
    ...(rulebook.grading ? expressionsOfGrading(rulebook.grading) : []),
    ...(rulebook.ranking ? expressionsOfRanking(rulebook.ranking) : []),
  ].flatMap((expression) => [...withSubexpressions(expression)]);
}

export function expressionsOfInput({ atLeast, atMost }: Input): readonly Expression[] {
  return [atLeast, atMost].filter((bound) => bound !== undefined);
}

export function expressionsOfParameter({ cases, otherwise }: Parameter): readonly Expression[] {
  const ofCases = cases.flatMap(({ when, value }) => [when, value]);
  return [...ofCases, otherwise].filter((one) => one !== undefined);
}

/** Whom the node is for and, for a leaf, its rule. */
export function expressionsOfNode(node: Node): readonly Expression[] {
  const audiences = node.applies.flatMap(({ to }) => to);
  const conditions = audiences.flatMap((one) => (one.kind === 'when' ? [one.condition] : []));
  const rule = node.kind === 'leaf' ? node.rule : undefined;
  return [...conditions, ...(rule ? expressionsOfRule(rule) : [])];
}

export function ofOutcome(outcome: Parameters<typeof expressionsOfOutcome>[0]): Expression[] {
  return [...expressionsOfOutcome(outcome)];
}

function expressionsOfGrading(grading: Grading): readonly Expression[] {
  const { grades, vetoes, downgrades, caps } = grading;
  return [
    ...grades.flatMap(({ conditions }) => conditions).flatMap(expressionsOfCondition),
    ...[...vetoes, ...downgrades, ...caps].map(({ when }) => when),
  ];
}

function expressionsOfCondition(condition: GradeCondition): readonly Expression[] {
  if (condition.kind === 'when') return [condition.condition];
  const range = condition.kind === 'parts-below' ? condition.below : condition.range;
  return [...expressionsOfRange(range)];
}

function expressionsOfRanking({ keys }: Ranking): readonly Expression[] {
  return keys.flatMap((key) => (key.kind === 'value' ? [key.value] : []));
}
