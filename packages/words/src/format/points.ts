import type { InBoth, Tongue } from '../tongue.js';
import { formatNumber } from './number.js';

const POINTS: InBoth<(shown: string, one: boolean) => string> = {
  vi: (shown) => `${shown} điểm`,
  en: (shown, one) => (one ? `${shown} point` : `${shown} points`),
};

/** A score with its unit: `0,5 điểm`, `1 point`. */
export function formatPoints(exact: string, tongue: Tongue): string {
  return POINTS[tongue](formatNumber(exact, tongue), exact === '1' || exact === '-1');
}
