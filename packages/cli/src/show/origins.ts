import type { Tongue } from '@cchc/language';
import type { Population, Unit } from '@cchc/model';
import type { Results } from '@cchc/semantics';
import { CLI_LABELS, roundInWords } from '@cchc/words';

/**
 * What the round that was scored did not restate and took from an earlier one, a line a unit; empty
 * where there is one round only, or it restates everything.
 */
export function originsText(
  { rounds, units }: Population,
  { header }: Results,
  tongue: Tongue,
): string {
  const upTo = rounds.slice(0, rounds.indexOf(header.round) + 1);
  const lines = units.flatMap((unit) => {
    const taken = takenFrom(unit, upTo);
    if (taken.length === 0) return [];
    const said = taken.map(
      ({ round, names }) => `${roundInWords(round, tongue)}: ${names.join(', ')}`,
    );
    return [`  ${unit.name ?? unit.id} — ${said.join('; ')}\n`];
  });
  return lines.length === 0 ? '' : `${CLI_LABELS[tongue].origins}\n${lines.join('')}`;
}

/** By round, earliest first, what is valid from it in the last of them. */
export function takenFrom(
  unit: Unit,
  rounds: readonly string[],
): readonly { readonly round: string; readonly names: readonly string[] }[] {
  return rounds.slice(0, -1).flatMap((round, index) => {
    const later = new Set(rounds.slice(index + 1).flatMap((one) => stated(unit, one)));
    const names = stated(unit, round).filter((name) => !later.has(name));
    return names.length === 0 ? [] : [{ round, names }];
  });
}

/** Names of inputs, evidence, surveys, and codes of what people score. */
function stated({ rounds }: Unit, round: string): readonly string[] {
  const data = rounds.get(round);
  if (!data) return [];
  const { inputs, evidence, surveys, manualScores, choices } = data;
  return [inputs, evidence, surveys, manualScores, choices].flatMap((part) => [...part.keys()]);
}
