import { columnsCompared, conjuncts, contrary, foreseen, type Known } from '../flow/known.js';
import type { Line } from '../rules/body.js';

/** A line, and what is known of the figures of whoever it takes. */
export interface Reached {
  readonly line: Line;
  readonly known: Known;
}

/**
 * The lines that can be reached, each without what those before it have decided: who is not above a
 * threshold, and whose figures are there, is not asked again whether they are below it.
 */
export function reachedLines(lines: readonly Line[]): readonly Reached[] {
  const reached: Reached[] = [];
  const present = new Set<string>();
  let known: Known = [];
  let promised: Known = [];
  const isPresent = (one: Known[number]): boolean =>
    columnsCompared(one)?.every((column) => present.has(column)) ?? false;
  for (const given of lines) {
    const when = foreseen(given.when, known);
    if (when.op === 'false') continue;
    const line = { ...given, when };
    reached.push({ line, known: [...known, ...conjuncts(when)] });
    if (when.op === 'true') break;
    if (line.is === 'lack' && line.isLast && line.isNull && !line.onSomeWays) {
      present.add(line.isNull);
      promised = [...promised, ...(line.within ?? [])];
      known = [...known, ...promised.filter(isPresent)];
      promised = promised.filter((one) => !isPresent(one));
    }
    const otherwise = contrary(when);
    if (otherwise && isPresent(when)) known = [...known, otherwise];
  }
  return reached;
}
