import { rational, type NodeId, type Rational, type Rulebook } from '@cchc/model';
import { scoreUnit, type Witness as MadeUpUnit } from '@cchc/semantics';
import { choicesOf, lowered, type Choice } from '../grades/unit.js';
import type { AskedLeaf } from '../prove/leaf.js';
import { mergedUnits } from '../witness/merge.js';
import { unitOfCase } from './candidates.js';

/**
 * A unit with exactly this total: one that has more, of which leaf after leaf gives up what is too much.
 * What each change really does to the total the reference evaluator says. Undefined where none was found.
 */
export function unitAt(
  total: Rational,
  units: readonly MadeUpUnit[],
  leaves: readonly AskedLeaf[],
  rulebook: Rulebook,
): MadeUpUnit | undefined {
  const scored = units
    .map((unit) => standing(unit, rulebook))
    .filter((one) => one !== undefined && one.total.compare(total) >= 0)
    .sort((a, b) => (a && b ? a.total.compare(b.total) : 0));
  for (const start of scored.slice(0, MOST_STARTS)) {
    const unit = start && stepped(start, total, leaves, rulebook);
    if (unit) return unit;
  }
  return undefined;
}

const MOST_STARTS = 3;

/** Changes that did something else than was expected of them are taken back, so often at most. */
const MOST_SURPRISES = 12;

interface Standing {
  readonly unit: MadeUpUnit;
  readonly total: Rational;
  readonly scores: ReadonlyMap<NodeId, Rational>;
}

function standing(unit: MadeUpUnit, rulebook: Rulebook): Standing | undefined {
  const result = scoreUnit(rulebook, unit);
  const total = result?.total.score ?? null;
  if (!result || total === null) return undefined;
  const scores = result.nodes.flatMap(({ node, score }) =>
    score === null ? [] : [[node, rational(score)] as const],
  );
  return { unit, total: rational(total), scores: new Map(scores) };
}

function stepped(
  start: Standing,
  total: Rational,
  leaves: readonly AskedLeaf[],
  rulebook: Rulebook,
): MadeUpUnit | undefined {
  let now = start;
  let surprises = MOST_SURPRISES;
  for (const asked of leaves) {
    const over = now.total.sub(total);
    if (over.s === 0n || over.n === 0n) return now.unit;
    const choice = lower(asked, now, over, rulebook);
    const change = choice && unitOfCase(choice.here, [], { rulebook });
    if (!change) continue;
    const next = standing(mergedUnits(now.unit, change), rulebook);
    if (next && next.total.compare(total) >= 0 && next.total.compare(now.total) < 0) now = next;
    else if (surprises-- <= 0) return undefined;
  }
  return now.total.equals(total) ? now.unit : undefined;
}

/** The leaf at what would make the total right, else as much lower as is not too much. */
function lower(
  { explored }: AskedLeaf,
  { scores }: Standing,
  over: Rational,
  rulebook: Rulebook,
): Choice | undefined {
  const score = scores.get(explored.leaf.id);
  if (!score) return undefined;
  const wanted = score.sub(over);
  const exact = lowered(explored, { wanted, now: score, sparing: false }, rulebook);
  if (exact) return exact;
  return choicesOf(explored, rulebook).find(
    (one) => one.score.compare(wanted) >= 0 && one.score.compare(score) < 0,
  );
}
