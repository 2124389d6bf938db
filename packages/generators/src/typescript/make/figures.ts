import {
  DEFAULT_DIGITS,
  digitsOfFigure,
  rational,
  type Calendar,
  type CaseTable,
  type Decimal,
  type Evidence,
  type ManualScore,
  type NodeId,
  type Survey,
  type ValueType,
} from '@cchc/model';
import { isConst } from '../../program/int.js';
import type { InputProgram } from '../../program/program.js';
import type { Block } from '../../program/statement.js';
import { ratio } from '@cchc/model';
import type * as Runtime from '../runtime/book.js';
import type { Exact } from '../runtime/exact.js';
import type { Kind } from '../runtime/read.js';
import type { Calendar as RuntimeCalendar } from '../runtime/working-days.js';
import type { Maker } from './maker.js';

/** A figure as a scorer reads it. */
export function figureOf({ input, lowest, highest }: InputProgram, make: Maker): Runtime.Figure {
  return {
    name: input.name,
    ...kindOf(input.type, input.resolution),
    ...(input.shared ? { shared: true } : {}),
    ...(lowest ? { lowest: boundOf(lowest, make) } : {}),
    ...(highest ? { highest: boundOf(highest, make) } : {}),
  };
}

export function columnsOf({ columns }: CaseTable): readonly Runtime.Column[] {
  return columns.map(({ name, type }, at) => ({ name, at, ...kindOf(type) }));
}

export function evidenceOf({ name, atLeast = 1, issued }: Evidence): Runtime.Evidence {
  return { name, atLeast, ...issued };
}

export function surveyOf({ name, groups, options, minimumSample }: Survey, make: Maker) {
  const survey: Runtime.Survey = {
    name,
    groups: groups.map((group) => ({
      name: group.name,
      ...(group.weight === undefined ? {} : { weight: make.number(group.weight) }),
    })),
    options: options.map((option) => ({ name: option.name, worth: make.number(option.worth) })),
    minimumSample: minimumSample ?? 0,
  };
  return survey;
}

export function manualOf(
  { node, raters }: { readonly node: NodeId; readonly raters: ManualScore['raters'] },
  step: Exact | undefined,
  make: Maker,
): Runtime.Manual {
  return {
    node,
    ...(step ? { step } : {}),
    raters: raters.map(({ name, weight }) => ({ name, weight: make.number(weight) })),
  };
}

export function calendarOf(calendar: Calendar): RuntimeCalendar {
  const { name, from, to, workingWeekdays, holidays, extraWorkingDays } = calendar;
  return { name, from, to, workingWeekdays, holidays, extraWorkingDays };
}

/** How many steps of its last digit a value of the type has to be a multiple of. */
function kindOf(type: ValueType, resolution?: Decimal): Kind {
  const { kind } = type;
  if (kind === 'choice') {
    const options = type.options.map(({ name }) => name.normalize('NFC'));
    return { kind, digits: 0, step: 1, options };
  }
  if (kind === 'yes-no' || kind === 'date' || kind === 'moment')
    return { kind, digits: 0, step: 1 };
  const digits = digitsOfFigure(type, resolution);
  const finest = ratio(1n, 10n ** BigInt(kind === 'integer' ? 0 : DEFAULT_DIGITS));
  const stated = resolution === undefined ? finest : rational(resolution);
  return { kind, digits, step: Number(stated.mul(10n ** BigInt(digits)).n) };
}

/** A bound that is a number is one; any other is worked out for each unit. */
function boundOf(block: Block, make: Maker): Exact | Runtime.Worth<Exact | number> {
  const [only, ...more] = block;
  if (more.length === 0 && only?.do === 'end' && only.with.kind === 'value') {
    const { num, den } = only.with.value;
    if (isConst(num) && isConst(den)) return make.number(ratio(num.value, den.value));
  }
  return make.body(block);
}
