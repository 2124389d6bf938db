import type { Decimal } from '../exact/decimal.js';
import type { Name } from '../text/names.js';
import type { Placed } from '../text/place.js';

/** `khảo sát`: answers weighted by the worth of their option, scored as a mean. */
export interface Survey extends Placed {
  readonly name: Name;
  readonly title?: string;
  readonly groups: readonly SurveyGroup[];
  readonly options: readonly SurveyOption[];
  /** Fewer answers than this give no score. */
  readonly minimumSample?: number;
}

/** A group of respondents and its share in the mean (absent: by head). */
export interface SurveyGroup {
  readonly name: Name;
  readonly title?: string;
  readonly weight?: Decimal;
}

/** An option is worth a share of the points: 100%, 60%, 20%, 0%. */
export interface SurveyOption {
  readonly name: Name;
  readonly title?: string;
  readonly worth: Decimal;
}
