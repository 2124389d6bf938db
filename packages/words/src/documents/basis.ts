import type { LegalBasis } from '@cchc/model';
import { formatDay } from '../format/date.js';
import type { InBoth, Tongue } from '../tongue.js';

/** `Quyết định 766/QĐ-TTg ngày 23/06/2022, điểm a, khoản 1, Điều 4` */
export function basisInWords(basis: LegalBasis, tongue: Tongue): string {
  const { document, dated, article, clause, point } = basis;
  const say = PHRASES[tongue];
  const parts = [
    point === undefined ? undefined : say.point(point),
    clause === undefined ? undefined : say.clause(clause),
    article === undefined ? undefined : say.article(article),
  ].filter((part) => part !== undefined);
  const whole = dated === undefined ? document : `${document} ${say.dated(formatDay(dated))}`;
  return [whole, ...parts].join(', ');
}

type Say = (text: string) => string;

const PHRASES: InBoth<{
  readonly dated: Say;
  readonly point: Say;
  readonly clause: Say;
  readonly article: Say;
}> = {
  vi: {
    dated: (day) => `ngày ${day}`,
    point: (point) => `điểm ${point}`,
    clause: (clause) => `khoản ${clause}`,
    article: (article) => `Điều ${article}`,
  },
  en: {
    dated: (day) => `of ${day}`,
    point: (point) => `point ${point}`,
    clause: (clause) => `clause ${clause}`,
    article: (article) => `Article ${article}`,
  },
};
