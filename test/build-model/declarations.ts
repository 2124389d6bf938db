import {
  nowhere,
  type CaseTable,
  type Definition,
  type Evidence,
  type Input,
  type Parameter,
  type Survey,
} from '@cchc/model';
import { lift, type Lifted } from './expressions.js';
import { outcome, type LiftedOutcome } from './rules.js';

const at = nowhere;

export function declareInput(
  name: string,
  kind: Exclude<Input['type']['kind'], 'choice'> | readonly string[] = 'number',
  parts: Partial<Omit<Input, 'name' | 'type'>> = {},
): Input {
  const type: Input['type'] =
    typeof kind === 'string'
      ? { kind }
      : { kind: 'choice', options: kind.map((option) => ({ name: option })) };
  return { name, type, shared: false, ...parts, at };
}
export const define = (name: string, value: Lifted): Definition => ({
  name,
  value: lift(value),
  at,
});
export const declareParameter = (
  name: string,
  cases: readonly Omit<Parameter['cases'][number], 'at'>[],
  otherwise?: Lifted,
): Parameter => ({
  name,
  cases: cases.map((one) => ({ ...one, at })),
  ...(otherwise ? { otherwise: lift(otherwise) } : {}),
  at,
});
export function declareEvidence(
  name: string,
  parts: Partial<Omit<Evidence, 'name' | 'effects'>> & {
    readonly effects?: Partial<Record<Evidence['effects'][number]['state'], LiftedOutcome>>;
  } = {},
): Evidence {
  const { effects = {}, ...rest } = parts;
  const states = Object.entries(effects) as [Evidence['effects'][number]['state'], LiftedOutcome][];
  return {
    name,
    ...rest,
    effects: states.map(([state, result]) => ({ state, outcome: outcome(result), at })),
    at,
  };
}
export const declareTable = (
  name: string,
  columns: Readonly<Record<string, Exclude<Input['type']['kind'], 'choice'>>>,
): CaseTable => ({
  name,
  columns: Object.entries(columns).map(([column, kind]) => ({ name: column, type: { kind }, at })),
  at,
});

/** `groups` by their weights (undefined: by head), `options` by what they are worth. */
export const declareSurvey = (
  name: string,
  groups: Readonly<Record<string, string | undefined>>,
  options: Readonly<Record<string, string>>,
  minimumSample?: number,
): Survey => ({
  name,
  groups: Object.entries(groups).map(([group, weight]) => ({
    name: group,
    ...(weight === undefined ? {} : { weight }),
  })),
  options: Object.entries(options).map(([option, worth]) => ({ name: option, worth })),
  ...(minimumSample === undefined ? {} : { minimumSample }),
  at,
});
