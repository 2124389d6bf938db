import * as vscode from 'vscode';
import { pageHtml } from '@cchc/preview';
import type { Tongue } from '@cchc/words';

/** What a webview is given back when VS Code starts again with it open. */
export interface Kept {
  readonly uri: string;
}

const texts = new Map<string, Promise<string>>();

/**
 * Puts the page of the preview into a webview. Its script and style stand in it, with a nonce: it loads
 * nothing, not even from the extension, and its policy says so.
 */
export async function showPreviewPage(
  webview: vscode.Webview,
  { extensionUri }: vscode.ExtensionContext,
  {
    title,
    language,
    kept,
  }: { readonly title: string; readonly language: Tongue; readonly kept: Kept },
): Promise<void> {
  const [script, style] = await Promise.all(
    ['page.js', 'page.css'].map((name) => read(vscode.Uri.joinPath(extensionUri, 'dist', name))),
  );
  webview.options = { enableScripts: true, localResourceRoots: [] };
  webview.html = pageHtml({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    script: script ?? '',
    style: style ?? '',
    title,
    language,
    initial: {
      channel: { kind: 'vscode', kept },
      abilities: { jump: true, saveCase: true, openData: true },
      messages: [],
    },
  });
}

function read(uri: vscode.Uri): Promise<string> {
  const key = uri.toString();
  const text =
    texts.get(key) ??
    Promise.resolve(vscode.workspace.fs.readFile(uri)).then((bytes) =>
      new TextDecoder().decode(bytes),
    );
  texts.set(key, text);
  return text;
}
