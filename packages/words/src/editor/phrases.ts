import type { InBoth } from '../tongue.js';
import { editorEn } from './phrases.en.js';
import { editorVi } from './phrases.vi.js';

/** What an editor says apart from findings: labels of hovers, hints, lenses, completions and actions. */
export interface EditorPhrases {
  /** A version that cannot be compared has errors; `label` names it: `HEAD`. */
  readonly pastUnusable: (label: string) => string;
  readonly nowUnusable: string;
  /** Over a criterion: `thay đổi so với HEAD: cách chấm`. */
  readonly changedSince: (label: string, kind: string) => string;
  readonly relatedPlace: string;
  readonly overlappingBand: string;

  readonly kinds: Readonly<Record<EditorKind, string>>;
  readonly levels: Readonly<Record<'field' | 'criterion' | 'subcriterion' | 'item', string>>;

  /** Hovers. */
  readonly shareOfTotal: (share: string) => string;
  readonly attainable: (low: string, high: string) => string;
  readonly partsComeTo: (sum: string, points: string) => string;
  readonly source: (source: string) => string;
  readonly basis: (basis: string) => string;
  readonly note: (note: string) => string;
  readonly unit: (unit: string) => string;
  readonly atLeast: (bound: string) => string;
  readonly atMost: (bound: string) => string;
  readonly exactTo: (step: string) => string;
  readonly sharedInput: string;
  readonly usedBy: (count: string, one: boolean) => string;
  readonly usedIn: (places: string) => string;
  readonly notUsed: string;
  readonly declaredAt: (place: string) => string;
  readonly shareOfPoints: (share: string, points: string) => string;
  readonly dayMeant: (day: string) => string;
  readonly readAs: (number: string) => string;
  readonly takes: (names: string) => string;
  readonly optionOf: (name: string) => string;
  readonly columnOf: (name: string) => string;
  readonly options: (names: string) => string;
  readonly values: string;
  readonly broken: string;

  /** Lenses. */
  readonly runTest: string;
  readonly runAllTests: string;
  readonly coverTests: string;
  readonly openPreview: string;
  readonly criteriaUse: (count: string, one: boolean) => string;
  readonly coverage: (reached: string, all: string) => string;

  /** Hints. */
  readonly sumOfParts: (sum: string) => string;

  /** Completions. */
  readonly wholeCriterion: string;
  readonly nextCode: string;
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly shapes: Readonly<Record<SnippetName, string>>;
  readonly fromLibrary: (file: string) => string;

  /** Actions. */
  readonly fixAll: string;
  readonly cure: Readonly<Record<CureName, (what: string, other: string) => string>>;

  /** Refusals. */
  readonly cannotRename: string;
  readonly nameNotPossible: (name: string) => string;
  readonly nameTaken: (name: string) => string;
  readonly testNotRun: string;
  readonly cannotMove: string;
  readonly cannotAddTest: string;
  /** The case that proves a finding, as a test. */
  readonly addCaseAsTest: string;
  /** Shows that case, and how it is scored. */
  readonly showCase: string;
  /** What such a test is called: the code of the criterion and the case. */
  readonly testOfFinding: (node: string, witness: string) => string;
}

export type EditorKind =
  | 'node'
  | 'input'
  | 'definition'
  | 'evidence'
  | 'table'
  | 'column'
  | 'option'
  | 'parameter'
  | 'survey'
  | 'group'
  | 'answer'
  | 'scale'
  | 'scale-parameter'
  | 'calendar'
  | 'result'
  | 'rater'
  | 'unit-type'
  | 'grade'
  | 'rulebook'
  | 'library'
  | 'amend'
  | 'rule'
  | 'grading'
  | 'ranking'
  | 'test'
  | 'bonus'
  | 'penalty'
  | 'best-of'
  | 'keyword';

export type Placeholder =
  | 'title'
  | 'name'
  | 'description'
  | 'points'
  | 'condition'
  | 'condition2'
  | 'part'
  | 'whole'
  | 'number'
  | 'violation'
  | 'document'
  | 'survey'
  | 'rulebook'
  | 'code'
  | 'table'
  | 'test'
  | 'received'
  | 'due'
  | 'returned'
  | 'grade'
  | 'parameter'
  | 'choice'
  | 'choice2';

/** Whole criteria by how they are scored, and other things that are written whole. */
export type SnippetName =
  | 'ratio'
  | 'bands'
  | 'guards'
  | 'additive'
  | 'deductions'
  | 'deadline'
  | 'formula'
  | 'survey'
  | 'experts'
  | 'per-case'
  | 'choice'
  | 'group'
  | 'rulebook'
  | 'test'
  | 'grades'
  | 'evidence'
  | 'input'
  | 'table'
  | 'parameter';

/** What an action does: the first argument is what it writes or speaks of, the second what it is about. */
export type CureName =
  | 'replace'
  | 'insert'
  | 'remove'
  | 'several'
  | 'points-of-whole'
  | 'balance'
  | 'add-band'
  | 'add-otherwise'
  | 'narrow-band'
  | 'remove-branch'
  | 'remove-unused'
  | 'add-zero-denominator'
  | 'declare-input'
  | 'declare-evidence'
  | 'add-header'
  | 'add-rounding'
  | 'add-cap'
  | 'add-rule'
  | 'add-points'
  | 'accept'
  | 'rename-to'
  | 'renumber'
  | 'extract-scale'
  | 'extract-parameter'
  | 'extract-definition'
  | 'guards-into-bands'
  | 'points-into-weights'
  | 'missing-bands'
  | 'move-up'
  | 'move-down'
  | 'format';

export const EDITOR_PHRASES: InBoth<EditorPhrases> = { vi: editorVi, en: editorEn };
