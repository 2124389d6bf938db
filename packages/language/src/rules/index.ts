import { acknowledgements } from './acknowledged/acknowledgements.js';
import { rankKeys } from './after/rank-keys.js';
import { calendarDays, calendarReach, oneCalendar } from './data/calendars.js';
import { clausesOfTypes, inputBounds, steps } from './data/input-bounds.js';
import { parameters, parametersOfLibraries } from './data/parameters.js';
import { shares, sharesOfWholes } from './data/shares.js';
import { surveys } from './data/surveys.js';
import { headerItems } from './header/header-items.js';
import { severalRulebooks } from './header/several-rulebooks.js';
import { standIns } from './header/stand-ins.js';
import { unitBlocks } from './header/unit-blocks.js';
import { languageVersion } from './header/language-version.js';
import { definitionCycles, scoreCycles } from './names/cycles.js';
import { duplicateNames } from './names/duplicate-names.js';
import { grades } from './names/grades.js';
import { partsCounted } from './names/parts-counted.js';
import { nameForms, toneMarks } from './names/name-forms.js';
import { unitTypes } from './names/unit-types.js';
import { unknownNames } from './names/unknown-names.js';
import { unusedNames } from './names/unused.js';
import { changesInAmendments, libraryContents, scaleArguments, uses } from './names/uses.js';
import type { LanguageRule } from './rule.js';
import { brackets } from './scoring/brackets.js';
import { ratings } from './scoring/ratings.js';
import { saidByPeople } from './tests/said-by-people.js';
import { testCases } from './tests/test-cases.js';
import { dates } from './text/dates.js';
import { lexicalFaults } from './text/lexical-faults.js';
import { numberForms } from './text/number-forms.js';
import { oneLine } from './text/one-line.js';
import { separators } from './text/separators.js';
import { syntax } from './text/syntax.js';
import { wholeNumbers } from './text/whole-numbers.js';
import { audiences } from './tree/audiences.js';
import { bestOf, bestOfAlone } from './tree/best-of.js';
import { blocks } from './tree/blocks.js';
import { codeOrder } from './tree/code-order.js';
import { codes } from './tree/codes.js';
import { leaves } from './tree/leaves.js';
import { levels } from './tree/levels.js';
import { points } from './tree/points.js';
import { pointsForEachPart } from './tree/for-each-part.js';
import {
  fallbackPlaces,
  noRows,
  otherwiseLast,
  rescaleTargets,
  statementsOnce,
} from './tree/statements.js';
import { titles } from './tree/titles.js';
import { lowestPoints, weights } from './tree/weights.js';
import { andOr } from './types/and-or.js';
import { contradictoryBounds } from './types/contradictory-bounds.js';
import { distantDates } from './types/distant-dates.js';
import { percents } from './types/percents.js';
import { places } from './types/places.js';
import { typeMismatches } from './types/type-mismatches.js';
import { unitsOfMeasure } from './types/units-of-measure.js';

/** Rules that hold for any text, even one that could not be read to its end. */
export const TEXT_RULES: readonly LanguageRule[] = [
  lexicalFaults,
  syntax,
  numberForms,
  separators,
  oneLine,
];

/** Rules that look at what the text says; where its syntax is broken they keep to what was read. */
export const MEANING_RULES: readonly LanguageRule[] = [
  headerItems,
  languageVersion,
  unitBlocks,
  severalRulebooks,
  standIns,
  codes,
  codeOrder,
  titles,
  levels,
  points,
  weights,
  lowestPoints,
  bestOf,
  bestOfAlone,
  pointsForEachPart,
  blocks,
  audiences,
  leaves,
  statementsOnce,
  otherwiseLast,
  fallbackPlaces,
  noRows,
  rescaleTargets,
  duplicateNames,
  unknownNames,
  unusedNames,
  nameForms,
  toneMarks,
  uses,
  scaleArguments,
  libraryContents,
  changesInAmendments,
  unitTypes,
  grades,
  partsCounted,
  rankKeys,
  shares,
  sharesOfWholes,
  surveys,
  parameters,
  parametersOfLibraries,
  oneCalendar,
  calendarDays,
  calendarReach,
  inputBounds,
  clausesOfTypes,
  steps,
  brackets,
  ratings,
  definitionCycles,
  scoreCycles,
  wholeNumbers,
  dates,
  distantDates,
  places,
  contradictoryBounds,
  typeMismatches,
  unitsOfMeasure,
  andOr,
  percents,
  testCases,
  saidByPeople,
  acknowledgements,
];

/** What can be said of an amendment by itself; the rest is said of the whole rulebook it makes. */
export const AMENDMENT_RULES: readonly LanguageRule[] = [
  headerItems,
  languageVersion,
  severalRulebooks,
  statementsOnce,
  wholeNumbers,
  dates,
];
