import type { Branch, Bracket, Item, Outcome, PerCase, Progressive, Scoring } from '@cchc/model';
import { sayByKind, type ByKind } from '../by-kind.js';
import { formatNumber, formatPercent } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { rangeInWords } from '../format/range.js';
import { expressionInWords } from './expression.js';
import { outcomeInWords } from './outcome.js';
import { capInWords, pointsInWords } from './points.js';
import { bandInWords } from './range.js';
import { titled, titleOfSurvey, titleOfTable, type Telling } from './telling.js';

/** A scoring rule as one clause, its branches parted by semicolons. */
export function scoringInWords(scoring: Scoring, tell: Telling): string {
  return sayByKind(TELLERS, scoring, tell);
}

/** `còn lại: 0 điểm` */
export function clause(head: string, outcome: Outcome, tell: Telling): string {
  return `${head}: ${outcomeInWords(outcome, tell)}`;
}

const TELLERS: ByKind<Scoring, Telling, string> = {
  bands: (bands, outer) => {
    const tell = { ...outer, subject: bands.subject };
    const clauses = bands.bands.map((band) =>
      clause(bandInWords(band.range, tell), band.outcome, tell),
    );
    return tell.phrases.by(
      expressionInWords(bands.subject, outer),
      listed([...clauses, ...lastClauses(bands, tell)]),
    );
  },
  guards: (guards, tell) =>
    listed([
      ...guards.branches.map((branch) => branchInWords(branch, tell)),
      ...lastClauses(guards, tell),
    ]),
  additive: ({ items }, tell) => tell.phrases.cumulative(itemsInWords(items, tell)),
  'from-max': ({ items }, tell) =>
    tell.phrases.fromMax(formatPoints(tell.points, tell.tongue), itemsInWords(items, tell)),
  formula: ({ value, cap }, tell) =>
    tell.phrases.formula(expressionInWords(value, tell) + capInWords(cap, tell)),
  progressive: (progressive, tell) => progressiveInWords(progressive, tell),
  'per-case': (perCase, tell) => perCaseInWords(perCase, tell),
  'scorer-choice': ({ alternatives }, tell) =>
    tell.phrases.scorerChooses(
      listed(alternatives.map(({ title, outcome }) => clause(`“${title}”`, outcome, tell))),
    ),
  survey: ({ survey }, tell) => tell.phrases.survey(titleOfSurvey(survey, tell)),
  manual: ({ lowest, highest, step, raters }, { phrases, ...tell }) =>
    listed([
      phrases.manual(
        expressionInWords(lowest, { phrases, ...tell }),
        pointsInWords(highest, { phrases, ...tell }),
      ),
      ...(step === undefined ? [] : [phrases.step(formatPoints(step, tell.tongue))]),
      ...(raters.length < 2 ? [] : [phrases.raters(ratersInWords(raters, tell.tongue))]),
    ]),
};

function listed(clauses: readonly string[]): string {
  return clauses.join('; ');
}

function branchInWords({ when, outcome }: Branch, tell: Telling): string {
  return clause(tell.phrases.when(expressionInWords(when, tell)), outcome, tell);
}

function lastClauses(
  { otherwise, uncovered }: { readonly otherwise?: Outcome; readonly uncovered?: Outcome },
  tell: Telling,
): readonly string[] {
  return [
    ...(otherwise ? [clause(tell.phrases.otherwise, otherwise, tell)] : []),
    ...(uncovered ? [clause(tell.phrases.uncovered, uncovered, tell)] : []),
  ];
}

function itemsInWords(items: readonly Item[], tell: Telling): string {
  return listed(items.map((item) => itemInWords(item, tell)));
}

/** `trừ 0,5 điểm cho mỗi vi phạm` */
export function itemInWords({ effect, amount, when, cap }: Item, tell: Telling): string {
  const points = pointsInWords(amount, tell);
  const counted = effect === 'add' ? tell.phrases.add(points) : tell.phrases.deduct(points);
  const condition = when ? ` ${tell.phrases.when(expressionInWords(when, tell))}` : '';
  return counted + condition + capInWords(cap, tell);
}

function progressiveInWords({ subject, brackets }: Progressive, tell: Telling): string {
  const parts = brackets.map((bracket, index) =>
    bracketInWords(bracket, brackets[index - 1], tell),
  );
  return tell.phrases.progressive(expressionInWords(subject, tell), listed(parts));
}

/** `phần trên 525 đến 4.200: 3 điểm cho mỗi 525`; a bracket begins where the one before it ends. */
export function bracketInWords(
  { to, rate, size, whole }: Bracket,
  before: Bracket | undefined,
  tell: Telling,
): string {
  const range = rangeInWords(
    {
      from: before?.to && { text: expressionInWords(before.to, tell), inclusive: false },
      to: to && { text: expressionInWords(to, tell), inclusive: true },
    },
    tell.tongue,
  );
  const step = expressionInWords(size, tell);
  const each = tell.phrases.each(
    pointsInWords(rate, tell),
    whole ? tell.phrases.wholeSize(step) : step,
  );
  return `${tell.phrases.bracket(range)}: ${each}`;
}

function perCaseInWords({ table, scoring, noRows, digits }: PerCase, outer: Telling): string {
  const tell = { ...outer, table };
  const { phrases, tongue } = tell;
  const mean =
    digits === undefined
      ? phrases.takeMean
      : `${phrases.takeMean}, ${phrases.digits(formatNumber(String(digits), tongue))}`;
  return listed([
    phrases.perCase(titleOfTable(table, tell), scoringInWords(scoring, tell)),
    mean,
    clause(phrases.noRows, noRows, outer),
  ]);
}

function ratersInWords(
  raters: readonly { readonly name: string; readonly weight: string }[],
  tongue: Telling['tongue'],
): string {
  return raters
    .map(({ name, weight }) => `${titled(name, undefined)} ${formatPercent(weight, tongue)}`)
    .join(', ');
}
