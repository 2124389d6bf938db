import {
  CONTRARY,
  type Aggregate,
  type ChoiceOption,
  type Comparison,
  type Expression,
  type ExpressionType,
} from '@cchc/model';
import { sayByKind, type ByKind } from '../by-kind.js';
import { formatDay, formatMoment } from '../format/date.js';
import { formatNumber, formatPercent } from '../format/number.js';
import {
  titled,
  titleOf,
  titleOfSurvey,
  titleOfEvidence,
  titleOfTable,
  typeHere,
  type Telling,
} from './telling.js';

/** A formula as a reader says it: titles for names, words for comparisons. */
export function expressionInWords(expression: Expression, tell: Telling): string {
  return told(expression, tell).text;
}

/** That the condition does not hold, said inside the phrase where the language can. */
export function deniedInWords(condition: Expression, tell: Telling): string {
  return denied(condition, tell).text;
}

/** As `expressionInWords`, in parentheses where it would fall apart next to what binds this tightly. */
export function boundInWords(expression: Expression, tell: Telling, binding: number): string {
  const { text, binds } = told(expression, tell);
  return binds < binding ? `(${text})` : text;
}

/** How tightly each form binds, loosest first. */
export const BINDING = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  rate: 7,
  sign: 8,
  word: 9,
} as const;

interface Told {
  readonly text: string;
  readonly binds: number;
}

function told(expression: Expression, tell: Telling): Told {
  return sayByKind(TELLERS, expression, tell);
}

const word = (text: string): Told => ({ text, binds: BINDING.word });

const TELLERS: ByKind<Expression, Telling, Told> = {
  number: ({ value, percent }, { tongue }) =>
    word(percent ? formatPercent(value, tongue) : formatNumber(value, tongue)),
  'yes-no': ({ value }, { phrases }) => word(value ? phrases.yes : phrases.no),
  date: ({ value }) => word(formatDay(value)),
  moment: ({ value }, { tongue }) => word(formatMoment(value, tongue)),
  text: ({ value }) => word(`“${value}”`),
  reference: (reference, tell) => word(titleOf(reference, tell)),
  'max-points': (_, { phrases }) => word(phrases.maxPoints),
  subject: (_, tell) => word(subjectInWords(tell)),
  'score-of': ({ node }, { phrases }) => word(phrases.scoreOf(node)),
  total: ({ withoutBonus }, { phrases }) =>
    word(withoutBonus ? phrases.totalWithoutBonus : phrases.total),
  arithmetic: ({ operator, left, right }, tell) => {
    const binds = operator === '+' || operator === '-' ? BINDING.sum : BINDING.product;
    const a = boundInWords(left, tell, binds);
    // `a - (b - c)` and `a / (b / c)` keep their parentheses.
    const b = boundInWords(right, tell, binds + 1);
    return { text: `${a} ${operator === '*' ? '×' : operator} ${b}`, binds };
  },
  comparison: (comparison, tell) => compared(comparison, comparison.operator, tell),
  logic: ({ operator, left, right }, tell) => {
    const binds = BINDING[operator];
    return {
      text: tell.phrases[operator](
        boundInWords(left, tell, binds),
        boundInWords(right, tell, binds),
      ),
      binds,
    };
  },
  not: ({ value }, tell) => denied(value, tell),
  negation: ({ value }, tell) => ({
    text: `-${boundInWords(value, tell, BINDING.sign)}`,
    binds: BINDING.sign,
  }),
  each: ({ rate, count }, tell) => ({
    text: tell.phrases.each(
      boundInWords(rate, tell, BINDING.rate),
      boundInWords(count, tell, BINDING.rate),
    ),
    binds: BINDING.rate,
  }),
  steps: ({ rate, size, whole, direction, base }, tell) => {
    const step = boundInWords(size, tell, BINDING.rate);
    return {
      text: tell.phrases.steps[direction](
        boundInWords(rate, tell, BINDING.rate),
        whole ? tell.phrases.wholeSize(step) : step,
        boundInWords(base, tell, BINDING.rate),
      ),
      binds: BINDING.rate,
    };
  },
  extreme: ({ which, of }, tell) => {
    const list = of.map((one) => expressionInWords(one, tell)).join('; ');
    return word(which === 'largest' ? tell.phrases.largestOf(list) : tell.phrases.smallestOf(list));
  },
  aggregate: (aggregate, tell) => word(aggregated(aggregate, tell)),
  evidence: ({ fact, evidence }, tell) =>
    word(tell.phrases.evidence[fact](titleOfEvidence(evidence, tell))),
  'survey-result': ({ survey }, tell) =>
    word(tell.phrases.surveyResult(titleOfSurvey(survey, tell))),
  'unit-is': ({ name, by }, { phrases }) => word(phrases.unitIs(unitName(name, by))),
  population: ({ figure, over, of }, { phrases, ...tell }) =>
    word(
      phrases.over[over](
        phrases.population[figure](boundInWords(of, { phrases, ...tell }, BINDING.word)),
      ),
    ),
  previous: ({ of }, tell) => word(tell.phrases.previous(boundInWords(of, tell, BINDING.word))),
  'round-score': ({ round, node }, { phrases }) =>
    word(phrases.roundScore(phrases.rounds[round] ?? titled(round, undefined), node)),
  'working-days': ({ days, from, direction }, tell) =>
    word(
      tell.phrases.workingDays[direction](
        boundInWords(days, tell, BINDING.word),
        boundInWords(from, tell, BINDING.word),
      ),
    ),
  'working-days-between': ({ from, to }, tell) =>
    word(
      tell.phrases.workingDaysBetween(
        boundInWords(from, tell, BINDING.word),
        boundInWords(to, tell, BINDING.word),
      ),
    ),
};

