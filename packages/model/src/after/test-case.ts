import type { EvidenceState } from '../data/evidence.js';
import type { Day } from '../exact/dates.js';
import type { TimeOfDay } from '../exact/moments.js';
import type { StatusKind } from '../results/results.js';
import type { Expression, PreviousFigure } from '../rules/expression.js';
import type { Name, NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';

/** `kiểm thử "…" { cho … thì … }`: one made-up unit, and what it must get. */
export interface TestCase extends Placed {
  readonly name: string;
  readonly given: readonly TestGiven[];
  readonly expect: readonly TestExpectation[];
}

/** What the unit hands in, and what it is. Values are constants. */
export type TestGiven =
  | (Placed & { readonly kind: 'input'; readonly input: Name; readonly value: Expression })
  | (Placed & {
      readonly kind: 'evidence';
      readonly evidence: Name;
      readonly state: EvidenceState;
      readonly issued?: Day;
      /** At what time of that day. */
      readonly time?: TimeOfDay;
    })
  | (Placed & { readonly kind: 'unit'; readonly by: 'type' | 'unit'; readonly name: string })
  | (Placed & { readonly kind: 'cases'; readonly table: Name; readonly rows: readonly TestRow[] })
  | (Placed & {
      readonly kind: 'survey';
      readonly survey: Name;
      readonly answers: readonly TestAnswers[];
    })
  /** Points that an expert gives; `rater` is absent where the rule names none. */
  | (Placed & {
      readonly kind: 'score';
      readonly node: NodeId;
      readonly rater?: Name;
      readonly score: Expression;
    })
  | (Placed & {
      readonly kind: 'previous';
      readonly of: PreviousFigure;
      readonly value: Expression;
    })
  /** The alternative that the scorer chooses, by its title. */
  | (Placed & { readonly kind: 'choice'; readonly node: NodeId; readonly alternative: string });

export type TestRow = readonly { readonly column: Name; readonly value: Expression }[];

/** How many respondents, of a group where the survey has groups, chose an option. */
export interface TestAnswers {
  readonly group?: Name;
  readonly option: Name;
  readonly count: Expression;
}

export type TestExpectation =
  | (Placed & {
      readonly kind: 'score';
      /** A node, or `total`. */
      readonly node: NodeId;
      readonly score: Expression;
    })
  | (Placed & {
      readonly kind: 'status';
      /** A node, or `total`. */
      readonly node: NodeId;
      readonly status: StatusKind;
    })
  | (Placed & { readonly kind: 'grade'; readonly grade: string })
  | (Placed & { readonly kind: 'refused'; readonly input: Name });
