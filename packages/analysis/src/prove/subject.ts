import {
  ZERO,
  max,
  min,
  nowhere,
  print,
  type Bands,
  type Expression,
  type Input,
  type Rational,
} from '@cchc/model';
import type { Stretch } from '../linear/bounds.js';
import { addForms, isConstant, scaleForm, variableForm } from '../linear/form.js';
import { anyCase, assume, assumeAll, type Case } from '../symbolic/case.js';
import { compareForm } from '../linear/constraint.js';
import { explore } from '../symbolic/explore.js';
import { stretchOfQuotient } from '../symbolic/stretch.js';
import { valuesOf } from '../witness/values.js';
import { speaksOf } from './inputs.js';
import { askedLeaf, shownCase, type AskedLeaf } from './leaf.js';
import type { Figure } from './monotone.js';
import type { TwoShown } from './pairs.js';
import { isOther, meet, ofInput } from './vary.js';

const SUBJECT = '‹subject›';

/**
 * What bands are over (a share, a difference), as one figure that can be more or less: the rule is looked
 * at as if it were handed in. Undefined where the rule is of another kind, is over a plain figure anyway,
 * or looks at parts of its subject by themselves.
 */
export function subjectFigure(asked: AskedLeaf): Figure | undefined {
  const { explored, rulebook } = asked;
  const { scoring } = explored.leaf.rule;
  const entries = explored.tiers.filter(({ tiers }) => tiers === scoring);
  const [entry] = entries;
  if (scoring.kind !== 'bands' || !entry?.scope.subject || isPlain(scoring.subject))
    return undefined;
  const stretches = entries.flatMap(({ scope, here }) =>
    scope.subject ? (stretchOfQuotient(here, scope.subject.value) ?? []) : [],
  );
  const subject: Expression = { kind: 'reference', to: 'input', name: SUBJECT, at: scoring.at };
  const bounds = boundsOf(stretches);
  if (!bounds) return undefined;
  const handed: Input = {
    ...bounds,
    name: SUBJECT,
    type: { kind: 'number' },
    shared: false,
    at: scoring.at,
  };
  const abstract: Bands = { ...scoring, subject };
  const leaf = { ...explored.leaf, rule: { ...explored.leaf.rule, scoring: abstract } };
  const around = { ...rulebook, inputs: [...rulebook.inputs, handed] };
  const other = askedLeaf(explore({ leaf, path: explored.path }, around), around);
  const parts = new Set(
    entries.flatMap(({ scope }) =>
      scope.subject
        ? [
            ...scope.subject.value.numerator.terms.keys(),
            ...scope.subject.value.denominator.terms.keys(),
          ]
        : [],
    ),
  );
  const mixed = other.pieces.some(({ here }) =>
    [...here.unknowns.keys()].some((id) => parts.has(id)),
  );
  if (mixed) return undefined;
  const isVaried = ofInput(SUBJECT);
  const pieces = other.pieces.filter(({ here }) => speaksOf(here, isVaried));
  const show = (pair: Case) => realPair(pair, entries, asked);
  return {
    asked: { ...asked, ...(other.open && { open: other.open }) },
    pieces,
    besides: [anyCase],
    isVaried,
    show,
  };
}

function isPlain({ kind }: Expression): boolean {
  return kind === 'reference' || kind === 'evidence';
}

/** Undefined where the least subject there is cannot be written: a number without one is at least 0. */
function boundsOf(
  stretches: readonly Stretch[],
): (Pick<Input, 'atMost'> & { readonly atLeast: Expression }) | undefined {
  const ends = (side: 'from' | 'to') => stretches.map((one) => one[side]?.value);
  const from = extreme(ends('from'), min);
  const to = extreme(ends('to'), max);
  return from && { atLeast: from, ...(to && { atMost: to }) };
}

function extreme(
  ends: readonly (Rational | undefined)[],
  choose: (a: Rational, b: Rational) => Rational,
): Expression | undefined {
  const known = ends.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < ends.length) return undefined;
  const value = print(known.reduce(choose));
  return value.includes('/') ? undefined : { kind: 'number', value, percent: false, at: nowhere };
}

/** Two real units whose subjects are those of the pair. */
function realPair(
  pair: Case,
  entries: AskedLeaf['explored']['tiers'],
  asked: AskedLeaf,
): TwoShown | undefined {
  const values = valuesOf(pair);
  if (!values) return undefined;
  const others = [...pair.unknowns.values()].filter(({ source }) => !ofInput(SUBJECT)(source));
  const rest = assumeAll(
    {
      ...anyCase,
      unknowns: new Map(others.map((one) => [one.id, one])),
      picks: pair.picks,
    },
    others.flatMap(({ id }) => {
      const value = values.point.get(id);
      return value ? [compareForm(variableForm(id), '=', value)] : [];
    }),
  );
  const sides = [...pair.unknowns.values()].filter(({ source }) => ofInput(SUBJECT)(source));
  const units = [false, true].map((second) => {
    const id = sides.find((one) => isOther(one.id) === second)?.id;
    const value = id === undefined ? undefined : values.point.get(id);
    return value && rest && realUnit(value, rest, entries, asked);
  });
  const [first, second] = units;
  return first && second && [first, second];
}

function realUnit(
  value: Rational,
  rest: Case,
  entries: AskedLeaf['explored']['tiers'],
  asked: AskedLeaf,
) {
  for (const { scope, here } of entries) {
    const subject = scope.subject?.value;
    const both = meet({ ...here, known: new Map() }, rest);
    if (!subject || !both) continue;
    const form = addForms(subject.numerator, scaleForm(subject.denominator, value.neg()));
    const at =
      isConstant(form) && !form.constant.equals(ZERO)
        ? undefined
        : assume(both, { form, relation: '=' });
    const shown = at && shownCase(at, asked);
    if (shown) return shown;
  }
  return undefined;
}
