import type { Node, Span } from '@cchc/model';
import type { RangeText as TracedRange, TraceStep } from '@cchc/semantics';
import { sayByKind, type ByKind } from '../by-kind.js';
import { allOf } from '../format/list.js';
import { formatNumber, formatPercent } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { rangeInWords } from '../format/range.js';
import { evidenceLabel, groupLabel, surveyLabel, tableLabel } from '../names.js';
import { RESULT_PHRASES } from '../results/phrases.js';
import { subjectInWords } from '../rules/expression.js';
import { bracketInWords, itemInWords } from '../rules/scoring.js';
import { titled, type Telling } from '../rules/telling.js';
import { conditionInWords } from './condition.js';
import type { TracePhrases } from './phrases.js';
import { placeAt, type Place } from './places.js';
import { showsPercent, valueInWords } from './value.js';

/** Where a trace is told: the node it is of, and the words. */
export interface Tracing {
  readonly node: Node;
  readonly tell: Telling;
  readonly phrases: TracePhrases;
}

/** One thing that happened on the way to a score, as a clause. */
export function stepInWords(step: TraceStep, tracing: Tracing): string {
  return sayByKind(STEPS, step, tracing);
}

/** How an item of an additive or deductive rule reads in the rule. */
export function itemAt(at: Span, tracing: Tracing): string {
  const place = partAt('item', at, tracing);
  return place ? itemInWords(place.part, place.tell) : '';
}

/** What the bands at this place are over, by its everyday word, and whether it reads as a percentage. */
export function subjectAt(
  at: Span,
  tracing: Tracing,
): { readonly name: string; readonly percent: boolean } {
  const place = partAt('band', at, tracing);
  if (!place) return { name: tracing.tell.phrases.value, percent: false };
  const bounds = place.of.bands.flatMap(({ range }) => [range.from, range.to]);
  const shown = [place.of.subject, ...bounds.flatMap((bound) => (bound ? [bound.value] : []))];
  return {
    name: subjectInWords(place.tell),
    percent: shown.some((expression) => showsPercent(expression, place.tell)),
  };
}

