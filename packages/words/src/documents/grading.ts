import type { GradeBand, GradeCondition, Grading, Quota, Range, Rulebook } from '@cchc/model';
import { formatNumber, formatPercent } from '../format/number.js';
import { asSentence } from '../format/sentence.js';
import { expressionInWords } from '../rules/expression.js';
import { bandInWords } from '../rules/range.js';
import { telling, type Telling } from '../rules/telling.js';
import type { Tongue } from '../tongue.js';
import { DOCUMENT_PHRASES, type DocumentPhrases } from './phrases.js';

/** A grade and who takes it, each condition a clause. */
export interface GradeInWords {
  readonly grade: string;
  readonly conditions: readonly string[];
}

/** The grades from the best to the worst; empty where the rulebook grades nobody. */
export function gradesInWords(rulebook: Rulebook, tongue: Tongue): readonly GradeInWords[] {
  const tell = telling(rulebook, '0', tongue);
  return (rulebook.grading?.grades ?? []).map((band) => ({
    grade: band.grade,
    conditions: conditionsOf(band, tell),
  }));
}

/** What moves a unit out of its grade, a sentence each, in the order in which it applies. */
export function gradingRulesInWords(rulebook: Rulebook, tongue: Tongue): readonly string[] {
  const { grading } = rulebook;
  if (!grading) return [];
  const tell = telling(rulebook, '0', tongue);
  return rulesOf(grading, tell, DOCUMENT_PHRASES[tongue]).map(asSentence);
}

/** How many units may have which grade, a clause each. */
export function quotasInWords({ grading }: Rulebook, tongue: Tongue): readonly string[] {
  return (grading?.quotas ?? []).map((quota) =>
    quotaInWords(quota, tongue, DOCUMENT_PHRASES[tongue]),
  );
}

function conditionsOf({ conditions, otherwise }: GradeBand, tell: Telling): readonly string[] {
  const said = conditions.map((condition) => conditionInWords(condition, tell));
  return otherwise ? [...said, DOCUMENT_PHRASES[tell.tongue].otherwise] : said;
}

function conditionInWords(condition: GradeCondition, tell: Telling): string {
  const say = DOCUMENT_PHRASES[tell.tongue];
  const range = (stretch: Range, of: 'points' | 'share-of-max'): string =>
    of === 'points' ? bandInWords(stretch, tell) : say.ofMost(bandInWords(stretch, tell));
  switch (condition.kind) {
    case 'total': {
      const total = condition.withoutBonus ? say.totalWithoutBonus : say.total;
      return `${total} ${bandInWords(condition.range, tell)}`;
    }
    case 'every':
      return say.every(say.levels[condition.level], range(condition.range, condition.of));
    case 'parts-below': {
      const { level, below, of, most } = condition;
      return say.partsBelow(say.levels[level], range(below, of), amount(most, tell.tongue));
    }
    case 'when':
      return expressionInWords(condition.condition, tell);
  }
}

function rulesOf(grading: Grading, tell: Telling, say: DocumentPhrases): readonly string[] {
  const when = (condition: Parameters<typeof expressionInWords>[0]): string =>
    expressionInWords(condition, tell);
  return [
    ...grading.vetoes.map((veto) => say.veto(veto.grade, when(veto.when))),
    ...grading.downgrades.map((one) => say.downgrade(String(one.steps), when(one.when))),
    ...grading.caps.map((cap) => say.cap(cap.grade, when(cap.when))),
    ...grading.quotas.map((quota) => quotaInWords(quota, tell.tongue, say)),
  ];
}

function quotaInWords(
  { grade, most, least, per }: Quota,
  tongue: Tongue,
  say: DocumentPhrases,
): string {
  const limit = say.quota(amount(most, tongue), grade, per === 'block' ? say.inEachBlock : '');
  const floor = least === undefined ? '' : say.butAtLeast(formatNumber(String(least), tongue));
  return limit + floor;
}

function amount(most: Quota['most'], tongue: Tongue): string {
  return 'share' in most
    ? formatPercent(most.share, tongue)
    : formatNumber(String(most.count), tongue);
}
