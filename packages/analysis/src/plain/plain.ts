import {
  min,
  rational,
  type Bands,
  type Expression,
  type Formula,
  type Outcome,
  type Rational,
  type Rulebook,
  type Scoring,
  type Span,
} from '@cchc/model';
import { furthestOf } from '../proofs/extremes.js';
import { settle } from '../proofs/settle.js';
import { anyCase } from '../symbolic/case.js';
import type { Result } from '../symbolic/event.js';
import type { Results, ScoredLeaf } from '../symbolic/explore.js';
import { constantQuotient } from '../symbolic/quotient.js';
import { division, extentOf, type Extent } from './cuts.js';
import { domainOf, type Domain } from './domain.js';
import { outcomesOfGuards } from './guards.js';
import { constantOf, linearOf, valueAt } from './linear.js';
import { settingsOf, type Setting } from './setting.js';

/**
 * What a leaf gives that is plainly right: bands between constants, or a formula, over a figure or a share
 * of two, or guards that compare figures and answers with constants; each value of it is taken once, and
 * leads to points that lie in the leaf's range and reach its most. Nothing that is asked of a leaf is wrong there, so that no case has to be looked at. Of a result
 * that changes with the subject the two ends are given. Undefined for all other leaves, right or wrong.
 */
export function plainResults(scored: ScoredLeaf, rulebook: Rulebook): Results | undefined {
  const { leaf, path } = scored;
  const { rule } = leaf;
  if (rule.exceptions.length > 0 || rule.gates.length > 0) return undefined;
  if (rulebook.evidence.some((one) => one.home === leaf.id && one.effects.length > 0))
    return undefined;
  const units = settingsOf(path, rulebook);
  const results: Result[] =
    units?.isForAll === false ? [{ kind: 'absent', absence: 'skipped' }] : [];
  for (const setting of units?.settings ?? []) {
    const given = resultsOf(rule.scoring, scored, rulebook, setting);
    if (!given?.every((one) => isInRange(one, scored))) return undefined;
    results.push(...given);
  }
  const [setting] = units?.settings ?? [];
  const missing = rule.missingInput ?? rulebook.missingInput;
  const withoutInput = setting && (missing ? resultOf(missing, setting) : []);
  if (!withoutInput) return undefined;
  const plain: Results = {
    ...scored,
    results: results.map(given),
    withoutInput: withoutInput.map(given),
    unknown: [],
    complete: true,
  };
  const most = furthestOf(plain, 'most')?.end?.value;
  const points = rational(leaf.worth.points);
  return most && settle(most, scored, rulebook).compare(points) >= 0 ? plain : undefined;
}

function given(result: Result) {
  return { kind: 'result', result, here: anyCase } as const;
}

function resultsOf(
  scoring: Scoring,
  scored: ScoredLeaf,
  rulebook: Rulebook,
  setting: Setting,
): readonly Result[] | undefined {
  if (scoring.kind === 'guards') {
    const outcomes = outcomesOfGuards(scoring, rulebook, setting);
    return outcomes && allOf(outcomes.map((one) => resultOf(one, setting)));
  }
  const found = subjectOf(scoring, rulebook);
  if (!found) return undefined;
  const { subject, domain } = found;
  const outOfNothing = scored.leaf.rule.zeroDenominator ?? rulebook.zeroDenominator;
  if (domain.canBeOutOfNothing && !outOfNothing) return undefined;
  const without = domain.canBeOutOfNothing && outOfNothing ? resultOf(outOfNothing, setting) : [];
  const given =
    scoring.kind === 'bands'
      ? ofBands(scoring, domain, setting)
      : scoring.kind === 'formula'
        ? ofFormula(scoring, subject, domain, setting)
        : undefined;
  return without && given && [...without, ...given];
}

