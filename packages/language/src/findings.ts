import type { Day, Decimal, ExpressionType, Finding, LegalBasis, Level } from '@cchc/model';
import type { CitedTextProblem } from './citations/cited-text.js';

/** The keyword language of a file, and the language of a reader. */
export type Tongue = 'vi' | 'en';

/**
 * What the language complains about: each code and the type of its arguments. Keywords in arguments
 * are canonical (the English spelling); `words` shows them as the reader's file spells them.
 */
export interface LanguageFindingArgs {
  // The text: characters, words, lines.
  SYNTAX_UNEXPECTED: { found: string; expected: readonly Expected[]; hint?: SyntaxHint };
  /** A `}` too many, or the line that should have opened its block. */
  UNOPENED_BLOCK: { why: 'opener-missing' | 'closer-too-many' };
  UNCLOSED_BLOCK: object;
  UNCLOSED_TEXT: object;
  UNCLOSED_COMMENT: object;
  UNEXPECTED_CHARACTER: { character: string };
  KEYWORD_OF_OTHER_LANGUAGE: { written: string; instead: string; fileTongue: Tongue };
  KEYWORD_AS_NAME: { keyword: string };
  KEYWORD_MISSPELT: { written: string; keyword: string };
  /** Read for what is meant, a canonical keyword or a text; empty: passed over. */
  WRITTEN_OTHERWISE: { written: string; instead: string };
  /** `instead`: with the day that stands before it. */
  TIME_WITHOUT_DAY: { written: string; instead?: string };
  OPERATOR_AT_LINE_START: { operator: string };
  STATEMENTS_ON_ONE_LINE: object;
  TEXT_TOO_LARGE: { characters: number; limit: number };
  TEXT_TOO_DEEP: { limit: number; of: Exceeded };
  NUMBER_NOT_IN_FILE_LANGUAGE: { written: string; instead: string | undefined; fileTongue: Tongue };
  /** `instead` has a text for each reading that can be read in no other way. */
  NUMBER_AMBIGUOUS: {
    written: string;
    readings: readonly [Decimal, Decimal];
    instead: readonly [string, string];
  };
  NUMBER_NOT_WHOLE: { written: string; least: number; most: number };
  DATE_INVALID: { written: string; what: 'day' | 'month' | 'quarter' | 'time' };
  DATE_AS_NUMBER: { written: string; division: string };

  // The header.
  HEADER_MISSING: { item: HeaderItem };
  HEADER_TWICE: { item: HeaderItem };
  LANGUAGE_VERSION_UNKNOWN: { written: string; known: readonly number[] };
  ROUNDING_UNSTATED: object;
  TYPE_IN_TWO_BLOCKS: { type: string; block: string; other: string };
  TYPE_WITHOUT_BLOCK: { type: string };

  // Several rulebooks in one file.
  RULEBOOKS_MIXED: { kind: 'library' | 'amend' };
  RULEBOOK_CODE_TWICE: { code: string };
  RULEBOOK_UNKNOWN: { code: string; suggestion: string | undefined; known: readonly string[] };
  UNIT_TYPE_TAKEN_TWICE: { type: string; rulebook: string; other: string };
  STAND_IN_CYCLE: { path: readonly string[] };
  STAND_IN_BY_FIGURES: object;

  // The tree.
  CODE_TWICE: { code: string };
  LEVEL_OUT_OF_ORDER: { level: Level; parent: Level };
  POINTS_MISSING: { code: string };
  POINTS_DO_NOT_ADD_UP: {
    code: string | undefined;
    points: Decimal;
    sum: Decimal;
    difference: Decimal;
    /** Where parts differ by type of unit: the type whose parts are meant. */
    unitType?: string;
  };
  LEAF_WITHOUT_RULE: { code: string };
  RULE_AND_PARTS: { code: string };
  STATEMENT_TWICE: { keyword: string };
  RESCALE_NOT_ANCESTOR: { code: string; from: string };
  /** A part of `cao nhất trong` is worth more than the node it is the best of. */
  PART_ABOVE_BEST: { code: string; points: Decimal; whole: string; most: Decimal };
  BEST_BELOW_POINTS: { code: string; points: Decimal; best: Decimal };
  PARTS_BESIDE_BEST_OF: { code: string };
  PART_ABOVE_BLOCK: { code: string; points: Decimal; kind: BlockKind; most: Decimal };
  /** All parts of a block together do not come to its most. */
  BLOCK_NOT_REACHED: { kind: BlockKind; most: Decimal; sum: Decimal };
  BLOCK_EMPTY: { kind: BlockKind };
  WEIGHT_BESIDE_POINTS: { code: string };
  /** A weight is a share of points that nobody says. */
  WEIGHT_WITHOUT_WHOLE: { code: string };
  /** `thấp nhất` behind the points of a node that adds up parts. */
  LOWEST_ON_PARTS: { code: string };
  LOWEST_ABOVE_POINTS: { code: string; points: Decimal; lowest: Decimal };
  /** A gate or an exception of a node with parts gives each of them the same number of points. */
  POINTS_FOR_EACH_PART: { code: string; keyword: string };
  CODE_OUT_OF_ORDER: { code: string; before: string };
  CODE_NOT_UNDER_PARENT: { code: string; parent: string };
  TITLE_EMPTY: object;
  TITLE_TWICE: { title: string };
  APPLIES_TO_NOBODY: { code: string };

