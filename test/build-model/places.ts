import type { Rulebook } from '@cchc/model';

/** The same rulebook with a line of its own for everything in it, as if it had been written. */
export function placed(rulebook: Rulebook): Rulebook {
  let line = 0;
  const seat = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(seat);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]: [string, unknown]) =>
      key === 'at' ? [key, place(line++)] : [key, seat(inner)],
    );
    return Object.fromEntries(entries) as unknown;
  };
  return seat(rulebook) as Rulebook;
}

function place(line: number) {
  const start = { line, character: 0 };
  return { file: 0, start, end: start };
}
