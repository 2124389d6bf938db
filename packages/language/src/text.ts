import { DocumentState, URI, type LangiumDocument } from 'langium';
import type { Span } from '@cchc/model';
import type { Tongue } from './findings.js';
import type { Rulebook } from './generated/ast.js';
import { createCchcServices, type CchcServices } from './services.js';
import type { CchcLexingReport } from './tokens/lexer.js';

/** A text that was read: always a tree, whatever stands in it. */
export interface ParsedText {
  readonly text: string;
  readonly tongue: Tongue;
  readonly document: LangiumDocument<Rulebook>;
}

let services: CchcServices | undefined;

/** Reads any text. Names are resolved when they are asked for. */
export function parse(text: string): ParsedText {
  services ??= createCchcServices();
  const document = services.shared.workspace.LangiumDocumentFactory.fromString<Rulebook>(
    text,
    URI.parse('memory:/rulebook.cchc'),
  );
  document.state = DocumentState.ComputedScopes;
  return parsedText(document);
}

/** The same view of a document that a language server keeps. */
export function parsedText(document: LangiumDocument<Rulebook>): ParsedText {
  const report = document.parseResult.lexerReport as CchcLexingReport;
  return { text: document.textDocument.getText(), tongue: report.tongue, document };
}

/** The place of a stretch of the text. */
export function spanOf(parsed: ParsedText, start: number, end: number): Span {
  const { textDocument } = parsed.document;
  return { file: 0, start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