/** `giá trị` by its nearest everyday word: the name of the figure, "tỷ lệ" for a division, "ngày" for a date. */
export function subjectInWords(tell: Telling): string {
  const { subject, phrases } = tell;
  if (subject?.kind === 'reference') return titleOf(subject, tell);
  if (subject?.kind === 'arithmetic' && subject.operator === '/') return phrases.ratio;
  const kind = subject && typeHere(subject, tell)?.kind;
  if (kind === 'moment') return phrases.time;
  return kind === 'date' ? phrases.day : phrases.value;
}

const COMPARED: Readonly<Record<ExpressionType['kind'], 'number' | 'date' | 'other'>> = {
  number: 'number',
  date: 'date',
  moment: 'date',
  'yes-no': 'other',
  text: 'other',
  choice: 'other',
};

function compared(
  { left, right }: Comparison,
  operator: Comparison['operator'],
  tell: Telling,
): Told {
  if (right.kind === 'yes-no' && (operator === '=' || operator === '<>')) {
    const answer = right.value === (operator === '=') ? 'isYes' : 'isNo';
    const text = tell.phrases[answer](boundInWords(left, tell, BINDING.sum));
    return { text, binds: BINDING.not };
  }
  const type = typeHere(left, tell);
  const sort = COMPARED[type?.kind ?? 'text'];
  const option =
    type?.kind === 'choice' && right.kind === 'text'
      ? type.options.find(({ name }) => name === right.value)
      : undefined;
  const phrase = tell.phrases.compare[sort][operator];
  return {
    text: phrase(
      boundInWords(left, tell, BINDING.sum),
      option ? optionSaid(option, operator) : boundInWords(right, tell, BINDING.sum),
    ),
    binds: BINDING.comparison,
  };
}

/** Quoted where it is what something is not: many options begin with a no of their own. */
function optionSaid({ name, title }: ChoiceOption, operator: Comparison['operator']): string {
  const said = titled(name, title);
  return operator === '=' || said.startsWith('“') ? said : `“${said}”`;
}

function denied(value: Expression, tell: Telling): Told {
  const { phrases } = tell;
  switch (value.kind) {
    case 'comparison':
      return compared(value, CONTRARY[value.operator], tell);
    case 'reference':
      return { text: phrases.isNo(titleOf(value, tell)), binds: BINDING.not };
    case 'evidence':
      return word(phrases.noEvidence(titleOfEvidence(value.evidence, tell)));
    case 'unit-is':
      return word(phrases.unitIsNot(unitName(value.name, value.by)));
    default:
      return { text: phrases.not(boundInWords(value, tell, BINDING.word)), binds: BINDING.not };
  }
}

function aggregated({ figure, table, of, when, except }: Aggregate, outer: Telling): string {
  const tell = { ...outer, table };
  const { phrases } = tell;
  const filters = [
    when && phrases.when(expressionInWords(when, tell)),
    except && phrases.exceptWhen(expressionInWords(except, tell)),
  ].filter((filter) => filter !== undefined);
  const rows = phrases.aggregate[figure](
    of ? boundInWords(of, tell, BINDING.word) : '',
    titleOfTable(table, tell),
  );
  return filters.length === 0 ? rows : `${rows} (${filters.join(', ')})`;
}

function unitName(name: string, by: 'type' | 'unit'): string {
  return by === 'type' ? name : `“${name}”`;
}
