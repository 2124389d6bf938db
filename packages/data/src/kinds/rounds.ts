import { complaint, cellText } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import { fold } from '../names/fold.js';
import type { Cell, Source } from '../table.js';

/** The rounds in which values are given, earliest first. */
export const ROUNDS = ['self', 'appraisal', 'final'] as const;

export type RoundName = (typeof ROUNDS)[number];

const SPELLINGS: Readonly<Record<RoundName, readonly string[]>> = {
  self: ['self', 'tự chấm', 'tự đánh giá'],
  appraisal: ['appraisal', 'thẩm định'],
  final: ['final', 'chính thức'],
};

/** The round that a word in either language names. */
export function roundNamed(written: string): RoundName | undefined {
  return ROUNDS.find((round) => SPELLINGS[round].includes(fold(written)));
}

/** The round of a row; a file without such a column, or a row that leaves it empty, is of the final round. */
export function roundOf(
  source: Source,
  cell: Cell | 'no-column',
  others: readonly string[] = [],
): RoundName | { readonly finding: DataFinding } {
  if (cell === 'no-column' || cell.text.trim() === '') return 'final';
  const known = [...ROUNDS.flatMap((round) => SPELLINGS[round]), ...others];
  return (
    roundNamed(cell.text) ?? {
      finding: complaint(source, 'ROUND_UNKNOWN', { ...cellText(cell), known }),
    }
  );
}

/** Whether a row of figures says that it is of the year before, which is no round of this one. */
export function isOfYearBefore(cell: Cell | undefined): boolean {
  return cell !== undefined && YEAR_BEFORE.includes(fold(cell.text));
}

export const YEAR_BEFORE: readonly string[] = ['previous', 'năm trước', 'kỳ trước'];
