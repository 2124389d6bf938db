import type { Effect, Extent, NodeChange } from '@cchc/analysis';
import { findNode, print, rational, withDescendants, type Rulebook } from '@cchc/model';
import { formatPoints } from '../format/points.js';
import type { Tongue } from '../tongue.js';
import { DIFF_PHRASES } from './phrases.js';

/** The most that a unit can gain and lose through a change, in words; absent where it can do neither. */
export interface Stakes {
  readonly gain?: string;
  readonly loss?: string;
}

/** Undefined where no score hangs on the change by itself. */
export function stakesOf(
  change: NodeChange,
  before: Rulebook,
  after: Rulebook,
  tongue: Tongue,
): Stakes | undefined {
  switch (change.kind) {
    case 'kept':
      return stakesOfEffect(change.effect, tongue);
    case 'added':
      return stakesOfWhole(after, change.after.id, 'added', tongue);
    case 'removed':
      return stakesOfWhole(before, change.before.id, 'removed', tongue);
  }
}

function stakesOfEffect(effect: Effect, tongue: Tongue): Stakes | undefined {
  const say = DIFF_PHRASES[tongue];
  if (effect.kind === 'undecided') return { gain: say.notKnown, loss: say.notKnown };
  if (effect.kind !== 'differs') return undefined;
  const { gain, loss } = effect;
  return {
    ...(gain && { gain: sizeInWords(gain, tongue) }),
    ...(loss && { loss: sizeInWords(loss, tongue) }),
  };
}

/** By how much the case of a gain or a loss scores otherwise: `0,5 điểm`, `ít nhất 0,5 điểm`. */
export function sizeInWords({ case: { before, after }, exact }: Extent, tongue: Tongue): string {
  const by = rational(after.score ?? '0').sub(rational(before.score ?? '0'));
  const points = formatPoints(print(by.abs()), tongue);
  return exact ? points : DIFF_PHRASES[tongue].atLeast(points);
}

/** All that a leaf gives comes or goes with it; what a penalty takes is the other way round. */
function stakesOfWhole(
  rulebook: Rulebook,
  id: string,
  kind: 'added' | 'removed',
  tongue: Tongue,
): Stakes | undefined {
  const node = findNode(rulebook, id);
  if (node?.kind !== 'leaf' || node.worth.kind === 'monitor-only') return undefined;
  const size = rational(node.worth.points).abs();
  if (size.equals(0)) return undefined;
  const isTaken = rulebook.blocks.some(
    ({ kind: of, children }) =>
      of === 'penalty' &&
      children.some((child) => [...withDescendants(child)].some((one) => one.id === id)),
  );
  const points = formatPoints(print(size), tongue);
  return (kind === 'added') === isTaken ? { loss: points } : { gain: points };
}

/** What all fields come to at most, exact text. */
export function mostOf({ fields }: Rulebook): string {
  return print(fields.reduce((sum, { worth }) => sum.add(rational(worth.points)), rational('0')));
}
