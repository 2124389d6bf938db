import type { NodeId, Rulebook, Severity, Span } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import { changed, changeOf, type Change } from './change.js';

/**
 * What the page and whoever shows it say to each other. Everything is plain JSON. A message never changes
 * its meaning within a version; the page refuses a host of another version by a sentence.
 */
export const PREVIEW_PROTOCOL = 1;

/** What a host tells the page. */
export type HostMessage =
  RulebookMessage | ChangedMessage | ProblemMessage | CursorMessage | UnitsMessage | SavedMessage;

/** The text has a meaning: show it. Sent again, or as `changed`, whenever the text has changed. */
export interface RulebookMessage {
  readonly kind: 'rulebook';
  readonly version: typeof PREVIEW_PROTOCOL;
  /** The name of the file, without its folder. */
  readonly file: string;
  /** The language of everything the page says. */
  readonly language: Tongue;
  /** The language of the file's keywords, and how that language spells each canonical keyword (`spelling`). */
  readonly fileLanguage: Tongue;
  readonly keywords: Readonly<Record<string, string>>;
  /** The rulebooks of the file: their models as they are. */
  readonly rulebooks: readonly Rulebook[];
  readonly findings: readonly PreviewFinding[];
  /** Which of the versions that this host has told, where it tells changes too. */
  readonly edition?: number;
}

/**
 * What has become another since an edition: whoever writes waits for less than for the whole. A page that has
 * not shown that edition says `ready` again. Places of rows stay as they were told first, so a host finds a row
 * by its node.
 */
export interface ChangedMessage extends Omit<RulebookMessage, 'kind' | 'rulebooks' | 'edition'> {
  readonly kind: 'changed';
  readonly since: number;
  readonly edition: number;
  /** Null where only what is said of them is new. */
  readonly rulebooks: Change | null;
}

/** The later message as what has changed since an earlier one, which has its edition. */
export function changedMessage(
  { rulebooks: before }: RulebookMessage,
  since: number,
  { rulebooks, ...after }: RulebookMessage & { readonly edition: number },
): ChangedMessage {
  return { ...after, kind: 'changed', since, rulebooks: changeOf(before, rulebooks) ?? null };
}

/** The later message whole, for who has the one before it. */
export function wholeMessage(
  { rulebooks: before }: RulebookMessage,
  { since: _, rulebooks, ...after }: ChangedMessage,
): RulebookMessage {
  return { ...after, kind: 'rulebook', rulebooks: rulebooks ? changed(before, rulebooks) : before };
}

/** A finding as it is told: the sentence of `words`. Notes and flaws kept on purpose may be among them. */
export interface PreviewFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly at: Span;
  /** The rulebook and the innermost node it stands on, where it stands on one. */
  readonly rulebook?: string;
  readonly node?: NodeId;
}

/** The text has errors and so no meaning: the page keeps the last rulebook and says so. */
export interface ProblemMessage {
  readonly kind: 'problem';
  readonly version: typeof PREVIEW_PROTOCOL;
  readonly file: string;
  readonly language: Tongue;
  readonly findings: readonly PreviewFinding[];
}

/** Where the editor's cursor stands; no node where it is in none. */
export interface CursorMessage {
  readonly kind: 'cursor';
  readonly rulebook?: string;
  readonly node?: NodeId;
}

/** Data files of units; they take the place of those before. */
export interface UnitsMessage {
  readonly kind: 'units';
  readonly files: readonly DataFileText[];
}

/** As in the protocol of the language server. */
export interface DataFileText {
  readonly name: string;
  readonly base64: string;
}

/** What became of `saveCase`; `problem` is a sentence. */
export interface SavedMessage {
  readonly kind: 'saved';
  readonly name: string;
  readonly problem?: string;
}

/** What the page tells a host. */
export type PageMessage = ReadyMessage | JumpMessage | SaveCaseMessage | OpenDataMessage;

/** The page listens now: the host sends `rulebook` or `problem`. */
export interface ReadyMessage {
  readonly kind: 'ready';
  readonly version: typeof PREVIEW_PROTOCOL;
}

/** Show this place of the text: of a node, or of a finding. */
export interface JumpMessage {
  readonly kind: 'jump';
  readonly rulebook: string;
  readonly node?: NodeId;
  readonly at: Span;
}

/**
 * Put a test into the text: `text` is the whole construct (`kiểm thử "…" { … }`) in the file's keywords, a line
 * each, to be put behind the rulebook's other tests. `testOfCase` of semantics and `writeTest` of
 * `@cchc/language/write` make it. The same text is what people copy where there is no editor.
 */
export interface SaveCaseMessage {
  readonly kind: 'saveCase';
  readonly rulebook: string;
  readonly name: string;
  readonly text: string;
}

/** Ask the user for data files, and answer with `units`. */
export interface OpenDataMessage {
  readonly kind: 'openData';
}

/** What a host can do for its page; what it cannot is not offered there. */
export interface Abilities {
  /** `jump` */
  readonly jump: boolean;
  /** `saveCase` */
  readonly saveCase: boolean;
  /** `openData`; where not, the page asks for files itself. */
  readonly openData: boolean;
}

/**
 * How the page reaches its host, as the page is told when it is made (`pageHtml`):
 * - `vscode`: a webview. Messages go through `acquireVsCodeApi().postMessage` and `window.onmessage`; `kept` is what
 *   the page gives to `setState`, so that the host knows it again after a restart.
 * - `server`: a server at the page's own origin. `events` is an address of server-sent events, each `data:` a
 *   `HostMessage` as JSON; the page POSTs each `PageMessage` as JSON (`application/json`) to `messages`. Both
 *   are paths with whatever token they need.
 * - `file`: nobody. `messages` are all that will ever be told.
 */
export type Channel =
  | { readonly kind: 'vscode'; readonly kept: object }
  | { readonly kind: 'server'; readonly events: string; readonly messages: string }
  | { readonly kind: 'file' };

/** What is put into the page itself. */
export interface Initial {
  readonly channel: Channel;
  readonly abilities: Abilities;
  /** Told before anything else, as if the host had said it. */
  readonly messages: readonly HostMessage[];
}
