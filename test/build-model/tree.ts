import {
  nowhere,
  print,
  rational,
  sum,
  type Block,
  type Group,
  type Leaf,
  type Node,
  type Rule,
  type Scoring,
} from '@cchc/model';
import type { Lifted } from './expressions.js';
import { formula } from './rules.js';

const at = nowhere;

export type RuleParts = Partial<Omit<Rule, 'scoring' | 'at'>>;

/** A sub-criterion of 10 points unless said otherwise. */
export function leaf(
  id: string,
  scoring: Scoring | Lifted | undefined,
  parts: RuleParts & {
    readonly points?: string;
    readonly lowest?: string;
    readonly level?: Leaf['level'];
    readonly applies?: Leaf['applies'];
  } = {},
): Leaf {
  const { points = '10', lowest = '0', level = 'subcriterion', applies = [], ...rule } = parts;
  const common = { kind: 'leaf', id, code: id, title: id, level, applies } as const;
  const rest = { notes: [], basis: [], at };
  if (scoring === undefined) {
    return { ...common, ...rest, worth: { kind: 'monitor-only', points: '0', lowest: '0' } };
  }
  const form = isScoring(scoring) ? scoring : formula(scoring);
  const worth = { kind: 'points', points, lowest } as const;
  return {
    ...common,
    ...rest,
    worth,
    rule: { gates: [], exceptions: [], ...rule, scoring: form, at },
  };
}

const FORMS = ['bands', 'guards', 'additive', 'from-max', 'formula', 'progressive', 'per-case'];
const LATER_FORMS = ['survey', 'manual', 'scorer-choice'];

function isScoring(value: Scoring | Lifted): value is Scoring {
  return typeof value !== 'string' && [...FORMS, ...LATER_FORMS].includes(value.kind);
}

/** A field whose points are those of its children unless said otherwise. */
export function group(
  id: string,
  children: readonly Node[],
  parts: Partial<Pick<Group, 'level' | 'combine' | 'applies'>> & { readonly points?: string } = {},
): Group {
  const { points = pointsOf(children), level = 'field', combine = 'sum', applies = [] } = parts;
  return {
    kind: 'group',
    id,
    code: id,
    title: id,
    level,
    combine,
    applies,
    children,
    worth: { kind: 'points', points, lowest: '0' },
    notes: [],
    basis: [],
    at,
  };
}

export function pointsOf(children: readonly Node[]): string {
  return print(sum(children.map(({ worth }) => rational(worth.points))));
}

export function block(
  kind: Block['kind'],
  children: readonly Node[],
  parts: Partial<Pick<Block, 'most' | 'share' | 'combine'>> = {},
): Block {
  return { kind, combine: 'sum', children, ...parts, at };
}
