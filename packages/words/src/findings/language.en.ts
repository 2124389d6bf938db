import type { Exceeded, LanguageFindingArgs, NamedKind } from '@cchc/language';
import { rational, type ExpressionType } from '@cchc/model';
import type { Speaker } from '../speaker.js';
import { declaredEn } from './declared.en.js';
import { declarationExample } from './declaration-example.js';
import { headerExample } from './header-example.js';
import { otherFilesEn } from './other-files.en.js';
import type { Sentence, Sentences } from './sentences.js';
import { syntaxEn } from './syntax.en.js';
import { treeEn } from './tree.en.js';
import { calendarsEn } from './calendars.en.js';
import { unitsEn } from './units.en.js';

const TONGUES = { vi: 'Vietnamese', en: 'English' } as const;

const OTHER_TONGUE = { vi: TONGUES.en, en: TONGUES.vi } as const;

const NUMBER_FORM = {
  vi: 'a comma before the decimals, a point between thousands',
  en: 'a point before the decimals, a comma between thousands',
} as const;

const TYPES: Readonly<Record<ExpressionType['kind'], string>> = {
  number: 'a number',
  'yes-no': 'a condition (yes or no)',
  date: 'a date',
  moment: 'a date and time',
  text: 'a text in quotation marks',
  choice: 'a choice',
};

function helpWithType(
  found: ExpressionType['kind'],
  wanted: readonly ExpressionType['kind'][],
): string {
  if (found === 'date' && wanted.includes('moment'))
    return 'Write the time too, for example `17:00 on 20/10`.';
  if (found === 'moment' && wanted.includes('date'))
    return 'Leave the time out, or declare the input as a `date and time` (for evidence: `date and time of`).';
  return 'Put something of the right type here, or change the type where the input is declared.';
}

const KINDS: Readonly<Record<NamedKind, string>> = {
  input: 'an input',
  definition: 'a named value',
  evidence: 'a piece of evidence',
  table: 'a table',
  column: 'a column of a table',
  parameter: 'a parameter',
  survey: 'a survey',
  scale: 'a scale',
};

const TOO_MUCH: Readonly<Record<Exceeded, (limit: string) => Sentence>> = {
  depth: (limit) => ({
    message: `The parts are nested more than ${limit} levels deep.`,
    help: 'Nest less; most often a `}` is missing further up.',
  }),
  parentheses: (limit) => ({
    message: `Parentheses inside one another, or signs in a row, are more than ${limit} deep.`,
    help: 'Use fewer parentheses; most often a `)` is missing further up.',
  }),
  chain: (limit) => ({
    message: `Values or scores follow from one another in more than ${limit} steps.`,
    help: 'Join some of the steps, so that each value follows from the figures.',
  }),
  operators: (limit) => ({
    message: `This formula has more than ${limit} operations.`,
    help: 'Cut the formula up into several named values.',
  }),
};

