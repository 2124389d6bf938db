import { fullDate, period, shortDate, timeOf } from '../../lower/dates.js';
import { placeOf } from '../../lower/context.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';
import { timeOfToken, writeTime } from '../../tokens/times.js';

/** Days the calendar does not have, times no clock shows: `31/2`, `trong tháng 13`, `24 giờ 00`. */
export const dates: LanguageRule = function* ({ root, year, tongue }) {
  for (const date of nodesOf(root, 'DateLiteral')) {
    const written = date.full ?? date.short ?? '';
    const real =
      date.full === undefined
        ? shortDate(written, date.previousYear ? year - 1 : year)
        : fullDate(written);
    if (real === undefined) yield finding('DATE_INVALID', placeOf(date), { written, what: 'day' });
    else if (date.time !== undefined && timeOf(date.time) === undefined)
      yield finding('DATE_INVALID', placeOfProperty(date, 'time'), {
        written: writeTime(timeOfToken(`${date.time} on`), tongue),
        what: 'time',
      });
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
