import type { Wrong } from './compare.js';
import type { Bar, Contestant, Row, SetName } from './contestant.js';

export function standingText(
  { name, says }: Contestant,
  speed: number,
  wrong: readonly Wrong[],
): string {
  const [typical, edge] = wrong.map(wrongText);
  return `  ${name.padEnd(22)} ${short(speed).padStart(8)} records a CPU second; wrong ${typical ?? ''}, edge ${edge ?? ''}  (${says})`;
}

function wrongText({ records, scores, totals, grades }: Wrong): string {
  if (scores + totals + grades === 0) return `0 of ${records}`;
  return `${scores} scores, ${totals} totals, ${grades} grades of ${records}`;
}

export function barText({ what, atLeast, reach }: Bar, set: SetName, value: number): string {
  return rowText({ what: `${what} (${set})`, value, atLeast, reach });
}

/** Whether the bar is met stands first. */
export function rowText({ what, value, atLeast, atMost, reach, note }: Row): string {
  const met =
    (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
  const bound = atLeast === undefined ? `at most ${atMost ?? ''}` : `at least ${atLeast}`;
  const behind = note === undefined ? '' : `; ${note}`;
  return `${met ? 'met   ' : 'SHORT '} ${what}: ${value.toPrecision(3)} (${bound}, reach for ${reach})${behind}`;
}

/** `1.05 M`, `464`. */
function short(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)} M`;
  return value >= 1e3 ? `${(value / 1e3).toPrecision(3)} k` : value.toPrecision(3);
}
