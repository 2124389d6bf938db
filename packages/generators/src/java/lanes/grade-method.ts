import { gradesOfTotals } from '../../columnar/grades-of-totals.js';
import { condCode } from '../expression.js';
import type { Printing } from '../printing.js';
import { methodScope } from '../scope.js';

/** Which rung of the ladder a total stands on; undefined where more than the total decides. */
export function gradeMethod(scale: number, to: Printing): string | undefined {
  const grades = gradesOfTotals(to.program, scale);
  if (!grades) return undefined;
  const scope = methodScope({ name: 'grade', gives: 'boolean', comment: [], body: [] }, to);
  scope.spelt.set('local total', 'total');
  const bands = grades.bands.flatMap(({ rung, conditions }) => [
    `        if (${conditions.map((one) => condCode(one, scope)).join(' && ')}) {`,
    `            return ${String(rung)};`,
    '        }',
  ]);
  return [
    '    static int grade(long total) {',
    ...bands,
    `        return ${String(grades.otherwise)};`,
    '    }',
  ].join('\n');
}
