import type { Scoring } from '@cchc/model';
import type { Case } from '../../symbolic/case.js';
import type { Event } from '../../symbolic/event.js';
import { runLeaf } from '../../symbolic/leaf.js';
import type { Quotient } from '../../symbolic/quotient.js';
import type { Undecided } from '../../undecided.js';
import type { AtTiers } from '../../proofs/subject.js';
import { piecesOf, type Piece } from './pieces.js';
import { scopesOf, type Side } from './side.js';
import type { Scope } from '../../symbolic/scope.js';

/** Cases that each version treats alike, and what each gives there. */
export interface Pair {
  readonly before: Piece;
  /** Its cases are those of the pair. */
  readonly after: Piece;
  /** The bands the cases came to, of the new version if it has some, else of the old one. */
  readonly tiers?: AtTiers;
}

/** A pair, or something that keeps the comparison from being whole. */
export type PairOrOpen = Pair | { readonly open: Undecided['why'] };

const MOST_PAIRS = 4000;

/**
 * All pairs of cases of two rules: the new rule is run on each set of cases that the old one leaves.
 * Together they hold every case both versions take.
 */
export function* pairsOf(before: Side, after: Side): Generator<PairOrOpen> {
  const [oldScope, newScope] = scopesOf(before, after);
  let pairs = 0;
  for (const old of givenBy(before, oldScope)) {
    if ('open' in old) {
      yield old;
      continue;
    }
    for (const fresh of givenBy(after, newScope, { ...old.piece.here, known: new Map() })) {
      if (++pairs > MOST_PAIRS) {
        yield { open: 'too-many-cases' };
        return;
      }
      if ('open' in fresh) yield fresh;
      else {
        const tiers = fresh.tiers ?? old.tiers;
        yield { before: old.piece, after: fresh.piece, ...(tiers && { tiers }) };
      }
    }
  }
}

interface GivenPiece {
  readonly piece: Piece;
  readonly tiers?: AtTiers;
}

function* givenBy(
  side: Side,
  scope: Scope,
  from?: Case,
): Generator<GivenPiece | { readonly open: Undecided['why'] }> {
  const { leaf, path } = side.scored;
  let tiers: AtTiers | undefined;
  for (const event of runLeaf(leaf, path, scope, from)) {
    if (event.kind === 'tiers' && isOuter(event.tiers, leaf.rule.scoring)) tiers = event;
    const pieces = piecesOfEvent(event, side);
    if (pieces === 'nothing') continue;
    if (!Array.isArray(pieces)) yield pieces;
    else for (const piece of pieces) yield { piece, ...(tiers && { tiers }) };
  }
}

/** Only the rule's own bands are told of: what nested ones are over is asked of fewer cases. */
function isOuter(tiers: Scoring, scoring: Scoring): boolean {
  return tiers === scoring && tiers.kind === 'bands';
}

/** What an event gives; `nothing` where it is not an end. */
export function piecesOfEvent(
  event: Event,
  side: Side,
): Piece[] | 'nothing' | { readonly open: Undecided['why'] } {
  switch (event.kind) {
    case 'result': {
      const pieces = piecesOf(event.result, event.here, side);
      return pieces ? [...pieces] : { open: 'too-many-cases' };
    }
    case 'uncovered':
      return event.tiers.uncovered
        ? 'nothing'
        : [{ kind: 'status', status: 'incomplete', here: event.here }];
    case 'zero-denominator':
      return event.stated
        ? 'nothing'
        : [{ kind: 'status', status: 'incomplete', here: event.here }];
    case 'unknown':
      return { open: event.why };
    case 'too-many':
      return { open: 'too-many-cases' };
    default:
      return 'nothing';
  }
}

/** Values of both, where both are scores. */
export function valuesOfPair({ before, after }: Pair): readonly [Quotient, Quotient] | undefined {
  return before.kind === 'score' && after.kind === 'score'
    ? [before.value, after.value]
    : undefined;
}
