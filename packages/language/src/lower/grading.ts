import {
  print,
  rational,
  type GradeBand,
  type GradeCondition,
  type Grading,
  type Level,
  type NamedResult,
  type Quota,
  type Ranking,
  type RankKey,
  type Bound,
  type Decimal,
  type Range,
} from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { decimalOf, placeOf, wholeOf, type LowerContext } from './context.js';
import { lowerExpression } from './expression.js';
import { lowerRange } from './scoring.js';

/** `scale` is what `tối đa` means of a total. */
export function lowerGrading(grading: ast.Grading, scale: Decimal, context: LowerContext): Grading {
  const when = (rule: { readonly condition: ast.Expression }) =>
    lowerExpression(rule.condition, context);
  return {
    grades: rulesOf(grading, 'GradeBand').map((band) => lowerBand(band, scale, context)),
    vetoes: rulesOf(grading, 'Veto').map((veto) => ({
      grade: veto.grade,
      when: when(veto),
      at: placeOf(veto),
    })),
    downgrades: rulesOf(grading, 'Downgrade').map((downgrade) => ({
      steps: wholeOf(downgrade.steps) ?? 1,
      when: when(downgrade),
      at: placeOf(downgrade),
    })),
    caps: rulesOf(grading, 'GradeCap').map((cap) => ({
      grade: cap.grade,
      when: when(cap),
      at: placeOf(cap),
    })),
    quotas: rulesOf(grading, 'Quota').map((quota) => lowerQuota(quota, context)),
    at: placeOf(grading),
  };
}

export function lowerRanking(ranking: ast.Ranking, context: LowerContext): Ranking {
  const tolerance = ranking.options.find((option) => option.tolerance !== undefined)?.tolerance;
  return {
    keys: ranking.keys.map((key) => lowerKey(key, context)),
    tolerance: tolerance === undefined ? '0' : decimalOf(tolerance, context),
    per: ranking.options.some((option) => option.perBlock) ? 'block' : 'all',
    at: placeOf(ranking),
  };
}

type RuleOf<Kind> = Extract<ast.GradeRule, { readonly $type: Kind }>;

function rulesOf<Kind extends ast.GradeRule['$type']>(
  grading: ast.Grading,
  kind: Kind,
): readonly RuleOf<Kind>[] {
  return grading.rules.filter((rule): rule is RuleOf<Kind> => rule.$type === kind);
}

function lowerBand(band: ast.GradeBand, scale: Decimal, context: LowerContext): GradeBand {
  return {
    grade: band.grade,
    conditions: band.conditions.map((condition) => lowerCondition(condition, scale, context)),
    otherwise: band.otherwise,
    at: placeOf(band),
  };
}

const PART_LEVELS: Readonly<Record<ast.PartsBelow['level'], Level>> = {
  'number of fields': 'field',
  'number of criteria': 'criterion',
  'number of subcriteria': 'subcriterion',
  'number of items': 'item',
};

function lowerCondition(
  condition: ast.GradeCondition,
  scale: Decimal,
  context: LowerContext,
): GradeCondition {
  const at = placeOf(condition);
  switch (condition.$type) {
    case 'TotalInRange':
      return {
        kind: 'total',
        range: lowerRange(condition.range, { ...context, max: scale }),
        withoutBonus: condition.withoutBonus,
        at,
      };
    case 'EveryPart':
      return {
        kind: 'every',
        level: condition.level,
        ...partRange(lowerRange(condition.range, context)),
        at,
      };
    case 'PartsBelow': {
      const { range: below, of } = partRange(lowerRange(condition.below, context));
      return {
        kind: 'parts-below',
        level: PART_LEVELS[condition.level],
        below,
        of,
        most: limitOf(condition.most, condition.share, context),
        at,
      };
    }
    case 'GradeWhen':
      return { kind: 'when', condition: lowerExpression(condition.condition, context), at };
  }
}

/** `từ 50% tối đa` speaks of each part's own points: a range of shares, not of points. */
function partRange(range: Range): { range: Range; of: 'points' | 'share-of-max' } {
  const from = range.from && shareOfMax(range.from);
  const to = range.to && shareOfMax(range.to);
  if (!from && !to) return { range, of: 'points' };
  return { range: { ...range, ...(from && { from }), ...(to && { to }) }, of: 'share-of-max' };
}

function shareOfMax({ value, inclusive }: Bound): Bound | undefined {
  if (value.kind === 'max-points')
    return { value: { kind: 'number', value: '1', percent: true, at: value.at }, inclusive };
  const share =
    value.kind === 'arithmetic' && value.operator === '*' && value.right.kind === 'max-points';
  return share ? { value: value.left, inclusive } : undefined;
}

function lowerQuota(quota: ast.Quota, context: LowerContext): Quota {
  const least = wholeOf(quota.floor?.least);
  return {
    grade: quota.grade,
    most: limitOf(quota.number, quota.share, context),
    ...(least !== undefined && { least }),
    per: quota.perBlock ? 'block' : 'all',
    at: placeOf(quota),
  };
}

export function lowerNamedResult(result: ast.NamedResult, context: LowerContext): NamedResult {
  const digits = wholeOf(result.digits);
  return {
    name: result.name,
    ...(result.title !== undefined && { title: result.title }),
    value: lowerExpression(result.value, context),
    ...(digits !== undefined && { digits }),
    at: placeOf(result),
  };
}

/** `20%` is a share, `15` a count. */
function limitOf(
  number: string,
  isShare: boolean,
  context: LowerContext,
): { share: string } | { count: number } {
  const value = decimalOf(number, context);
  return isShare ? { share: print(rational(value).div(100)) } : { count: Number(value) };
}

function lowerKey(key: ast.RankKey, context: LowerContext): RankKey {
  const at = placeOf(key);
  if (key.authority !== undefined) return { kind: 'authority', authority: key.authority, at };
  return {
    kind: 'value',
    value: lowerExpression(key.value, context),
    best: key.lowestFirst ? 'lowest' : 'highest',
    at,
  };
}
