import type { Tongue } from '@cchc/language';
import type { Rulebook, UnitResult } from '@cchc/model';
import { CLI_LABELS, openMatters } from '@cchc/words';

/** What somebody still has to do something about, or know, leaf by leaf; empty where there is nothing. */
export function missingText(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  tongue: Tongue,
): string {
  const lines = units.flatMap((result) => {
    const unit = names.get(result.unit) ?? result.unit;
    return openMatters(rulebook, result, tongue).map(
      ({ of, title, status, why }) =>
        `  ${unit} — ${`${of} ${title}`.trimEnd()}: ${why === '' ? status : why}\n`,
    );
  });
  return lines.length === 0 ? '' : `${CLI_LABELS[tongue].missing}\n${lines.join('')}`;
}
