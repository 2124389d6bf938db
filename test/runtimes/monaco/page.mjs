// A page with Monaco, its own client and the language server in a worker: what the README of the server
// tells, written out.
import * as monaco from 'monaco-editor';

globalThis.MonacoEnvironment = { getWorker: () => new Worker('/editor-worker.js') };

/** The test says what stands in the page. */
globalThis.start = (text) => {
  monaco.languages.register({ id: 'cchc', extensions: ['.cchc'] });
  const model = monaco.editor.createModel(text, 'cchc', monaco.Uri.parse('file:///own.cchc'));
  globalThis.editor = monaco.editor.create(document.body, { model, automaticLayout: true });
  const worker = new Worker('/server-worker.js');
  worker.addEventListener('message', ({ data }) => showFindings(data));
  new monaco.lsp.MonacoLspClient(monaco.lsp.createTransportToWorker(worker));
};

/** Monaco's client asks for findings and hears none that are told: these few lines do. */
function showFindings({ method, params }) {
  if (method !== 'textDocument/publishDiagnostics') return;
  const model = monaco.editor.getModel(monaco.Uri.parse(params.uri));
  if (!model) return;
  const { Error, Warning, Info, Hint } = monaco.MarkerSeverity;
  const markers = params.diagnostics.map(({ range: { start, end }, severity, code, message }) => ({
    code,
    message,
    severity: [Error, Warning, Info, Hint][severity - 1],
    startLineNumber: start.line + 1,
    startColumn: start.character + 1,
    endLineNumber: end.line + 1,
    endColumn: end.character + 1,
  }));
  monaco.editor.setModelMarkers(model, 'cchc', markers);
}
