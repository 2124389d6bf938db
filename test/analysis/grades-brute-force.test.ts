import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proveRulebook } from '@cchc/analysis';
import { read } from '@cchc/language';
import { scoreUnit } from '@cchc/semantics';
import { rulebookText } from './find.js';

/** `CCHC_RUNS` asks for more. */
const RUNS = Number(process.env.CCHC_RUNS ?? 300);

const MOST = 3;

const UNITS = Array.from({ length: (MOST + 1) ** 2 }, (_, at) => ({
  type: 'xã',
  inputs: { x: String(at % (MOST + 1)), y: String(Math.floor(at / (MOST + 1))) },
}));

const value = fc.constantFrom('x', '3 × x', '10 - x', '2 × x + 1,5');
const range = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((low) => `từ ${low}`),
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
    .map(([low, more]) => `từ ${low} đến dưới ${low + more}`),
);
const book = fc.tuple(
  value,
  fc.constantFrom('y', '3 × y', '5'),
  fc.array(range, { minLength: 1, maxLength: 3 }),
  fc.boolean(),
);

test('what is proved of grades holds of every total of every unit', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(book, ([first, second, ranges, rest]) => {
      const grades = [
        ...ranges.map((one, at) => `"G${at}": ${one}`),
        ...(rest ? ['"R": còn lại'] : []),
      ];
      const text = rulebookText(
        `số liệu x: số nguyên "X" không quá ${MOST}
  số liệu y: số nguyên "Y" không quá ${MOST}
  lĩnh vực I "Một" 20 điểm {
    tiêu chí 1 "Một" 10 điểm { chấm ${first} }
    tiêu chí 2 "Hai" 10 điểm { chấm ${second} }
  }
  xếp loại {
    ${grades.join('\n    ')}
  }`,
        20,
      );
      const { rulebook, findings } = read(text);
      if (!rulebook) throw new Error(JSON.stringify(findings));
      const given = UNITS.map((unit) => scoreUnit(rulebook, unit)?.grade);
      const isTaken = (grade: string) =>
        given.some((one) => one?.status === 'graded' && one.grade === grade);
      const gap = given.some((one) => one?.status === 'no-grade-takes-it');
      for (const { what, name = '', verdict } of proveRulebook(rulebook)) {
        if (verdict.kind === 'undecided') continue;
        const holds = verdict.kind === 'proved';
        if (what === 'grade-taken')
          expect([text, name, isTaken(name)]).toEqual([text, name, holds]);
        if (what === 'grades-complete') expect([text, gap]).toEqual([text, !holds]);
      }
    }),
    { numRuns: RUNS, includeErrorInReport: true },
  );
});
