import { print, rational, type Rational, type Worth } from '@cchc/model';
import type { Recorder } from '../trace/recorder.js';

export interface Clamped {
  readonly value: Rational;
  /** The bound that held the value, if one did. */
  readonly bound?: 'points' | 'lowest';
}

/** Holds a score between the lowest the node may give and its points. */
export function clampToWorth(value: Rational, worth: Worth, recorder: Recorder): Clamped {
  const most = rational(worth.points);
  const least = rational(worth.lowest);
  const bound =
    value.compare(most) > 0 ? 'points' : value.compare(least) < 0 ? 'lowest' : undefined;
  if (!bound) return { value };
  const held = bound === 'points' ? most : least;
  recorder.step(() => ({ kind: 'clamp', from: print(value), to: print(held), bound }));
  return { value: held, bound };
}
