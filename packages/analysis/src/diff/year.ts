import type { Rulebook } from '@cchc/model';
import { mapTexts, type ChangeText } from './map-texts.js';

/**
 * The rulebook as if it were of another year: days keep their place in the year, so that `31/12 năm
 * trước` of two years is the same. A 29 February becomes a 28th where the year has none. Days of the decisions
 * it rests on stay.
 */
export function inYear(rulebook: Rulebook, year: number): Rulebook {
  const by = year - rulebook.year;
  if (by === 0) return rulebook;
  const moving: ChangeText = (text, key) =>
    key !== 'dated' && DAY.test(text) ? moved(text, by) : text;
  return { ...mapTexts(rulebook, moving), year };
}

/** A day, or a moment of it. */
const DAY = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/u;

function moved(day: string, by: number): string {
  const year = Number(day.slice(0, 4)) + by;
  const rest = isLeap(year) ? day.slice(4) : day.slice(4).replace(/^-02-29/u, '-02-28');
  return String(year).padStart(4, '0') + rest;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
