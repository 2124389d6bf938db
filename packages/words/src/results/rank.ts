import type { RankResult } from '@cchc/model';
import { formatNumber } from '../format/number.js';
import type { Tongue } from '../tongue.js';
import { RESULT_PHRASES } from './phrases.js';

/** `hạng 3`, `đồng hạng 2`, or whose decision it waits for. */
export function rankInWords(rank: RankResult, tongue: Tongue): string {
  const phrases = RESULT_PHRASES[tongue];
  switch (rank.status) {
    case 'ranked':
      return (rank.tied ? phrases.tied : phrases.ranked)(formatNumber(String(rank.rank), tongue));
    case 'awaiting-decision':
      return phrases.awaitsDecision(formatNumber(String(rank.rank), tongue), rank.authority);
    case 'awaiting-score':
      return phrases.rankAwaitsScore;
  }
}
