import type { Tongue } from '@cchc/language';
import { diffInWords } from '@cchc/words';
import type { Compared, RulebookIn } from '@cchc/check';

/** The version of what `diff --format json` prints. */
const DIFF_FORMAT = 1;

/** All that is known, as data, with the sentences that people are told beside it. */
export function diffJson(compared: readonly Compared[], tongue: Tongue): string {
  const rulebooks = compared.map(({ before, after, diff }) => ({
    before: named(before),
    after: named(after),
    ...(diff && {
      summary: diffInWords(diff, tongue).summary,
      nodes: diff.nodes,
      whole: diff.whole,
    }),
  }));
  return `${JSON.stringify({ format: DIFF_FORMAT, rulebooks }, null, 2)}\n`;
}

function named(one: RulebookIn | undefined) {
  return one ? { file: one.file.name, code: one.rulebook.code, year: one.rulebook.year } : null;
}
