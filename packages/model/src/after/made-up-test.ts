import type { EvidenceDocument } from '../results/population.js';
import type { StatusKind } from '../results/results.js';
import type { Name, NodeId } from '../text/names.js';

/** A test as it is to be written: one unit, and what it must get. */
export interface MadeUpTest {
  readonly name: string;
  readonly unit: HandedIn;
  readonly expect: readonly ToExpect[];
}

/** What a unit is and hands in, in canonical text (see `Datum`); whatever is absent is missing. */
export interface HandedIn {
  readonly name?: string;
  readonly type?: string;
  readonly inputs?: Readonly<Record<Name, string>>;
  readonly evidence?: Readonly<Record<Name, readonly EvidenceDocument[]>>;
  /** The rows of each table, a row as its cells. */
  readonly cases?: Readonly<Record<Name, readonly Readonly<Record<Name, string>>[]>>;
  readonly surveys?: Readonly<Record<Name, readonly AnswerCount[]>>;
  readonly manualScores?: Readonly<Record<NodeId, readonly PointsGiven[]>>;
  /** By leaf, the title of the alternative that its scorer chooses. */
  readonly choices?: Readonly<Record<NodeId, string>>;
  readonly previous?: {
    readonly inputs?: Readonly<Record<Name, string>>;
    readonly scores?: Readonly<Record<NodeId, string>>;
    readonly total?: string;
  };
}

/** `group` is '' where the survey has none. */
export interface AnswerCount {
  readonly group: Name;
  readonly option: Name;
  readonly count: string;
}

/** `rater` is '' where the rule names none. */
export interface PointsGiven {
  readonly rater: Name;
  readonly score: string;
}

/** `node` may be `total`. A score is exact text, `14.18` or `1/3`. */
export type ToExpect =
  | { readonly kind: 'score'; readonly node: NodeId; readonly score: string }
  | { readonly kind: 'status'; readonly node: NodeId; readonly status: StatusKind }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'refused'; readonly input: Name };
