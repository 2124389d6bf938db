import type { ChangedMessage, JumpMessage, ProblemMessage, RulebookMessage } from '@cchc/preview';

/**
 * What an editor and this server say to each other beyond the Language Server Protocol. The version is
 * part of what the server answers to `initialize`; a request never changes its meaning within a version.
 */
export const PROTOCOL_VERSION = 1;

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** `auto`: the language of the rulebook's keywords. Governs findings, hovers, completions and labels. */
export type InterfaceLanguage = 'auto' | 'vi' | 'en';

/** `initializationOptions`; all of it may be absent. */
export interface InitializationOptions {
  readonly language?: InterfaceLanguage;
  /**
   * Where pages of findings are: `{language}` and `{code}` are put in. Without it pages are served as
   * `cchc-page:` documents to editors that ask servers for the content of documents, and as files.
   */
  readonly pages?: string;
  /** A folder (a path, on Node only) in which what is known of closed files outlives the session. */
  readonly cache?: string;
  /** The commands that the editor has itself, and that lenses may name. */
  readonly commands?: readonly ClientCommand[];
  /** Whether the rulebooks of the workspace that are not open are checked; yes, unless said. */
  readonly closedFiles?: boolean;
}

/** The section of `workspace/configuration`. */
export const CONFIGURATION_SECTION = 'cchc';

export interface Configuration {
  readonly language?: InterfaceLanguage;
}

/** In the answer to `initialize`, under `capabilities.experimental.cchc`. */
export interface ServerAbilities {
  readonly version: typeof PROTOCOL_VERSION;
}

/** What, besides letters, asks for completions as it is typed. */
export const COMPLETION_TRIGGERS = [' ', '"', '.', '/'];

/** What only an editor can do; a lens names them where `InitializationOptions.commands` has them. */
export const CLIENT_COMMANDS = {
  /** Arguments: uri, names of tests. */
  runTests: 'cchc.runTests',
  /** Arguments: uri, names of tests. */
  coverTests: 'cchc.coverTests',
  /** Arguments: uri. */
  openPreview: 'cchc.openPreview',
  /** Arguments: uri, position, locations. */
  showReferences: 'cchc.showReferences',
  /** Arguments: uri: shows what is changed since the version it is compared with. */
  showComparison: 'cchc.showComparison',
  /** Arguments: uri, code of a finding, its position: shows the case that proves it. */
  showCase: 'cchc.showCase',
  /** Arguments: uri, position: asks for a new name. */
  rename: 'cchc.rename',
} as const;

/** What this server does on `workspace/executeCommand`, for editors that have no commands of their own. */
export const SERVER_COMMANDS = {
  /** Arguments: uri, name of a test; says what came out with `window/showMessage`. */
  runTests: 'cchc.server.runTests',
} as const;

export type ClientCommand = (typeof CLIENT_COMMANDS)[keyof typeof CLIENT_COMMANDS];

/** Names and types of the requests; the type parameters are parameters and answer. */
export interface RequestName<Params, Answer> {
  readonly method: string;
  /** Never there: carries the types. */
  readonly types?: (params: Params) => Answer;
}

function request<Params, Answer>(method: string): RequestName<Params, Answer> {
  return { method };
}

export interface OfDocument {
  readonly uri: string;
}

/** The page of a finding's code as Markdown; null for a code that does not exist. */
export const pageRequest = request<
  { readonly code: string; readonly uri?: string; readonly language?: 'vi' | 'en' },
  { readonly markdown: string } | null
>('cchc/page');

/** The codes of findings that have a page, in alphabetical order. */
export const codesRequest = request<Record<string, never>, { readonly codes: readonly string[] }>(
  'cchc/codes',
);

/** The files of a new rulebook; the first is the one to open. */
export const templateRequest = request<
  { readonly template: string; readonly name: string; readonly keywords: 'vi' | 'en' },
  { readonly files: readonly { readonly path: string; readonly text: string }[] }
>('cchc/template');

/** Scores data files by the rulebooks of a document; null where there is no such document. */
export const scoreRequest = request<
  OfDocument & { readonly data: readonly DataFileText[] },
  Scores | null
>('cchc/score');

export interface DataFileText {
  readonly name: string;
  readonly base64: string;
}

