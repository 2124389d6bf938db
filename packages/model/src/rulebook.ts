import type { Grading } from './after/grading.js';
import type { NamedResult, Ranking } from './after/ranking.js';
import type { TestCase } from './after/test-case.js';
import type { CaseTable } from './data/case-table.js';
import type { Evidence } from './data/evidence.js';
import type { Definition, Input } from './data/input.js';
import type { Calendar, Parameter } from './data/shared.js';
import type { Survey } from './data/survey.js';
import type { Decimal } from './exact/decimal.js';
import type { Expression } from './rules/expression.js';
import type { Outcome } from './rules/scoring.js';
import type { Rounding } from './rules/rounding.js';
import type { Name, NodeId } from './text/names.js';
import type { Placed } from './text/place.js';
import type { Amendment } from './tree/amendment.js';
import type { Block, Node } from './tree/node.js';
import type { LegalBasis } from './tree/provenance.js';
import type { StandIn } from './tree/stand-in.js';
import type { UnitBlock } from './tree/unit-block.js';

/** The version of the JSON form that this package writes and reads. */
export const MODEL_FORMAT = 1;

/** A scoring rulebook: what a decision says, without its syntax. Plain readonly data; it is its own JSON. */
export interface Rulebook extends Placed {
  readonly format: typeof MODEL_FORMAT;
  /** The version of the language the text was written in. */
  readonly language: number;
  /** The texts this was read from, the rulebook's own first; `Span.file` points here. */
  readonly files: readonly string[];
  readonly code: Name;
  readonly title: string;
  /** The assessed year; relative dates were resolved against it. */
  readonly year: number;
  readonly basis: readonly LegalBasis[];
  /** What the fields add up to, bonus and penalty apart. */
  readonly scale: Decimal;
  readonly rounding: Rounding;
  /** The types of unit the rulebook is for; empty: any. */
  readonly unitTypes: readonly string[];
  /** The blocks that the types of unit make; absent: the data say who is in which block. */
  readonly unitBlocks?: readonly UnitBlock[];
  /** Other rulebooks of the file that score some of these units instead; the first that may, does. */
  readonly standIns?: readonly StandIn[];
  /** What missing figures and zero denominators do where a leaf does not say. */
  readonly missingInput?: Outcome;
  readonly zeroDenominator?: Outcome;
  /** `quy đổi tổng điểm về 100 khi …` */
  readonly rescaleTotal?: { readonly to: Decimal; readonly when?: Expression };

  readonly inputs: readonly Input[];
  readonly definitions: readonly Definition[];
  readonly evidence: readonly Evidence[];
  readonly tables: readonly CaseTable[];
  readonly surveys: readonly Survey[];
  readonly parameters: readonly Parameter[];
  readonly calendars: readonly Calendar[];

  readonly fields: readonly Node[];
  readonly blocks: readonly Block[];
  readonly grading?: Grading;
  readonly ranking?: Ranking;
  readonly results: readonly NamedResult[];
  readonly tests: readonly TestCase[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly amendment?: Amendment;
}

/** A flaw of the real text that is kept on purpose: `chấp nhận GAP_IN_TIERS vì "…"`. */
export interface Acknowledgement extends Placed {
  /** The code of the finding that is accepted. */
  readonly code: string;
  readonly reason: string;
  /** The node it stands in; absent where it speaks of the grading or of the whole rulebook. */
  readonly node?: NodeId;
  /** The stretch of text it covers: findings inside it with this code are accepted. */
  readonly scope: Placed['at'];
}
