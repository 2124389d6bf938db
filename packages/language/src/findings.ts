import type { Decimal, ExpressionType, Finding, Level } from '@cchc/model';

/** The keyword language of a file, and the language of a reader. */
export type Tongue = 'vi' | 'en';

/**
 * What the language complains about: each code and the type of its arguments. Keywords in arguments
 * are canonical (the English spelling); `words` shows them as the reader's file spells them.
 */
export interface LanguageFindingArgs {
  // The text: characters, words, lines.
  SYNTAX_UNEXPECTED: { found: string; expected: readonly Expected[] };
  UNCLOSED_BLOCK: object;
  UNCLOSED_TEXT: object;
  UNCLOSED_COMMENT: object;
  UNEXPECTED_CHARACTER: { character: string };
  KEYWORD_OF_OTHER_LANGUAGE: { written: string; instead: string; fileTongue: Tongue };
  KEYWORD_AS_NAME: { keyword: string };
  KEYWORD_MISSPELT: { written: string; keyword: string };
  CONSTRUCT_NOT_YET: { keyword: string };
  OPERATOR_AT_LINE_START: { operator: string };
  STATEMENTS_ON_ONE_LINE: object;
  TEXT_TOO_LARGE: { characters: number; limit: number };
  TEXT_TOO_DEEP: { limit: number };
  NUMBER_NOT_IN_FILE_LANGUAGE: { written: string; instead: string | undefined; fileTongue: Tongue };
  NUMBER_AMBIGUOUS: { written: string; readings: readonly [Decimal, Decimal] };
  NUMBER_NOT_WHOLE: { written: string; least: number; most: number };
  DATE_INVALID: { written: string };
  DATE_AS_NUMBER: { written: string; division: string };

  // The header.
  HEADER_MISSING: { item: HeaderItem };
  HEADER_TWICE: { item: HeaderItem };
  LANGUAGE_VERSION_UNKNOWN: { written: string; known: readonly number[] };
  ROUNDING_UNSTATED: object;

  // The tree.
  CODE_TWICE: { code: string };
  LEVEL_OUT_OF_ORDER: { level: Level; parent: Level };
  POINTS_MISSING: { code: string };
  POINTS_DO_NOT_ADD_UP: {
    code: string | undefined;
    points: Decimal;
    sum: Decimal;
    difference: Decimal;
  };
  LEAF_WITHOUT_RULE: { code: string };
  RULE_AND_PARTS: { code: string };
  STATEMENT_TWICE: { keyword: string };
  RESCALE_NOT_ANCESTOR: { code: string; from: string };

  // Names.
  NAME_UNKNOWN: { name: string; suggestion: string | undefined };
  NAME_TWICE: { name: string };
  NAME_WRONG_KIND: { name: string; is: NamedKind; wanted: readonly NamedKind[] };
  CODE_AMBIGUOUS: { code: string; paths: readonly string[] };
  CODE_UNKNOWN: { code: string; suggestion: string | undefined };
  UNIT_TYPE_UNKNOWN: { type: string; known: readonly string[] };
  GRADE_UNKNOWN: { grade: string; known: readonly string[] };
  GRADE_TWICE: { grade: string };
  DEFINITION_CYCLE: { path: readonly string[] };
  SCORE_CYCLE: { path: readonly string[] };

  // Types and places.
  TYPE_MISMATCH: { found: ExpressionType['kind']; wanted: readonly ExpressionType['kind'][] };
  OPTION_UNKNOWN: { option: string; known: readonly string[] };
  MAX_OUTSIDE_LEAF: object;
  TOTAL_INSIDE_RULE: object;
  SUBJECT_OUTSIDE_BANDS: object;
  COLUMN_OUTSIDE_TABLE: { column: string; table: string };
  OTHERWISE_NOT_LAST: object;
  BOUND_CONTRADICTORY: { written: string };
  NO_ROWS_UNSTATED: { table: string };

  // Acknowledged flaws.
  // Other files.
  USE_NOT_FOUND: { path: string; problem: UseProblem };
  USE_CYCLE: { path: string };
  USE_NOT_A_LIBRARY: { path: string };
  USE_HAS_ERRORS: { path: string; errors: number };
  LIBRARY_HOLDS_CRITERIA: object;
  SCALE_ARGUMENTS: { scale: string; wanted: number; given: number };
  AMENDMENT_TARGET_UNKNOWN: { code: string; suggestion: string | undefined };
  AMENDMENT_TARGET_TWICE: { code: string };
  CHANGE_OUTSIDE_AMENDMENT: object;

  ACKNOWLEDGEMENT_WITHOUT_OUTCOME: { code: string };
  ACKNOWLEDGEMENT_UNKNOWN_CODE: { code: string; suggestion: string | undefined };
}

export type LanguageFinding = Finding<LanguageFindingArgs>;
export type LanguageCode = keyof LanguageFindingArgs;

/** What could stand where the parser stopped: a keyword by its canonical spelling, or a sort of word. */
export type Expected =
  | { readonly kind: 'keyword'; readonly keyword: string }
  | { readonly kind: 'name' | 'code' | 'number' | 'text' | 'date' | 'end' };

/** Why another file cannot be brought in: only relative paths inside the rulebook's folder or workspace are read. */
export type UseProblem = 'missing' | 'outside' | 'unreadable' | 'too-many';

export type HeaderItem = 'language' | 'code' | 'year' | 'scale' | 'basis' | 'round' | 'units';

export type NamedKind =
  'input' | 'definition' | 'evidence' | 'table' | 'column' | 'parameter' | 'survey' | 'scale';
