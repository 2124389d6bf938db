import type { Rulebook } from '@cchc/model';
import { formatNumber } from '../format/number.js';
import { asSentence } from '../format/sentence.js';
import { expressionInWords } from '../rules/expression.js';
import { telling } from '../rules/telling.js';
import type { Tongue } from '../tongue.js';
import { DOCUMENT_PHRASES } from './phrases.js';

/** How units are ranked, as one sentence; undefined where the rulebook ranks nobody. */
export function rankingInWords(rulebook: Rulebook, tongue: Tongue): string | undefined {
  const { ranking } = rulebook;
  if (!ranking) return undefined;
  const say = DOCUMENT_PHRASES[tongue];
  const tell = telling(rulebook, '0', tongue);
  const keys = ranking.keys.map((key) =>
    key.kind === 'authority'
      ? say.decisionOf(key.authority)
      : say.best[key.best](expressionInWords(key.value, tell)),
  );
  const isTolerant = ranking.tolerance !== '0';
  return asSentence(
    [
      say.rankBy(keys),
      ...(isTolerant ? [say.tied(formatNumber(ranking.tolerance, tongue))] : []),
      ...(ranking.per === 'block' ? [say.withinBlocks] : []),
    ].join('; '),
  );
}

/** What is rounded to how many decimal places, as one clause. */
export function roundingInWords({ rounding }: Rulebook, tongue: Tongue): string {
  const say = DOCUMENT_PHRASES[tongue];
  if (rounding.kind === 'never') return say.neverRound;
  const digits = (count: number): string => say.digits(formatNumber(String(count), tongue));
  return [
    ...rounding.levels.map((one) => `${say.levels[one.level]}: ${digits(one.digits)}`),
    ...(rounding.total === undefined ? [] : [`${say.total}: ${digits(rounding.total)}`]),
    ...(rounding.means === undefined ? [] : [`${say.means}: ${digits(rounding.means)}`]),
  ].join('; ');
}
