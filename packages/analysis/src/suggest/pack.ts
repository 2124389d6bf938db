import type { NodeId, Rulebook } from '@cchc/model';
import type { Goals, Reached, Witness as MadeUpUnit } from '@cchc/semantics';
import { meet } from '../prove/vary.js';
import type { Case } from '../symbolic/case.js';
import { mergedUnits } from '../witness/merge.js';
import { unitOfCase, type Candidate } from './candidates.js';
import { handedInBy, type HandedIn } from './handed-in.js';
import { isWithin, share } from './sets.js';

/** A case, and what a test of it is there for. */
export interface Wanted extends Candidate {
  readonly goals: Reached;
}

/** One unit for cases of several leaves. */
export interface Packed {
  readonly unit: MadeUpUnit;
  readonly leaves: readonly NodeId[];
}

/** Cases that look at something in common, as one unit. */
interface Group {
  readonly members: readonly Wanted[];
  readonly here: Case;
  readonly touches: ReadonlySet<string>;
  readonly unit: MadeUpUnit;
}

/**
 * As few units as cases of one leaf need: each case joins the first unit with whose other cases it can
 * be, and in which all of them still reach what they are there for.
 */
export function packed(
  lists: readonly (readonly Wanted[])[],
  goals: Goals,
  rulebook: Rulebook,
): readonly Packed[] {
  const units: Group[][] = [];
  for (const list of lists.toSorted((a, b) => b.length - a.length)) {
    const taken = new Set<Group[]>();
    for (const one of list) {
      const home =
        units.find((groups) => !taken.has(groups) && join(groups, one, goals, rulebook)) ??
        opened(units, one, goals, rulebook);
      if (home) taken.add(home);
    }
  }
  return units.map((groups) => ({
    unit: groups.map(({ unit }) => unit).reduce(mergedUnits, {}),
    leaves: groups.flatMap(({ members }) => members.map(({ leaf }) => leaf)),
  }));
}

function opened(units: Group[][], one: Wanted, goals: Goals, rulebook: Rulebook) {
  const fresh: Group[] = [];
  if (!join(fresh, one, goals, rulebook)) return undefined;
  units.push(fresh);
  return fresh;
}

/** Whether the case fits in; the groups it shares something with become one. */
function join(groups: Group[], one: Wanted, goals: Goals, rulebook: Rulebook): boolean {
  const touches = touchedBy(one);
  const shared = groups.filter((group) => share(group.touches, touches));
  const members = [...shared.flatMap((group) => group.members), one];
  const here = shared.reduce<Case | undefined>(
    (met, group) => met && meet(met, group.here),
    one.here,
  );
  if (!here) return false;
  const unit = unitOfCase(
    here,
    members.flatMap(({ missing }) => missing),
    { rulebook },
  );
  if (!unit) return false;
  const reaches = ({ goals: own, leaf }: Wanted) => isWithin(own, goals.ofUnit(unit, [leaf]));
  if (!members.every(reaches)) return false;
  const joined: Group = {
    members,
    here,
    touches: new Set([...touches, ...shared.flatMap((group) => [...group.touches])]),
    unit,
  };
  groups.splice(0, groups.length, ...groups.filter((group) => !shared.includes(group)), joined);
  return true;
}

function touchedBy({ here, missing }: Candidate): ReadonlySet<string> {
  const { unknowns, picks } = here;
  const handed: Iterable<HandedIn> = handedInBy(here);
  const ids = [...picks].map(([id]) => id);
  return new Set<string>([...unknowns.keys(), ...ids, ...handed, ...missing]);
}
