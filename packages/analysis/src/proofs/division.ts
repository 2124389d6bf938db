import type { Reason } from '@cchc/model';
import { show } from '../witness/shown.js';
import { found, nothing, open, together, type Answer, type Question } from './question.js';

/** Denominators that can be zero where nobody says what that means. */
export const division: Question = ({ leaf, zeroDenominators }, rulebook) => {
  const unstated = zeroDenominators.filter((event) => !event.stated);
  const places = new Map(unstated.map((event) => [JSON.stringify(event.at), event.at]));
  return together(
    [...places].map(([place, at]): Answer => {
      let last: Answer = nothing;
      for (const { here, table } of unstated.filter((one) => JSON.stringify(one.at) === place)) {
        const shown = show(here, { node: leaf.id, at, rulebook }, ({ reasons }) =>
          reasons.some(isZeroDenominator),
        );
        if (shown.ok) {
          const args = { table, witness: shown.witness };
          return found({ code: 'DIVISION_BY_ZERO', severity: 'error', at, args });
        }
        last = open(shown.undecided);
      }
      return last;
    }),
  );
};

function isZeroDenominator({ kind }: Reason): boolean {
  return kind === 'zero-denominator';
}
