import { print, type Rulebook } from '@cchc/model';
import { scoreNode, type Witness as MadeUpUnit } from '@cchc/semantics';
import { piecesOfEvent } from '../diff/effect/pairs.js';
import type { Piece } from '../diff/effect/pieces.js';
import type { Witness } from '../findings.js';
import type { Case, Source } from '../symbolic/case.js';
import type { Exploration } from '../symbolic/explore.js';
import type { UndecidedWhy } from '../undecided.js';
import { buildUnit } from '../witness/build.js';
import type { ShownScore } from './obligation.js';

/** A leaf that is asked about: all that can happen to it, and what it then gives. */
export interface AskedLeaf {
  readonly explored: Exploration;
  readonly rulebook: Rulebook;
  readonly pieces: readonly Piece[];
  /** Why there may be cases that no piece holds; absent where the pieces are all there is. */
  readonly open?: UndecidedWhy;
}

export function askedLeaf(explored: Exploration, rulebook: Rulebook): AskedLeaf {
  const pieces: Piece[] = [];
  let open: UndecidedWhy | undefined = explored.complete
    ? explored.unknown[0]?.why
    : 'too-many-cases';
  for (const event of [...explored.results, ...explored.uncovered, ...explored.zeroDenominators]) {
    const given = piecesOfEvent(event, { scored: explored, rulebook });
    if (given === 'nothing') continue;
    if (Array.isArray(given)) pieces.push(...given);
    else open ??= given.open;
  }
  return { explored, rulebook, pieces, ...(open && { open }) };
}

/** Makes up a unit of the cases and scores the leaf; undefined where none can be made up. */
export function shownCase(here: Case, { explored, rulebook }: AskedLeaf): ShownScore | undefined {
  const attempt = buildUnit(here, rulebook);
  if (!attempt.ok) return undefined;
  const { unit, witness } = attempt.built;
  const shown = shownUnit(unit, witness, explored.leaf.id, rulebook);
  // Obligations speak of units that hand in what they are asked for.
  return shown?.status === 'missing-input' ? undefined : shown;
}

export function shownUnit(
  unit: MadeUpUnit,
  witness: Witness,
  node: string,
  rulebook: Rulebook,
): ShownScore | undefined {
  const scored = scoreNode(rulebook, unit, node);
  return (
    scored && {
      witness,
      unit,
      status: scored.status,
      score: scored.score && print(scored.score),
    }
  );
}

/** Of several cases the one that is told in the fewest values. */
export function smallest(cases: readonly ShownScore[]): ShownScore | undefined {
  return cases.reduce<ShownScore | undefined>(
    (best, one) => (best && sizeOf(best) <= sizeOf(one) ? best : one),
    undefined,
  );
}

function sizeOf({ witness }: ShownScore): number {
  return witness.reduce((size, { value }) => size + 20 + value.length, 0);
}

/** Why no unit shows something that may well be: what is compared with other units none shows by itself. */
export function whyNotShown({ open, pieces }: AskedLeaf): UndecidedWhy {
  if (open) return open;
  for (const { here } of pieces)
    for (const source of sourcesOf(here)) if (source.kind === 'opaque') return source.why;
  return 'witness-not-found';
}

function sourcesOf({ unknowns, picks }: Case): readonly Source[] {
  return [
    ...[...unknowns.values()].map(({ source }) => source),
    ...[...picks.values()].map(({ choice }) => choice.source),
  ];
}

/** Without what analysis has no model of: the rest is handed in, and scoring sees. */
export function withoutUnknown(here: Case): Case {
  const kept = [...here.unknowns.values()].filter(({ source }) => source.kind !== 'opaque');
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...here,
    unknowns: new Map(kept.map((one) => [one.id, one])),
    constraints: here.constraints.filter(({ form }) =>
      form.terms.keys().every((id) => ids.has(id)),
    ),
    picks: new Map([...here.picks].filter(([, { choice }]) => choice.source.kind !== 'opaque')),
  };
}
