import { ONE, ratio, type NodeId } from '@cchc/model';
import type { Goal, Goals, Reached, Witness as MadeUpUnit } from '@cchc/semantics';
import { addConstant } from '../linear/form.js';
import type { Tidied } from '../linear/constraint.js';
import { joined } from '../proofs/extremes.js';
import { withoutUnknown, type AskedLeaf } from '../prove/leaf.js';
import { meet } from '../prove/vary.js';
import { assume, type Case } from '../symbolic/case.js';
import { buildUnit } from '../witness/build.js';
import { amongCases, decidingCases, partCases } from './deciding.js';
import { handedInBy, handingInAllBut, type HandedIn } from './handed-in.js';
import { common, isWithin } from './sets.js';

/** Units of which a leaf makes something that a test should see. */
export interface Candidate {
  readonly leaf: NodeId;
  readonly here: Case;
  /** What they do not hand in, so that it is seen what the rulebook says of that. */
  readonly missing: readonly HandedIn[];
  /** Goals that the unit made up of them reaches in the leaf. */
  readonly reached: Reached;
}

/** A leaf has no more cases looked at than this. */
const MOST_CASES = 1500;

/** The same bound is tried in so many cases. */
const MOST_TRIES = 4;

/** So many cases are tried with something missing. */
const MOST_LACKING = 3;

/**
 * For a leaf, one case for each set of goals that some unit reaches there at once, told in as few
 * values as were found: all its cases as analysis tells them apart, those on the bounds between them and
 * a step beside, and those in which something is not handed in.
 */
export function candidatesOf(
  asked: AskedLeaf,
  goals: Goals,
  wanted: Reached,
): readonly Candidate[] {
  const leaf = asked.explored.leaf.id;
  const found = new Map<string, Candidate>();
  const offer = (here: Case, missing: readonly HandedIn[] = []): void => {
    const unit = unitOfCase(here, missing, asked);
    if (!unit) return;
    const reached = common(goals.ofUnit(unit, [leaf]), wanted);
    if (reached.size === 0) return;
    const key = [...reached].sort().join('\n');
    const known = found.get(key);
    if (!known || sizeOf(here) < sizeOf(known.here))
      found.set(key, { leaf, here, missing, reached });
  };
  const cases = casesOf(asked).slice(0, MOST_CASES);
  for (const here of cases) offer(here);
  for (const here of besideBounds(cases)) offer(here);
  const reached = new Set([...found.values()].flatMap((one) => [...one.reached]));
  const isLeft = ({ key, node }: Goal) => node === leaf && wanted.has(key) && !reached.has(key);
  const left = goals.all.filter(isLeft);
  if (left.some(({ what }) => what.kind === 'boundary')) {
    const parts = partCases(asked);
    for (const here of [...parts, ...besideBounds(parts)])
      for (const there of amongCases(here, cases)) offer(there);
  }
  const keys = new Set(left.map(({ key }) => key));
  for (const here of decidingCases(asked, cases, (key) => keys.has(key))) offer(here);
  const lacking = new Map<HandedIn, number>();
  for (const here of cases)
    for (const one of handedInBy(here)) {
      const tries = lacking.get(one) ?? 0;
      lacking.set(one, tries + 1);
      if (tries < MOST_LACKING) offer(here, [one]);
    }
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = pairsOf([...found.values()]);
    for (const { here, missing } of pairs) offer(here, missing);
  }
  return [...found.values()];
}

/** Cases of two are put together, and then of up to four. */
const ROUNDS = 2;

const MOST_PAIRS = 400;

/** Two cases in one, where that is more than either. */
function* pairsOf(all: readonly Candidate[]): Generator<Pick<Candidate, 'here' | 'missing'>> {
  let left = MOST_PAIRS;
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      if (isWithin(one.reached, other.reached) || isWithin(other.reached, one.reached)) continue;
      if (left-- <= 0) return;
      const here = meet(one.here, other.here);
      if (here) yield { here, missing: [...new Set([...one.missing, ...other.missing])] };
    }
}

/** A unit of the case as a test can say it: without attributes, at whole minutes. Undefined where there is none. */
export function unitOfCase(
  here: Case,
  missing: Iterable<HandedIn>,
  { rulebook }: Pick<AskedLeaf, 'rulebook'>,
): MadeUpUnit | undefined {
  const attempt = buildUnit(here, rulebook);
  if (!attempt.ok) return undefined;
  const unit = { ...attempt.built.unit, attributes: {} };
  return TO_THE_SECOND.test(JSON.stringify(unit)) ? undefined : handingInAllBut(unit, missing);
}

const TO_THE_SECOND = /T\d\d:\d\d:(?!00)\d\d/;

/** Every way that the leaf's rule takes, each alternative of an item once. */
function casesOf({ explored, pieces }: AskedLeaf): readonly Case[] {
  const cases = [
    ...explored.arrivals.map(({ here }) => here),
    ...explored.uncovered.map(({ here }) => here),
    ...explored.zeroDenominators.map(({ here }) => here),
    ...explored.results.flatMap(({ result, here }) =>
      result.kind === 'items'
        ? result.groups.flat().flatMap((one) => joined(here, one.here) ?? [])
        : [here],
    ),
    ...pieces.map(({ here }) => here),
  ];
  return [...new Set([...cases, ...cases.filter(isOpaque).map(withoutUnknown)])];
}

function isOpaque({ unknowns, picks }: Case): boolean {
  const choices = [...picks.values()].map(({ choice }) => choice);
  return [...unknowns.values(), ...choices].some(({ source }) => source.kind === 'opaque');
}

/** What lies on the bounds of the cases, and a step inside. */
function* besideBounds(cases: readonly Case[]): Generator<Case> {
  const tried = new Map<string, number>();
  for (const here of cases)
    for (const bound of here.constraints) {
      if (bound.relation === '=') continue;
      for (const steps of stepsAt(bound, here)) {
        const key = `${bound.direction} ${bound.form.constant.toString()} ${String(steps)}`;
        const tries = tried.get(key) ?? 0;
        if (tries >= MOST_TRIES) continue;
        const form = addConstant(bound.form, ratio(-steps, 1n));
        const there = assume(here, { form, relation: '=' });
        if (!there) continue;
        tried.set(key, tries + 1);
        yield there;
      }
    }
}

/**
 * How far a form is from its bound where one of its unknowns is a step away: from a bound that is taken,
 * and over whole numbers from one that is not. Times go by the minute, in seconds.
 */
function stepsAt({ form }: Tidied, { unknowns }: Case): readonly bigint[] {
  const sizes = form.terms.keys().map((id, at) => {
    const { n, d } = form.terms.values()[at] ?? ONE;
    return d === 1n ? n * (unknowns.get(id)?.kind === 'moment' ? 60n : 1n) : 1n;
  });
  return [...new Set([0n, ...sizes.flatMap((size) => [size, size - 1n])])].slice(0, MOST_STEPS);
}

/** Of sums of many figures not each is tried. */
const MOST_STEPS = 8;

function sizeOf({ unknowns, picks }: Case): number {
  return unknowns.size + picks.size;
}
