import { formatDay } from '../format/date.js';
import type { CalendarSentences } from './calendars.js';

/** What is said of working days and their calendar, in English. */
export const calendarsEn: CalendarSentences = {
  CALENDAR_MISSING: (_, say) => ({
    message: 'Working days are counted here, and there is no working calendar.',
    help: `Add one to the head, such as ${say.code`{working calendar} this_year {from} 1/1 {to} 31/12 { {off} {saturday}, {sunday}; {off} 1/1 }`}.`,
  }),
  CALENDAR_PERIOD_INVALID: ({ why }) =>
    why === 'reversed'
      ? {
          message: 'The working calendar ends before it begins.',
          help: 'Write the first day first and the last day last.',
        }
      : {
          message: 'The working calendar is longer than 100 years.',
          help: 'Check the years of its two ends.',
        },
  CALENDAR_DAY_WITHOUT_EFFECT: ({ why }, say) => DAY[why](say.keyword('off')),
  CALENDAR_TOO_SHORT: ({ from, to }) => ({
    message: `This deadline leaves the working calendar, which knows the days from ${formatDay(from)} to ${formatDay(to)}.`,
    help: 'Make the calendar longer, with the holidays of those years, or correct the date.',
  }),
};

const DAY = {
  reversed: () => ({
    message: 'This stretch of days ends before it begins.',
    help: 'Write the first day first and the last day last.',
  }),
  outside: () => ({
    message: 'This day lies outside the working calendar.',
    help: 'Correct the day, or make the calendar longer.',
  }),
  worked: () => ({
    message: 'This day is a working day anyway.',
    help: 'Correct the day worked instead, or add the day off that is missing.',
  }),
  weekday: (off: string) => ({
    message: 'Only a certain day can be worked instead.',
    help: `Write the date, such as 10/1. Where a day of the week is always worked, take it out of the line ${off}.`,
  }),
};
