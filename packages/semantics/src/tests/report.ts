import type {
  GradeResult,
  Name,
  NodeId,
  NodeResult,
  Placed,
  RefusalWhy,
  ScoreText,
  StatusKind,
} from '@cchc/model';
import type { Refusal } from '../refusal.js';
import type { ValueText } from '../trace.js';

/** What the tests of a rulebook found. Plain data: exact text, codes and places; no sentences. */
export interface TestReport {
  /** In the order of the text. */
  readonly tests: readonly TestResult[];
  readonly coverage: Coverage;
  /** What is not scored. With a circle among it nothing can be, and no test is run. */
  readonly refusals: readonly Refusal[];
}

export interface TestResult extends Placed {
  readonly name: string;
  /** Every expectation is met, and every value given is one. */
  readonly passed: boolean;
  /** Values given that are no constants, so that nothing was handed in for them. */
  readonly withoutValue: readonly Placed[];
  readonly expectations: readonly ExpectationResult[];
}

export type ExpectationResult = Placed & { readonly met: boolean } & (
    | {
        readonly kind: 'score';
        /** A node, or `total`. */
        readonly node: NodeId;
        /** Null where what is expected is no number. */
        readonly expected: ScoreText | null;
        readonly actual: Scored | null;
      }
    | {
        readonly kind: 'status';
        /** A node, or `total`. */
        readonly node: NodeId;
        readonly expected: StatusKind;
        readonly actual: Scored | null;
      }
    /** `actual` is the grade before quotas, which a unit alone cannot be held to; null without grades. */
    | { readonly kind: 'grade'; readonly expected: string; readonly actual: GradeResult | null }
    | {
        readonly kind: 'refused';
        readonly input: Name;
        readonly actual: RefusalWhy | 'accepted' | 'missing';
      }
  );

/** What a node, or the total, got. */
export type Scored = Pick<NodeResult, 'score' | 'status' | 'reasons'>;

/** What the tests of a rulebook reach of it, passed or failed. */
export interface Coverage {
  readonly branches: readonly BranchCoverage[];
  readonly boundaries: readonly BoundaryCoverage[];
}

/** A way that a score or a grade can go. */
export interface BranchCoverage extends Branch {
  /** How many tests went this way. */
  readonly tests: number;
}

export interface Branch extends Placed {
  readonly kind: BranchKind;
  /** The leaf it belongs to; absent for grades and for what the whole rulebook says. */
  readonly node?: NodeId;
  /** Gates, and items with a condition, are listed both ways; all others as taken. */
  readonly holds: boolean;
}

export type BranchKind =
  | 'band'
  | 'branch'
  | 'otherwise'
  /** One of the cases among which a person chooses. */
  | 'alternative'
  | 'bracket'
  /** What a gap that is kept on purpose scores. */
  | 'uncovered'
  | 'gate'
  | 'exception'
  | 'item'
  /** What a state of an evidence does. */
  | 'evidence'
  /** What a missing figure or a zero denominator does. */
  | 'fallback'
  | 'grade'
  | 'veto'
  | 'downgrade'
  | 'grade-cap';

/** A value at which the score changes its course: the bound of a band or of a comparison. */
export interface BoundaryCoverage extends Placed {
  readonly node?: NodeId;
  /** Absent where it hangs on the unit. */
  readonly value?: ValueText;
  /** Whether some test has the bound itself. */
  readonly on: boolean;
  /**
   * Whether some test has the value one step of the resolution away from it; null where the steps of
   * the value are not known, or where there is no such value.
   */
  readonly below: boolean | null;
  readonly above: boolean | null;
}
