import type { AnalysisFindingArgs, Interval, OutcomeAt, TierForm, Witness } from '@cchc/analysis';
import type { Span } from '@cchc/model';
import { formatPoints } from '../format/points.js';
import { absenceInWords } from '../results/absence.js';
import type { Speaker } from '../speaker.js';
import type { Sentences } from './sentences.js';
import { intervalInWords, isPoint, witnessInWords } from './witness.js';

const BRANCH: Readonly<Record<TierForm, string>> = { bands: 'band', guards: 'branch' };
const BRANCHES: Readonly<Record<TierForm, string>> = { bands: 'bands', guards: 'branches' };

const IDLE: Readonly<Record<AnalysisFindingArgs['CONDITION_WITHOUT_EFFECT']['what'], string>> = {
  exception: 'This exception never happens.',
  gate: 'This condition always holds and keeps nobody out.',
  item: 'This line never counts, since its condition never holds.',
};

/** What is wrong with the values of a rulebook, in English. */
export const analysisEn: Sentences<AnalysisFindingArgs> = {
  GAP_IN_TIERS: ({ form, witness, between }, say) => ({
    message: between
      ? `No ${BRANCH[form]} scores ${stretch(between)}${example(witness)}.`
      : `There is a case that no ${BRANCH[form]} takes${example(witness)}.`,
    help: `Add a ${BRANCH[form]} for it, or a line ${say.code`{else}: 0`}; ${keep('GAP_IN_TIERS', say, ': 0')}.`,
  }),
  OVERLAP_IN_TIERS: ({ first, second, scores, agree, witness, between }, say) => ({
    message: `${lines(first, second)} both take ${between ? stretch(between) : 'one value'}${
      agree ? ', though with the same score' : ` with different scores (${outcomes(scores)})`
    }${example(witness)}.`,
    help: `Say which band the bound belongs to, for example ${say.code`{from} 80% {to under} 100%`}; ${keep('OVERLAP_IN_TIERS', say)}.`,
  }),
  UNREACHABLE_BRANCH: ({ form, branch, why }, say) => ({
    message:
      branch === 'otherwise'
        ? `${say.keyword('else')} is never used because the ${BRANCHES[form]} above take every case.`
        : `This ${BRANCH[form]} is never used because ${NEVER[why]}.`,
    help: `Correct the bounds or conditions, or take the line out; ${keep('UNREACHABLE_BRANCH', say)}.`,
  }),
  CONDITION_WITHOUT_EFFECT: ({ what }, say) => ({
    message: IDLE[what],
    help: `Correct the condition, or take the line out; ${keep('CONDITION_WITHOUT_EFFECT', say)}.`,
  }),
  DIVISION_BY_ZERO: ({ table, witness }, say) => ({
    message:
      table === undefined
        ? `The denominator can be 0 and nothing says how to score then${example(witness)}.`
        : `The table ${say.quote(table)} can have no rows to work with and nothing says how to score then${example(witness)}.`,
    help: `Add a line to the rule, for example ${say.code`{zero denominator}: {not assessed}`}.`,
  }),

  POINTS_NOT_REACHED: ({ code, points, best, witness }, say) => ({
    message: `${say.quote(code)} is worth ${en(points)} but its rule gives ${en(best)} at best${example(witness)}.`,
    help: `Give the best case all points (${say.keyword('max')}), or correct the points; ${keep('POINTS_NOT_REACHED', say)}.`,
  }),
  SCORE_ABOVE_POINTS: ({ code, points, score, witness }, say) => ({
    message: `${say.quote(code)} is worth ${en(points)} at most but its rule can give ${en(score)}${example(witness)}.`,
    help: `Add a limit behind the formula, for example ${say.code`…, {no more than} {max}`}; or limit the input with ${say.keyword('at most')}.`,
  }),
  SCORE_BELOW_LOWEST: ({ code, lowest, score, witness }, say) => ({
    message: `${say.quote(code)} is worth ${en(lowest)} at least but its rule can give ${en(score)}${example(witness)}.`,
    help: `If negative points are meant, say so behind the points, for example ${say.code`1 {points}, {lowest} -1`}; if not, put ${say.code`{largest}(0; …)`} around the value.`,
  }),

  GRADE_NOT_TAKEN: ({ grade, why }, say) => ({
    message: `No total gets the grade ${say.quote(grade)} because ${GRADE_NEVER[why]}.`,
    help: `Correct its conditions or those of the grades above; ${keep('GRADE_NOT_TAKEN', say)}.`,
  }),
  GAP_IN_GRADES: ({ witness, between }, say) => ({
    message: `There is a case that no grade takes${between ? `, with ${total(between)}` : ''}${example(witness)}.`,
    help: `Add a grade for it, or make the last grade ${say.keyword('else')}; ${keep('GAP_IN_GRADES', say)}.`,
  }),
  OVERLAP_IN_GRADES: ({ first, second, witness, between }, say) => ({
    message: `The grades ${say.quote(first)} and ${say.quote(second)} both take ${between ? total(between) : 'one case'}${example(witness)}.`,
    help: `Say which grade the bound belongs to, for example ${say.code`{from} 85 {to under} 95`}; ${keep('OVERLAP_IN_GRADES', say)}.`,
  }),

  ACKNOWLEDGEMENT_UNUSED: ({ code }, say) => ({
    message: `${say.quote(code)} is accepted, but there is no such error or warning here any more.`,
    help: `Delete this line ${say.keyword('accept')}.`,
  }),
};

const NEVER = {
  'never-holds': 'no case meets it',
  'taken-before': 'the lines above take all its cases',
} as const;

const GRADE_NEVER = {
  'never-holds': 'none meets its conditions',
  'taken-before': 'the grades above take them all',
} as const;

const en = (exact: string): string => formatPoints(exact, 'en');

/** The stretch of a subject, such that it can follow a verb. */
function stretch(between: Interval): string {
  const what = between.kind === 'date' ? 'a day' : isPoint(between) ? 'a value of' : 'a value';
  return `${what} ${intervalInWords(between, 'en')}`;
}

function total(between: Interval): string {
  return `a total ${isPoint(between) ? 'of ' : ''}${intervalInWords(between, 'en')}`;
}

function example(witness: Witness): string {
  return witness.length === 0 ? '' : `, for example ${witnessInWords(witness, 'en')}`;
}

function lines(first: Span, second: Span): string {
  const [a, b] = [first.start.line + 1, second.start.line + 1];
  return a === b ? `Two bands on line ${a}` : `The bands on lines ${a} and ${b}`;
}

function outcomes([first, second]: readonly [OutcomeAt, OutcomeAt]): string {
  return `${outcome(first)} and ${outcome(second)}`;
}

function outcome(at: OutcomeAt): string {
  switch (at.kind) {
    case 'score':
      return en(at.score);
    case 'absent':
      return absenceInWords(at.absence, 'en');
    case 'explain':
      return 'an explanation is asked for';
    case 'unknown':
      return 'score unknown';
  }
}

/** How to keep a flaw of the real text on purpose. */
function keep(code: string, say: Speaker, points = ''): string {
  return `if the decision really says so, write ${say.code`{accept} ${code} {because} "…"${points}`}`;
}
