import { ZERO, type Input, type Rulebook } from '@cchc/model';
import type { Witness as MadeUpUnit } from '@cchc/semantics';
import { extremeOf } from '../proofs/extremes.js';
import { anyCase, assumePick, type Case, type Source } from '../symbolic/case.js';
import { unitType } from '../symbolic/choices.js';
import type { Scope } from '../symbolic/scope.js';
import { sortOf } from '../symbolic/unknowns.js';
import { buildUnit } from '../witness/build.js';
import { mergedUnits } from '../witness/merge.js';
import { textOfValue } from '../witness/values.js';
import { atEnds } from './inputs.js';
import { withoutUnknown, type AskedLeaf } from './leaf.js';
import { meet } from './vary.js';

export type Side = 'least' | 'most';

/** Leaves that look at something in common, and a unit for both of their ends. */
export interface Part {
  readonly leaves: readonly AskedLeaf[];
  readonly unit: (side: Side) => MadeUpUnit;
}

/** The leaves of a rulebook in parts that have nothing in common, so that each can be at its end by itself. */
export function partsOf(leaves: readonly AskedLeaf[], rulebook: Rulebook): readonly Part[] {
  const start = startOf(rulebook);
  return leaves
    .map((leaf) => ({ leaves: [leaf], touches: touchedBy(leaf) }))
    .reduce<readonly Linked[]>(merge, [])
    .map(({ leaves: linked }) => {
      const units = new Map<Side, MadeUpUnit>();
      const unit = (side: Side) => {
        const made = units.get(side) ?? jointUnit(linked, side, start, rulebook);
        units.set(side, made);
        return made;
      };
      return { leaves: linked, unit };
    });
}

/** One unit with every part at one of its ends; scoring tells what that comes to. */
export function wholeUnit(
  ends: readonly { readonly part: Part; readonly side: Side }[],
  rulebook: Rulebook,
  answer: 'yes' | 'no' = 'no',
): MadeUpUnit {
  const left: MadeUpUnit = { inputs: inputsLeft(rulebook, answer) };
  return ends.map(({ part, side }) => part.unit(side)).reduce(mergedUnits, left);
}

interface Linked {
  readonly leaves: readonly AskedLeaf[];
  readonly touches: ReadonlySet<string>;
}

function merge(parts: readonly Linked[], next: Linked): readonly Linked[] {
  const shares = ({ touches }: Linked) => [...touches].some((id) => next.touches.has(id));
  const joined = parts.filter(shares);
  return [
    ...parts.filter((part) => !shares(part)),
    {
      leaves: [...joined.flatMap((part) => part.leaves), ...next.leaves],
      touches: new Set([...joined, next].flatMap((part) => [...part.touches])),
    },
  ];
}

/** What a unit is links nothing: it is settled for all. */
function touchedBy({ explored, pieces }: AskedLeaf): ReadonlySet<string> {
  const cases = [
    ...pieces.map(({ here }) => here),
    ...explored.results.flatMap(({ result }) =>
      result.kind === 'items' ? result.groups.flat().map(({ here }) => here) : [],
    ),
  ];
  return new Set(
    cases.flatMap(({ unknowns, picks }) => [
      ...unknowns.keys(),
      ...[...picks].flatMap(([id, { choice }]) => (isOfUnit(choice.source) ? [] : [id])),
    ]),
  );
}

function isOfUnit({ kind }: Source): boolean {
  return kind === 'unit-type' || kind === 'unit-name';
}

function startOf(rulebook: Rulebook): Case {
  const [type] = rulebook.unitTypes;
  const scope: Scope = { rulebook, leaf: undefined, points: ZERO, patterns: new Map() };
  const choice = unitType(scope);
  return (type === undefined ? undefined : assumePick(anyCase, choice, type, true)) ?? anyCase;
}

/** Every leaf at its end, or as near to it as what it shares with the ones before lets it. */
function jointUnit(
  leaves: readonly AskedLeaf[],
  side: Side,
  start: Case,
  rulebook: Rulebook,
): MadeUpUnit {
  let whole = start;
  for (const asked of leaves)
    for (const here of casesToward(asked, side)) {
      const both = meet(whole, here);
      if (!both || !buildUnit(both, rulebook).ok) continue;
      whole = both;
      break;
    }
  const attempt = buildUnit(whole, rulebook);
  return attempt.ok ? attempt.built.unit : {};
}

const known = new WeakMap<AskedLeaf, Map<Side, readonly Case[]>>();

/** The cases of a leaf, those at its end first. */
function casesToward(asked: AskedLeaf, side: Side): readonly Case[] {
  const cases = known.get(asked) ?? new Map<Side, readonly Case[]>();
  known.set(asked, cases);
  const found = cases.get(side) ?? sortedCases(asked, side).map(withoutUnknown);
  cases.set(side, found);
  return found;
}

function sortedCases({ explored }: AskedLeaf, side: Side): readonly Case[] {
  const sign = side === 'most' ? 1 : -1;
  const ends = explored.results.map((event) => {
    const extreme = extremeOf(event, side, explored);
    const { result } = event;
    const rest = result.kind === 'items' ? atEnds(result.groups, side) : undefined;
    const without = rest && meet(event.here, rest);
    const here = extreme?.attained() ?? without ?? event.here;
    // What has no end goes furthest; what gives no score is the last to be taken.
    return { here, value: extreme && (extreme.end?.value ?? 'unbounded') };
  });
  const rank = ({ value }: (typeof ends)[number]) =>
    value === undefined ? 2 : value === 'unbounded' ? 0 : 1;
  return ends
    .toSorted((a, b) => {
      if (typeof a.value === 'object' && typeof b.value === 'object')
        return b.value.compare(a.value) * sign;
      return rank(a) - rank(b);
    })
    .map(({ here }) => here);
}

/** A value for every figure, for those that no case speaks of. */
function inputsLeft(
  { inputs, year }: Rulebook,
  answer: 'yes' | 'no',
): Readonly<Record<string, string>> {
  const valueOf = (input: Input) => (input.type.kind === 'yes-no' ? answer : anyValue(input, year));
  return Object.fromEntries(inputs.map((input) => [input.name, valueOf(input)]));
}

function anyValue(input: Input, year: number): string {
  const { type } = input;
  if (type.kind === 'choice') return type.options[0]?.name ?? '';
  const { near, kind } = sortOf(type, year, input);
  return textOfValue(near, kind);
}
