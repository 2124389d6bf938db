import type { Expression, Input, Parameter, Rulebook, ValueType } from '@cchc/model';
import { expressionInWords } from '../rules/expression.js';
import { telling } from '../rules/telling.js';
import { formatDay } from '../format/date.js';
import { formatNumber } from '../format/number.js';
import { allOf } from '../format/list.js';
import type { InBoth, Tongue } from '../tongue.js';
import { EDITOR_PHRASES } from './phrases.js';

const TYPES: InBoth<Readonly<Record<ValueType['kind'], string>>> = {
  vi: {
    integer: 'số nguyên',
    number: 'số',
    ratio: 'tỷ lệ',
    'yes-no': 'có/không',
    date: 'ngày tháng',
    moment: 'ngày và giờ',
    choice: 'lựa chọn',
  },
  en: {
    integer: 'whole number',
    number: 'number',
    ratio: 'ratio',
    'yes-no': 'yes or no',
    date: 'day',
    moment: 'day and time',
    choice: 'choice',
  },
};

/** What may be handed in for a figure: type, bounds, steps, unit, source. */
export function inputInWords(input: Input, rulebook: Rulebook, tongue: Tongue): readonly string[] {
  const say = EDITOR_PHRASES[tongue];
  const { atLeast, atMost, resolution, unitOfMeasure, source, shared } = input;
  const facts = [
    TYPES[tongue][input.type.kind],
    ...(atLeast ? [say.atLeast(formulaInWords(atLeast, rulebook, tongue))] : []),
    ...(atMost ? [say.atMost(formulaInWords(atMost, rulebook, tongue))] : []),
    ...(resolution === undefined || input.type.kind === 'integer'
      ? []
      : [say.exactTo(formatNumber(resolution, tongue))]),
    ...(unitOfMeasure === undefined ? [] : [say.unit(unitOfMeasure)]),
    ...(shared ? [say.sharedInput] : []),
  ];
  const options =
    input.type.kind === 'choice'
      ? [
          say.options(
            allOf(
              input.type.options.map(({ name, title }) => title ?? name),
              tongue,
            ),
          ),
        ]
      : [];
  return [facts.join(', '), ...options, ...(source === undefined ? [] : [say.source(source)])];
}

export function typeInWords(type: ValueType, tongue: Tongue): string {
  return TYPES[tongue][type.kind];
}

/** A formula outside any leaf, as a reader says it. */
export function formulaInWords(expression: Expression, rulebook: Rulebook, tongue: Tongue): string {
  return expressionInWords(expression, telling(rulebook, '0', tongue));
}

/** The values of a parameter, one a line: for whom or since when, and what it is. */
export function parameterInWords(
  { cases, otherwise }: Parameter,
  rulebook: Rulebook,
  tongue: Tongue,
): readonly string[] {
  const say = (value: Expression): string => formulaInWords(value, rulebook, tongue);
  const since = { vi: 'từ', en: 'from' }[tongue];
  const when = { vi: 'khi', en: 'when' }[tongue];
  const rest = { vi: 'còn lại', en: 'else' }[tongue];
  return [
    ...cases.map((one) => {
      const parts = [
        ...(one.unitType === undefined ? [] : [one.unitType]),
        ...(one.from === undefined ? [] : [`${since} ${formatDay(one.from)}`]),
        ...(one.when === undefined ? [] : [`${when} ${say(one.when)}`]),
      ];
      return `${parts.join(', ')}: ${say(one.value)}`;
    }),
    ...(otherwise ? [cases.length === 0 ? say(otherwise) : `${rest}: ${say(otherwise)}`] : []),
  ];
}
