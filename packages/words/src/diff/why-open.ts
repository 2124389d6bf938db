import {
  expressionsOfRule,
  withSubexpressions,
  type Expression,
  type Leaf,
  type Node,
} from '@cchc/model';
import type { DiffPhrases } from './phrases.js';

/** What a score hangs on beside what the unit hands in of itself, in the words of `say.hangsOn`. */
type Beside = keyof DiffPhrases['hangsOn'];

const BY_EXPRESSION: Partial<Readonly<Record<Expression['kind'], Beside>>> = {
  population: 'units',
  'survey-result': 'people',
  previous: 'periods',
  'round-score': 'periods',
  'score-of': 'criteria',
  total: 'criteria',
};

const BY_SCORING: Partial<Readonly<Record<NonNullable<Leaf['rule']>['scoring']['kind'], Beside>>> =
  {
    manual: 'people',
    survey: 'people',
    'scorer-choice': 'people',
  };

/** What the scores of a node of two versions hang on, each once, in the order of the words. */
export function besideOf(
  versions: readonly (Node | undefined)[],
  say: DiffPhrases,
): readonly string[] {
  const found = new Set(versions.flatMap((node) => (node?.kind === 'leaf' ? ofLeaf(node) : [])));
  return (Object.keys(say.hangsOn) as readonly Beside[])
    .filter((one) => found.has(one))
    .map((one) => say.hangsOn[one]);
}

function ofLeaf({ rule }: Leaf): readonly Beside[] {
  if (!rule) return [];
  const kinds = [...expressionsOfRule(rule)].flatMap((one) =>
    [...withSubexpressions(one)].map(({ kind }) => BY_EXPRESSION[kind]),
  );
  return [BY_SCORING[rule.scoring.kind], ...kinds].filter((one) => one !== undefined);
}
