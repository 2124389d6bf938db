import type { NodeId, Rulebook, UnitResult } from '@cchc/model';
import type { NodeTraceInWords, Tongue } from '@cchc/words';
import type { Case } from '../case/case.js';
import type { DataFileText } from '../protocol.js';

/** What the page asks of whoever scores: each request with what it is asked with and what it answers. */
export interface Requests {
  /** The rulebooks of the file, and how readers and the file speak; all else is asked of these. */
  readonly rulebooks: {
    readonly asks: About & { readonly rulebooks: readonly Rulebook[] };
    readonly answer: { readonly refused: readonly (readonly string[])[] };
  };
  /** The fingerprint of each rulebook. */
  readonly fingerprints: {
    readonly asks: object;
    readonly answer: { readonly hashes: readonly string[] };
  };
  readonly score: { readonly asks: OfCase; readonly answer: Scored | null };
  /** How a node came to its score; null where it has none of its own. */
  readonly trace: {
    readonly asks: OfCase & { readonly node: NodeId };
    readonly answer: NodeTraceInWords | null;
  };
  /** The case as a test in the language, as text. */
  readonly test: {
    readonly asks: OfCase & { readonly name: string };
    /** Null where a test has no way to say it. */
    readonly answer: { readonly text: string | null };
  };
  readonly gains: { readonly asks: OfCase; readonly answer: { readonly gains: readonly Gain[] } };
  readonly curve: { readonly asks: CurveAsked; readonly answer: Curve | null };
  readonly heat: { readonly asks: HeatAsked; readonly answer: Heat | null };
  /** Files take the place of those before; without any, those are read once more. */
  readonly load: {
    readonly asks: { readonly files?: readonly GivenFile[] };
    readonly answer: Loaded;
  };
  readonly unload: { readonly asks: object; readonly answer: object };
  readonly rows: {
    readonly asks: {
      readonly rulebook: number;
      readonly from: number;
      readonly count: number;
    } & Order;
    readonly answer: { readonly all: number; readonly rows: readonly UnitRow[] };
  };
  readonly unit: {
    readonly asks: { readonly rulebook: number; readonly id: string };
    readonly answer: Case | null;
  };
}

/** A file as a host tells of it, or as the browser has read it: many megabytes are no text then. */
export type GivenFile = DataFileText | { readonly name: string; readonly bytes: ArrayBuffer };

export interface About {
  readonly language: Tongue;
  readonly fileLanguage: Tongue;
  readonly keywords: Readonly<Record<string, string>>;
}

export interface OfCase {
  /** Its place among the rulebooks. */
  readonly rulebook: number;
  readonly of: Case;
}

export interface Scored {
  readonly result: UnitResult;
  /** Among how many units it is ranked (of its block, where blocks are apart), itself among them; 1 where it stands alone. */
  readonly units: number;
}

/** One change of one value, and what it does to the total. */
export interface Gain {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** What the total gains, and what it is then. */
  readonly gain: string;
  readonly total: string;
  /** The case with the change. */
  readonly then: Case;
}

export interface CurveAsked extends OfCase {
  readonly node: NodeId;
  /** The name of an input, or nothing: the value that the rule looks at. */
  readonly input?: string;
}

/** A value on the way along an axis: exact, as readers read it, and where it is drawn. */
export interface Mark {
  readonly exact: string;
  readonly shown: string;
  readonly at: number;
}

export interface CurvePoint extends Mark {
  /** Null where the rule gives no score there. */
  readonly score: string | null;
  readonly height: number | null;
}

export interface Curve {
  readonly label: string;
  readonly points: readonly CurvePoint[];
  /** The thresholds that the rule names. */
  readonly marks: readonly Mark[];
  /** Where the case stands, if it does. */
  readonly here?: CurvePoint;
  readonly most: number;
  readonly least: number;
  readonly isTime: boolean;
}

export interface HeatAsked extends OfCase {
  readonly node: NodeId;
  readonly inputs: readonly [string, string];
}

export interface Heat {
  readonly labels: readonly [string, string];
  readonly across: readonly Mark[];
  readonly up: readonly Mark[];
  /** By `up`, then `across`. */
  readonly scores: readonly (readonly { score: string | null; height: number | null }[])[];
  readonly here?: { readonly across: number; readonly up: number };
  readonly most: number;
}

export interface Loaded {
  readonly parts: readonly LoadedPart[];
  /** What was found in the files, as sentences. */
  readonly notes: readonly { readonly severity: string; readonly text: string }[];
}

export interface LoadedPart {
  readonly rulebook: number;
  readonly units: number;
  readonly round: string;
  /** Why nothing is shown, as sentences. */
  readonly problems: readonly string[];
  readonly spread?: Spread;
}

export interface Spread {
  readonly scored: number;
  readonly waiting: number;
  readonly least: string;
  readonly most: string;
  readonly bins: readonly { readonly from: string; readonly to: string; readonly units: number }[];
  readonly grades: readonly string[];
  readonly blocks: readonly { readonly block: string; readonly units: readonly number[] }[];
  readonly criteria: readonly CriterionSpread[];
}

export interface CriterionSpread {
  readonly node: NodeId;
  readonly title: string;
  readonly points: string;
  readonly least: string;
  readonly most: string;
  readonly mean: string;
  readonly different: number;
  readonly units: number;
  /** The distance of the highest from the lowest as a share of its points, for the length of a bar. */
  readonly share: number;
}

export const COLUMNS = ['unit', 'type', 'block', 'total', 'grade', 'rank'] as const;
export type ColumnName = (typeof COLUMNS)[number];

export interface Order {
  readonly by: ColumnName;
  readonly down: boolean;
  readonly filter: string;
}

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly block: string;
  readonly total: string;
  readonly outOf: string;
  readonly grade: string;
  readonly rank: string;
}

export type Kind = keyof Requests;
export type Phase = 'reading' | 'scoring' | 'counting';

export interface Engine {
  readonly ask: <K extends Kind>(
    kind: K,
    asks: Requests[K]['asks'],
  ) => Promise<Requests[K]['answer']>;
  readonly onPhase: (listener: (phase: Phase) => void) => void;
}
