import type { Rulebook } from '@cchc/model';

/** Units that the rulebook speaks of by their name: what holds for them holds for no other. */
export function namesOf(rulebook: Rulebook): readonly string[] {
  return [...new Set(namesIn(rulebook))];
}

function* namesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { kind, by, name } = value as Readonly<Record<string, unknown>>;
  const isNamed = (kind === 'unit-is' && by === 'unit') || (kind === 'unit' && by === undefined);
  if (isNamed && typeof name === 'string') yield name;
  for (const part of Object.values(value)) yield* namesIn(part);
}