/** What the rule is over, and the values that has. */
function subjectOf(
  scoring: Scoring,
  rulebook: Rulebook,
): { readonly subject: Expression; readonly domain: Domain } | undefined {
  if (scoring.kind === 'bands') {
    const { subject } = scoring;
    const domain = domainOf(subject, rulebook);
    return domain && { subject, domain };
  }
  return scoring.kind === 'formula' ? figureIn(scoring.value, rulebook) : undefined;
}

/** The first figure or share in a formula; the whole is one only where it hangs on no other. */
function figureIn(expression: Expression, rulebook: Rulebook): ReturnType<typeof subjectOf> {
  const domain = domainOf(expression, rulebook);
  if (domain) return { subject: expression, domain };
  if (expression.kind === 'each') return figureIn(expression.count, rulebook);
  if (expression.kind !== 'arithmetic') return undefined;
  return figureIn(expression.left, rulebook) ?? figureIn(expression.right, rulebook);
}

function ofBands(
  { bands, otherwise }: Bands,
  domain: Domain,
  setting: Setting,
): readonly Result[] | undefined {
  const ranges = bands.map(({ range }) => range);
  const divided = division(domain, ranges, setting);
  if (divided?.isWhole !== (otherwise === undefined)) return undefined;
  return allOf([
    ...bands.map(({ outcome }, index) => resultOf(outcome, setting, divided.parts[index])),
    otherwise ? resultOf(otherwise, setting) : [],
  ]);
}

/** Undefined where one of them is. */
function allOf(results: readonly (readonly Result[] | undefined)[]): readonly Result[] | undefined {
  const known = results.filter((one) => one !== undefined);
  return known.length === results.length ? known.flat() : undefined;
}

function ofFormula(
  { value, cap, at }: Formula,
  subject: Expression,
  domain: Domain,
  setting: Setting,
): readonly Result[] | undefined {
  return ofValue(
    { value, ...(cap && { cap }), at },
    setting,
    extentOf(domain),
    (one) => one === subject,
  );
}

/** Without an extent the outcome may not hang on the subject. */
function resultOf(
  outcome: Outcome,
  setting: Setting,
  extent?: Extent,
): readonly Result[] | undefined {
  switch (outcome.kind) {
    case 'value':
      return ofValue(outcome, setting, extent, ({ kind }) => kind === 'subject');
    case 'absent':
      return [{ kind: 'absent', absence: outcome.absence.kind }];
    case 'explain':
      return [{ kind: 'explain' }];
    default:
      return undefined;
  }
}

interface Valued {
  readonly value: Expression;
  readonly cap?: Expression;
  readonly at: Span;
}

/** What a formula comes to at both ends of its subject. */
function ofValue(
  { value, cap, at }: Valued,
  setting: Setting,
  extent: Extent | undefined,
  isSubject: (expression: Expression) => boolean,
): readonly Result[] | undefined {
  const most = cap && constantOf(cap, setting);
  if (cap && !most) return undefined;
  const ends = extent
    ? endsOf(value, setting, extent, isSubject, most)
    : [constantOf(value, setting)];
  const results: Result[] = [];
  for (const end of ends) {
    if (!end) return undefined;
    const held = most ? min(most, end) : end;
    results.push({ kind: 'value', value: constantQuotient(held), at });
  }
  return results;
}

function endsOf(
  value: Expression,
  setting: Setting,
  extent: Extent,
  isSubject: (expression: Expression) => boolean,
  cap: Rational | undefined,
): readonly (Rational | undefined)[] {
  const linear = linearOf(value, { setting, isSubject, ...extent });
  if (!linear) return [undefined];
  const first = valueAt(linear, extent.least);
  if (linear.by.n === 0n) return [first];
  if (extent.most) return [first, valueAt(linear, extent.most)];
  // What rises without end reaches its cap.
  return [first, linear.by.s > 0n ? cap : undefined];
}

function isInRange(result: Result, { leaf }: ScoredLeaf): boolean {
  if (result.kind !== 'value') return true;
  const { constant } = result.value.numerator;
  const { points, lowest } = leaf.worth;
  return constant.compare(rational(points)) <= 0 && constant.compare(rational(lowest)) >= 0;
}
