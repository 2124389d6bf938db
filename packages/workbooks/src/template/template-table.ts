import type { Decimal, ValueType } from '@cchc/model';

/** One table to fill in, whatever it is written as. */
export interface TemplateTable {
  /** The key of the table in JSON; `cases` for a case table, which goes by its own name. */
  readonly json: 'units' | 'inputs' | 'shared' | 'evidence' | 'surveys' | 'expertScores' | 'cases';
  /** By which the table is known again: the name of its sheet, and of its CSV file without ending. */
  readonly sheet: string;
  readonly file: string;
  readonly columns: readonly TemplateColumn[];
  /** What is known already: the units, if they were said. */
  readonly rows: readonly (readonly string[])[];
}

export interface TemplateColumn {
  /** What heads the column, by which it is known again. */
  readonly key: string;
  readonly jsonKey: string;
  /** What belongs into it, for the reader: title, unit of measure, bounds. */
  readonly note: string;
  readonly holds: Holds;
}

/** What may stand in a column. */
export type Holds =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: Exclude<ValueType['kind'], 'choice' | 'yes-no'>;
      readonly lowest?: Decimal | undefined;
      readonly highest?: Decimal | undefined;
    };
