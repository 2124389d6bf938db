import { print, round, type Level, type Rational, type Rounding } from '@cchc/model';
import type { Recorder } from '../trace/recorder.js';

/** How many digits the header rounds a level to; undefined where it does not round it. */
export function digitsOfLevel(rounding: Rounding, level: Level): number | undefined {
  if (rounding.kind === 'never') return undefined;
  return rounding.levels.find((one) => one.level === level)?.digits;
}

export function digitsOfTotal(rounding: Rounding): number | undefined {
  return rounding.kind === 'rules' ? rounding.total : undefined;
}

export function digitsOfMeans(rounding: Rounding): number | undefined {
  return rounding.kind === 'rules' ? rounding.means : undefined;
}

/** Half away from zero; without digits the value stays exact. */
export function roundTo(value: Rational, digits: number | undefined, recorder: Recorder): Rational {
  if (digits === undefined) return value;
  const rounded = round(value, digits);
  recorder.step(() => ({
    kind: 'round',
    from: print(value),
    to: print(rounded, digits),
    digits,
  }));
  return rounded;
}
