import fc from 'fast-check';

/** A small rulebook to be written in either language: what it says, not how. Points are in quarters. */
export interface RulebookSpec {
  readonly year: number;
  readonly rounding: 'never' | 'leaves' | 'total';
  readonly criteria: readonly (readonly LeafSpec[])[];
  readonly graded: boolean;
  readonly ranked: boolean;
}

/** Points in quarters of a point; thresholds in whole numbers or percents. */
export interface LeafSpec {
  readonly quarters: number;
  readonly rule: RuleSpec;
}

export type RuleSpec =
  | { readonly form: 'bands'; readonly bounds: readonly number[] }
  | { readonly form: 'ratio-bands'; readonly percents: readonly number[] }
  | { readonly form: 'formula' }
  | { readonly form: 'guards'; readonly threshold: number; readonly negated: boolean }
  | { readonly form: 'additive'; readonly weights: readonly number[] }
  | { readonly form: 'from-max'; readonly weight: number }
  | { readonly form: 'per-case'; readonly digits: number }
  | { readonly form: 'dates'; readonly month: number }
  | { readonly form: 'steps'; readonly base: number; readonly size: number };

const ascending = (max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 3 })
    .map((bounds) => bounds.toSorted((a, b) => a - b));

const rule: fc.Arbitrary<RuleSpec> = fc.oneof(
  fc.record({ form: fc.constant('bands' as const), bounds: ascending(99_999) }),
  fc.record({ form: fc.constant('ratio-bands' as const), percents: ascending(99) }),
  fc.record({ form: fc.constant('formula' as const) }),
  fc.record({
    form: fc.constant('guards' as const),
    threshold: fc.nat(5000),
    negated: fc.boolean(),
  }),
  fc.record({
    form: fc.constant('additive' as const),
    weights: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ form: fc.constant('from-max' as const), weight: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ form: fc.constant('per-case' as const), digits: fc.nat(2) }),
  fc.record({ form: fc.constant('dates' as const), month: fc.integer({ min: 1, max: 11 }) }),
  fc.record({
    form: fc.constant('steps' as const),
    base: fc.integer({ min: 1, max: 20_000 }),
    size: fc.integer({ min: 1, max: 2000 }),
  }),
);

const leaf: fc.Arbitrary<LeafSpec> = fc.record({ quarters: fc.integer({ min: 1, max: 40 }), rule });

export const rulebookSpec: fc.Arbitrary<RulebookSpec> = fc.record({
  year: fc.integer({ min: 2018, max: 2035 }),
  rounding: fc.constantFrom('never', 'leaves', 'total'),
  criteria: fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
  graded: fc.boolean(),
  ranked: fc.boolean(),
});
