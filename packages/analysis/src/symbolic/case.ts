import type { Rational } from '@cchc/model';
import type { ValueKind, WitnessSubject } from '../findings.js';
import { feasible } from '../linear/bounds.js';
import { isTighter, opposite, tidy, type Constraint, type Tidied } from '../linear/constraint.js';
import { linkedTo } from '../linear/order.js';
import { besideRatioBound } from '../linear/ratio-bounds.js';
import { negateForm, type Form, type VariableId } from '../linear/form.js';
import type { Quotient } from './quotient.js';

/**
 * A set of cases that a rule treats alike so far: what has been assumed on the way. Only what a rule
 * looks at is in it. Cases are immutable; an assumption that cannot hold gives no case.
 */
export interface Case {
  readonly unknowns: ReadonlyMap<VariableId, Unknown>;
  readonly constraints: readonly Tidied[];
  readonly picks: ReadonlyMap<string, Picked>;
  /** Named formulas that were read already: they are the same throughout the case. */
  readonly known: ReadonlyMap<string, Quotient | boolean>;
}

/** A number or day the rule looks at. Its value is `step` times the variable (a step of 1 where there is none). */
export interface Unknown {
  readonly id: VariableId;
  readonly source: Source;
  readonly kind: ValueKind;
  readonly step: Rational;
  /** What a witness best stays close to: 0, or the assessed year. */
  readonly near: Rational;
}

/**
 * Where the value of an unknown or a choice comes from: something that can be handed in, rows of a
 * case table that are alike, something that follows from other unknowns, or something that analysis
 * has no model of (it may then have any value, and no witness can be built).
 */
export type Source =
  | WitnessSubject
  | { readonly kind: 'alike-rows'; readonly table: string; readonly pattern: Case }
  | { readonly kind: 'evidence-state'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'derived' }
  | { readonly kind: 'opaque'; readonly why: 'construct' | 'not-linear' };

/** One of several texts; yes and no are `yes` and `no`. An open choice may also be none of its options. */
export interface Choice {
  readonly id: string;
  readonly source: Source;
  readonly kind: ValueKind;
  readonly options: readonly string[];
  readonly open: boolean;
}

export interface Picked {
  readonly choice: Choice;
  /** The option, or undefined while only some are ruled out. */
  readonly is: string | undefined;
  readonly not: readonly string[];
}

export const anyCase: Case = {
  unknowns: new Map(),
  constraints: [],
  picks: new Map(),
  known: new Map(),
};

export function remember(here: Case, name: string, value: Quotient | boolean): Case {
  return { ...here, known: new Map(here.known).set(name, value) };
}

/** Brings an unknown into the case, with what is always true of it. */
export function introduce(
  here: Case,
  unknown: Unknown,
  always: readonly Constraint[],
): Case | undefined {
  if (here.unknowns.has(unknown.id)) return here;
  const unknowns = new Map(here.unknowns).set(unknown.id, unknown);
  return assumeAll({ ...here, unknowns }, always);
}

export function assumeAll(here: Case, constraints: readonly Constraint[]): Case | undefined {
  let current: Case | undefined = here;
  for (const one of constraints) current = current && assume(current, one);
  return current;
}

export function assume(here: Case, constraint: Constraint): Case | undefined {
  const tidied = tidy(constraint);
  if (tidied === 'always') return here;
  if (tidied === 'never') return undefined;
  const alike = here.constraints.find((one) => one.direction === tidied.direction);
  if (alike && !isTighter(tidied, alike)) return here;
  const others = besideRatioBound(
    here.constraints.filter((one) => one !== alike),
    tidied,
  );
  if (!others) return here;
  const constraints = [...others, tidied];
  const linked = linkedTo(constraints, tidied.form.terms.keys());
  return feasible(linked) ? { ...here, constraints } : undefined;
}

/** The cases in which `form` is below, at and above zero, without those that cannot be. */
export function splitBySign(here: Case, form: Form): { below?: Case; zero?: Case; above?: Case } {
  const below = assume(here, { form: negateForm(form), relation: '>' });
  const zero = assume(here, { form, relation: '=' });
  const above = assume(here, { form, relation: '>' });
  return { ...(below && { below }), ...(zero && { zero }), ...(above && { above }) };
}

/** The cases in which the constraint holds, and those in which it does not. */
export function splitBy(
  here: Case,
  constraint: Constraint & { relation: '>=' | '>' },
): { holds?: Case; fails?: Case } {
  const holds = assume(here, constraint);
  // What was known already leaves nothing to the other side.
  const fails = holds === here ? undefined : assume(here, opposite(constraint));
  return { ...(holds && { holds }), ...(fails && { fails }) };
}

export function assumePick(
  here: Case,
  choice: Choice,
  option: string,
  truth: boolean,
): Case | undefined {
  const known = here.picks.get(choice.id) ?? { choice, is: undefined, not: [] };
  if (known.is !== undefined) return (known.is === option) === truth ? here : undefined;
  if (known.not.includes(option)) return truth ? undefined : here;
  if (!choice.options.includes(option) && !choice.open) return truth ? undefined : here;
  const picked = truth ? { ...known, is: option } : ruleOut(known, option);
  return picked && { ...here, picks: new Map(here.picks).set(choice.id, picked) };
}

function ruleOut(known: Picked, option: string): Picked | undefined {
  const not = [...known.not, option];
  const left = known.choice.options.filter((one) => !not.includes(one));
  if (known.choice.open) return { ...known, not };
  if (left.length === 0) return undefined;
  return { ...known, not, is: left.length === 1 ? left[0] : undefined };
}