/** What is wrong with a text, its names and its types, in English. */
export const languageEn: Sentences<LanguageFindingArgs> = {
  ...otherFilesEn,
  ...syntaxEn,
  ...treeEn,
  ...unitsEn,
  ...calendarsEn,
  ...declaredEn,
  UNCLOSED_TEXT: () => ({
    message: 'This text lacks its closing quotation mark.',
    help: 'Add a `"` where the text ends, on this same line.',
  }),
  UNCLOSED_COMMENT: () => ({
    message: 'The comment opened by `/*` is never closed.',
    help: 'Add `*/` at the end of the comment; a comment of one line goes after `//`.',
  }),
  UNEXPECTED_CHARACTER: ({ character }, say) => ({
    message: `The character ${say.quote(character)} cannot stand here.`,
    help: 'Delete it; if it belongs to a title, put the whole title in quotation marks.',
  }),
  KEYWORD_OF_OTHER_LANGUAGE: ({ written, instead, fileTongue }, say) => ({
    message: `${say.quote(written)} is a keyword in ${OTHER_TONGUE[fileTongue]}, and this file is written with ${TONGUES[fileTongue]} keywords.`,
    help: `Write ${say.quote(instead)} instead of ${say.quote(written)}.`,
  }),
  KEYWORD_AS_NAME: ({ keyword }, say) => ({
    message: `${say.keyword(keyword)} is a keyword and cannot be a name.`,
    help: 'Choose another name, or write this one between two backquotes (the key left of 1).',
  }),
  KEYWORD_MISSPELT: ({ written, keyword }, say) => ({
    message: `There is no keyword ${say.quote(written)}.`,
    help: didYouMean(say.keyword(keyword)),
  }),
  TIME_WITHOUT_DAY: ({ written, instead }, say) => ({
    message:
      instead === undefined
        ? `${say.quote(written)} is a time of no day.`
        : `${say.quote(written)} has the day in front of its time.`,
    help:
      instead === undefined
        ? 'A deadline is a time and its day, the time first: `17:00 on 20/10`. For a length of time use an input that is a number, measured in "hours".'
        : `Write the time first, then the day: ${say.quote(instead)}.`,
  }),
  OPERATOR_AT_LINE_START: ({ operator }, say) => ({
    message: `This line begins with ${say.quote(operator)}, so it does not go on with the formula above.`,
    help: `Move ${say.quote(operator)} to the end of the line above.`,
  }),
  STATEMENTS_ON_ONE_LINE: () => ({
    message: 'Two statements stand side by side on one line.',
    help: 'Start a new line, or part the two with a `;`.',
  }),
  TEXT_TOO_LARGE: ({ characters, limit }, say) => ({
    message: `The file has ${say.number(String(characters))} characters, more than the ${say.number(String(limit))} that can be read.`,
    help: 'Split the file into several rulebooks, one a file.',
  }),
  TEXT_TOO_DEEP: ({ limit, of }, say) => TOO_MUCH[of](say.number(String(limit))),
  NUMBER_NOT_IN_FILE_LANGUAGE: ({ written, instead, fileTongue }, say) => ({
    message: `The number ${say.quote(written)} is not written as in a file with ${TONGUES[fileTongue]} keywords (${NUMBER_FORM[fileTongue]}).`,
    help:
      instead === undefined
        ? `Write the number anew, for example ${say.quote(say.typed('0.25'))} or ${say.quote(say.typed('16000'))}.`
        : `Write ${say.quote(instead)}.`,
  }),
  NUMBER_AMBIGUOUS: ({ written, readings: [first, second], instead: [one, other] }, say) => ({
    message: `The number ${say.quote(written)} can be read as ${say.number(first)} (${markOf(first, second)}) or as ${say.number(second)} (${markOf(second, first)}).`,
    help: `Write ${say.quote(one)} or ${say.quote(other)}, whichever the decision says.`,
  }),
  NUMBER_NOT_WHOLE: ({ written, least, most }, say) => ({
    message: `A whole number from ${least} to ${most} is needed here, and this is ${say.quote(written)}.`,
    help: 'Write a whole number between the two.',
  }),
  DATE_INVALID: ({ written, what }, say) => ({
    message: `There is no ${what} ${say.quote(written)}.`,
    help: {
      day: 'Write a day, month and year that exist, for example `28/2/2026`.',
      month: 'Write a month from 1 to 12.',
      quarter: 'Write a quarter from I to IV.',
      time: 'Write hours from 0 to 23 and minutes from 00 to 59. The end of 31/12 is `to 31/12`.',
    }[what],
  }),
  DATE_AS_NUMBER: ({ written, division }, say) => ({
    message: `${say.quote(written)} without blanks is a date, but a number is needed here.`,
    help: `If it is a division, write it with blanks: ${say.quote(division)}.`,
  }),

  HEADER_MISSING: ({ item }, say) => ({
    message: `The head of the rulebook lacks ${say.keyword(item)}.`,
    help: `Add a line at the top of the rulebook, for example ${headerExample(item, say)}.`,
  }),
  HEADER_TWICE: ({ item }, say) => ({
    message: `The head of the rulebook has ${say.keyword(item)} twice.`,
    help: 'Keep one of the two lines and delete the other.',
  }),
  LANGUAGE_VERSION_UNKNOWN: ({ written, known }, say) => ({
    message: `There is no language version ${say.quote(written)}.`,
    help: `Write ${say.anyOf(known.map((version) => say.code`{language}: ${String(version)}`))}.`,
  }),
  ROUNDING_UNSTATED: (_, say) => ({
    message: 'The rulebook does not say how scores are rounded.',
    help: `Add ${headerExample('round', say)} to its head, or ${say.code`{round}: {no rounding}`} to keep every digit.`,
  }),

  CODE_TWICE: ({ code }, say) => ({
    message: `The code ${say.quote(code)} is used for two parts.`,
    help: 'Change the code of one of them, in the order of the decision.',
  }),
  LEVEL_OUT_OF_ORDER: ({ level, parent }, say) => ({
    message: `${say.keyword(level)} cannot stand inside ${say.keyword(parent)}.`,
    help: `Order the levels from the top down: ${levels(say)}.`,
  }),
  POINTS_MISSING: ({ code }, say) => ({
    message: `${say.quote(code)} does not say its points.`,
    help: `Write them after the title, for example ${say.code`3 {points}`}; what is not scored is ${say.keyword('monitor only')}.`,
  }),
  POINTS_DO_NOT_ADD_UP: ({ code, points, sum, difference, unitType }, say) => {
    const whose = unitType === undefined ? '' : ` for ${say.quote(unitType)}`;
    const parts = `add up to ${say.number(sum)} points`;
    const whole = say.number(points);
    const gap = `${say.number(difference.replace('-', ''))} too ${isMore(sum, points) ? 'many' : 'few'}`;
    return {
      message:
        code === undefined
          ? `The fields${whose} ${parts} and the scale is ${whole}: ${gap}.`
          : `The parts of ${say.quote(code)}${whose} ${parts} and it says ${whole}: ${gap}.`,
      help: 'Compare with the table of points in the decision, then correct the parts or the whole.',
    };
  },
  LEAF_WITHOUT_RULE: ({ code }, say) => ({
    message: `${say.quote(code)} has points but no scoring rule.`,
    help: `Add a rule, for example ${say.code`{score} done / assigned × {max}`}; what is only watched is ${say.keyword('monitor only')} instead of points.`,
  }),
  RULE_AND_PARTS: ({ code }, say) => ({
    message: `${say.quote(code)} has both a scoring rule and parts.`,
    help: `Move ${say.keyword('score')} into the parts, or take the parts out.`,
  }),
  STATEMENT_TWICE: ({ keyword }, say) => ({
    message: `${say.keyword(keyword)} is written twice in the same place.`,
    help: 'Keep one of the two lines and delete the other.',
  }),
  RESCALE_NOT_ANCESTOR: ({ code, from }, say) => ({
    message: `${say.quote(from)} does not stand inside ${say.quote(code)}, so it cannot be rescaled to it.`,
    help: `After ${say.keyword('rescaled to')} write the code of a field or criterion that holds ${say.quote(from)}.`,
  }),

  NAME_UNKNOWN: ({ name, suggestion, wanted }, say) => ({
    message: `Nothing is declared by the name ${say.quote(name)}.`,
    help:
      suggestion === undefined
        ? `Declare it, for example ${declarationExample(name, wanted, say)}.`
        : didYouMean(say.quote(suggestion)),
  }),
  NAME_TWICE: ({ name }, say) => ({
    message: `The name ${say.quote(name)} is declared twice.`,
    help: 'Change one of the names, or declare it once higher up if several parts share the figure.',
  }),
  NAME_WRONG_KIND: ({ name, is, wanted }, say) => ({
    message: `${say.quote(name)} is ${KINDS[is]}, but ${say.anyOf(wanted.map((kind) => KINDS[kind]))} is needed here.`,
    help: 'Use a name of the right kind, or look again at where this one is declared.',
  }),
  CODE_AMBIGUOUS: ({ code, paths }, say) => ({
    message: `More than one part has the code ${say.quote(code)}.`,
    help: `Say where it stands: ${say.anyOf(paths.map(say.quote))}.`,
  }),
  CODE_UNKNOWN: ({ code, suggestion }, say) => ({
    message: `Nothing in the rulebook has the code ${say.quote(code)}.`,
    help:
      suggestion === undefined
        ? 'Write a code just as it stands in the rulebook.'
        : didYouMean(say.quote(suggestion)),
  }),
  UNIT_TYPE_UNKNOWN: ({ type, known }, say) => ({
    message: `The unit type ${say.quote(type)} is not among ${say.keyword('units')}.`,
    help: `Use ${say.anyOf(known.map(say.quote))}, or add this type to ${say.keyword('units')}; the name of one unit goes in quotation marks.`,
  }),
  PARTS_ABSENT: ({ level, known }, say) => ({
    message: `This rulebook has no ${say.keyword(level)}, so that this condition always holds.`,
    help: `Use a level of the tree: ${say.anyOf(known.map(say.keyword))}.`,
  }),
  UNIT_TYPE_IN_QUOTES: ({ type }, say) => ({
    message: `${say.quote(type)} in quotation marks is the name of one unit and not a type of unit.`,
    help: `If all units of this type are meant, leave the quotation marks out: ${say.quote(type)}.`,
  }),
  GRADE_UNKNOWN: ({ grade, known }, say) => ({
    message: `There is no grade ${say.quote(grade)}.`,
    help:
      known.length === 0
        ? `Add the part ${say.keyword('grades')} to the rulebook.`
        : `Use ${say.anyOf(known.map(say.quote))}, or add this grade to ${say.keyword('grades')}.`,
  }),
  GRADE_TWICE: ({ grade }, say) => ({
    message: `The grade ${say.quote(grade)} is written twice.`,
    help: `Put its conditions on one line, joined by ${say.keyword('and')}, or rename one of the two.`,
  }),
  DEFINITION_CYCLE: ({ path }, say) => ({
    message: `These values are worked out from each other in a circle: ${say.quote(path.join(' → '))}.`,
    help: `Change one ${say.keyword('let')} formula or parameter so that it uses inputs only.`,
  }),
  SCORE_CYCLE: ({ path }, say) => ({
    message: `The scores of these parts are worked out from each other in a circle: ${say.quote(path.join(' → '))}.`,
    help: `Take ${say.keyword('score of')} out of one of them to break the circle.`,
  }),

  TYPE_MISMATCH: ({ found, wanted }, say) => ({
    message: `${capital(say.anyOf(wanted.map((type) => TYPES[type])))} is needed here, but this is ${TYPES[found]}.`,
    help: helpWithType(found, wanted),
  }),
  OPTION_UNKNOWN: ({ option, known }, say) => ({
    message: `This input has no option ${say.quote(option)}.`,
    help: `Use ${say.anyOf(known.map(say.quote))}.`,
  }),
  AND_OR_MIXED: ({ instead }, say) => ({
    message: `${say.keyword('and')} stands beside ${say.keyword('or')} without parentheses; ${say.keyword('and')} is looked at first.`,
    help: `Say so with parentheses, for example ${say.quote(instead)}; put them elsewhere if something else is meant.`,
  }),
  PERCENT_OUT_OF_PLACE: ({ written, what }, say) => ({
    message:
      what === 'count'
        ? `This is a number of things, and ${say.quote(written)} is only a part of 1.`
        : `These are points, and ${say.quote(written)} is only a part of 1 point.`,
    help:
      what === 'count'
        ? 'For a share divide by the whole, for example `done / given`; for a number of things write it without `%`.'
        : `Write the points, or a share of the most there are: ${say.code`${written} {max}`}.`,
  }),
  PERCENT_MISSING: ({ written, instead }, say) => ({
    message: `This input is a ratio and never above 100%, and ${say.quote(written)} is more than 100%.`,
    help: `Write ${say.quote(instead)}.`,
  }),
  MAX_OUTSIDE_LEAF: (_, say) => ({
    message: `${say.keyword('max')} can be used only in the scoring rule of something that has points.`,
    help: 'Write the number of points here.',
  }),
  TOTAL_INSIDE_RULE: (_, say) => ({
    message: `${say.keyword('total')} cannot be used in a scoring rule, because there is no total until everything is scored.`,
    help: `Use ${say.code`{score of} …`} with the codes whose scores are meant, or move the condition to ${say.keyword('grades')}.`,
  }),
  SUBJECT_OUTSIDE_BANDS: ({ keyword }, say) => ({
    message: `${say.keyword(keyword)} can be used only in the bands of ${say.code`{score} {by} …`}.`,
    help:
      keyword === 'value'
        ? 'Write the name of the input here, or move the formula into a band.'
        : `Write it in a band, for example: ${say.code`{score} {by} … ${'{'} {else}: {largest}(0; {max} - 0.5 {per} 1% {short of} 95%) ${'}'}`}.`,
  }),
  COLUMN_OUTSIDE_TABLE: ({ column, table }, say) => ({
    message: `${say.quote(column)} is a column of the table ${say.quote(table)} and has no value outside it.`,
    help: `Count or add up the rows of the table, for example ${say.code`{count}(${table} {when} …)`}.`,
  }),
  OTHERWISE_NOT_LAST: (_, say) => ({
    message: `Another branch stands after ${say.keyword('else')}, where it is never looked at.`,
    help: `Move the line ${say.keyword('else')} to the end.`,
  }),
  FALLBACK_OUT_OF_PLACE: ({ keyword }, say) => ({
    message: `The line ${say.keyword(keyword)} is never looked at here.`,
    help:
      keyword === 'no rows'
        ? `Delete this line: only a rule for each row of a table (${say.code`{score} {each} …`}) needs it.`
        : `Move this line out to the outer rule, or out of ${say.keyword('score')}.`,
  }),
  BOUND_CONTRADICTORY: ({ written, instead: [one, other] }, say) => ({
    message: `${say.quote(written)} does not say whether the bound itself counts.`,
    help: `Write ${say.quote(one)} (with the bound) or ${say.quote(other)} (without it), whichever the decision says.`,
  }),
  NO_ROWS_UNSTATED: ({ table }, say) => ({
    message: `Nothing says how to score when the table ${say.quote(table)} has no rows.`,
    help: `Add a line to the rule, for example ${say.code`{no rows}: {not assessed}`}.`,
  }),

  ACKNOWLEDGEMENT_WITHOUT_OUTCOME: ({ code }, say) => ({
    message: `${say.quote(code)} is accepted, but nothing says what such a case scores.`,
    help: `Write the points after the reason, for example ${say.code`{accept} ${code} {because} "…": 0`}.`,
  }),
  ACKNOWLEDGEMENT_UNKNOWN_CODE: ({ code, suggestion }, say) => ({
    message: `No error or warning that a rulebook may accept has the code ${say.quote(code)}.`,
    help:
      suggestion === undefined
        ? 'Put any other error right; copy the code of one that may be accepted as it is printed, for example `GAP_IN_TIERS`.'
        : didYouMean(say.quote(suggestion)),
  }),
};

function didYouMean(quoted: string): string {
  return `Did you mean ${quoted}?`;
}

function isMore(a: string, b: string): boolean {
  return rational(a).compare(rational(b)) > 0;
}

function levels(say: Speaker): string {
  return ['field', 'criterion', 'subcriterion', 'item'].map(say.keyword).join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Both readings may show the same signs: what the mark parts tells them apart. */
function markOf(number: string, other: string): string {
  return isMore(number, other) ? 'a mark of thousands' : 'a decimal mark';
}
