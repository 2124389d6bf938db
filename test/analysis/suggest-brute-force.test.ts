import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestTests } from '@cchc/analysis';
import { read } from '@cchc/language';
import type { Rulebook } from '@cchc/model';
import { goalsOf, scoreNode, type Reached, type Witness } from '@cchc/semantics';
import { leafText } from './find.js';
import { INPUTS, UNITS, rule } from './small-rules.js';
import { tries } from '../laws/runs.js';

/** `CCHC_RUNS` asks for more. */
const TRIES = tries(300);

const BRUTE: readonly Witness[] = [
  ...UNITS.map((inputs) => ({ type: 'xã', inputs: { ...inputs } })),
  ...UNITS.flatMap(({ x, y, c }) =>
    [{ y, c }, { x, c }, { x, y }, { x }, { y }, { c }].map((inputs) => ({ type: 'xã', inputs })),
  ),
];

test(
  'what any unit reaches of a rule is reached by the tests suggested, none of them idle, in as few as can be',
  { timeout: 300_000 },
  () => {
    let [fewest, all] = [0, 0];
    fc.assert(
      fc.property(rule, (text) => {
        const { rulebook } = read(leafText(`${INPUTS}\n${text}`));
        fc.pre(rulebook !== undefined);
        const goals = goalsOf(rulebook);
        const { cases, left } = suggestTests(rulebook);
        const sets = cases.map(({ unit }) => goals.ofUnit(unit, ['1'], 'grades'));
        const possible = reachedBy(BRUTE, rulebook);
        const reached = union(sets);
        const missed = goals.all.filter(({ key }) => possible.has(key) && !reached.has(key));
        expect([text, missed]).toEqual([text, []]);
        expect(new Set(left.map(({ key }) => key))).toEqual(
          new Set(goals.all.map(({ key }) => key).filter((key) => !reached.has(key))),
        );
        for (const [index] of sets.entries()) {
          const others = union(sets.filter((_, at) => at !== index));
          expect([text, others.size < reached.size]).toEqual([text, true]);
        }
        const wanted = goals.all.map(({ key }) => key).filter((key) => reached.has(key));
        all++;
        if (!isCoveredBy(cases.length - 1, wanted, rulebook)) fewest++;
        // Of units that nobody thought of, one may do the work of two.
        expect([text, isCoveredBy(cases.length - 2, wanted, rulebook)]).toEqual([text, false]);
      }),
      { ...TRIES, includeErrorInReport: true },
    );
    expect(fewest / all).toBeGreaterThan(0.97);
  },
);

function union(sets: readonly Reached[]): Reached {
  return new Set(sets.flatMap((set) => [...set]));
}

function reachedBy(units: readonly Witness[], rulebook: Rulebook): Reached {
  const goals = goalsOf(rulebook);
  return union(units.map((unit) => goals.ofUnit(unit, ['1'], 'grades')));
}

/** Whether so many units would do, by trying all that are not worse than another. */
function isCoveredBy(count: number, wanted: readonly string[], rulebook: Rulebook): boolean {
  const goals = goalsOf(rulebook);
  const all = BRUTE.map((unit) => goals.ofUnit(unit, ['1'], 'grades'));
  const search = (left: readonly string[], units: number): boolean => {
    const [first] = left;
    if (first === undefined) return true;
    if (units === 0) return false;
    const tried = new Set<string>();
    return all.some((set) => {
      if (!set.has(first)) return false;
      const rest = left.filter((key) => !set.has(key));
      const text = rest.join('\n');
      if (tried.has(text)) return false;
      tried.add(text);
      return search(rest, units - 1);
    });
  };
  return count >= 0 && search(wanted, count);
}

/** Conditions and the same as functions of their parts, so that nothing of ours says what a part decides. */
const CONDITIONS: readonly (readonly [string, (parts: Parts) => boolean])[] = [
  ['a và b', ({ a, b }) => a && b],
  ['a hoặc b', ({ a, b }) => a || b],
  ['a và không b', ({ a, b }) => a && !b],
  ['(a và b) hoặc d', ({ a, b, d }) => (a && b) || d],
  ['a và (b hoặc d)', ({ a, b, d }) => a && (b || d)],
  ['không (a hoặc b) và d', ({ a, b, d }) => !(a || b) && d],
  ['a và b và d và e', ({ a, b, d, e }) => a && b && d && e],
  ['a hoặc b và (d hoặc không e)', ({ a, b, d, e }) => a || (b && (d || !e))],
];

type Name = (typeof NAMES)[number];
type Parts = Readonly<Record<Name, boolean>>;

const NAMES = ['a', 'b', 'd', 'e'] as const;

test.each(CONDITIONS)('each part decides “%s” by itself, both ways', (condition, holds) => {
  const names = NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(condition));
  const inputs = names.map((name) => `số liệu ${name}: có/không "${name}"`).join('\n');
  const { rulebook } = read(leafText(`${inputs}\nchấm {\nkhi ${condition}: tối đa\ncòn lại: 0\n}`));
  if (!rulebook) throw new Error(condition);
  const { cases } = suggestTests(rulebook);
  for (const name of names) {
    // What is not handed in may be either: the part decides all the same.
    const decides = (unit: Witness) =>
      filled(unit).every((one) => holds(one) !== holds({ ...one, [name]: !one[name] }));
    const seen = cases.flatMap(({ unit }) => (decides(unit) ? unit.inputs?.[name] : []));
    expect([name, seen.includes('yes'), seen.includes('no')]).toEqual([name, true, true]);
  }
  for (const { unit } of cases) expect(scoreNode(rulebook, unit, '1')).toBeDefined();
});

/** All that a unit's answers may be of which some are missing. */
function filled({ inputs }: Witness): readonly Parts[] {
  return NAMES.reduce<readonly Parts[]>(
    (all, name) => {
      const said = inputs?.[name];
      const values = said === undefined ? [true, false] : [said === 'yes'];
      return all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
    },
    [{ a: false, b: false, d: false, e: false }],
  );
}
