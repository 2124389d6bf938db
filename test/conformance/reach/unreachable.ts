/** Branches that no vector reaches, and why none can, or what is not made yet. */
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

/** What a unit could reach and none of the vectors does: to be made. */
export const OPEN: Readonly<Record<string, readonly Argument[]>> = {
  'cap-xa/cap-xa.cchc': [
    {
      why: 'one of three figures of a leaf missing beside just one reprimand; cases much quicker than the mean of all',
      branches: [/^leaf_5_4_1: tu_phat_hien lacks$/, /^3\.4\.4: .* <= .*: yes$/],
    },
  ],
  'cap-xa-2027/cap-xa-2027.cchc': [
    {
      why: 'one of three figures of a leaf missing beside just one reprimand',
      branches: [/^leaf_5_4_1: tu_phat_hien lacks$/],
    },
  ],
  'nd-307-2025/nd-307-2025.cchc': [
    {
      why: 'a ward with 90 points before any bonus: nearly the best of every one of 20 leaves at once',
      branches: [/^grade Đặc biệt /],
    },
  ],
  'thanh-tri/thanh-tri.cchc': [
    {
      why: 'a total of 90 with a field below half of its points',
      branches: [/^grade Xuất sắc 2: /],
    },
  ],
};

/** The argument for a branch, or what it is open for; if there is one. */
export function argumentFor(rulebook: string, branch: string): Argument | undefined {
  const all = [...BY_ORDER, ...(UNREACHABLE[rulebook] ?? []), ...(OPEN[rulebook] ?? [])];
  return all.find(({ branches }) => branches.some((one) => one.test(branch)));
}
