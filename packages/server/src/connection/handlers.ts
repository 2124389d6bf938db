import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  TextDocumentContentRequest,
  WorkspaceSymbolRequest,
  type CancellationToken,
  type ProtocolRequestType,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/call-hierarchy.js';
import { codeActions } from '../features/code-actions.js';
import { lensesOfChanges } from '../features/changed-lenses.js';
import { codeLenses } from '../features/code-lenses.js';
import { completion } from '../features/completion.js';
import { fileOfKey } from '../features/names.js';
import { definition } from '../features/definition.js';
import { foldingRanges } from '../features/folding.js';
import { formatDocument, formatOnType, formatRange } from '../features/formatting.js';
import { documentHighlights } from '../features/highlights.js';
import { hover } from '../features/hover.js';
import { inlayHints } from '../features/inlay-hints.js';
import { documentLinks } from '../features/links.js';
import { pageContent } from '../features/pages.js';
import { askedAt, references } from '../features/references.js';
import { prepareRename, rename } from '../features/rename.js';
import { selectionRanges } from '../features/selection.js';
import { semanticTokens } from '../features/semantic-tokens.js';
import { signatureHelp } from '../features/signature-help.js';
import { documentSymbols } from '../features/symbols.js';
import { searchSymbols } from '../features/workspace-symbols.js';
import type { View } from '../view.js';
import { relativePath } from '../workspace/uris.js';
import { execute } from './commands.js';
import type { Session } from './session.js';

/** A request and what answers it. */
type Handler = (session: Session) => void;

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Every request of the protocol that is answered, one a line. */
export const HANDLERS: readonly Handler[] = [
  ofText(CompletionRequest.type, (view, { position }, session) =>
    completion(view, position, {
      snippets: session.client.canSnippets,
      files: () => otherFiles(view, session),
    }),
  ),
  ofText(CodeActionRequest.type, (view, { range, context: { diagnostics, only } }, { client }) => {
    const commands = new Set(client.options.commands);
    return codeActions(view, { range, diagnostics, commands, ...(only && { only }) });
  }),
  ofText(HoverRequest.type, (view, { position }) => hover(view, position) ?? null),
  ofText(DefinitionRequest.type, (view, { position }, { client }) => {
    const links = definition(view, position);
    return client.canLinkDefinitions
      ? links
      : links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
  }),
  ofText(ReferencesRequest.type, (view, { position, context }, session) => {
    const asked = askedAt(view, position);
    return asked
      ? references(asked, textsNaming(asked.key, view, session), context.includeDeclaration)
      : [];
  }),
  ofText(DocumentHighlightRequest.type, (view, { position }) => documentHighlights(view, position)),
  ofText(PrepareRenameRequest.type, (view, { position }) => {
    const prepared = prepareRename(view, position);
    return 'refused' in prepared ? refusal(prepared.refused) : prepared;
  }),
  ofText(RenameRequest.type, (view, { position, newName }, session) => {
    const asked = askedAt(view, position);
    const texts = asked ? textsNaming(asked.key, view, session) : [];
    const edits = rename(view, position, newName, texts);
    return 'refused' in edits ? refusal(edits.refused) : workspaceEdit(edits, session);
  }),
  ofText(DocumentSymbolRequest.type, documentSymbols),
  ofText(FoldingRangeRequest.type, foldingRanges),
  ofText(SelectionRangeRequest.type, (view, { positions }) => selectionRanges(view, positions)),
  ofText(DocumentLinkRequest.type, documentLinks),
  ofText(SignatureHelpRequest.type, (view, { position }) => signatureHelp(view, position) ?? null),
  ofText(InlayHintRequest.type, (view, { range }) => inlayHints(view, range)),
  ofText(CodeLensRequest.type, (view, _, { client, compared }) => {
    const commands = new Set(client.options.commands);
    const past = compared.get(view.uri);
    return [
      ...codeLenses(view, commands),
      ...(past ? lensesOfChanges(view, past.before, past.label, commands) : []),
    ];
  }),
  ofText(CallHierarchyPrepareRequest.type, (view, { position }) =>
    prepareCallHierarchy(view, position),
  ),
  ofWorkspace(CallHierarchyIncomingCallsRequest.type, ({ item }, session) => {
    const key = (item.data as { readonly key?: string } | undefined)?.key ?? '';
    const home = session.workspace.view(fileOfKey(key));
    return home ? incomingCalls(item, textsNaming(key, home, session)) : [];
  }),
  ofWorkspace(CallHierarchyOutgoingCallsRequest.type, ({ item }, { workspace }) => {
    const view = workspace.view(item.uri);
    return view ? outgoingCalls(item, view) : [];
  }),
  ofWorkspace(ExecuteCommandRequest.type, (params, session) => execute(params, session)),
  ofText(SemanticTokensRequest.type, (view) => semanticTokens(view)),
  ofText(SemanticTokensRangeRequest.type, (view, { range }) => semanticTokens(view, range)),
  ofText(DocumentFormattingRequest.type, formatDocument),
  ofText(DocumentRangeFormattingRequest.type, (view, { range }) => formatRange(view, range)),
  ofText(DocumentOnTypeFormattingRequest.type, (view, { position, ch }) =>
    formatOnType(view, position, ch),
  ),
  ofWorkspace(WorkspaceSymbolRequest.type, ({ query }, { checking, workspace }) =>
    searchSymbols(
      query,
      [...checking.kept()].map(
        ([uri, { kept }]) => [workspace.given(uri), kept.symbols()] as const,
      ),
    ),
  ),
  ofWorkspace(TextDocumentContentRequest.type, ({ uri }) => ({ text: pageContent(uri) ?? '' })),
];

