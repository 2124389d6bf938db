import { DocumentState, URI, type LangiumDocument } from 'langium';
import type { Span } from '@cchc/model';
import type { Tongue } from './findings.js';
import type { Rulebook, RulebookFile } from './generated/ast.js';
import { createCchcServices, type CchcServices } from './services.js';
import type { CchcLexingReport } from './tokens/lexer.js';

/** A text that was read: always a tree, whatever stands in it, looked at from one of its rulebooks. */
export interface ParsedText {
  readonly text: string;
  readonly tongue: Tongue;
  /** What may be numbers, as written; not the codes of criteria. */
  readonly numbers: readonly string[];
  readonly document: LangiumDocument<RulebookFile>;
  /** The rulebook, library or amendment that is looked at: the first, unless one is chosen. */
  readonly root: Rulebook;
}

let services: CchcServices | undefined;

/** Reads any text. Names are resolved when they are asked for. */
export function parse(text: string): ParsedText {
  services ??= createCchcServices();
  const document = services.shared.workspace.LangiumDocumentFactory.fromString<RulebookFile>(
    text,
    URI.parse('memory:/rulebook.cchc'),
  );
  document.state = DocumentState.ComputedScopes;
  return parsedText(document);
}

/** The same view of a document that a language server keeps. */
export function parsedText(document: LangiumDocument<RulebookFile>): ParsedText {
  const report = document.parseResult.lexerReport as CchcLexingReport;
  const { rulebooks } = document.parseResult.value;
  const root = rulebooks[0] ?? nothingRead(document.parseResult.value);
  const { tongue, numbers } = report;
  return { text: document.textDocument.getText(), tongue, numbers, document, root };
}

/** The same text from each of its rulebooks. */
export function eachRulebook(parsed: ParsedText): readonly ParsedText[] {
  const { rulebooks } = parsed.document.parseResult.value;
  return rulebooks.length < 2 ? [parsed] : rulebooks.map((root) => ({ ...parsed, root }));
}

/** What stands for the rulebook of a text in which none begins: like any broken one, it may lack everything. */
function nothingRead($container: RulebookFile): Rulebook {
  const missing: Partial<Rulebook> = { $type: 'Rulebook', $container, statements: [] };
  return missing as Rulebook;
}

/** The place of a stretch of the text. */
export function spanOf(parsed: ParsedText, start: number, end: number): Span {
  const { textDocument } = parsed.document;
  return { file: 0, start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
