import { AstUtils } from 'langium';
import {
  isGradeBand,
  isGradeCap,
  isGrading,
  isQuota,
  isVeto,
  type GradeBand,
} from '../../generated/ast.js';
import { similar } from '../../names/similar.js';
import { finding, placeOfProperty, replace, type LanguageRule } from '../rule.js';

/** Grades that are given twice, and vetoes, caps and quotas that speak of a grade nobody can get. */
export const grades: LanguageRule = function* ({ root }) {
  for (const grading of AstUtils.streamAllContents(root).filter(isGrading)) {
    const bands = new Map<string, GradeBand>();
    for (const band of grading.rules.filter(isGradeBand)) {
      const first = bands.get(band.grade);
      const extras = first && { related: [placeOfProperty(first, 'grade')] };
      if (first)
        yield finding('GRADE_TWICE', placeOfProperty(band, 'grade'), { grade: band.grade }, extras);
      else bands.set(band.grade, band);
    }
    for (const rule of grading.rules) {
      if (!isVeto(rule) && !isGradeCap(rule) && !isQuota(rule)) continue;
      if (rule.grade === undefined || bands.has(rule.grade)) continue;
      const at = placeOfProperty(rule, 'grade');
      const suggestion = similar(rule.grade, bands.keys());
      const cures = suggestion === undefined ? {} : { cures: [replace(at, `"${suggestion}"`)] };
      yield finding('GRADE_UNKNOWN', at, { grade: rule.grade, known: [...bands.keys()] }, cures);
    }
  }
};
