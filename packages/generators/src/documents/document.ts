import type { Rulebook } from '@cchc/model';
import {
  DOCUMENT_LABELS,
  basisInWords,
  formatNumber,
  gradesInWords,
  gradingRulesInWords,
  rankingInWords,
  roundingInWords,
} from '@cchc/words';
import { ascii } from '../names/ascii.js';
import type { Order } from '../target.js';
import { officialTable, type OfficialRow } from './official-table.js';
import { plain } from './plain.js';

/** A rulebook as people read it, before any form of file: each form only lays it out. */
export interface RulebookDocument {
  readonly title: string;
  readonly code: string;
  readonly hash: string;
  /** What is said of the whole: a heading and its text. */
  readonly about: readonly (readonly [heading: string, text: string])[];
  readonly rows: readonly OfficialRow[];
  readonly grades: readonly { readonly grade: string; readonly condition: string }[];
  readonly gradingRules: readonly string[];
  readonly ranking: string | undefined;
}

export function documentOf({ rulebook, hash, tongue }: Order): RulebookDocument {
  const { about } = DOCUMENT_LABELS[tongue];
  const { basis, unitTypes } = rulebook;
  const ranking = rankingInWords(rulebook, tongue);
  return {
    title: plain(rulebook.title),
    code: plain(rulebook.code),
    hash,
    about: [
      [about.code, plain(rulebook.code)],
      [about.year, String(rulebook.year)],
      ...basis.map((one) => [about.basis, plain(basisInWords(one, tongue))] as const),
      ...(unitTypes.length === 0 ? [] : [[about.units, plain(unitTypes.join(', '))] as const]),
      [about.scale, formatNumber(rulebook.scale, tongue)],
      [about.rounding, roundingInWords(rulebook, tongue)],
      [about.hash, hash],
    ],
    rows: officialTable(rulebook, tongue),
    grades: gradesInWords(rulebook, tongue).map(({ grade, conditions }) => ({
      grade: plain(grade),
      condition: plain(conditions.join('; ')),
    })),
    gradingRules: gradingRulesInWords(rulebook, tongue).map(plain),
    ranking: ranking === undefined ? undefined : plain(ranking),
  };
}

/** `CCHC_CAP_XA.md` */
export function documentName({ code }: Rulebook, ending: string): string {
  return `${ascii(code)}.${ending}`;
}
