import { outlineOf, type OutlineItem } from '@cchc/language';
import { rangeOf, textAt, type View } from '../../view.js';
import { insertion, removal } from './edits.js';
import { fix, type Fixers } from './fix.js';
import { apart, statementOf } from './tiers.js';
import { typed } from './written.js';

/** Grades that leave a total out, take one twice, or that nobody gets. */
export const GRADE_FIXES: Fixers = {
  GAP_IN_GRADES: (_, view) => {
    const grading = gradingOf(view);
    if (!grading?.body) return [];
    const line = typed(view, '"…": {else}');
    return [fix(view, 'add-band', [insertion(view, grading.body, [line], 'last')], line)];
  },
  OVERLAP_IN_GRADES: ({ args: { first, second } }, view) => {
    const bands = gradingOf(view)?.children ?? [];
    const named = (grade: string) =>
      bands.find(
        ({ type, at }) =>
          type === 'GradeBand' && view.lines.getText(rangeOf(at)).startsWith(`"${grade}"`),
      );
    const [a, b] = [named(first), named(second)];
    return a && b ? apart(a.at, b.at, view) : [];
  },
  GRADE_NOT_TAKEN: ({ at }, view) => [
    fix(view, 'remove-branch', [removal(view, statementOf(at, view))], textAt(view, at)),
  ],
  GRADE_TWICE: ({ at }, view) => [
    fix(view, 'remove', [removal(view, statementOf(at, view))], textAt(view, at)),
  ],
};

function gradingOf(view: View): OutlineItem | undefined {
  return outlineOf(view.parsed())
    .flatMap(({ children }) => children)
    .find(({ type }) => type === 'Grading');
}
