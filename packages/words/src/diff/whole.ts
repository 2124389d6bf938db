import type { GradeChanges, GradeRegion, WholeChange } from '@cchc/analysis';
import type { Rulebook } from '@cchc/model';
import { gradesInWords, gradingRulesInWords } from '../documents/grading.js';
import { rankingInWords, roundingInWords } from '../documents/ranking.js';
import { intervalInWords } from '../findings/witness.js';
import { asSentence } from '../format/sentence.js';
import type { Tongue } from '../tongue.js';
import { DIFF_PHRASES, type DiffPhrases } from './phrases.js';

interface WholeInWords {
  readonly what: readonly string[];
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** What the rulebook says as a whole, and says otherwise now. */
export function wholeInWords(
  { part, names, grades }: WholeChange,
  before: Rulebook,
  after: Rulebook,
  tongue: Tongue,
): WholeInWords {
  const say = DIFF_PHRASES[tongue];
  const named = names ? [say.names(names)] : [];
  const [was, is] = [before, after].map((one) => sentencesOf(part, one, tongue));
  return {
    what: [...(grades ? gradesChanged(grades, say, tongue) : []), ...headerClause(), ...named],
    gone: (was ?? []).filter((line) => is?.includes(line) !== true),
    come: (is ?? []).filter((line) => was?.includes(line) !== true),
  };

  function headerClause(): readonly string[] {
    switch (part) {
      case 'year':
        return [say.yearNow(String(before.year), String(after.year))];
      case 'scale':
        return [say.scaleNow(before.scale, after.scale)];
      case 'title':
        return [say.changedFrom(`“${before.title}”`, `“${after.title}”`)];
      case 'code':
        return [say.changedFrom(before.code, after.code)];
      default:
        return [];
    }
  }
}

/** What can be said of a part in sentences, so that those that went and came can be told. */
function sentencesOf(
  part: WholeChange['part'],
  rulebook: Rulebook,
  tongue: Tongue,
): readonly string[] {
  switch (part) {
    case 'grading': {
      const grades = gradesInWords(rulebook, tongue).map(({ grade, conditions }) =>
        asSentence(`${grade}: ${conditions.join('; ')}`),
      );
      return [...grades, ...gradingRulesInWords(rulebook, tongue)];
    }
    case 'ranking': {
      const ranking = rankingInWords(rulebook, tongue);
      return ranking === undefined ? [] : [ranking];
    }
    case 'rounding':
      return [asSentence(roundingInWords(rulebook, tongue))];
    case 'unit-types':
      return [asSentence(rulebook.unitTypes.join(', '))];
    default:
      return [];
  }
}

function gradesChanged(
  { regions, complete }: GradeChanges,
  say: DiffPhrases,
  tongue: Tongue,
): readonly string[] {
  return [
    ...regions.map((region) => gradeRegionInWords(region, say, tongue)),
    ...(complete && regions.length === 0 ? [say.sameGrades] : []),
    ...(complete ? [] : [say.gradesIncomplete]),
  ];
}

function gradeRegionInWords(
  { totals, before, after, conditional }: GradeRegion,
  say: DiffPhrases,
  tongue: Tongue,
): string {
  const grade = (one: string | undefined) => (one === undefined ? say.noGrade : `“${one}”`);
  const told = say.gradeRegion(intervalInWords(totals, tongue), grade(before), grade(after));
  return conditional ? `${told} (${say.conditionally})` : told;
}
