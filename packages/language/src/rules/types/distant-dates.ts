import { AstUtils } from 'langium';
import { isBand, isHigh, isLow, isPoint } from '../../generated/ast.js';
import { yearOf, placeOf } from '../../lower/context.js';
import { fullDate } from '../../lower/dates.js';
import { finding, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** A deadline further from the assessed year than this is a slip of the pen (`31/12/2205`). */
const YEARS = 2;

export const distantDates: LanguageRule = function* ({ root }) {
  const year = yearOf(root);
  if (year === undefined) return;
  for (const date of nodesOf(root, 'DateLiteral')) {
    const bound = date.$container;
    const isDeadline =
      (isLow(bound) || isHigh(bound) || isPoint(bound)) &&
      AstUtils.hasContainerOfType(bound, isBand);
    if (!isDeadline || date.full === undefined || fullDate(date.full) === undefined) continue;
    const written = Number(date.full.split('/')[2]);
    if (Math.abs(written - year) > YEARS)
      yield finding(
        'DATE_OUTSIDE_YEAR',
        placeOf(date),
        { written: date.full, year },
        { severity: 'warning' },
      );
  }
};