type Answer<Result> = Result | ResponseError;

/** A request about a text that the editor has open, or that lies in the workspace; else there is nothing to say. */
function ofText<Params extends OfDocument, Result, Partial, Failure, Options>(
  type: ProtocolRequestType<Params, Result, Partial, Failure, Options>,
  answer: (view: View, params: Params, session: Session) => Answer<Result | null>,
): Handler {
  return (session) => {
    session.connection.onRequest(type.method, (params: Params, token: CancellationToken) =>
      guarded(session, token, () => {
        const view = session.workspace.view(params.textDocument.uri);
        return view ? answer(view, params, session) : null;
      }),
    );
  };
}

function ofWorkspace<Params, Result, Partial, Failure, Options>(
  type: ProtocolRequestType<Params, Result, Partial, Failure, Options>,
  answer: (params: Params, session: Session) => Answer<Result>,
): Handler {
  return (session) => {
    session.connection.onRequest(type.method, (params: Params, token: CancellationToken) =>
      guarded(session, token, () => answer(params, session)),
    );
  };
}

/** Whatever is sent, an answer comes back, and nobody is shown how we are built. */
function guarded(session: Session, token: CancellationToken, answer: () => unknown): unknown {
  if (token.isCancellationRequested)
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  try {
    return answer();
  } catch (error) {
    session.log(error);
    return new ResponseError(ErrorCodes.InternalError, 'cchc');
  }
}

/** Every text that may name what has this key. */
function textsNaming(key: string, view: View, { relatives }: Session): Iterable<View> {
  const home = fileOfKey(key);
  return home === view.uri ? relatives(home) : [...relatives(home), view];
}

function otherFiles(view: View, { known }: Session): readonly string[] {
  return known()
    .filter((uri) => uri !== view.uri)
    .map((uri) => relativePath(uri, view.uri));
}

function workspaceEdit(
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  { client, workspace }: Session,
): WorkspaceEdit {
  if (!client.canChangeDocuments)
    return { changes: Object.fromEntries([...edits].map(([uri, own]) => [uri, [...own]])) };
  return {
    documentChanges: [...edits].map(([uri, own]) => ({
      textDocument: { uri, version: workspace.view(uri)?.version ?? null },
      edits: [...own],
    })),
  };
}

function refusal(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
