import type { Expression, Leaf, Scoring } from '@cchc/model';
import { scoringsOfLeaf } from '../refusals/outcomes.js';

/** The conditions by which a leaf is scored, in the order of evaluation: exceptions, gates, guards, items. */
export function conditionsOfLeaf(leaf: Leaf): readonly Expression[] {
  const { rule } = leaf;
  if (!rule) return [];
  return [
    ...rule.exceptions.map(({ when }) => when),
    ...rule.gates.map(({ when }) => when),
    ...[...scoringsOfLeaf(leaf)].flatMap(conditionsOfScoring),
  ];
}

function conditionsOfScoring(scoring: Scoring): readonly Expression[] {
  switch (scoring.kind) {
    case 'guards':
      return scoring.branches.map(({ when }) => when);
    case 'additive':
    case 'from-max':
      return scoring.items.flatMap(({ when }) => (when ? [when] : []));
    default:
      return [];
  }
}