/** Results as text, in the reader's language. */
export interface Scores {
  /** Why nothing could be scored, as a sentence. */
  readonly problem?: string;
  /** One a rulebook, each with its own units. */
  readonly parts: readonly ScoredPart[];
  /** What was found in the data. */
  readonly notes: readonly string[];
}

export interface ScoredPart {
  readonly title: string;
  readonly problem?: string;
  readonly tables: readonly ScoreTable[];
  /** What somebody still has to do something about, a line each. */
  readonly missing: readonly string[];
}

export interface ScoreTable {
  readonly title?: string;
  readonly head: readonly string[];
  /** Columns of numbers, counted from 0. */
  readonly right: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** The whole rulebook that an amendment makes, as text; null where there is none. */
export const wholeRequest = request<OfDocument, { readonly text: string } | null>('cchc/whole');

/** The text in the other keyword language, or why it cannot be given. */
export const translateRequest = request<
  OfDocument & { readonly to: 'vi' | 'en' },
  { readonly text: string } | { readonly problem: string }
>('cchc/translate');

/** The rulebooks of a document with what each criterion is worth and what is wrong in it. */
export const treeRequest = request<OfDocument, RulebookTree>('cchc/tree');

/** A new version of the tree of this document may be asked for. */
export const CHECKED_NOTIFICATION = 'cchc/checked';
export interface Checked extends OfDocument {
  readonly version: number | null;
}

export interface RulebookTree {
  /** The version of the text that it was made of. */
  readonly version: number | null;
  readonly items: readonly TreeItem[];
}

export interface TreeItem {
  readonly kind:
    | 'rulebook'
    | 'library'
    | 'amend'
    | 'field'
    | 'criterion'
    | 'subcriterion'
    | 'item'
    | 'bonus'
    | 'penalty';
  readonly code?: string;
  readonly title: string;
  /** What it is worth, as the reader reads it: `3 điểm`, `20%`. */
  readonly worth?: string;
  /** How it is scored, in one line. */
  readonly tooltip?: string;
  readonly range: Range;
  readonly selection: Range;
  /** Of itself and of all below it. */
  readonly errors: number;
  readonly warnings: number;
  readonly children: readonly TreeItem[];
}

/** The tests that stand in a document. */
export const testsRequest = request<OfDocument, TestList>('cchc/tests');

export interface TestList {
  readonly version: number | null;
  readonly tests: readonly TestPlace[];
}

export interface TestPlace {
  readonly name: string;
  /** The code of the rulebook it belongs to, where the document has several. */
  readonly rulebook?: string;
  readonly range: Range;
}

/** Runs tests of a document: all of them where none is named. */
export const runTestsRequest = request<
  OfDocument & { readonly names?: readonly string[] },
  TestRun
>('cchc/runTests');

export interface TestRun {
  readonly version: number | null;
  /** Why nothing could be run, as a sentence. */
  readonly problem?: string;
  readonly tests: readonly TestOutcome[];
  readonly coverage: TestCoverage;
}

export interface TestOutcome {
  readonly name: string;
  readonly rulebook?: string;
  readonly range: Range;
  readonly passed: boolean;
  readonly failures: readonly TestFailure[];
}

export interface TestFailure {
  readonly range: Range;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  /** How the score came about, a sentence a line. */
  readonly trace?: readonly string[];
}

/** Where the ways that scores can go stand in this document, and how many tests went each. */
export interface TestCoverage {
  readonly branches: readonly CoveredBranch[];
  /** What no test reaches, as sentences. */
  readonly missing: readonly { readonly range: Range; readonly message: string }[];
}

export interface CoveredBranch {
  readonly range: Range;
  readonly tests: number;
  /** `nhánh này`, `khi điều kiện không đúng`, … */
  readonly label: string;
}

/** Moves a criterion behind or before another, or into a group; the server answers with an edit. */
export const moveRequest = request<
  OfDocument & {
    readonly code: string;
    readonly to: string;
    readonly place: 'before' | 'after' | 'into';
    readonly renumber: boolean;
  },
  { readonly edit: unknown } | { readonly problem: string }
>('cchc/move');

/**
 * What a preview of a document is told, of the text as it is now; to be asked for again when `cchc/checked`
 * says so, since then all of it is known. Null where there is no such document. Who has been told an edition
 * names it, and is told what has changed since.
 */
export const previewRequest = request<
  OfDocument & { readonly since?: number | undefined },
  PreviewOf | null
>('cchc/preview');

export interface PreviewOf {
  /** The version of the text that it was made of. */
  readonly version: number | null;
  readonly message: RulebookMessage | ChangedMessage | ProblemMessage;
}

/** The rulebook and the innermost criterion at a place of a document; null where there is none. */
export const previewNodeRequest = request<
  OfDocument & { readonly position: Position },
  { readonly rulebook: string; readonly node?: string } | null
>('cchc/previewNode');

/**
 * Where a criterion of a model stands now (`node` is its id), or where a finding lies. It may be in a library,
 * or, of an amendment, where the amendment speaks of it.
 */
export const previewPlaceRequest = request<
  OfDocument & Omit<JumpMessage, 'kind'>,
  { readonly uri: string; readonly range: Range } | null
>('cchc/previewPlace');

/** Puts a test (`kiểm thử "…" { … }` as text) behind the others of a rulebook, laid out. */
export const addTestRequest = request<
  OfDocument & { readonly rulebook: string; readonly text: string },
  { readonly version: number | null; readonly edit: unknown } | { readonly problem: string }
>('cchc/addTest');

/** The case that proves a finding, which is known by its code and where it begins; null where there is none. */
export const caseRequest = request<
  OfDocument & { readonly code: string; readonly position: Position },
  ProvenCase | null
>('cchc/case');

/** Sentences, in the reader's language. */
export interface ProvenCase {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** What the case is, a value a line: `đúng_hạn = 70%`. */
  readonly values: readonly string[];
  /** How the criterion is scored in it. */
  readonly trace: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/**
 * Compares a document with another version of it, which only the editor can read: in git, say. `texts` are
 * the texts of that version; where more of them are needed the answer names them, and the editor asks again.
 * From then on lenses stand over the criteria that are changed, until it is asked with `null`.
 */
export const compareRequest = request<
  OfDocument & { readonly past: PastVersion | null },
  { readonly missing: readonly string[] } | Comparison | null
>('cchc/compare');

export interface PastVersion {
  /** As people name it: `HEAD`, `main`. */
  readonly label: string;
  /** Null: that version has no such file. */
  readonly texts: readonly { readonly uri: string; readonly text: string | null }[];
}

export interface Comparison {
  readonly label: string;
  /** Why the two cannot be compared, as a sentence. */
  readonly problem?: string;
  /** One a rulebook. */
  readonly parts: readonly ComparedPart[];
}

export interface ComparedPart {
  readonly title: string;
  readonly summary: string;
  readonly changes: readonly ComparedChange[];
}

/** Sentences and lines, in the reader's language. */
export interface ComparedChange {
  readonly heading: string;
  /** What kind of change it is: `cách chấm; điểm, trọng số`. */
  readonly label: string;
  readonly changesScores: boolean;
  /** The lines of each version; none where it has none. */
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly what: readonly string[];
  /** Sentences of the rule that only one version has. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** Which cases score otherwise, and the smallest of them. */
  readonly regions: readonly string[];
  readonly cases: readonly string[];
  /** Where it stands in the document. */
  readonly range?: Range;
}

/**
 * Where the server has no file system (a web worker), the editor tells it the texts of the workspace's
 * rulebooks, `cchc.config.json` files and what stands in folders `can-cu`, and again what has changed; `text` is absent where a file is gone.
 */
export const FILES_NOTIFICATION = 'cchc/files';
export interface Files {
  readonly files: readonly { readonly uri: string; readonly text?: string }[];
  /** All files of the workspace have been told. */
  readonly complete: boolean;
}

/** Counts of what the server has done, for benchmarks and for reports of problems. */
export const statisticsRequest = request<Record<string, never>, Statistics>('cchc/statistics');

export interface Statistics {
  readonly files: number;
  readonly open: number;
  /** Whether nothing waits to be checked. */
  readonly idle: boolean;
  /** Milliseconds by kind of work. */
  readonly spent: Readonly<Record<string, number>>;
}
