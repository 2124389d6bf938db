import { textOf, type Mutant } from './mutate.js';

/** Mutants that score every unit as the scorer does, and why. */
export interface Equivalent {
  readonly why: string;
  /** As `textOf` tells them; one that is told twice stands here twice. */
  readonly mutants: readonly string[];
}

/** By rulebook. */
const EQUIVALENT: Readonly<Record<string, readonly Equivalent[]>> = {
  'cap-xa/cap-xa.cchc': [
    {
      why: '4 and more and 3 were taken before: what is left is below 3 where it is below 4',
      mutants: ['1.2.1: boundary < 3'],
    },
    {
      why: 'all of it, and half of it and more, were taken before: what is left is below where it is at most that',
      mutants: ['3.3.1: boundary < slot', '5.5.1: boundary < slot', '5.5.1: boundary < slot'],
    },
    {
      why: 'places to 6 were taken before: what is left is beyond 6 where it is beyond 5',
      mutants: ['8.2.3: boundary > mul'],
    },
  ],
  'cap-xa-2027/cap-xa-2027.cchc': [
    {
      why: 'as in cap-xa',
      mutants: [
        '1.2.1: boundary < 3',
        '3.3.1: boundary < slot',
        '5.5.1: boundary < slot',
        '5.5.1: boundary < slot',
      ],
    },
  ],
  'nd-307-2025/nd-307-2025.cchc': [
    {
      why: 'at the bound the formula behind it gives the points before it, with nothing beyond the bound added',
      mutants: [
        '5.3.a: boundary <= 500000',
        '6.3.a: boundary <= 400000',
        '6.3.g: boundary <= 700000',
        '7.3.a: boundary <= 500000',
        '7.3.g: boundary <= 800000',
      ],
    },
    {
      why: 'what is at the bound was taken by the band before, which includes it',
      mutants: [
        '5.4.a: boundary > 300000',
        '5.4.b: boundary > 200000',
        '6.4.a: boundary > 300000',
        '7.4.a: boundary > 200000',
      ],
    },
  ],
  'thang-chung/phong-chuyen-mon.cchc': [
    {
      why: '4 and more and 3 were taken before: what is left is below 3 where it is below 4',
      mutants: ['3: boundary < 3'],
    },
  ],
  'thanh-tri/thanh-tri.cchc': [
    {
      why: 'at the target the share of the target is all points too',
      mutants: ['IV.1: boundary >= mul'],
    },
  ],
  'tt-01-2018/tt-01-2018.cchc': [
    {
      why: 'the first of three conditions divides by the same number, and ends the rule where it is zero',
      mutants: [
        'CS8: branch removed "lack"',
        'CS8: branch removed "lack"',
        'CS8: missing-value handling zero-denominator',
        'CS8: missing-value handling zero-denominator',
      ],
    },
    {
      why: 'the last of three conditions is what the first two leave: below 90%, or drawn out, in which it holds whatever the share',
      mutants: ['CS8: boundary < mul', 'CS8: constant × 9'],
    },
    {
      why: 'with 15% exactly, in time and introduced, the condition before has taken the unit; else another part of this one holds',
      mutants: ['CS9: boundary < 150000'],
    },
  ],
};

/** Those of a rulebook's mutants that are argued to be the scorer again. */
export function equivalentOf(name: string, mutants: readonly Mutant[]): readonly string[] {
  const made = new Set(mutants.map(textOf));
  return (EQUIVALENT[name] ?? []).flatMap((one) => one.mutants).filter((text) => made.has(text));
}
