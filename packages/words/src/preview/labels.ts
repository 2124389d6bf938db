import type { InBoth } from '../tongue.js';
import { previewEn } from './en.js';
import { previewVi } from './vi.js';

/** Everything that the page of the preview says itself. */
export interface PreviewLabels {
  readonly views: {
    readonly table: string;
    readonly trial: string;
    readonly charts: string;
    readonly units: string;
  };
  readonly viewsOf: string;
  readonly rulebook: string;
  readonly waiting: string;
  readonly otherVersion: string;
  /** The text has errors: what is shown is of the last version that had none. */
  readonly broken: (count: string) => string;
  readonly brokenFromStart: (count: string) => string;
  readonly findings: string;
  readonly showInText: string;
  readonly showInTextOf: (what: string) => string;

  readonly search: string;
  readonly searchHint: string;
  readonly found: (count: string) => string;
  readonly foldAll: string;
  readonly unfoldAll: string;
  readonly fold: (what: string) => string;
  readonly unfold: (what: string) => string;
  readonly print: string;
  readonly about: string;
  /** What the parts of a group add up to, below its points. */
  readonly sum: (points: string) => string;
  readonly sumOf: (points: string, of: string) => string;

  readonly general: string;
  readonly addCase: string;
  readonly copyCase: string;
  readonly removeCase: string;
  readonly caseName: (number: string) => string;
  readonly nameOfCase: string;
  readonly unitType: string;
  readonly anyType: string;
  readonly block: string;
  readonly total: string;
  readonly outOf: (most: string) => string;
  readonly soFar: (score: string) => string;
  readonly grade: string;
  readonly rank: string;
  /** `block`: the block that is ranked by itself. */
  readonly rankIn: (rank: string, of: string, block: string | undefined) => string;
  readonly filled: (done: string, of: string) => string;
  readonly notGiven: string;
  readonly refused: string;
  readonly dayForm: string;
  readonly between: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly atMost: (high: string) => string;
  readonly shared: string;
  readonly forCase: (what: string, unit: string) => string;
  readonly state: Readonly<
    Record<'none' | 'pending' | 'accepted' | 'rejected' | 'expired', string>
  >;
  readonly evidenceState: (what: string) => string;
  readonly documents: (what: string) => string;
  readonly issued: (what: string) => string;
  readonly row: (number: string) => string;
  readonly rows: (count: string) => string;
  readonly addRow: string;
  readonly removeRow: (number: string) => string;
  readonly notHandedIn: string;
  readonly noRows: string;
  readonly handIn: string;
  readonly takeBack: string;
  readonly answers: (what: string) => string;
  readonly rater: (name: string) => string;
  readonly raterWithoutName: string;
  readonly trialReason: string;
  readonly chosen: string;
  readonly previousYear: (what: string) => string;
  readonly moreRows: (count: string) => string;

  readonly trace: string;
  readonly openTrace: (what: string, score: string) => string;
  readonly values: string;
  readonly steps: string;
  readonly next: string;
  readonly nothingMore: string;
  readonly close: string;

  readonly improve: string;
  readonly saveCase: string;
  readonly copyTest: string;
  readonly cannotSave: string;
  readonly testText: string;
  readonly copied: string;
  readonly saved: (name: string) => string;

  readonly gains: string;
  readonly gainsHint: string;
  readonly gain: string;
  readonly totalAfter: string;
  readonly change: string;
  readonly noGains: string;
  readonly working: string;
  readonly setTo: (what: string, from: string, to: string) => string;
  readonly tryIt: string;
  readonly tryItOf: (what: string) => string;

  readonly curves: string;
  readonly curveOf: string;
  readonly curveHint: string;
  readonly vary: string;
  readonly against: string;
  readonly noCurve: string;
  readonly points: string;
  readonly pointsOf: (points: string) => string;
  /** Of a place in a chart whose figures give no score. */
  readonly noScoreHere: string;
  readonly here: (value: string, score: string) => string;
  readonly thresholds: string;
  readonly from: string;
  readonly curveSaid: (
    what: string,
    low: string,
    high: string,
    least: string,
    most: string,
  ) => string;
  readonly heatSaid: (what: string, least: string, most: string) => string;
  readonly valueOf: string;
  readonly weights: string;
  readonly weightsHint: string;
  readonly shareOf: (points: string, share: string) => string;

  readonly loadUnits: string;
  readonly loadUnitsHint: string;
  readonly chooseFiles: string;
  readonly loading: Readonly<Record<'reading' | 'scoring' | 'counting', string>>;
  readonly loaded: (units: string, round: string) => string;
  readonly notes: (count: string) => string;
  readonly cannotScore: string;
  readonly differs: (unit: string) => string;
  readonly removeUnits: string;
  readonly unit: string;
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly filterUnits: string;
  readonly sortBy: (column: string) => string;
  readonly tryUnit: string;
  readonly tryUnitOf: (unit: string) => string;
  readonly bonus: string;
  readonly penalty: string;

  readonly spread: string;
  readonly spreadSaid: (units: string, least: string, most: string) => string;
  readonly waitingUnits: (units: string) => string;
  readonly unitsFrom: (units: string, from: string, to: string) => string;
  readonly gradesPerBlock: string;
  readonly allBlocks: string;
  readonly criteria: string;
  readonly criteriaHint: string;
  readonly separates: string;
  readonly same: string;
  readonly lowest: string;
  readonly highest: string;
  readonly mean: string;
  readonly differentScores: string;
  readonly criterion: string;
  readonly units: string;
  readonly noGrade: string;
}

export const PREVIEW_LABELS: InBoth<PreviewLabels> = { vi: previewVi, en: previewEn };