const STEPS: ByKind<TraceStep, Tracing, string> = {
  'not-applicable': ({ node }, { phrases }) => phrases.notApplicable(node),
  evidence: ({ evidence, state, effect }, { tell, phrases }) =>
    (effect ? phrases.evidenceDecides : phrases.evidence)(
      evidenceLabel(tell.rulebook, evidence),
      RESULT_PHRASES[tell.tongue].evidenceState[state],
    ),
  exception: ({ at, condition }, tracing) => {
    const { phrases } = tracing;
    const said = { holds: phrases.exceptionHolds, fails: phrases.exceptionFails };
    const place = partAt('condition', at, tracing);
    return conditionInWords(place?.part.when, condition, said, tracing.tell, phrases);
  },
  gate: ({ at, condition }, tracing) => {
    const { phrases } = tracing;
    const said = { holds: phrases.gateHolds, fails: phrases.gateFails };
    const place = partAt('condition', at, tracing);
    return conditionInWords(place?.part.when, condition, said, tracing.tell, phrases);
  },
  band: ({ at, subject, range, holds }, tracing) => {
    const { phrases, tell } = tracing;
    const { name, percent } = subjectAt(at, tracing);
    return (holds ? phrases.inBand : phrases.notInBand)(
      name,
      valueInWords(subject, percent, tell.tongue),
      tracedRange(range, percent, tell),
    );
  },
  branch: ({ at, condition }, tracing) => {
    const { phrases } = tracing;
    const said = { holds: phrases.branchHolds, fails: phrases.branchFails };
    const place = partAt('branch', at, tracing);
    return conditionInWords(
      place?.part.when,
      condition,
      said,
      place?.tell ?? tracing.tell,
      phrases,
    );
  },
  otherwise: (_, { phrases }) => phrases.otherwise,
  uncovered: ({ at }, { phrases }) => (at ? phrases.acknowledged : phrases.uncovered),
  start: ({ from }, { tell, phrases }) => phrases.start(formatPoints(from, tell.tongue)),
  item: ({ at, effect, counted, amount, capped }, tracing) => {
    const { phrases, tell } = tracing;
    const item = itemAt(at, tracing);
    if (!counted || amount === undefined) return phrases.notCounted(item);
    const points = formatPoints(amount, tell.tongue) + (capped ? phrases.capped : '');
    return (effect === 'add' ? phrases.counted : phrases.deducted)(item, points);
  },
  bracket: ({ at, part, amount }, tracing) => {
    const place = partAt('bracket', at, tracing);
    const bracket = place ? bracketInWords(place.part, place.before, place.tell) : '';
    const { tongue } = tracing.tell;
    return tracing.phrases.bracket(
      bracket,
      formatNumber(part, tongue),
      formatPoints(amount, tongue),
    );
  },
  cases: ({ table, rows, leftOut, mean }, { tell, phrases }) => {
    const count = (rows: number): string => formatNumber(String(rows), tell.tongue);
    return [
      phrases.cases(tableLabel(tell.rulebook, table), count(rows)),
      leftOut === 0 ? '' : phrases.casesLeftOut(count(leftOut)),
      mean === undefined ? phrases.noCaseLeft : phrases.mean(formatPoints(mean, tell.tongue)),
    ].join('');
  },
  'survey-group': ({ survey, group, answers, mean }, { tell, phrases }) =>
    phrases.surveyGroup(
      groupLabel(tell.rulebook, survey, group),
      formatNumber(answers, tell.tongue),
      formatPercent(mean, tell.tongue),
    ),
  survey: ({ survey, answers, mean, value }, { tell, phrases }) =>
    phrases.survey(
      surveyLabel(tell.rulebook, survey),
      formatNumber(answers, tell.tongue),
      formatPercent(mean, tell.tongue),
      formatPoints(value, tell.tongue),
    ),
  choice: ({ title, raters }, { tell, phrases }) =>
    phrases.choice(
      allOf(
        raters.map((rater) => titled(rater, undefined)),
        tell.tongue,
      ),
      title,
    ),
  rater: ({ rater, score, reason }, { tell, phrases }) =>
    phrases.rater(
      titled(rater, undefined),
      formatPoints(score, tell.tongue),
      reason.trim().replace(/\s+/g, ' '),
    ),
  value: ({ value, cap }, { tell, phrases }) =>
    cap === undefined
      ? phrases.value(formatPoints(value, tell.tongue))
      : phrases.valueCapped(formatPoints(value, tell.tongue), formatPoints(cap, tell.tongue)),
  absent: ({ absence, cause }, { tell }) => {
    const phrases = RESULT_PHRASES[tell.tongue];
    return phrases.because(phrases.absence[absence.kind], phrases.cause[cause]);
  },
  explain: (_, { phrases }) => phrases.explain,
  fallback: ({ because }, { phrases }) => phrases.fallback[because],
  clamp: ({ from, to, bound }, { tell, phrases }) =>
    phrases.clamp[bound](formatPoints(from, tell.tongue), formatPoints(to, tell.tongue)),
  round: ({ from, to, digits }, { tell, phrases }) =>
    phrases.round(formatNumber(from, tell.tongue), formatPoints(to, tell.tongue), String(digits)),
  rescale: ({ from, to }, { tell, phrases }) =>
    phrases.rescale(formatPoints(from, tell.tongue), formatPoints(to, tell.tongue)),
};

function partAt<Kind extends Place['kind']>(
  kind: Kind,
  at: Span,
  { node, tell }: Tracing,
): Extract<Place, { kind: Kind }> | undefined {
  return node.kind === 'leaf' ? placeAt(node, kind, at, tell) : undefined;
}

function tracedRange({ from, to }: TracedRange, percent: boolean, { tongue }: Telling): string {
  const end = (bound: TracedRange['from']) =>
    bound && {
      text: valueInWords(bound.value, percent, tongue),
      inclusive: bound.inclusive,
      kind: bound.value.kind,
    };
  return rangeInWords({ from: end(from), to: end(to) }, tongue);
}
