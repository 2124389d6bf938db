import type { AstNode } from 'langium';
import { isGradeBand, isGradeCap, isQuota, isVeto, type GradeBand } from '../../generated/ast.js';
import { similar } from '../../names/similar.js';
import { finding, placeOfProperty, replace, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Grades that are given twice, and vetoes, caps, quotas and tests that speak of a grade nobody can get. */
export const grades: LanguageRule = function* ({ root }) {
  const known = [...new Set(nodesOf(root, 'GradeBand').map((band) => band.grade))];
  for (const expected of nodesOf(root, 'ExpectedGrade')) yield* unknown(expected, known);
  for (const grading of nodesOf(root, 'Grading')) {
    const bands = new Map<string, GradeBand>();
    for (const band of grading.rules.filter(isGradeBand)) {
      const first = bands.get(band.grade);
      const extras = first && { related: [placeOfProperty(first, 'grade')] };
      if (first)
        yield finding('GRADE_TWICE', placeOfProperty(band, 'grade'), { grade: band.grade }, extras);
      else bands.set(band.grade, band);
    }
    for (const rule of grading.rules)
      if (isVeto(rule) || isGradeCap(rule) || isQuota(rule))
        yield* unknown(rule, [...bands.keys()]);
  }
};

function* unknown(owner: AstNode & { readonly grade: string }, known: readonly string[]) {
  const { grade } = owner;
  if (grade === undefined || known.includes(grade)) return;
  const at = placeOfProperty(owner, 'grade');
  const suggestion = similar(grade, known);
  const cures = suggestion === undefined ? {} : { cures: [replace(at, `"${suggestion}"`)] };
  yield finding('GRADE_UNKNOWN', at, { grade, known }, cures);
}
