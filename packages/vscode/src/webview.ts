import type * as vscode from 'vscode';
import type { Tongue } from '@cchc/words';

export interface Page {
  readonly title: string;
  readonly tongue: Tongue;
  /** HTML in which everything that people wrote is escaped. */
  readonly body: string;
  /** The commands that its links may name; none, unless said. */
  readonly commands?: readonly string[];
}

/**
 * The one way in which this extension shows HTML of its own making: text and tables in the colours of the
 * editor. Nothing runs, nothing is loaded, and the policy says so. The preview is a page (`preview/page.ts`).
 */
export function showPage(
  webview: vscode.Webview,
  { title, tongue, body, commands = [] }: Page,
): void {
  const nonce = crypto.randomUUID();
  webview.options = {
    enableScripts: false,
    localResourceRoots: [],
    enableCommandUris: commands,
  };
  webview.html = `<!DOCTYPE html>
<html lang="${tongue}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>${body}</body>
</html>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; line-height: 1.6; }
h1 { font-size: 1.5rem; font-weight: 600; }
h2 { font-size: 1.15rem; margin-top: 2rem; font-weight: 600; }
pre { padding: .75rem 1rem; overflow-x: auto; background: var(--vscode-textCodeBlock-background); border-radius: 4px; }
code { font-family: var(--vscode-editor-font-family); }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem; }
th, td { padding: .3rem .75rem; border-bottom: 1px solid var(--vscode-editorWidget-border, #8884); text-align: left; vertical-align: top; }
th { font-weight: 600; position: sticky; top: 0; background: var(--vscode-editor-background); }
td.number, th.number { text-align: right; white-space: nowrap; }
tr.group td { font-weight: 600; }
ul.notes { padding-left: 1.2rem; color: var(--vscode-descriptionForeground); }
.scroll { overflow-x: auto; }
a { color: var(--vscode-textLink-foreground); }
.change { border-left: 3px solid var(--vscode-editorWidget-border, #8884); padding-left: 1rem; margin: 1.5rem 0; }
.change.scores { border-color: var(--vscode-editorWarning-foreground); }
.change h2 { margin-top: 0; }
.kind { font-weight: normal; font-size: .85rem; border: 1px solid currentColor; border-radius: 4px; padding: 0 .4rem; white-space: nowrap; }
.rule { display: block; text-decoration: none; padding: .1rem .5rem; overflow-wrap: anywhere; }
del { background: var(--vscode-diffEditor-removedTextBackground); text-decoration: none; }
ins { background: var(--vscode-diffEditor-insertedTextBackground); text-decoration: none; }
del.rule::before { content: "− "; } ins.rule::before { content: "+ "; }
table.sides { width: 100%; table-layout: fixed; }
.sides td { border: 0; padding: 0 .5rem; } .sides code { background: none; white-space: pre-wrap; overflow-wrap: anywhere; }
.sides .old { background: var(--vscode-diffEditor-removedLineBackground, var(--vscode-diffEditor-removedTextBackground)); }
.sides .now { background: var(--vscode-diffEditor-insertedLineBackground, var(--vscode-diffEditor-insertedTextBackground)); }
.sides .none { background: var(--vscode-diffEditor-diagonalFill, transparent); }
`;