  // What is declared.
  /** Shares of `of` (respondents' groups, raters) in percent. */
  SHARES_DO_NOT_ADD_UP: { of: ShareHolder; sum: Decimal; difference: Decimal };
  SHARE_MISSING: { name: string };
  SHARE_ABOVE_WHOLE: { written: string };
  SURVEY_WITHOUT_OPTIONS: { survey: string };
  /** The best answer is worth `best` percent of the points. */
  SURVEY_NEVER_FULL: { survey: string; best: Decimal };
  PARAMETER_WITHOUT_VALUE: { parameter: string; missing: MissingCase };
  PARAMETER_CASE_TWICE: { parameter: string; written: string };
  PARAMETER_CASES_MIXED: { parameter: string };
  NO_VALUE_ALLOWED: { lowest: string; highest: string };
  STEP_ZERO: object;
  /** Working days are counted, and no calendar says which days are worked. */
  CALENDAR_MISSING: object;
  CALENDAR_PERIOD_INVALID: { why: 'reversed' | 'too-long' };
  /** A day off or worked instead that changes nothing; a day of the week cannot be worked instead. */
  CALENDAR_DAY_WITHOUT_EFFECT: { why: 'reversed' | 'outside' | 'worked' | 'weekday' };
  /** The first and the last day that the calendar knows. */
  CALENDAR_TOO_SHORT: { from: Day; to: Day };

  // Rules.
  BRACKETS_OUT_OF_ORDER: object;
  BRACKET_POINTS_IGNORED: object;
  /** Raters may give `rating`, which the leaf cannot score. */
  RATINGS_BEYOND_POINTS: {
    code: string;
    rating: Decimal;
    bound: Decimal;
    end: 'lowest' | 'highest';
  };
  RATINGS_BELOW_POINTS: { code: string; rating: Decimal; points: Decimal };
  RANK_KEY_WITHOUT_EFFECT: { why: 'twice' | 'after-decision' };

  // Tests in the language.
  TEST_COLUMN_UNKNOWN: { column: string; table: string; suggestion: string | undefined };
  TEST_VALUE_NOT_CONSTANT: { written: string };
  TEST_EXPECTATION_TWICE: { what: string };
  TEST_GIVEN_TWICE: { what: string };
  /** Something that people are not asked for; `known` are the names that could stand there. */
  TEST_GIVEN_UNKNOWN: { given: GivenByPeople; name: string; known: readonly string[] };
  TEST_TWICE: { name: string };

  // Names.
  NAME_UNKNOWN: {
    name: string;
    suggestion: string | undefined;
    /** What the place can take; the first is what it takes most often. */
    wanted: readonly NamedKind[];
  };
  NAME_TWICE: { name: string };
  NAME_UNUSED: { name: string; is: NamedKind };
  EVIDENCE_WITHOUT_EFFECT: { evidence: string };
  NAME_MALFORMED: { name: string; instead: string };
  /** `hoà` and `hòa`: one word, its tone mark on another vowel. */
  NAME_DIFFERS_BY_TONE_MARK: { name: string; other: string };
  NAME_WRONG_KIND: { name: string; is: NamedKind; wanted: readonly NamedKind[] };
  CODE_AMBIGUOUS: { code: string; paths: readonly string[] };
  CODE_UNKNOWN: { code: string; suggestion: string | undefined };
  UNIT_TYPE_UNKNOWN: { type: string; known: readonly string[] };
  GRADE_UNKNOWN: { grade: string; known: readonly string[] };
  GRADE_TWICE: { grade: string };
  /** A condition on parts of a level that the tree does not have. */
  PARTS_ABSENT: { level: string; known: readonly string[] };
  /** A type of unit in quotation marks, as if it were the name of one unit. */
  UNIT_TYPE_IN_QUOTES: { type: string };
  DEFINITION_CYCLE: { path: readonly string[] };
  SCORE_CYCLE: { path: readonly string[] };

