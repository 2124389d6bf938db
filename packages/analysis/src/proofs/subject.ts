import {
  expressionsOfRange,
  typeContext,
  typeOf,
  withSubexpressions,
  type Bands,
  type Expression,
} from '@cchc/model';
import type { Interval, IntervalEnd, WitnessValue } from '../findings.js';
import type { End, Stretch } from '../linear/bounds.js';
import type { Case } from '../symbolic/case.js';
import type { Scope } from '../symbolic/scope.js';
import { FIRST_DAY, LAST_DAY } from '../symbolic/unknowns.js';
import { stretchOfQuotient } from '../symbolic/stretch.js';
import { textOfValue, valueOfQuotient, type CaseValues } from '../witness/values.js';

/** A rule of bands or guards, and cases that came to it. */
export interface AtTiers {
  readonly tiers: { readonly kind: 'bands' | 'guards' };
  readonly scope: Scope;
  readonly here: Case;
}

/** The values the subject of bands takes in the cases. */
export function subjectAround({ tiers, scope, here }: AtTiers): Interval | undefined {
  if (!isBands(tiers) || !scope.subject) return undefined;
  const stretch = stretchOfQuotient(here, scope.subject.value);
  if (!stretch) return undefined;
  return intervalOf(stretch, kindOfSubject(tiers, scope));
}

/** A stretch as it is told. */
export function intervalOf(stretch: Stretch, kind: Interval['kind']): Interval {
  const from = stretch.from && !isLimit(stretch.from, kind) ? end(stretch.from, kind) : undefined;
  const to = stretch.to && !isLimit(stretch.to, kind) ? end(stretch.to, kind) : undefined;
  return { kind, ...(from && { from }), ...(to && { to }) };
}

/** The first and last day there is, and what lies beyond, bound nothing. */
function isLimit({ value }: End, kind: Interval['kind']): boolean {
  const isTime = kind === 'date' || kind === 'moment';
  return isTime && (value.compare(FIRST_DAY) <= 0 || value.compare(LAST_DAY) >= 0);
}

/** What the subject of bands comes to, unless it is a figure the witness names anyway. */
export function subjectOf(
  { tiers, scope }: AtTiers,
  { point }: CaseValues,
): readonly WitnessValue[] {
  if (!isBands(tiers) || !scope.subject || NAMED.includes(tiers.subject.kind)) return [];
  const value = valueOfQuotient(scope.subject.value, point);
  if (!value) return [];
  const kind = kindOfSubject(tiers, scope);
  return [{ what: { kind: 'subject' }, value: textOfValue(value, kind), kind }];
}

const NAMED: readonly Expression['kind'][] = ['reference', 'evidence'];

function kindOfSubject(bands: Bands, { rulebook, table }: Scope): Interval['kind'] {
  const { subject } = bands;
  const type = typeOf(subject, typeContext(rulebook, undefined, table))?.kind;
  if (type === 'date' || type === 'moment') return type;
  const bounds = bands.bands
    .flatMap((band) => [...expressionsOfRange(band.range)])
    .flatMap((bound) => [bound, ...valuesOfParameter(bound)]);
  const percent = [...bounds, subject].some((one) => [...withSubexpressions(one)].some(isPercent));
  return percent || isRatio(subject) ? 'percent' : 'number';

  function valuesOfParameter(bound: Expression): readonly Expression[] {
    if (bound.kind !== 'reference' || bound.to !== 'parameter') return [];
    const parameter = rulebook.parameters.find(({ name }) => name === bound.name);
    const rest = parameter?.otherwise;
    return [...(parameter?.cases.map(({ value }) => value) ?? []), ...(rest ? [rest] : [])];
  }

  function isRatio(expression: Expression): boolean {
    if (expression.kind !== 'reference') return false;
    const columns = rulebook.tables.find((one) => one.name === table)?.columns ?? [];
    const declared = expression.to === 'column' ? columns : rulebook.inputs;
    return declared.some(({ name, type }) => name === expression.name && type.kind === 'ratio');
  }
}

function isPercent(expression: Expression): boolean {
  return expression.kind === 'number' && expression.percent;
}

function isBands(tiers: AtTiers['tiers']): tiers is Bands {
  return tiers.kind === 'bands';
}

function end({ value, inclusive }: End, kind: Interval['kind']): IntervalEnd {
  return { value: textOfValue(value, kind), inclusive };
}
