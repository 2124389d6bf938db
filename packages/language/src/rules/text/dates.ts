import { fullDate, period, shortDate } from '../../lower/dates.js';
import { placeOf } from '../../lower/context.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Days the calendar does not have: `31/2`, `trong tháng 13`. */
export const dates: LanguageRule = function* ({ root, year }) {
  for (const date of nodesOf(root, 'DateLiteral')) {
    const written = date.full ?? date.short ?? '';
    const real =
      date.full === undefined
        ? shortDate(written, date.previousYear ? year - 1 : year)
        : fullDate(written);
    if (real === undefined) yield finding('DATE_INVALID', placeOf(date), { written, what: 'day' });
  }
  for (const document of nodesOf(root, 'LegalDocument')) {
    const { dated: written } = document;
    if (written !== undefined && fullDate(written) === undefined)
      yield finding('DATE_INVALID', placeOfProperty(document, 'dated'), { written, what: 'day' });
  }
  for (const stretch of nodesOf(root, 'Period')) {
    const { unit, number: written } = stretch;
    if (written !== undefined && !period(unit, written, year))
      yield finding('DATE_INVALID', placeOf(stretch), {
        written,
        what: unit === 'in month' ? 'month' : 'quarter',
      });
  }
};
