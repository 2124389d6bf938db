import type { Placed } from '@cchc/model';

/** A construct of the model that this evaluator does not score, and where it stands. */
export interface Refusal extends Placed {
  readonly construct: Construct;
}

export type Construct =
  /** `điểm tự chấm của 1.1` */
  | 'round-score'
  /** Working days by a calendar that is not declared. */
  | 'unknown-calendar'
  | 'named-result'
  /** `quy đổi tổng điểm về 100 khi …` */
  | 'rescale-total'
  /** Scores, definitions or parameters that depend on themselves. */
  | 'cycle'
  /** A leaf is rescaled to a node that it does not stand in. */
  | 'rescale-target'
  /** A survey has groups with a weight beside groups without. */
  | 'survey-weights'
  /** A veto, cap or quota names a grade that no band gives. */
  | 'unknown-grade'
  /** Values of kinds that do not go together, such as a text in a sum. */
  | 'mismatched-values'
  /** The round asked for is not one of the population's. */
  | 'unknown-round';