  // Types and places.
  TYPE_MISMATCH: { found: ExpressionType['kind']; wanted: readonly ExpressionType['kind'][] };
  OPTION_UNKNOWN: { option: string; known: readonly string[] };
  MAX_OUTSIDE_LEAF: object;
  TOTAL_INSIDE_RULE: object;
  SUBJECT_OUTSIDE_BANDS: { keyword: string };
  COLUMN_OUTSIDE_TABLE: { column: string; table: string };
  OTHERWISE_NOT_LAST: object;
  /** A line for values or cases that are missing, in a rule where it would never be looked at. */
  FALLBACK_OUT_OF_PLACE: { keyword: string };
  /** `instead`: with the end and without it. */
  BOUND_CONTRADICTORY: { written: string; instead: readonly [string, string] };
  UNIT_OF_MEASURE_MISMATCH: { left: string; right: string };
  DATE_OUTSIDE_YEAR: { written: string; year: number };
  NO_ROWS_UNSTATED: { table: string };
  /** `và` beside `hoặc` without parentheses; `instead`: with them. */
  AND_OR_MIXED: { instead: string };
  /** `80%` of a number of things, or of points. */
  PERCENT_OUT_OF_PLACE: { written: string; what: 'count' | 'points' };
  /** `80` of a share. */
  PERCENT_MISSING: { written: string; instead: string };

  // Acknowledged flaws.
  // Other files.
  USE_NOT_FOUND: { path: string; problem: UseProblem };
  USE_CYCLE: { path: string };
  USE_NOT_A_LIBRARY: { path: string };
  USE_HAS_ERRORS: { path: string; errors: number };
  LIBRARY_HOLDS_CRITERIA: object;
  SCALE_ARGUMENTS: { scale: string; wanted: number; given: number };
  AMENDMENT_OF_SEVERAL: { path: string };
  AMENDMENT_TARGET_UNKNOWN: { code: string; suggestion: string | undefined };
  AMENDMENT_TARGET_TWICE: { code: string };
  CHANGE_OUTSIDE_AMENDMENT: object;

  // Texts that are cited, and what was recorded of them.
  CITED_TEXT_CHANGED: { cited: LegalBasis; file: string };
  CITED_TEXT_NOT_FOUND: { cited: LegalBasis; file: string; problem: CitationProblem };
  CITATIONS_UNREADABLE: { file: string; problem: RecordProblem };

  ACKNOWLEDGEMENT_WITHOUT_OUTCOME: { code: string };
  ACKNOWLEDGEMENT_UNKNOWN_CODE: { code: string; suggestion: string | undefined };
}

/** What there is too much of: blocks or parentheses inside one another, steps of a chain, operators. */
export type Exceeded = 'depth' | 'parentheses' | 'chain' | 'operators';

export type LanguageFinding = Finding<LanguageFindingArgs>;
export type LanguageCode = keyof LanguageFindingArgs;

/** What could stand where the parser stopped: a keyword by its canonical spelling, or a sort of word. */
export type Expected =
  | { readonly kind: 'keyword'; readonly keyword: string }
  | {
      readonly kind:
        | 'name'
        | 'code'
        | 'number'
        | 'text'
        | 'date'
        /** Any formula. */
        | 'value'
        /** Points, or what is done where there are none. */
        | 'outcome'
        /** Another statement of the block, or its end. */
        | 'statement'
        /** The statement is whole. */
        | 'line-end'
        | 'end';
    };

/** What was probably meant where the parser stopped. */
export type SyntaxHint =
  /** Another text in the place of the whole. */
  | { readonly kind: 'instead'; readonly written: string; readonly instead: string }
  | { readonly kind: 'title-in-quotes'; readonly instead: string }
  | { readonly kind: 'quotes-inside' | 'title-missing' | 'code-missing' }
  /** What cannot be said in this place, or not like this: the sentence names the way. */
  | {
      readonly kind:
        | 'block-has-points'
        | 'share-is-added-once'
        | 'no-deductions-here'
        | 'no-floor-here'
        | 'cap-on-the-line-above'
        | 'test-of-rank'
        | 'test-of-other';
    };

/** Why another file cannot be brought in: only relative paths inside the rulebook's folder or workspace are read. */
export type UseProblem = 'missing' | 'outside' | 'unreadable' | 'too-many';

/** Why a text that is cited cannot be held against what was recorded of it. */
export type CitationProblem = Exclude<UseProblem, 'too-many'> | 'too-large' | CitedTextProblem;

/** Why nothing can be held against a record: `no-record` is a file that says something else. */
export type RecordProblem = 'outside' | 'unreadable' | 'no-record';

export type HeaderItem =
  'language' | 'code' | 'year' | 'scale' | 'basis' | 'round' | 'units' | 'block';

export type NamedKind =
  'input' | 'definition' | 'evidence' | 'table' | 'column' | 'parameter' | 'survey' | 'scale';

/** What a test lets people say: an expert's points, one of several cases, answers to a survey. */
export type GivenByPeople =
  'expert-score' | 'rater' | 'choice' | 'alternative' | 'group' | 'option';

export type BlockKind = 'bonus' | 'penalty';

/** Whose shares have to make a whole. */
export type ShareHolder = 'groups' | 'raters';

/** The case a parameter has no value for: unit types, the assessed year, or any. */
export type MissingCase =
  | { readonly kind: 'types'; readonly types: readonly string[] }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'all' };
