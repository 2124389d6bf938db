import type { Day } from '@cchc/model';

/** A day as dd/mm/yyyy, in both languages: `2025-06-01` → `01/06/2025`. */
export function formatDay(day: Day): string {
  return day.split('-').reverse().join('/');
}
