/** Branches that no vector reaches, and why none can. */
export interface Argument {
  readonly why: string;
  readonly branches: readonly RegExp[];
}

/** The order in which a unit is scored leaves these out, whatever the rulebook. */
const BY_ORDER: readonly Argument[] = [
  {
    why: 'grades and ranks are asked of units with a total only, and it waits for every part and figure',
    branches: [/^book: \w+ lacks$/],
  },
  {
    why: 'a unit that has a value of its own is one of the units that a figure over all is made of',
    branches: [/: (mean|sum) lacks$/],
  },
  {
    why: 'the rule that reads a figure reads what bounds it first, and lacks that',
    branches: [/^figures: \w+ lacks$/],
  },
];

/** By rulebook. */
export const UNREACHABLE: Readonly<Record<string, readonly Argument[]>> = {
  'cap-xa/cap-xa.cchc': [
    {
      why: 'a place is a whole number: beyond 3 it is 4, and between 4 and 6 is not beyond 6',
      branches: [/^8\.2\.3: rank_from_high/],
    },
    {
      why: 'every unit gets half a point for 8.2.3 at least; totals of nothing need penalties as large as all else',
      branches: [/^result 2: /],
    },
  ],
  'cap-xa-2027/cap-xa-2027.cchc': [
    {
      why: 'as in cap-xa: totals of nothing need penalties as large as all else',
      branches: [/^result 2: /],
    },
  ],
  'nd-307-2025/nd-307-2025.cchc': [
    {
      why: 'whom a group is for is asked where all its parts are absent, and of those it is for one never is',
      branches: [/^[567](\.\d)?: /],
    },
  ],
  'thang-chung/phong-chuyen-mon.cchc': [
    {
      why: 'whom a group is for is asked where all its parts are absent, and of those it is for one never is',
      branches: [/^II: /],
    },
  ],
};

/** The argument for a branch, if there is one. */
export function argumentFor(rulebook: string, branch: string): Argument | undefined {
  const all = [...BY_ORDER, ...(UNREACHABLE[rulebook] ?? [])];
  return all.find(({ branches }) => branches.some((one) => one.test(branch)));
}
