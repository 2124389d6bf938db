import type { Day } from '../exact/dates.js';

/** The decision, article or clause something rests on: `"Quyết định 766/QĐ-TTg" ngày 23/6/2022, điều 4, khoản 1`. */
export interface LegalBasis {
  readonly document: string;
  readonly dated?: Day;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
}
