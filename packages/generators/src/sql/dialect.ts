/**
 * What one database says in its own way. All else is common: whole numbers and their ranges, which column
 * is worked out from which, in which order lines of a rule are asked. A dialect is data and small functions
 * of SQL texts; it knows nothing of rulebooks.
 */
export interface Dialect {
  readonly types: {
    /** Whole numbers of 64 bits. */
    readonly whole: string;
    /** Whole numbers of 32 bits, where columns of them are worked with faster. */
    readonly small?: string;
    /** Whole numbers for what is not proved to fit into 64 bits. It may never round: too large is an error. */
    readonly wide: string;
    readonly text: string;
    readonly truth: string;
    readonly day: string;
    readonly time: string;
    readonly moment: string;
    /** Names to texts: why figures were refused. */
    readonly faults: string;
  };
  /** Words that no bare name may be, in lower case. */
  readonly reserved: ReadonlySet<string>;
  /** The most bytes of a name, columns of a view, and columns of a table that keeps its rows, whatever is in them. */
  readonly most: Most;
  /**
   * Whether rows that cannot be decided are counted with the figures, and told of by views of their own behind
   * `handed_in_read`, which are asked where there are any; or joined to what was handed in at once.
   */
  readonly lacksApart: boolean;
  /** Behind a step, so that its columns are worked out once and not again wherever they are used. */
  readonly barrier: string;
  /** A text as a literal, in which no quote stands but as two; and what such a literal says. */
  readonly literal: (text: string) => string;
  readonly said: (literal: string) => string;
  /** Whether the less or the more of two columns is found sooner by a comparison than by a function. */
  readonly extremeByCase: boolean;
  /** a ÷ b without its rest; neither is negative; a divisor of zero gives no value and no error. */
  readonly divided: (a: string, b: string, wide: boolean, mayBeZero: boolean) => string;
  /** Days since 1970-01-01 of a day, and the day as text. */
  readonly dayNumber: (day: string) => string;
  readonly dayText: (number: string) => string;
  /** Seconds since 1970-01-01 of a moment, and the moment as text; a day and a time together. */
  readonly momentNumber: (moment: string) => string;
  readonly momentText: (number: string) => string;
  readonly momentAt: (day: string, time: string) => string;
  /** A text as what is compared for equality. */
  readonly nfc: (text: string) => string;
  /** What a column is made of that is of the wide type, where the database would keep it narrower. */
  readonly widened: (sql: string) => string;
  /** A sum that may be wide, whether or not what is added up is; behind each aggregate stands `over`. */
  readonly wideSum: (value: string, wide: boolean, over: string) => string;
  /** Lists of one value a row of a group (where a condition holds), in an order; their member by its place from 1. */
  readonly listOf: (value: string, order: string, where?: string) => string;
  readonly member: (list: string, place: string) => string;
  /** The first of a group, in an order, where a condition holds; else null. */
  readonly firstOf: (value: string, order: string, where: string) => string;
  /** Texts of a group where a condition holds, with commas between; null where there are none. */
  readonly joined: (text: string, order: string, where: string) => string;
  /** An aggregate over those rows of a group for which a condition holds. */
  readonly filtered: (aggregate: string, where: string) => string;
  /** Of rows parted by unit, in the order of rounds: the value that was stated last. */
  readonly lastStated: (column: string, window: string) => string;
  /** Faults by name: what of them is null is left out; null where all are. */
  readonly faultsOf: (faults: readonly (readonly [name: string, sql: string])[]) => string;
  readonly faultOf: (faults: string, name: string) => string;
  /** An exact sum of fractions over a group: the texts of its numerator and denominator. */
  readonly fractionSum: (num: string, den: string, where: string) => readonly [string, string];
  /** Faults by name as a literal. */
  readonly faultsLiteral: (faults: Readonly<Record<string, string>>) => string;
  /** Whole numbers from one to another, as a table with one column. */
  readonly series: (from: string, to: string, name: string) => string;
  readonly weekday: (dayNumber: string) => string;
  /** The greatest number that divides both; no side is negative. */
  readonly gcd: (a: string, b: string) => string;
  /** Keys that put fractions in their order, equal for equal ones. */
  readonly orderKeys: (num: string, den: string) => readonly string[];
  /** Of the distinct values of each group, the first of the tie that each is in: `apart` or more ends a tie. */
  readonly tieStarts: (tied: Tied) => string;
  /** A function of the package. */
  readonly call: (name: RuntimeFunction, ...args: readonly string[]) => string;
  readonly createView: (name: string, select: string) => string;
  /** A SELECT that makes a row of each list of expressions, for each row of a view. */
  readonly eachOf: (
    view: string,
    keep: readonly string[],
    lists: readonly (readonly string[])[],
    names: readonly string[],
  ) => string;
  readonly script: Script;
}

export interface Most {
  readonly nameBytes: number;
  readonly columns: number;
  readonly kept: number;
  /** Whether more columns are an error, and not only slow. */
  readonly strict: boolean;
}

export interface Tied {
  readonly from: string;
  readonly where: string;
  readonly keys: readonly string[];
  readonly value: string;
  readonly apart: bigint;
}

/** What the scripts of a package are written with. */
export interface Script {
  /** Makes the schema if there is none, and goes into it. */
  readonly useSchema: (schema: string) => string;
  readonly createTable: (name: string, columns: readonly string[]) => string;
  /** Of a table that is made of a view: made first, and made anew. */
  readonly materialize: (table: string, view: string) => string;
  readonly refresh: (table: string, view: string) => string;
  readonly copyCsv: (table: string, columns: readonly string[], file: string) => string;
  /** Ends the script with an error where the query gives rows: what is said, and their `name`s. */
  readonly failIfAny: (query: string, said: string) => string;
}

/** Functions that the package of each dialect brings along, under these names and with these meanings. */
export type RuntimeFunction =
  /** (text, digits), (text, digits, step): a number at its digits as a whole number; null where it is none. */
  | 'whole_of'
  | 'stepped_of'
  /** The same: why it is none; null where the text is null or a number. */
  | 'whole_fault'
  | 'stepped_fault'
  /** (text): `yes` or `no` as a truth; a day; a moment; else null. */
  | 'truth_of'
  | 'day_of'
  | 'moment_of'
  /** (text): the numerator and the denominator of a score's text. */
  | 'numerator_of'
  | 'denominator_of'
  /** (text): the text as JSON says it, in quotes. */
  | 'json_text'
  /** (number, digits): a decimal with all its digits, or without closing zeros. */
  | 'fixed_text'
  | 'plain_text'
  /** (numerator, denominator, digits): a decimal of at least so many digits where there is one, else a fraction. */
  | 'ratio_text'
  /** (text): whether nothing in it can be seen. */
  | 'is_blank';
