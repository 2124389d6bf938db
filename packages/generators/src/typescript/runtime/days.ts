// Days as whole numbers since 1970-01-01 in the calendar of four-digit years, and moments as seconds.

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_ERA = 146097;
const FIRST_OF_ERA = 719468;

/** The number of a day `2025-12-31`; undefined where the calendar has no such day. */
export function dayOf(text: string): number | undefined {
  const match = WRITTEN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || day < 1 || day > daysOf(year, month)) return undefined;
  return fromParts(year, month, day);
}

export function textOfDay(number: number): string {
  const since = number + FIRST_OF_ERA;
  const era = Math.floor(since / DAYS_OF_ERA);
  const ofEra = since - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) /
      365,
  );
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const ofYear = ofEra - (365 * yearOfEra + leaps);
  // Years begin in March here, so that the leap day is the last.
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
}

const SECONDS_OF_DAY = 86400;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;

/** The seconds of a moment `2026-10-20T17:00:00`; undefined where there is none. */
export function momentOf(text: string): number | undefined {
  const [date = '', time = '', ...more] = text.split('T');
  const [day, clock] = [dayOf(date), CLOCK.exec(time)];
  if (day === undefined || !clock || more.length > 0) return undefined;
  const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3])];
  return day * SECONDS_OF_DAY + hours * 3600 + minutes * 60 + seconds;
}

export function textOfMoment(number: number): string {
  const day = Math.floor(number / SECONDS_OF_DAY);
  const rest = number - day * SECONDS_OF_DAY;
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${textOfDay(day)}T${clock.map((one) => padded(one, 2)).join(':')}`;
}

const DAYS_OF_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month] ?? 0);
}

function fromParts(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_ERA + yearOfEra * 365 + leaps + ofYear - FIRST_OF_ERA;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
