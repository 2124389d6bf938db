import {
  expressionsOfScoring,
  withSubexpressions,
  type Expression,
  type Leaf,
  type Rulebook,
} from '@cchc/model';
import type { ValueSort } from '../format/value.js';
import { showsPercent } from '../trace/value.js';
import type { Tongue } from '../tongue.js';
import { expressionInWords } from './expression.js';
import { telling, typeHere } from './telling.js';

/** The one value that a rule of bands or brackets looks at: what readers call it, and how they read it. */
export function scoredValueInWords(
  rulebook: Rulebook,
  { rule, worth }: Leaf,
  tongue: Tongue,
): { readonly title: string; readonly sort: ValueSort } | undefined {
  if (rule?.scoring.kind !== 'bands' && rule?.scoring.kind !== 'progressive') return undefined;
  const tell = telling(rulebook, worth.points, tongue);
  const { subject } = rule.scoring;
  const kind = typeHere(subject, tell)?.kind;
  const title = expressionInWords(subject, tell);
  if (kind !== 'number')
    return kind === 'date' || kind === 'moment' ? { title, sort: kind } : undefined;
  const isPercent = (one: Expression): boolean => showsPercent(one, tell);
  const bounds =
    rule.scoring.kind === 'bands'
      ? rule.scoring.bands.flatMap(({ range }) => [range.from?.value, range.to?.value])
      : [...expressionsOfScoring(rule.scoring)].slice(1);
  const percent =
    isPercent(subject) ||
    bounds.some((bound) => bound && [...withSubexpressions(bound)].some(isPercent));
  return { title, sort: percent ? 'percent' : 'number' };
}
